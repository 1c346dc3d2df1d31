/** Statistics of a list of numbers; NaN where there are too few for them. */

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const mean = (values: readonly number[]): number => sumOf(values) / values.length;

/** Σ(x − x̄)^k / n; exactly 0 where all are alike, which rounding of the mean would hide. */
export function centralMoment(values: readonly number[], order: number): number {
  if (values.every((value) => value === values[0])) return values.length === 0 ? Number.NaN : 0;
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** order));
}

/** √(Σ(x − x̄)² / (n − 1)). */
export const sampleDeviation = (values: readonly number[]): number =>
  values.length < 2 ? Number.NaN : Math.sqrt((centralMoment(values, 2) * values.length) / (values.length - 1));

/** √(Σ(x − x̄)² / n). */
export const populationDeviation = (values: readonly number[]): number => Math.sqrt(centralMoment(values, 2));

/** m₃ / m₂^1.5. */
export const skewness = (values: readonly number[]): number =>
  centralMoment(values, 3) / centralMoment(values, 2) ** 1.5;

/** m₄ / m₂²; 3 for the normal distribution. */
export const kurtosis = (values: readonly number[]): number => centralMoment(values, 4) / centralMoment(values, 2) ** 2;

/** Skewness of the population that a sample of n is drawn from: skewness · √(n(n − 1)) / (n − 2). */
export function sampleSkewness(values: readonly number[]): number {
  const n = values.length;
  return n < 3 ? Number.NaN : (skewness(values) * Math.sqrt(n * (n - 1))) / (n - 2);
}

/** Σ((x − x̄)/s)⁴ · n(n + 1) / ((n − 1)(n − 2)(n − 3)), s the sample deviation. */
export function sampleKurtosis(values: readonly number[]): number {
  const n = values.length;
  return n < 4 ? Number.NaN : (kurtosis(values) * (n - 1) * (n + 1)) / ((n - 2) * (n - 3));
}

/** Sample kurtosis less what it is for the normal distribution, 3(n − 1)² / ((n − 2)(n − 3)). */
export function sampleExcessKurtosis(values: readonly number[]): number {
  const n = values.length;
  return sampleKurtosis(values) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

export const meanAbsoluteDeviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return mean(values.map((value) => Math.abs(value - centre)));
};

/** Σ(x − x̄)(y − ȳ) / (n − 1). */
export function covariance(x: readonly number[], y: readonly number[]): number {
  if (x.length < 2) return Number.NaN;
  const [meanX, meanY] = [mean(x), mean(y)];
  return sumOf(x.map((value, k) => (value - meanX) * (y[k] - meanY))) / (x.length - 1);
}

export const correlation = (x: readonly number[], y: readonly number[]): number =>
  covariance(x, y) / (sampleDeviation(x) * sampleDeviation(y));
