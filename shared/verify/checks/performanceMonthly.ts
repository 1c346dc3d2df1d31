import { z } from 'zod';
import type { Figure } from '../../investment/figure';
import { annualized, geometricMean, linked } from '../../investment/returns/linking';
import type { ReturnSeries } from '../../investment/returns/returnSeries';
import * as downside from '../../investment/risk/downside';
import * as drawdown from '../../investment/risk/drawdown';
import * as ratios from '../../investment/risk/ratios';
import * as relative from '../../investment/risk/relative';
import * as tail from '../../investment/risk/tailRisk';
import { volatility } from '../../investment/risk/volatility';
import * as moments from '../../investment/statistics/moments';
import { type CheckFunction, known, type Registry } from '../known';

const numbers = z.array(z.number());
const table = z.object({ dates: z.array(z.iso.date()), R: numbers, B: numbers });
export const monthlyTable = z.object({
  table,
  rf: z.union([z.number(), numbers]).default(0),
  MAR: z.number().default(0),
  periodsPerYear: z.number().default(12),
});

/** All that a measure of a table may need. */
interface Months {
  readonly series: ReturnSeries;
  readonly returns: readonly number[];
  readonly floors: readonly number[];
  readonly floor: number;
  readonly plain: relative.ExcessPair;
  readonly excess: relative.ExcessPair;
  readonly perYear: number;
}

export function months({
  table: { dates, R, B },
  rf,
  MAR,
  periodsPerYear: perYear,
}: z.output<typeof monthlyTable>): Months {
  const rates = typeof rf === 'number' ? R.map(() => rf) : rf;
  return {
    series: { dates, returns: R },
    returns: R,
    floors: R.map(() => MAR),
    floor: MAR,
    plain: { portfolio: R, benchmark: B },
    excess: { portfolio: ratios.less(R, rates), benchmark: ratios.less(B, rates) },
    perYear,
  };
}

const of = (measure: (of: Months) => number | Figure): CheckFunction =>
  known(monthlyTable, (inputs) => {
    const answer = measure(months(inputs));
    if (typeof answer !== 'number') return answer.value;
    return Number.isFinite(answer) ? answer : null;
  });

const share = (values: readonly number[], holds: (value: number, k: number) => boolean): number =>
  values.filter(holds).length / values.length;
const notRising = (value: number): boolean => value <= 0;

const distribution: Registry = {
  n: of(({ returns }) => returns.length),
  cumulative: of(({ returns }) => linked(returns)),
  cumulative_arith: of(({ returns }) => moments.sumOf(returns)),
  annualized_geo: of(({ returns, perYear }) => annualized(returns, perYear)),
  annualized_arith: of(({ returns, perYear }) => moments.mean(returns) * perYear),
  mean: of(({ returns }) => moments.mean(returns)),
  mean_geometric: of(({ returns }) => geometricMean(returns)),
  stdev: of(({ returns }) => moments.sampleDeviation(returns)),
  stdev_annualized: of(({ returns, perYear }) => volatility(returns, perYear)),
  skew_moment: of(({ returns }) => moments.skewness(returns)),
  skew_sample: of(({ returns }) => moments.sampleSkewness(returns)),
  kurt_excess: of(({ returns }) => moments.kurtosis(returns) - 3),
  kurt_moment: of(({ returns }) => moments.kurtosis(returns)),
  kurt_sample: of(({ returns }) => moments.sampleKurtosis(returns)),
  kurt_sample_excess: of(({ returns }) => moments.sampleExcessKurtosis(returns)),
  var_hist_95: of(({ returns }) => tail.valueAtRisk(returns, 0.05, 'historical')),
  var_gauss_95: of(({ returns }) => tail.valueAtRisk(returns, 0.05, 'normal')),
  var_mod_95: of(({ returns }) => tail.valueAtRisk(returns, 0.05, 'cornish-fisher')),
  var_hist_99: of(({ returns }) => tail.valueAtRisk(returns, 0.01, 'historical')),
  var_gauss_99: of(({ returns }) => tail.valueAtRisk(returns, 0.01, 'normal')),
  var_mod_99: of(({ returns }) => tail.valueAtRisk(returns, 0.01, 'cornish-fisher')),
  es_hist_95: of(({ returns }) => tail.historicalShortfall(returns, 0.05)),
  es_gauss_95: of(({ returns }) => tail.normalShortfall(returns, 0.05)),
};

/** Annualised downside deviation of any returns against the floor of the case. */
const below = ({ floors, perYear }: Months, returns: readonly number[]): number =>
  downside.downsideDeviation(returns, floors, perYear).value ?? Number.NaN;

const downsideAndRatios: Registry = {
  downside_deviation_full: of(({ returns, floors }) => downside.downsideDeviation(returns, floors, 1)),
  downside_deviation_subset: of(({ returns, floors }) =>
    downside.rootMeanSquareOfSome(downside.shortfalls(returns, floors)),
  ),
  downside_potential: of(({ returns, floors }) => moments.mean(downside.shortfalls(returns, floors))),
  upsidePotential: of(({ returns, floors }) => moments.mean(downside.surpluses(returns, floors))),
  semideviation: of(({ returns }) =>
    downside.downsideDeviation(
      returns,
      returns.map(() => moments.mean(returns)),
      1,
    ),
  ),
  upside_risk: of(({ returns, floors }) => downside.rootMeanSquare(downside.surpluses(returns, floors))),
  upside_potential_ratio: of(({ returns, floors }) => downside.upsidePotential(returns, floors)),
  upside_freq: of(({ returns, floor }) => share(returns, (value) => value > floor)),
  downside_freq: of(({ returns, floor }) => share(returns, (value) => value < floor)),
  omega_L0: of(({ returns }) =>
    downside.omega(
      returns,
      returns.map(() => 0),
    ),
  ),
  bernardo_ledoit: of(({ returns }) =>
    downside.omega(
      returns,
      returns.map(() => 0),
    ),
  ),
  omega_Lmar: of(({ returns, floors }) => downside.omega(returns, floors)),
  omega_sharpe: of(({ returns, floors }) => (downside.omega(returns, floors).value ?? Number.NaN) - 1),
  kappa2: of(({ returns, floors }) => ratios.sortino(returns, floors, 1)),
  sortino_periodic: of(({ returns, floors }) => ratios.sortino(returns, floors, 1)),
  dRatio: of(({ returns }) => downside.dRatio(returns)),
  volatilitySkewness: of(
    (all) =>
      (downside.rootMeanSquare(downside.surpluses(all.returns, all.floors)) /
        below({ ...all, perYear: 1 }, all.returns)) **
      2,
  ),
  variabilitySkewness: of(
    (all) =>
      downside.rootMeanSquare(downside.surpluses(all.returns, all.floors)) / below({ ...all, perYear: 1 }, all.returns),
  ),
  sharpe_periodic_sd: of(({ excess }) => ratios.periodSharpe(excess.portfolio)),
  sharpe_annualized: of(({ excess, perYear }) => ratios.geometricSharpe(excess.portfolio, perYear)),
  sharpe_annualized_arith: of(({ excess, perYear }) => ratios.sharpe(excess.portfolio, perYear)),
  adjustedSharpe: of(({ excess, perYear }) => ratios.adjustedSharpe(excess.portfolio, perYear)),
  M2Sortino: of((all) => {
    const slope = ratios.sortino(all.returns, all.floors, 1).value ?? Number.NaN;
    const gap = below(all, all.plain.benchmark) - below(all, all.returns);
    return annualized(all.returns, all.perYear) + slope * gap;
  }),
};

const fallen: Registry = {
  avg_drawdown: of(({ returns }) => drawdown.meanDrawdown(returns)),
  drawdown_deviation: of(({ returns }) => drawdown.drawdownDeviation(returns)),
  ulcer: of(({ returns }) => drawdown.ulcerIndex(returns)),
  pain_index: of(({ returns }) => drawdown.painIndex(returns)),
  sterling: of(({ returns, perYear }) => drawdown.sterling(returns, perYear)),
  burke: of(({ returns, perYear }) => drawdown.burke(returns, perYear)),
  burke_mod: of(
    ({ returns, perYear }) => (drawdown.burke(returns, perYear).value ?? Number.NaN) * Math.sqrt(returns.length),
  ),
  martin: of(({ returns, perYear }) => drawdown.martin(returns, perYear)),
  pain: of(({ returns, perYear }) => drawdown.painRatio(returns, perYear)),
};

const { rising, falling, periodsWith } = relative;
const againstBenchmark: Registry = {
  jensen: of(({ excess, perYear }) => relative.jensen(excess, perYear)),
  beta_bull: of(({ excess }) => relative.beta(periodsWith(excess, rising))),
  beta_bear: of(({ excess }) => relative.beta(periodsWith(excess, falling))),
  famaBeta: of(({ plain }) => moments.sampleDeviation(plain.portfolio) / moments.sampleDeviation(plain.benchmark)),
  correlation: of(({ plain }) => relative.correlationWith(plain)),
  tracking_error: of(({ plain, perYear }) => relative.trackingError(plain, perYear)),
  active_premium: of(({ plain, perYear }) => relative.activePremium(plain, perYear)),
  information_ratio: of(({ plain, perYear }) => relative.informationRatio(plain, perYear)),
  treynor: of(({ excess, perYear }) => relative.treynor(excess, perYear)),
  capture_up: of(({ plain }) => relative.captureOfSums(periodsWith(plain, rising))),
  capture_down: of(({ plain }) => relative.captureOfSums(periodsWith(plain, notRising))),
  number_up: of(({ plain }) => share(periodsWith(plain, rising).portfolio, rising)),
  number_down: of(({ plain }) => share(periodsWith(plain, falling).portfolio, falling)),
  percent_up: of(({ plain }) => relative.battingAverage(periodsWith(plain, rising))),
  percent_down: of(({ plain }) => relative.battingAverage(periodsWith(plain, falling))),
};

/** Monthly returns under the names of the R package PerformanceAnalytics; the rest is beside. */
export const monthlyPerformance: Registry = {
  ...distribution,
  ...downsideAndRatios,
  ...fallen,
  ...againstBenchmark,
};

/** Names that others use for other things; here a drawdown is a positive depth and alpha is that of a month. */
export const monthlyNamesakes = {
  max_drawdown: of(({ returns }) => -drawdown.maxDrawdown(returns)),
  calmar: of(({ returns, perYear }) => drawdown.calmar(returns, perYear)),
  alpha: of(({ excess }) => relative.alpha(excess)),
  beta: of(({ excess }) => relative.beta(excess)),
  mad: of(({ returns }) => moments.meanAbsoluteDeviation(returns)),
} satisfies Registry;
