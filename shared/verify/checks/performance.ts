import { z } from 'zod';
import { blended } from '../../investment/benchmark/blend';
import { holdingSemiVolatility } from '../../investment/risk/downside';
import { drawdowns, drawdownTable, episodes } from '../../investment/risk/drawdown';
import { differentialReturn, geometricSharpe, m2 } from '../../investment/risk/ratios';
import { alpha, beta, falling, periodsWith, rising } from '../../investment/risk/relative';
import { holdingVolatility, volatility } from '../../investment/risk/volatility';
import { type CheckFunction, known, type Registry } from '../known';
import { outlierChecks } from './outliers';
import { dailyPerformance } from './performanceDaily';
import { monthlyNamesakes, monthlyPerformance, monthlyTable, months } from './performanceMonthly';

/** A name that two files use: a table of months with its benchmark means the one, other inputs the other. */
const byForm =
  (ofTable: CheckFunction, ofSeries: CheckFunction): CheckFunction =>
  (inputs) =>
    typeof inputs === 'object' && inputs !== null && 'table' in inputs ? ofTable(inputs) : ofSeries(inputs);

const points = z.object({ rp: z.number(), rf: z.number(), sdP: z.number(), sdM: z.number() });

const riskAdjusted: Registry = {
  sharpeSimple: known(z.object({ rp: z.number(), rf: z.number(), sd: z.number() }), ({ rp, rf, sd }) => (rp - rf) / sd),
  M2: known(z.union([points, monthlyTable]), (inputs) => {
    if ('rp' in inputs) return m2((inputs.rp - inputs.rf) / inputs.sdP, inputs.sdM, inputs.rf);
    const { plain, perYear } = months(inputs);
    const ratio = geometricSharpe(plain.portfolio, perYear).value;
    const risk = volatility(plain.benchmark, perYear).value;
    return ratio === null || risk === null ? null : m2(ratio, risk, 0);
  }),
  differentialReturn: known(points.extend({ b: z.number() }), ({ rp, rf, b, sdP, sdM }) =>
    differentialReturn({ value: rp, risk: sdP }, { value: b, risk: sdM }, rf),
  ),
  capm: known(monthlyTable, (inputs) => {
    const { excess } = months(inputs);
    const [bull, bear] = [beta(periodsWith(excess, rising)).value, beta(periodsWith(excess, falling)).value];
    const timing = bull === null || bear === null ? null : bull / bear;
    return { alpha: alpha(excess).value, beta: beta(excess).value, beta_bull: bull, beta_bear: bear, timing };
  }),
};

const holding = z.object({ returns: z.array(z.number()) });
const valued = z.object({ series: z.array(z.object({ date: z.iso.date(), value: z.number() })) });

const fallen: Registry = {
  volatilityLogHolding: known(holding, ({ returns }) => holdingVolatility(returns).value),
  semiVolatilityLogHolding: known(holding, ({ returns }) => holdingSemiVolatility(returns).value),
  drawdownRecovery: known(valued, ({ series }) => {
    const found = episodes(drawdowns(series.map(({ value }) => value)));
    const deepest = found.reduce((worst, each) => (each.depth < worst.depth ? each : worst), found[0]);
    const dateAt = (place: number | null): string | null => (place === null ? null : (series[place]?.date ?? null));
    return {
      maxDrawdown: -deepest.depth,
      peak: dateAt(deepest.peak),
      trough: dateAt(deepest.trough),
      recovered: dateAt(deepest.recovery),
    };
  }),
  maxDrawdownFromCumulative: known(
    z.object({ cumulativeReturns: z.array(z.number()) }),
    ({ cumulativeReturns }) => -Math.min(...drawdowns(cumulativeReturns.map((each) => 1 + each))),
  ),
  drawdownTable: known(monthlyTable.extend({ top: z.number() }), ({ top, ...inputs }) => {
    const { series } = months(inputs);
    return drawdownTable(series, top).map(({ value, peak, trough, recovery, length, toTrough }) => ({
      from: series.dates[peak === null ? 0 : series.dates.indexOf(peak) + 1],
      trough,
      to: recovery,
      depth: value,
      // R counts a period after the last one of the series where the peak is not reached again.
      length: recovery === null ? length + 1 : length,
      toTrough,
      recovery: recovery === null ? null : length - toTrough,
    }));
  }),
};

const rebalancings = { none: 'never', quarters: 'quarterly', months: 'monthly' } as const;
const twoAssets = z.object({
  dates: z.array(z.iso.date()),
  assetA: z.array(z.number()),
  assetB: z.array(z.number()),
  weights: z.tuple([z.number(), z.number()]),
  rebalance: z.enum(['none', 'quarters', 'months']),
});

const blends: Registry = {
  portfolioReturn: known(twoAssets, ({ dates, assetA, assetB, weights: [a, b], rebalance }) => {
    const parts = { a: { dates, returns: assetA }, b: { dates, returns: assetB } };
    return blended(parts, [{ from: dates[0], weights: { a, b } }], rebalancings[rebalance]).returns;
  }),
};

const { max_drawdown, calmar, alpha: monthlyAlpha, beta: monthlyBeta, mad } = monthlyNamesakes;

export const performanceChecks: Registry = {
  ...dailyPerformance,
  ...monthlyPerformance,
  ...riskAdjusted,
  ...fallen,
  ...blends,
  max_drawdown: byForm(max_drawdown, dailyPerformance.max_drawdown),
  calmar: byForm(calmar, dailyPerformance.calmar),
  alpha: byForm(monthlyAlpha, dailyPerformance.alpha),
  beta: byForm(monthlyBeta, dailyPerformance.beta),
  mad: byForm(mad, outlierChecks.mad),
};
