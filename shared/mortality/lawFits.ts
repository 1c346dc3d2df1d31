import type { MakehamParameters } from './laws';
import { type Curve, fitCurve, fitLine } from './leastSquares';

/** A force of mortality, or a chance to die, by age; for central rates the age is the middle of the year, x + ½. */
export interface Rates {
  readonly ages: readonly number[];
  readonly rates: readonly number[];
  /** How much each squared residual counts, deaths for instance; 1 each where absent. */
  readonly weights?: readonly number[] | undefined;
}

/** A law with what it leaves: residuals on the scale that was fitted, observed less fitted. */
export interface LawFit<Law> {
  readonly law: Law;
  readonly residuals: Float64Array;
  /** Σ weight·residual². */
  readonly squares: number;
}

/**
 * Gompertz, ln μ(x) = ln B + x·ln c, by weighted least squares on ln μ: relative errors count alike at all ages.
 * Source: model.md §2.
 */
export function fitGompertz({ ages, rates, weights }: Rates): LawFit<MakehamParameters> {
  const logs = rates.map(Math.log);
  const { intercept, slope } = fitLine({ x: ages, y: logs, weights });
  const residuals = Float64Array.from(ages, (age, n) => logs[n] - intercept - slope * age);
  const squares = residuals.reduce((sum, residual, n) => sum + (weights?.[n] ?? 1) * residual ** 2, 0);
  return { law: { A: 0, B: Math.exp(intercept), c: Math.exp(slope) }, residuals, squares };
}

/** ln μ of Makeham in ln A, the logarithm of B·c^x at the middle age, and ln c: three numbers of like size. */
const logMakeham = (middle: number): Curve => ({
  at: ([a, level, slope], x) => Math.log(Math.exp(a) + Math.exp(level + slope * (x - middle))),
  slopes: ([a, level, slope], x) => {
    const constant = Math.exp(a);
    const ageing = Math.exp(level + slope * (x - middle));
    const share = ageing / (constant + ageing);
    return [1 - share, share, share * (x - middle)];
  },
});

/** First guesses of A, as shares of the lowest rate. */
const startingShares = [0.9, 0.5, 0.1, 0.001];

/** Makeham, μ(x) = A + B·c^x with A > 0, by weighted least squares on ln μ. Source: model.md §2. */
export function fitMakeham({ ages, rates, weights }: Rates): LawFit<MakehamParameters> {
  const logs = rates.map(Math.log);
  const middle = (ages[0] + ages[ages.length - 1]) / 2;
  const upper = ages.map((_, n) => n).filter((n) => ages[n] >= middle);
  const { intercept, slope } = fitLine({ x: upper.map((n) => ages[n] - middle), y: upper.map((n) => logs[n]) });
  const lowest = Math.min(...rates);
  const guesses = startingShares.map((share) => [Math.log(share * lowest), intercept, slope]);
  const { parameters, residuals, squares } = fitCurve({ x: ages, y: logs, weights }, logMakeham(middle), guesses);
  const [a, level, growth] = parameters;
  return {
    law: { A: Math.exp(a), B: Math.exp(level - growth * middle), c: Math.exp(growth) },
    residuals,
    squares,
  };
}
