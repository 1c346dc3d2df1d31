import { inLanguage } from '../../shared/base/language';
import { applyReforms } from '../../shared/parameters/applyReforms';
import { basisText } from '../../shared/parameters/basisText';
import { pastKnown } from '../../shared/parameters/heldLevel';
import type { DatedValue, Parameter } from '../../shared/parameters/parameter';
import { statusOf, writeParameter } from '../measures/parameterValue';
import { inspect } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { useAskedScenario, useStudy } from '../state/study';
import { useText } from '../text';
import { StatusMark } from '../ui/StatusMark';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows, SubjectHead } from './parts';

function DatedRow({ parameter, dated }: { parameter: Parameter; dated: DatedValue }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const { basis } = dated;
  return (
    <li>
      <div className={classes.row}>
        <span>{t('frame.inspector.from', { day: dated.from })}</span>
        <span>
          <strong>{writeParameter(dated.value, parameter.unit, numbers, t)}</strong>
        </span>
      </div>
      <p className={classes.dim}>
        {basisText(basis, language)} {basis.kind === 'law' && t('frame.inspector.published', { day: basis.published })}{' '}
        <StatusMark status={statusOf(dated)} />
      </p>
    </li>
  );
}

/** That the run carries the last value on, from when, and whether someone has looked since. */
function Held({ id }: { id: string }) {
  const { t } = useText();
  const law = useStudy(({ workspace }) => workspace?.parameters);
  const scenario = useAskedScenario();
  const held = law && scenario ? pastKnown(law, scenario) : null;
  const level = held?.ok ? held.value.find(({ parameter }) => parameter.id === id) : undefined;
  if (level === undefined) {
    return null;
  }
  const { since, years, last, verifiedOn } = level;
  return (
    <Part title={t('frame.inspector.held')}>
      <p data-held={since}>{t('frame.inspector.heldFrom', { since, to: since + years - 1, day: last.from })}</p>
      <p className={classes.dim}>
        {verifiedOn === null ? t('frame.inspector.heldNeverSeen') : t('frame.inspector.heldSeen', { day: verifiedOn })}
      </p>
    </Part>
  );
}

/** A figure of law or assumption with all its dated values, as the scenario on screen uses it. */
export function ParameterSubject({ id }: { id: string }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const law = useStudy(({ workspace }) => workspace?.parameters);
  const scenario = useAskedScenario();
  const set = law && applyReforms(law, scenario?.reforms ?? []);
  const parameter = set?.ok ? set.value.byId.get(id) : undefined;
  const newest = parameter?.values.at(-1);
  if (parameter === undefined || newest === undefined) {
    return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  }
  const [low, high] = parameter.range.map((value) => writeParameter(value, parameter.unit, numbers, t));
  return (
    <>
      <SubjectHead
        name={inLanguage(parameter.label, language)}
        figure={writeParameter(newest.value, parameter.unit, numbers, t)}
        exact={`${parameter.id} · ${t('frame.inspector.range', { low: low ?? '', high: high ?? '' })}`}
      />
      <Part title={t('frame.inspector.dated')}>
        <Rows>
          {parameter.values.map((dated) => (
            <DatedRow key={dated.from} parameter={parameter} dated={dated} />
          ))}
        </Rows>
      </Part>
      <Held id={id} />
      <Part title={t('frame.inspector.source')}>
        <Rows>
          <LinkRow
            label={t('frame.inspector.row', { file: parameter.file, line: parameter.line })}
            value={parameter.verifiedOn ?? ''}
            onOpen={() => inspect({ kind: 'file', name: parameter.file })}
          />
        </Rows>
      </Part>
    </>
  );
}
