import { type Result, success } from '../base/result';
import type { PathRange } from '../projection/paths/simulatePaths';
import type { PathResults } from './simulatePaths';
import type { PathTally } from './summarise';

/**
 * Paths after which it is looked whether the estimates are precise enough: always the same ones, so that as many paths
 * are drawn on any number of workers. Whole pairs, and as many Sobol points in each replicate.
 */
export const round = 512;

/** When there are paths enough; null where it does not matter. */
export interface Precision {
  /** Largest standard error of the probability of exhaustion by any year. */
  readonly probability: number | null;
  /** Largest standard error of the watched quantiles, as a share of the distance between the outer ones. */
  readonly quantile: number | null;
}

/** Of what is seen in none of n paths, or in all, it can't be said that its chance is within less than 1/n. */
const worstError = ({ paths, exhaustionProbability }: PathTally): number =>
  Math.max(1 / paths, ...exhaustionProbability.map(({ standardError }) => standardError));

function worstQuantileError({ convergence }: PathTally): number {
  const { quantiles, quantileErrors } = convergence[convergence.length - 1];
  return Math.max(...quantileErrors) / (quantiles[quantiles.length - 1] - quantiles[0]);
}

function isPreciseEnough(tally: PathTally, { probability, quantile }: Precision): boolean {
  if (probability === null && quantile === null) return false;
  const isEnough = (wanted: number | null, error: (tally: PathTally) => number): boolean =>
    wanted === null || error(tally) <= wanted;
  return isEnough(probability, worstError) && isEnough(quantile, worstQuantileError);
}

export interface RoundsPlan {
  /** At most. */
  readonly paths: number;
  readonly precision: Precision;
  /** Computes paths; shares them out as it likes. */
  readonly project: (range: PathRange) => Promise<Result<readonly PathResults[]>>;
  /** After each round, with its paths. */
  readonly onRound?: (blocks: readonly PathResults[]) => void;
}

/** Takes paths into the tally round by round until the estimates are as precise as asked for, or all are done. */
export async function inRounds(
  tally: PathTally,
  { paths, precision, project, onRound }: RoundsPlan,
): Promise<Result<null>> {
  for (let from = 0; from < paths; from += round) {
    const blocks = await project({ from, to: Math.min(paths, from + round) });
    if (!blocks.ok) return blocks;
    tally.add(blocks.value);
    onRound?.(blocks.value);
    if (isPreciseEnough(tally, precision)) break;
  }
  return success(null);
}
