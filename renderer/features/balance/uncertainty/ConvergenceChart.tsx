import { memo } from 'react';
import { inspect } from '../../../state/inspection';
import type { PathsRun } from '../../../state/paths';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import frame from '../Part.module.css';
import { errorBand, errorLines } from './errorLines';
import { useErrorWords } from './useErrorWords';

const key = 'estimate';
const bands = [errorBand(key)];

/** How the probability of the watched year settles as paths are added; nothing where there are too few rounds to see it. */
export const ConvergenceChart = memo(function ConvergenceChart({ run }: { run: PathsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useErrorWords();
  const { convergence } = run.summary;
  const last = convergence.at(-1);
  if (convergence.length < 3 || last === undefined) return null;
  const { year, value, standardError } = last.exhaustion;
  const points = convergence.map(({ paths, exhaustion }) => ({ x: paths, ...exhaustion }));
  return (
    <div className={frame.chart}>
      <Chart
        syncId="convergence"
        xName={t('uncertainty.option.paths')}
        title={t('uncertainty.convergence.title', {
          ...{ paths: numbers.number(last.paths, 'count'), year },
          ...{ chance: numbers.full(value, 'rate'), error: numbers.full(standardError, 'rate') },
        })}
        note={t('uncertainty.convergence.note', { year })}
        fileName="convergence"
        lines={errorLines(key, points, words(t('uncertainty.chances.exhaustion')), 'blue')}
        bands={bands}
        floor="lowest"
        write={(one) => numbers.full(one, 'rate')}
        tick={(one) => numbers.tick(one, 'share') + numbers.unit('share')}
        onPoint={() => inspect({ kind: 'chance', event: 'exhaustion', year })}
      />
    </div>
  );
});
