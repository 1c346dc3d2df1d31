import { studentQuantile } from '../../base/distributions';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation of a sample. */
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** The value farthest from the mean and its distance in standard deviations. */
function farthest(values: readonly number[]): { readonly at: number; readonly distance: number } {
  const middle = mean(values);
  const at = values.reduce(
    (best, value, k) => (Math.abs(value - middle) > Math.abs(values[best] - middle) ? k : best),
    0,
  );
  const spread = deviation(values);
  return { at, distance: spread === 0 ? 0 : Math.abs(values[at] - middle) / spread };
}

/** (n − 1)/√n · √(t²/(n − 2 + t²)), t Student's quantile of n − 2 at 1 − tail. */
export function grubbsLimit(n: number, tail: number): number {
  const t = studentQuantile(1 - tail, n - 2);
  return ((n - 1) / Math.sqrt(n)) * Math.sqrt(t ** 2 / (n - 2 + t ** 2));
}

/** Is the farthest of a few normal values too far? Source: Grubbs (1969); NIST e-Handbook 1.3.5.17.1. */
export function grubbs(values: readonly number[], alpha: number) {
  const { at, distance } = farthest(values);
  const n = values.length;
  return {
    distance,
    limitOneSided: grubbsLimit(n, alpha / n),
    limitTwoSided: grubbsLimit(n, alpha / (2 * n)),
    value: values[at],
  };
}

export interface ExtremeStep {
  readonly value: number;
  readonly distance: number;
  readonly limit: number;
}

/**
 * Up to `most` outliers of nearly normal values, such as the months of a fund's ledger item: as many as the last step
 * whose distance passes its limit. Source: Rosner (1983); NIST e-Handbook 1.3.5.17.3.
 */
export function extremeStudentised(values: readonly number[], most: number, alpha: number) {
  const left = [...values];
  const steps: ExtremeStep[] = [];
  while (steps.length < most && left.length > 2) {
    const { at, distance } = farthest(left);
    const limit = grubbsLimit(left.length, alpha / (2 * left.length));
    steps.push({ value: left[at], distance, limit });
    left.splice(at, 1);
  }
  const outliers = steps.findLastIndex((step) => step.distance > step.limit) + 1;
  return { steps, outliers };
}
