import { quantile } from '../base/quantile';
import { pathValues } from './pathValues';
import type { PathMeasure, PathResults } from './simulatePaths';

/** A band of a fan: between two quantiles of a figure in one year. */
export interface Band {
  readonly measure: PathMeasure;
  readonly year: number;
  /** Chances, the lower one first. */
  readonly from: number;
  readonly to: number;
}

export interface PathsWithin {
  /** Ends of the band. */
  readonly low: number;
  readonly high: number;
  /** Numbers of the paths in it, ascending. */
  readonly paths: readonly number[];
}

/** Which of the paths at hand lie in a band in its year, ends included. */
export function pathsWithin(blocks: readonly PathResults[], { measure, year, from, to }: Band): PathsWithin {
  const values = pathValues(blocks, measure, year);
  const sorted = Float64Array.from(values, ([, value]) => value).sort();
  const [low, high] = [quantile(sorted, from), quantile(sorted, to)];
  const paths = values.filter(([, value]) => value >= low && value <= high).map(([path]) => path);
  return { low, high, paths: paths.sort((a, b) => a - b) };
}
