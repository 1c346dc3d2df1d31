import { EigenvalueDecomposition, Matrix, solve } from 'ml-matrix';

/** y(t) = A·y(t−1) + ε(t), ε ~ (0, Σ), of series about their means or trends. Source: model.md §10. */
export interface VectorAutoregression {
  /** Rows by equation. */
  readonly coefficients: readonly (readonly number[])[];
  readonly covariance: readonly (readonly number[])[];
  /** One row a year. */
  readonly residuals: readonly (readonly number[])[];
  /** Largest modulus of the eigenvalues of A: below 1 the series come back. */
  readonly radius: number;
}

/** A radius beyond which a shock would hardly fade within a projection; A is then scaled down to it. */
const largestRadius = 0.95;

function radiusOf(coefficients: Matrix): number {
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(coefficients);
  return Math.max(...realEigenvalues.map((real, at) => Math.hypot(real, imaginaryEigenvalues[at])));
}

/**
 * By least squares, equation by equation: A' = (X'X)⁻¹X'Y, Σ = E'E/(n − m). Each row of `series` is a year; needs more
 * years than twice the number of series. Source: H. Lütkepohl, New Introduction to Multiple Time Series Analysis, §3.2.
 */
export function vectorAutoregression(series: readonly (readonly number[])[]): VectorAutoregression {
  const before = new Matrix(series.slice(0, -1).map((row) => [...row]));
  const after = new Matrix(series.slice(1).map((row) => [...row]));
  const fitted = solve(before.transpose().mmul(before), before.transpose().mmul(after)).transpose();
  const raw = radiusOf(fitted);
  const coefficients = raw > largestRadius ? Matrix.mul(fitted, largestRadius / raw) : fitted;
  const residuals = Matrix.sub(after, before.mmul(coefficients.transpose()));
  const freedom = after.rows - after.columns;
  const covariance = Matrix.div(residuals.transpose().mmul(residuals), freedom);
  return {
    coefficients: coefficients.to2DArray(),
    covariance: covariance.to2DArray(),
    residuals: residuals.to2DArray(),
    radius: Math.min(raw, largestRadius),
  };
}
