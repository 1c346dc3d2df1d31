import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import { inverse, Matrix } from 'ml-matrix';
import { meanOf } from './moments';

/** Upper tail of χ² with that many degrees of freedom. */
const chiSquareTail = (value: number, freedom: number): number => 1 - gammaCdf(value, freedom / 2, 0.5);

export interface TestOutcome {
  readonly statistic: number;
  /** Chance of such a value or a larger one where the model holds. */
  readonly chance: number;
}

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

/**
 * Whether a series about its line comes back to it: t of ρ in Δy = α + βt + ρ·y(t−1) + ε. Far below zero it does; where
 * it does not, t is below the critical value one time in twenty. Source: W. A. Fuller, Introduction to Statistical Time
 * Series (1976), table 8.5.2, 5 %.
 */
export interface UnitRootTest {
  readonly statistic: number;
  readonly critical: number;
}

const criticalValues = [
  { observations: 25, value: -3.6 },
  { observations: 50, value: -3.5 },
  { observations: 100, value: -3.45 },
] as const;

export function dickeyFuller(series: readonly number[]): UnitRootTest {
  const changes = series.slice(1).map((value, t) => value - series[t]);
  const regressors = new Matrix(changes.map((_, t) => [1, t, series[t]]));
  const cross = inverse(regressors.transpose().mmul(regressors));
  const coefficients = cross.mmul(regressors.transpose()).mmul(Matrix.columnVector(changes));
  const residuals = Matrix.sub(Matrix.columnVector(changes), regressors.mmul(coefficients));
  const variance = residuals.dot(residuals) / (changes.length - regressors.columns);
  const error = Math.sqrt(variance * cross.get(2, 2));
  const known = criticalValues.find(({ observations }) => changes.length <= observations) ?? criticalValues[2];
  return { statistic: coefficients.get(2, 0) / error, critical: known.value };
}
