import type { IndicatorId } from '../../../../shared/balance/indicators/indicatorIds';
import type { IndicatorTable } from '../../../../shared/balance/indicators/indicatorTable';
import { useIndicatorText } from '../../../measures/useIndicatorText';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import classes from './Indicators.module.css';

/** The figure by which each country judges; where it has a horizon, which one. */
const countries = [
  { country: 'us', id: 'actuarialBalance', horizon: 75 },
  { country: 'canada', id: 'steadyStateRate', horizon: 75 },
  { country: 'japan', id: 'finiteEndYear', horizon: 75 },
  { country: 'sweden', id: 'balanceRatio', horizon: 75 },
] as const satisfies readonly { country: string; id: IndicatorId; horizon: number }[];

/** How four countries would judge this scheme, each by its own definition. */
export function Abroad({ table }: { table: IndicatorTable }) {
  const { t } = useText();
  const words = useIndicatorText();
  const known = countries.flatMap(({ country, id, horizon }) => {
    const row = table.rows.find(({ indicator }) => indicator.id === id);
    const figure = row?.figures[table.horizons.indexOf(horizon)];
    return row === undefined || figure === undefined
      ? []
      : [{ country, value: words.reason(figure) ?? words.full(figure, row.indicator.unit) }];
  });
  return (
    <section className={classes.cards} aria-label={t('indicators.abroad.title')}>
      {known.map(({ country, value }) => (
        <Panel key={country} title={t(`indicators.abroad.${country}.name`)}>
          <p>{t(`indicators.abroad.${country}.text`, { value })}</p>
        </Panel>
      ))}
    </section>
  );
}
