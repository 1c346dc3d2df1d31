import { isDefined } from '../../shared/balance/indicators/figure';
import type { IndicatorId } from '../../shared/balance/indicators/indicatorIds';
import { inLanguage } from '../../shared/base/language';
import { useIndicatorText } from '../measures/useIndicatorText';
import { useIndicators } from '../state/balanceIndicators';
import { inspect } from '../state/inspection';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

interface IndicatorSubjectProps {
  readonly id: IndicatorId;
  readonly horizon: number;
}

/** What an indicator says, by which formula and whose definition, over every horizon. */
export function IndicatorSubject({ id, horizon }: IndicatorSubjectProps) {
  const { t, language } = useText();
  const words = useIndicatorText();
  const table = useIndicators((store) => store.table);
  const row = table?.rows.find(({ indicator }) => indicator.id === id);
  const figure = row?.figures[table?.horizons.indexOf(horizon) ?? -1];
  if (table === null || row === undefined || figure === undefined) {
    return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  }
  const { title, definition, formula, unit, at, better, source } = row.indicator;
  const name = inLanguage(title, language);
  const years = t('indicators.years', { count: horizon });
  return (
    <>
      <SubjectHead
        name={
          at === 'opening'
            ? t('indicators.inspector.atOpening', { name })
            : t('indicators.inspector.of', { name, years })
        }
        figure={words.full(figure, unit)}
        exact={t('frame.inspector.cell', {
          cell: `indicators.${table.group}.${id}.${horizon}`,
          value: isDefined(figure) ? figure.value : figure.undefinedAs,
        })}
      />
      <Part title={t('indicators.inspector.definition')}>
        <p>{inLanguage(definition, language)}</p>
        <code className={classes.symbols}>{formula}</code>
      </Part>
      <Part title={t('indicators.inspector.horizons')}>
        <Rows>
          {table.horizons.map((one, index) => {
            const value = row.figures[index];
            return value === undefined ? null : (
              <LinkRow
                key={one}
                label={t('indicators.years', { count: one })}
                value={words.full(value, unit)}
                onOpen={() => inspect({ kind: 'indicator', id, horizon: one })}
              />
            );
          })}
          <li className={classes.row}>
            <span>{t('indicators.inspector.group')}</span>
            <span>{t(`indicators.group.${table.group}`)}</span>
          </li>
          <li className={classes.row}>
            <span>{t('indicators.inspector.better.label')}</span>
            <span>{t(`indicators.inspector.better.${better}`)}</span>
          </li>
        </Rows>
      </Part>
      <Part title={t('indicators.inspector.source')}>
        <p>
          {t('indicators.inspector.published', {
            title: inLanguage(source.title, language),
            published: source.published,
          })}
        </p>
      </Part>
      <RunInputs />
    </>
  );
}
