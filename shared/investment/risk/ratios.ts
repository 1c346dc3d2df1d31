import { type Figure, figureOf, quotient } from '../figure';
import { annualized, linked } from '../returns/linking';
import { correlation, kurtosis, mean, sampleDeviation, skewness } from '../statistics/moments';
import { downsideDeviation } from './downside';

/** r − f, period by period. */
export const less = (returns: readonly number[], others: readonly number[]): number[] =>
  returns.map((value, k) => value - others[k]);

/** Mean over sample deviation of the excess returns of one period. */
export const periodSharpe = (excess: readonly number[]): Figure =>
  excess.length < 2
    ? figureOf(Number.NaN, 'too-few-observations')
    : quotient(mean(excess), sampleDeviation(excess), 'no-variation');

/** Sharpe ratio a year, arithmetic: mean excess / deviation · √(periods a year). Source: W. F. Sharpe (1994). */
export function sharpe(excess: readonly number[], periodsAYear: number): Figure {
  const one = periodSharpe(excess);
  return one.value === null ? one : { value: one.value * Math.sqrt(periodsAYear) };
}

/** The same with the compounded excess return a year in the numerator. */
export const geometricSharpe = (excess: readonly number[], periodsAYear: number): Figure =>
  quotient(annualized(excess, periodsAYear), sampleDeviation(excess) * Math.sqrt(periodsAYear), 'no-variation');

/** (mean − floor) · periods a year over the downside deviation a year, which counts all periods. */
export function sortino(returns: readonly number[], floors: readonly number[], periodsAYear: number): Figure {
  if (returns.length < 2) return figureOf(Number.NaN, 'too-few-observations');
  const spread = downsideDeviation(returns, floors, periodsAYear);
  if (spread.value === null) return spread;
  return quotient(mean(less(returns, floors)) * periodsAYear, spread.value, 'no-loss');
}

/** Sharpe ratio less what skewness and kurtosis take from it: SR·(1 + S·SR/6 − (K − 3)·SR²/24). Source: Pezier & White (2006). */
export function adjustedSharpe(excess: readonly number[], periodsAYear: number): Figure {
  const ratio = geometricSharpe(excess, periodsAYear);
  if (ratio.value === null) return ratio;
  const bend = 1 + (skewness(excess) / 6) * ratio.value - ((kurtosis(excess) - 3) / 24) * ratio.value ** 2;
  return { value: ratio.value * bend };
}

/** M²: the return that the portfolio would have had at the risk of the market, Sharpe · σ_market + risk-free rate. */
export const m2 = (sharpeRatio: number, marketRisk: number, riskFree: number): number =>
  sharpeRatio * marketRisk + riskFree;

/** Return less what the market line promises at its risk: r − f − (b − f)·σ/σ_b. */
export const differentialReturn = (
  portfolio: { readonly value: number; readonly risk: number },
  market: { readonly value: number; readonly risk: number },
  riskFree: number,
): number => portfolio.value - riskFree - ((market.value - riskFree) / market.risk) * portfolio.risk;

/** R² of the logarithm of wealth on time: 1 is growth along a straight line. */
export function stability(returns: readonly number[]): Figure {
  if (returns.length < 2) return figureOf(Number.NaN, 'too-few-observations');
  const path = returns.map((_, k) => Math.log1p(linked(returns.slice(0, k + 1))));
  return figureOf(
    correlation(
      path,
      path.map((_, k) => k),
    ) ** 2,
    'no-variation',
  );
}
