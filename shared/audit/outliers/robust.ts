import { quantile } from '../../base/quantile';

const rising = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Median absolute deviation from the median. */
export function medianDeviation(values: readonly number[]): number {
  const median = quantile(rising(values), 0.5);
  return quantile(rising(values.map((value) => Math.abs(value - median))), 0.5);
}

/** What the middle of a set of amounts is and how far they spread. */
export interface Middle {
  readonly median: number;
  readonly medianDeviation: number;
  readonly meanDeviation: number;
}

/** 0.6745 · MAD is the standard deviation of a normal set; 1.253314 · mean deviation is too. */
export const robustConstants = { median: 0.6745, mean: 1.253314 } as const;

/**
 * 0.6745·(x − median)/MAD; where half of the amounts are alike, (x − median)/(1.253314·mean deviation); 0 where all are.
 * Source: Iglewicz & Hoaglin, How to Detect and Handle Outliers (1993).
 */
export function robustZ(value: number, { median, medianDeviation: spread, meanDeviation }: Middle): number {
  if (spread > 0) return (robustConstants.median * (value - median)) / spread;
  return meanDeviation > 0 ? (value - median) / (robustConstants.mean * meanDeviation) : 0;
}

export function middleOf(values: readonly number[]): Middle {
  const median = quantile(rising(values), 0.5);
  return {
    median,
    medianDeviation: medianDeviation(values),
    meanDeviation: mean(values.map((value) => Math.abs(value - median))),
  };
}

/** Tukey's fences: k quartile distances beyond the quartiles. */
export function fences(values: readonly number[], k: number) {
  const sorted = rising(values);
  const [lowerQuartile, upperQuartile] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = k * (upperQuartile - lowerQuartile);
  return { lowerQuartile, upperQuartile, lower: lowerQuartile - reach, upper: upperQuartile + reach };
}
