import { memo } from 'react';
import type { Estimate } from '../../../../shared/stochastic/groupedHits';
import { inspect, type PathEvent } from '../../../state/inspection';
import type { PathsRun } from '../../../state/paths';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import type { ChartBand, ChartLine, Colour } from '../../../ui/chart/chartData';
import classes from './Uncertainty.module.css';

const colours: Readonly<Record<PathEvent, Colour>> = { deficit: 'orange', exhaustion: 'blue' };
const events = ['exhaustion', 'deficit'] as const;

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** The estimate and its bounds, two standard errors away. */
function eventLines(
  event: PathEvent,
  estimates: readonly Estimate[],
  names: Readonly<Record<'middle' | 'low' | 'high', string>>,
): ChartLine[] {
  const line = (part: 'middle' | 'low' | 'high', errors: number): ChartLine => ({
    key: part === 'middle' ? event : `${event}.${part}`,
    label: names[part],
    colour: colours[event],
    look: part === 'middle' ? 'main' : 'thin',
    points: estimates.map(({ year, value, standardError }) => ({ x: year, y: within(value + errors * standardError) })),
  });
  return [line('middle', 0), line('low', -2), line('high', 2)];
}

const bands: readonly ChartBand[] = events.map((event) => ({
  key: `${event} errors`,
  low: `${event}.low`,
  high: `${event}.high`,
  opacity: 0.3,
}));

const eventOf = (key: string): PathEvent => (key.startsWith('deficit') ? 'deficit' : 'exhaustion');

/** How likely a deficit and an empty fund are, year by year. */
export const ChancesChart = memo(function ChancesChart({ run }: { run: PathsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { exhaustionProbability, medianExhaustion, paths } = run.summary;
  const named =
    exhaustionProbability.find(({ year }) => year === medianExhaustion.year) ?? exhaustionProbability.at(-1);
  const lines = events.flatMap((event) => {
    const name = t(`uncertainty.chances.${event}`);
    return eventLines(event, run.summary[`${event}Probability`], {
      middle: name,
      low: t('uncertainty.chances.low', { name }),
      high: t('uncertainty.chances.high', { name }),
    });
  });
  return (
    <div className={classes.chart}>
      <Chart
        syncId="uncertainty"
        xName={t('projection.year')}
        title={t('uncertainty.chances.title', {
          year: named?.year ?? '',
          chance: numbers.full(named?.value ?? null, 'share'),
          error: numbers.full(named?.standardError ?? null, 'share'),
        })}
        note={t('uncertainty.chances.note', { paths: numbers.number(paths, 'count') })}
        fileName="probabilities"
        lines={lines}
        bands={bands}
        boundary={{
          x: run.scenario.firstYear,
          label: t('projection.valuation', { year: run.scenario.firstYear }),
        }}
        floor={0}
        write={(value) => numbers.full(value, 'share')}
        tick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
        onPoint={(key, year) => inspect({ kind: 'chance', event: eventOf(key), year })}
      />
    </div>
  );
});
