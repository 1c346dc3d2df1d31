import logGamma from '@stdlib/math-base-special-gammaln';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { betaQuantile } from '../../base/distributions';

/** How many cases to look at so that a rate of deviation above the tolerable one would show. */
export interface AttributePlan {
  readonly confidence: number;
  readonly tolerableRate: number;
  readonly expectedRate: number;
  /** Cases there are; null where they are so many that drawing changes nothing. */
  readonly population: number | null;
}

export interface AttributeSize {
  readonly size: number;
  /** Deviations that the sample may show and still support the tolerable rate. */
  readonly allowed: number;
}

const largestSize = 20_000;

/** P(X ≤ k), X binomial (n, p). */
const binomialAtMost = (k: number, n: number, p: number): number => (k >= n ? 1 : 1 - betaCdf(p, k + 1, n - k));

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** P(X ≤ k) of k deviations among n drawn from N that hold D of them. */
function hypergeometricAtMost(k: number, n: number, population: number, deviations: number): number {
  const least = Math.max(0, n - (population - deviations));
  let sum = 0;
  for (let x = least; x <= Math.min(k, deviations, n); x++) {
    sum += Math.exp(logChoose(deviations, x) + logChoose(population - deviations, n - x) - logChoose(population, n));
  }
  return Math.min(1, sum);
}

/** Chance that a sample shows at most k deviations although the rate is the tolerable one. */
const risk = ({ population, tolerableRate }: AttributePlan, n: number, k: number): number =>
  population === null
    ? binomialAtMost(k, n, tolerableRate)
    : hypergeometricAtMost(k, n, population, Math.ceil(population * tolerableRate - 1e-9));

/** Whole deviations that are expected of n; 0.0000001 keeps 100 · 0.02 from becoming three. */
const expectedOf = ({ expectedRate }: AttributePlan, n: number): number => Math.ceil(n * expectedRate - 1e-7);

/**
 * The smallest sample that shows no more deviations than are expected and leaves at most the accepted risk that the
 * rate is tolerable or worse; null where none does. Source: AICPA, Audit Sampling (2017), tables.
 */
export function attributeSize(plan: AttributePlan): AttributeSize | null {
  const accepted = 1 - plan.confidence;
  const most = Math.min(plan.population ?? largestSize, largestSize);
  for (let size = 1; size <= most; size++) {
    const allowed = expectedOf(plan, size);
    if (risk(plan, size, allowed) <= accepted) return { size, allowed };
  }
  return plan.population !== null && plan.population <= largestSize && plan.expectedRate < plan.tolerableRate
    ? { size: plan.population, allowed: expectedOf(plan, plan.population) }
    : null;
}

export interface AttributeResult {
  readonly size: number;
  readonly deviations: number;
  readonly confidence: number;
  readonly population: number | null;
}

export interface RateEstimate {
  readonly rate: number;
  /** One-sided limits, each with the confidence. */
  readonly lower: number;
  readonly upper: number;
}

/** The greatest number of deviations in the population that the sample doesn't rule out. */
function finiteUpper({ size, deviations, confidence }: AttributeResult, population: number): number {
  let [low, high] = [deviations, population - (size - deviations)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (hypergeometricAtMost(deviations, size, population, middle) > 1 - confidence) low = middle;
    else high = middle - 1;
  }
  return low / population;
}

/** The least number of deviations in the population that the sample doesn't rule out. */
function finiteLower({ size, deviations, confidence }: AttributeResult, population: number): number {
  let [low, high] = [deviations, population - (size - deviations)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (1 - hypergeometricAtMost(deviations - 1, size, population, middle) > 1 - confidence) high = middle;
    else low = middle + 1;
  }
  return low / population;
}

/** Exact limits of the rate. Source: Clopper & Pearson, Biometrika 26 (1934); AICPA (2017), tables. */
export function attributeRate(result: AttributeResult): RateEstimate {
  const { size, deviations, confidence, population } = result;
  const rate = deviations / size;
  if (population !== null)
    return { rate, lower: finiteLower(result, population), upper: finiteUpper(result, population) };
  return {
    rate,
    lower: betaQuantile(1 - confidence, deviations, size - deviations + 1),
    upper: betaQuantile(confidence, deviations + 1, size - deviations),
  };
}
