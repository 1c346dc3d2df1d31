import { memo } from 'react';
import { inspect, type PathEvent } from '../../../state/inspection';
import type { PathsRun } from '../../../state/paths';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import type { Colour } from '../../../ui/chart/chartData';
import frame from '../Part.module.css';
import { errorBand, errorLines } from './errorLines';
import { useErrorWords } from './useErrorWords';

const colours: Readonly<Record<PathEvent, Colour>> = { deficit: 'orange', exhaustion: 'blue' };
const events = ['exhaustion', 'deficit'] as const;
const bands = events.map(errorBand);

const eventOf = (key: string): PathEvent => (key.startsWith('deficit') ? 'deficit' : 'exhaustion');

/** How likely a deficit and an empty fund are, year by year. */
export const ChancesChart = memo(function ChancesChart({ run }: { run: PathsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useErrorWords();
  const { exhaustionProbability, medianExhaustion, paths } = run.summary;
  const { firstYear } = run.scenario;
  const named =
    exhaustionProbability.find(({ year }) => year === medianExhaustion.year) ?? exhaustionProbability.at(-1);
  const lines = events.flatMap((event) => {
    const points = run.summary[`${event}Probability`].map(({ year, ...estimate }) => ({ x: year, ...estimate }));
    return errorLines(event, points, words(t(`uncertainty.chances.${event}`)), colours[event]);
  });
  return (
    <div className={frame.chart}>
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
        boundary={{ x: firstYear, label: t('projection.valuation', { year: firstYear }) }}
        floor={0}
        write={(value) => numbers.full(value, 'share')}
        tick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
        onPoint={(key, year) => inspect({ kind: 'chance', event: eventOf(key), year })}
      />
    </div>
  );
});
