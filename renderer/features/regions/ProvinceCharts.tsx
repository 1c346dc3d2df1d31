import type { RegionOutlook } from '../../../shared/balance/regions/regionOutlook';
import type { RegionsRun } from '../../../shared/balance/regions/runRegions';
import { inLanguage } from '../../../shared/base/language';
import { type RegionItem, regionMeanings } from '../../measures/regionItems';
import { inspect } from '../../state/inspection';
import { useRegions } from '../../state/regions';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Chart } from '../../ui/chart/Chart';
import { type ChartLine, colours } from '../../ui/chart/chartData';
import classes from './Regions.module.css';
import { lastYearOf } from './shownYears';

/** Lines of one item for the provinces that are drawn. */
function useLines(run: RegionsRun, item: RegionItem): ChartLine[] {
  const { language } = useText();
  const drawn = useRegions((store) => store.drawn);
  return drawn.flatMap((code, at) => {
    const region = run.regions.find((one) => one.region === code);
    const colour = colours[at % colours.length];
    if (region === undefined || colour === undefined) {
      return [];
    }
    const points = region.years.map((year) => ({ x: year.year, y: regionMeanings[item].value(year, region) }));
    return [{ key: code, label: inLanguage(region.name, language), colour, look: 'main' as const, points }];
  });
}

function useBasics(run: RegionsRun, item: RegionItem) {
  const { t } = useText();
  const numbers = useNumbers();
  const { quantity } = regionMeanings[item];
  return {
    syncId: 'regions',
    xName: t('projection.year'),
    boundary: { x: run.firstYear, label: t('projection.valuation', { year: run.firstYear }) },
    lines: useLines(run, item),
    write: (value: number | null) => numbers.full(value, quantity),
    tick: (value: number) => numbers.tick(value, quantity),
    onPoint: (region: string, year: number) => inspect({ kind: 'region', item, region, year }),
  };
}

const byExhaustion = (a: RegionOutlook, b: RegionOutlook): number =>
  (a.exhaustionYear ?? Number.POSITIVE_INFINITY) - (b.exhaustionYear ?? Number.POSITIVE_INFINITY);

function FundChart({ run }: { run: RegionsRun }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const basics = useBasics(run, 'closing');
  const empty = run.regions.filter(({ exhaustionYear }) => exhaustionYear !== null).sort(byExhaustion);
  const [first] = empty;
  const year = lastYearOf(run);
  const title =
    first === undefined
      ? t('regions.chart.fundHolds', { year })
      : t('regions.chart.fundEmpty', {
          year,
          count: empty.length,
          name: inLanguage(first.name, language),
          first: first.exhaustionYear ?? '',
        });
  const note = t('regions.chart.fundNote', { unit: numbers.unit('money') });
  return <Chart {...basics} title={title} note={note} fileName={`provincial-funds-${run.regime}`} floor={0} />;
}

function PoolingChart({ run }: { run: RegionsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const basics = useBasics(run, 'pooling');
  const nets = run.regions.map(({ years: [first] }) => (first ? first.poolingReceived - first.poolingPaid : 0));
  const paid = nets.filter((net) => net < 0);
  const title = t('regions.chart.pooling', {
    year: run.firstYear,
    payers: paid.length,
    amount: numbers.full(-paid.reduce((sum, net) => sum + net, 0), 'money'),
  });
  const note = t('regions.chart.poolingNote', { unit: numbers.unit('money') });
  return <Chart {...basics} title={title} note={note} fileName={`provincial-pooling-${run.regime}`} floor="lowest" />;
}

/** Reserves can be compared while all provinces together hold any. */
const isHeld = ({ totals }: RegionsRun, t: number): boolean => (totals[t]?.closing ?? 0) > 0;

function UnequalChart({ run }: { run: RegionsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const ratio = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  const lineOf = (key: 'reserveMonths' | 'benefitRatio', label: string, colour: 'blue' | 'orange'): ChartLine => ({
    key,
    label,
    colour,
    look: 'main',
    points: run.inequality.map((year, t) => ({ x: year.year, y: isHeld(run, t) ? year[key].gini : null })),
  });
  const middle = run.inequality[Math.min(26, run.inequality.length - 1)];
  const title = t('regions.chart.unequal', {
    before: ratio(run.inequality[0]?.reserveMonths.gini ?? null),
    from: run.firstYear,
    after: ratio(middle?.reserveMonths.gini ?? null),
    to: middle?.year ?? '',
  });
  return (
    <Chart
      syncId="regions"
      xName={t('projection.year')}
      title={title}
      note={t('regions.chart.unequalNote')}
      fileName={`provincial-inequality-${run.regime}`}
      boundary={{ x: run.firstYear, label: t('projection.valuation', { year: run.firstYear }) }}
      lines={[
        lineOf('reserveMonths', t('regions.chart.unequalReserve'), 'blue'),
        lineOf('benefitRatio', t('regions.chart.unequalBenefit'), 'orange'),
      ]}
      write={ratio}
      tick={(value) => numbers.tick(value, 'times')}
      onPoint={() => undefined}
    />
  );
}

/** Funds and pooling of the provinces that are drawn, and how unequal all are. */
export function ProvinceCharts({ run }: { run: RegionsRun }) {
  return (
    <div className={classes.charts}>
      <div className={classes.chart}>
        <FundChart run={run} />
      </div>
      {run.regime !== 'own' && (
        <div className={classes.chart}>
          <PoolingChart run={run} />
        </div>
      )}
      <div className={classes.chart}>
        <UnequalChart run={run} />
      </div>
    </div>
  );
}
