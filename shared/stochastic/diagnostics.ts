import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';

/** Upper tail of χ² with that many degrees of freedom. */
const chiSquareTail = (value: number, freedom: number): number => 1 - gammaCdf(value, freedom / 2, 0.5);

export interface TestOutcome {
  readonly statistic: number;
  /** Chance of such a value or a larger one where the model holds. */
  readonly chance: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function moment(values: readonly number[], power: number): number {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** power));
}

/**
 * Whether residuals follow one another: Q = n(n + 2)Σ r(h)²/(n − h) against χ² of `lags` degrees of freedom.
 * Source: G. M. Ljung and G. E. P. Box, Biometrika 65 (1978).
 */
export function ljungBox(residuals: readonly number[], lags: number): TestOutcome {
  const n = residuals.length;
  const mean = meanOf(residuals);
  const centred = residuals.map((value) => value - mean);
  const total = centred.reduce((sum, value) => sum + value * value, 0);
  let sum = 0;
  for (let lag = 1; lag <= lags; lag++) {
    const product = centred.slice(lag).reduce((all, value, t) => all + value * centred[t], 0);
    sum += (product / total) ** 2 / (n - lag);
  }
  const statistic = n * (n + 2) * sum;
  return { statistic, chance: chiSquareTail(statistic, lags) };
}

/**
 * Whether residuals are normal: n/6·(S² + (K − 3)²/4) against χ² of 2 degrees of freedom; coarse below some 50 values.
 * Source: C. M. Jarque and A. K. Bera, International Statistical Review 55 (1987).
 */
export function jarqueBera(residuals: readonly number[]): TestOutcome {
  const variance = moment(residuals, 2);
  const skewness = moment(residuals, 3) / variance ** 1.5;
  const kurtosis = moment(residuals, 4) / variance ** 2;
  const statistic = (residuals.length / 6) * (skewness ** 2 + (kurtosis - 3) ** 2 / 4);
  return { statistic, chance: chiSquareTail(statistic, 2) };
}
