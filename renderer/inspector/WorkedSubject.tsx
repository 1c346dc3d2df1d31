import { inLanguage } from '../../shared/base/language';
import { useWords } from '../measures/useWords';
import type { WorkedFigure, WorkedRow } from '../measures/workedFigure';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import { StatusMark } from '../ui/StatusMark';
import classes from './Inspector.module.css';
import { Part, Rows, SubjectHead } from './parts';

function Law({ law, status }: NonNullable<WorkedFigure['law']>) {
  const { t, language } = useText();
  const { ref, article, from, until } = law;
  const cited = [ref, article].flatMap((words) => (words === null ? [] : [inLanguage(words, language)]));
  return (
    <Part title={t('auditScreens.rule.law')}>
      <p>
        {cited.join(' ')} <StatusMark status={status} />
      </p>
      <p className={classes.dim}>
        {until === null
          ? t('auditScreens.rule.inForce', { from })
          : t('auditScreens.rule.inForceUntil', { from, until })}
      </p>
    </Part>
  );
}

/** A figure, the formula behind it in words and symbols, and what went into it. */
export function WorkedSubject({ figure }: { figure: WorkedFigure }) {
  const { t } = useText();
  const words = useWords();
  const numbers = useNumbers();
  const { cell, name, value, quantity, reason, formula, symbols, parts, law } = figure;
  const written = (row: WorkedRow): string =>
    'words' in row ? words(row.words) : numbers.full(row.value, row.quantity);
  return (
    <>
      <SubjectHead
        name={words(name)}
        figure={numbers.full(value, quantity)}
        exact={
          value === null && reason !== undefined
            ? words(reason)
            : t('frame.inspector.cell', { cell, value: value ?? '–' })
        }
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{words(formula)}</p>
        <code className={classes.symbols}>{symbols}</code>
      </Part>
      {parts.map(({ title, rows }) => (
        <Part key={words(title)} title={words(title)}>
          <Rows>
            {rows.map((row) => (
              <li key={`${words(row.name)} ${written(row)}`} className={classes.row}>
                <span>{words(row.name)}</span>
                <span>{written(row)}</span>
              </li>
            ))}
          </Rows>
        </Part>
      ))}
      {law !== undefined && <Law {...law} />}
    </>
  );
}
