import { type Figure, figureOf, quotient } from '../figure';
import { annualized } from '../returns/linking';
import { correlation, covariance, mean, sampleDeviation, sumOf } from '../statistics/moments';
import { less } from './ratios';

/** Excess returns over the risk-free rate of portfolio and benchmark, period by period. */
export interface ExcessPair {
  readonly portfolio: readonly number[];
  readonly benchmark: readonly number[];
}

/** The periods for which the benchmark's return fulfils a condition. */
export function periodsWith({ portfolio, benchmark }: ExcessPair, holds: (value: number) => boolean): ExcessPair {
  const kept = benchmark.map((_, k) => k).filter((k) => holds(benchmark[k]));
  return { portfolio: kept.map((k) => portfolio[k]), benchmark: kept.map((k) => benchmark[k]) };
}

export const rising = (value: number): boolean => value > 0;
export const falling = (value: number): boolean => value < 0;

/** Cov(r, b) / Var(b): the slope of the least-squares line. */
export function beta({ portfolio, benchmark }: ExcessPair): Figure {
  if (benchmark.length < 2) return figureOf(Number.NaN, 'too-few-observations');
  return quotient(covariance(portfolio, benchmark), sampleDeviation(benchmark) ** 2, 'no-variation');
}

/** x̄ − β·b̄, per period. */
export function alpha(pair: ExcessPair): Figure {
  const slope = beta(pair);
  return slope.value === null ? slope : { value: mean(pair.portfolio) - slope.value * mean(pair.benchmark) };
}

/** (1 + α)^(periods a year) − 1. */
export function annualAlpha(pair: ExcessPair, periodsAYear: number): Figure {
  const one = alpha(pair);
  return one.value === null ? one : figureOf((1 + one.value) ** periodsAYear - 1, 'lost-everything');
}

/** Jensen's alpha from compounded returns a year: R − f − β·(B − f). */
export function jensen(pair: ExcessPair, periodsAYear: number): Figure {
  const slope = beta(pair);
  if (slope.value === null) return slope;
  return figureOf(
    annualized(pair.portfolio, periodsAYear) - slope.value * annualized(pair.benchmark, periodsAYear),
    'lost-everything',
  );
}

/** Compounded excess return a year per unit of beta. */
export function treynor(pair: ExcessPair, periodsAYear: number): Figure {
  const slope = beta(pair);
  return slope.value === null ? slope : quotient(annualized(pair.portfolio, periodsAYear), slope.value, 'no-variation');
}

/** Sample deviation of r − b · √(periods a year). */
export const trackingError = ({ portfolio, benchmark }: ExcessPair, periodsAYear: number): Figure =>
  figureOf(sampleDeviation(less(portfolio, benchmark)) * Math.sqrt(periodsAYear), 'too-few-observations');

/** Difference of the compounded returns a year. */
export const activePremium = ({ portfolio, benchmark }: ExcessPair, periodsAYear: number): Figure =>
  figureOf(annualized(portfolio, periodsAYear) - annualized(benchmark, periodsAYear), 'too-few-observations');

/** Active premium over tracking error. */
export function informationRatio(pair: ExcessPair, periodsAYear: number): Figure {
  const premium = activePremium(pair, periodsAYear);
  const error = trackingError(pair, periodsAYear);
  if (premium.value === null) return premium;
  return error.value === null ? error : quotient(premium.value, error.value, 'no-variation');
}

export const correlationWith = ({ portfolio, benchmark }: ExcessPair): Figure =>
  figureOf(correlation(portfolio, benchmark), 'no-variation');

/** Compounded return a year of the chosen periods over that of the benchmark. */
export const captureCompounded = ({ portfolio, benchmark }: ExcessPair, periodsAYear: number): Figure =>
  portfolio.length === 0
    ? figureOf(Number.NaN, 'no-such-periods')
    : quotient(annualized(portfolio, periodsAYear), annualized(benchmark, periodsAYear), 'benchmark-without-return');

/** Σr / Σb over the chosen periods. */
export const captureOfSums = ({ portfolio, benchmark }: ExcessPair): Figure =>
  portfolio.length === 0
    ? figureOf(Number.NaN, 'no-such-periods')
    : quotient(sumOf(portfolio), sumOf(benchmark), 'benchmark-without-return');

/** Share of the periods in which the portfolio beats the benchmark. */
export const battingAverage = ({ portfolio, benchmark }: ExcessPair): Figure =>
  quotient(portfolio.filter((value, k) => value > benchmark[k]).length, portfolio.length, 'no-such-periods');
