import { Button, Progress } from '@mantine/core';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { changeLiabilities, lastOf, runLiabilities, stopLiabilities, useLiabilities } from '../../../state/liabilities';
import { fewestPaths, mostPaths } from '../../../state/paths';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import classes from './Liabilities.module.css';

const largestSeed = 2 ** 32 - 1;

/** How many paths are drawn from which seed, how far they are, and what the figures belong to. */
export function PathsBar({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { draws, work } = useLiabilities();
  const run = lastOf(work);
  const count = (value: number): string => numbers.number(value, 'count');
  return (
    <>
      <NumberField
        name="liabilities.paths"
        className={classes.short ?? ''}
        label={t('liabilitiesScreen.paths')}
        value={draws.paths}
        range={[fewestPaths, mostPaths]}
        step={500}
        decimalScale={0}
        onTake={(paths) => changeLiabilities({ draws: { ...draws, paths } })}
      />
      <NumberField
        name="liabilities.seed"
        className={classes.short ?? ''}
        label={t('liabilitiesScreen.seed')}
        value={draws.seed}
        range={[0, largestSeed]}
        step={1}
        decimalScale={0}
        onTake={(seed) => changeLiabilities({ draws: { ...draws, seed } })}
      />
      {work.state === 'running' ? (
        <>
          <Button variant="default" data-action="stop-liabilities" onClick={stopLiabilities}>
            {t('liabilitiesScreen.stop')}
          </Button>
          <div role="status" className={classes.progress}>
            <Progress
              w={140}
              size={6}
              value={(100 * work.done) / draws.paths}
              aria-label={t('liabilitiesScreen.job')}
            />
            <span>{t('liabilitiesScreen.progress', { done: count(work.done), paths: count(draws.paths) })}</span>
          </div>
        </>
      ) : (
        <>
          <Button data-action="run-liabilities" onClick={() => void runLiabilities(scenario)}>
            {t('liabilitiesScreen.compute')}
          </Button>
          {run !== null && (
            <span className={classes.dim}>
              {t('liabilitiesScreen.ran', { paths: count(run.draws.paths), seed: run.draws.seed })}
            </span>
          )}
        </>
      )}
    </>
  );
}
