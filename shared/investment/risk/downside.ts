import { type Figure, figureOf, quotient } from '../figure';
import { mean, sumOf } from '../statistics/moments';

/** What each return falls short of a floor by, 0 where it does not. */
export const shortfalls = (returns: readonly number[], floors: readonly number[]): number[] =>
  returns.map((value, k) => Math.max(floors[k] - value, 0));

/** What each return exceeds a floor by, 0 where it does not. */
export const surpluses = (returns: readonly number[], floors: readonly number[]): number[] =>
  returns.map((value, k) => Math.max(value - floors[k], 0));

/** √(Σx² / n) over all periods: a period that does not fall short counts with 0. */
export const rootMeanSquare = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => value ** 2)));

/** The same with only the periods in the denominator that are not 0 (the "subset" convention). */
export function rootMeanSquareOfSome(values: readonly number[]): Figure {
  const some = values.filter((value) => value !== 0);
  return figureOf(rootMeanSquare(some), 'no-loss');
}

/** Downside deviation a year: √(mean shortfall²) · √(periods a year). */
export const downsideDeviation = (
  returns: readonly number[],
  floors: readonly number[],
  periodsAYear: number,
): Figure => figureOf(rootMeanSquare(shortfalls(returns, floors)) * Math.sqrt(periodsAYear), 'too-few-observations');

/** √(Σ min(ln(1 + r) − mean, 0)² / (n − 1) · n). */
export function holdingSemiVolatility(returns: readonly number[]): Figure {
  const logs = returns.map(Math.log1p);
  const squares = sumOf(
    shortfalls(
      logs,
      logs.map(() => mean(logs)),
    ).map((value) => value ** 2),
  );
  return figureOf(Math.sqrt((squares / (logs.length - 1)) * logs.length), 'too-few-observations');
}

/** Σ surplus / Σ shortfall: how much is won above the floor for each yuan lost below it. Source: Keating & Shadwick (2002). */
export const omega = (returns: readonly number[], floors: readonly number[]): Figure =>
  quotient(sumOf(surpluses(returns, floors)), sumOf(shortfalls(returns, floors)), 'no-loss');

/** Mean surplus over downside deviation, each over the periods that have one. Source: Sortino, van der Meer & Plantinga (1999). */
export function upsidePotential(returns: readonly number[], floors: readonly number[]): Figure {
  const gains = surpluses(returns, floors).filter((value) => value > 0);
  const spread = rootMeanSquareOfSome(shortfalls(returns, floors));
  return spread.value === null ? spread : quotient(mean(gains), spread.value, 'no-loss');
}

/** (losses · Σ|loss|) / (gains · Σgain), counts and sums of negative and positive returns. */
export function dRatio(returns: readonly number[]): Figure {
  const losses = returns.filter((value) => value < 0);
  const gains = returns.filter((value) => value > 0);
  return quotient(-losses.length * sumOf(losses), gains.length * sumOf(gains), 'no-such-periods');
}
