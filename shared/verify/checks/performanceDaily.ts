import { z } from 'zod';
import { byPeriod } from '../../investment/returns/calendarPeriods';
import { frequencies, periodsPerYear } from '../../investment/returns/frequency';
import { returnsBetween, wealthPath } from '../../investment/returns/linking';
import { rolling } from '../../investment/returns/rolling';
import { downsideDeviation, omega } from '../../investment/risk/downside';
import { maxDrawdown } from '../../investment/risk/drawdown';
import { less, periodSharpe, sharpe, sortino, stability } from '../../investment/risk/ratios';
import {
  annualAlpha,
  battingAverage,
  beta,
  captureCompounded,
  type ExcessPair,
  falling,
  periodsWith,
  rising,
} from '../../investment/risk/relative';
import { historicalShortfall, tailRatio, valueAtRisk } from '../../investment/risk/tailRisk';
import { volatility } from '../../investment/risk/volatility';
import type { Answer } from '../compare';
import { known, type Registry } from '../known';
import {
  against,
  beside,
  type Dated,
  filled,
  pairOf,
  period,
  rateOrSeries,
  series,
  windowsOf,
  yearReturn,
} from './dailySeries';

const daily = periodsPerYear.daily;
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const alphaBeta = (pair: ExcessPair): readonly (number | null)[] => [annualAlpha(pair, daily).value, beta(pair).value];
const upCapture = (pair: ExcessPair) => captureCompounded(periodsWith(pair, rising), daily).value;
const downCapture = (pair: ExcessPair) => captureCompounded(periodsWith(pair, falling), daily).value;
function upDownCapture(pair: ExcessPair): number | null {
  const [up, down] = [upCapture(pair), downCapture(pair)];
  return up === null || down === null ? null : finite(up / down);
}

const ofPair = (measure: (pair: ExcessPair) => Answer) => known(against, (given) => measure(pairOf(given)));
const ofWindows = (measure: (pair: ExcessPair) => Answer) => known(against, (given) => windowsOf(given).map(measure));

const single = z.object({ returns: series, period, window: z.number().default(1) });
const ofOne = (measure: (returns: number[], periodsAYear: number, given: z.output<typeof single>) => Answer) =>
  known(single, (given) => measure([...filled(given.returns).returns], periodsPerYear[given.period], given));

const rolled = (measure: (returns: number[]) => number | null) =>
  known(single, ({ returns: { values, dates }, window }) =>
    rolling(dates, window, (part) => {
      const from = dates.indexOf(part[0]);
      return measure([...filled({ dates: part, values: values.slice(from, from + window) }).returns]);
    }),
  );

const floored = z.object({ returns: series, required_return: rateOrSeries, period });
const ofFloor = (measure: (returns: number[], floors: number[], periodsAYear: number) => Answer) =>
  known(floored, ({ returns, required_return: floor, period: frequency }) => {
    const { returns: own, rates } = beside(returns, floor);
    return measure(own, rates, periodsPerYear[frequency]);
  });

const cumulative = z.object({ returns: series, starting_value: z.number() });
/** Growth so far, or the value of `start` that has grown with it; a missing return changes nothing. */
const grown = ({ values }: Dated, start: number): number[] =>
  wealthPath(values.map((value) => value ?? 0)).map((wealth) => (start === 0 ? wealth - 1 : start * wealth));

/** A required return is a year's; it becomes that of a day. */
const omegaOf = (returns: Dated, riskFree: number | Dated, required: number): number | null => {
  const { returns: own, rates } = beside(returns, riskFree);
  const floor = required <= -1 ? Number.NaN : (1 + required) ** (1 / daily) - 1;
  if (own.length < 2 || Number.isNaN(floor)) return null;
  return omega(
    own,
    rates.map((rate) => rate + floor),
  ).value;
};

const activeOf = z.object({ returns: series, factor_returns: rateOrSeries });

const shares = { value_at_risk_5: 0.05, value_at_risk_20: 0.2 } as const;
const bundle = known(against, (given) => {
  const pair = pairOf(given);
  // A benchmark of 0 counts as an up market there.
  const [up, down] = [periodsWith(pair, (value) => value >= 0), periodsWith(pair, falling)];
  const tails = Object.entries(shares).flatMap(([name, tail]) => [
    [name, valueAtRisk(pair.portfolio, tail, 'historical').value] as const,
    [`conditional_${name}`, historicalShortfall(pair.portfolio, tail).value] as const,
  ]);
  return {
    ...Object.fromEntries(tails),
    tail_ratio: tailRatio(pair.portfolio).value,
    excess_sharpe: periodSharpe(less(pair.portfolio, pair.benchmark)).value,
    batting: {
      'batting average': battingAverage(pair).value,
      'up market': battingAverage(up).value,
      'down market': battingAverage(down).value,
    },
  };
});

/** Returns of days, weeks or months under the names and with the conventions of the empyrical library. */
export const dailyPerformance = {
  simple_returns: known(z.object({ prices: series }), ({ prices }) => returnsBetween(filled(prices).returns)),
  cum_returns: known(cumulative, ({ returns, starting_value: start }) => grown(returns, start)),
  cum_returns_final: known(cumulative, ({ returns, starting_value: start }) => grown(returns, start).at(-1) ?? null),
  aggregate_returns: known(
    z.object({ returns: series, convert_to: z.enum(frequencies) }),
    ({ returns, convert_to: to }) => byPeriod(filled(returns), to).map(({ value }) => value),
  ),
  max_drawdown: ofOne((returns) => finite(maxDrawdown(returns))),
  annual_return: ofOne((_, __, { returns, period: frequency }) => finite(yearReturn(returns, frequency))),
  cagr: ofOne((_, __, { returns, period: frequency }) => finite(yearReturn(returns, frequency))),
  annual_volatility: ofOne((returns, periodsAYear) => volatility(returns, periodsAYear).value),
  calmar: ofOne((returns, _, given) => {
    const fall = maxDrawdown(returns);
    return fall < 0 ? yearReturn(given.returns, given.period) / -fall : null;
  }),
  stability_of_timeseries: ofOne((returns) => stability(returns).value),
  tail_ratio: ofOne((returns) => tailRatio(returns).value),
  roll_max_drawdown: rolled((returns) => finite(maxDrawdown(returns))),
  roll_sharpe_ratio: rolled((returns) => sharpe(returns, daily).value),
  omega: known(
    z.object({ returns: series, risk_free: rateOrSeries, required_return: z.number() }),
    ({ returns, risk_free: riskFree, required_return: required }) => omegaOf(returns, riskFree, required),
  ),
  sharpe_ratio: known(z.object({ returns: series, risk_free: rateOrSeries }), ({ returns, risk_free: riskFree }) => {
    const { returns: own, rates } = beside(returns, riskFree);
    return sharpe(less(own, rates), daily).value;
  }),
  excess_sharpe: known(activeOf, ({ returns, factor_returns: factor }) => {
    const { returns: own, rates } = beside(returns, factor);
    return periodSharpe(less(own, rates)).value;
  }),
  downside_risk: ofFloor((returns, floors, periodsAYear) => downsideDeviation(returns, floors, periodsAYear).value),
  sortino: ofFloor((returns, floors, periodsAYear) => sortino(returns, floors, periodsAYear).value),
  alpha_beta: ofPair(alphaBeta),
  alpha: ofPair((pair) => annualAlpha(pair, daily).value),
  beta: ofPair((pair) => beta(pair).value),
  up_alpha_beta: ofPair((pair) => alphaBeta(periodsWith(pair, rising))),
  down_alpha_beta: ofPair((pair) => alphaBeta(periodsWith(pair, falling))),
  capture: known(against, ({ own, other }) => finite(yearReturn(own, 'daily') / yearReturn(other, 'daily'))),
  up_capture: ofPair(upCapture),
  down_capture: ofPair(downCapture),
  up_down_capture: ofPair(upDownCapture),
  roll_alpha_beta: ofWindows(alphaBeta),
  roll_up_capture: ofWindows(upCapture),
  roll_down_capture: ofWindows(downCapture),
  // A single window is a plain number there.
  roll_up_down_capture: known(against, (given) => {
    const values = windowsOf(given).map(upDownCapture);
    return values.length === 1 ? values[0] : values;
  }),
  bundle,
} satisfies Registry;
