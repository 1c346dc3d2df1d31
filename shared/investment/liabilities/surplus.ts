import type { Estimate } from '../../stochastic/groupedHits';
import { shownQuantiles } from '../../stochastic/summarise';
import { type FlowPaths, fundOf } from './flowPaths';
import { type Quantiles, type Span, valueAtRank, yearChances, yearQuantiles } from './overPaths';

/**
 * Fund over the present value of the coming net outgo. Where the coming income is worth more than the coming outgo there
 * is nothing to fund: `covered`, or `in-debt` where the fund lacks more than that income brings.
 */
export type FundedRatio = number | 'covered' | 'in-debt';

/** The end of a year, over all paths; quantiles in the order of `shownQuantiles`. Yuan of that day. */
export interface SurplusYear {
  readonly year: number;
  readonly fund: Quantiles;
  /** Present value of the net outgo of the years of the horizon. */
  readonly outgo: Quantiles;
  /** Fund less outgo: below zero, what would have to be added on the day. */
  readonly surplus: Quantiles;
  readonly fundedRatio: readonly FundedRatio[];
  /** That the funded ratio is below 1. */
  readonly underfunded: Estimate;
}

export interface SurplusPath {
  /** Years of coming net outgo that are valued at the end of each year. */
  readonly horizon: number;
  /** Those whose horizon lies within the projection. */
  readonly years: readonly SurplusYear[];
}

/**
 * Value at the end of each year of the outgo without income of the next `horizon` years: Σ −net·(1 + i/2)·Π 1/(1 + i), at
 * the returns of the path and with flows at mid-year as the fund is credited, so that a fund of this size is used up when
 * they are over. Open group: all who enter later count.
 */
function outgoAhead({ years, netFlow, fundReturn }: FlowPaths, n: number, horizon: number): Float64Array {
  const start = n * years;
  return Float64Array.from({ length: Math.max(0, years - horizon) }, (_, t) => {
    let value = 0;
    for (let ahead = start + t + horizon; ahead > start + t; ahead--) {
      value = (value - netFlow[ahead] * (1 + fundReturn[ahead] / 2)) / (1 + fundReturn[ahead]);
    }
    return value;
  });
}

function ratioNumber(fund: number, outgo: number): number {
  if (outgo > 0) return fund / outgo;
  return fund >= outgo ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

const ratioOf = (value: number): FundedRatio => {
  if (Number.isFinite(value)) return value;
  return value > 0 ? 'covered' : 'in-debt';
};

export const fundedRatio = (fund: number, outgo: number): FundedRatio => ratioOf(ratioNumber(fund, outgo));

/**
 * Fund, coming net outgo and what is between them, at the end of every year and over all paths. On each path the outgo is
 * valued at what then happens, so that the chance of a ratio below 1 is that of a fund that will not last the horizon.
 * Source: features.md F15; the surplus is the open group unfunded obligation of the US Trustees' report over the horizon,
 * with its sign turned.
 */
export function surplusPath(flows: FlowPaths, horizon: number): SurplusPath {
  const { paths, years, firstYear } = flows;
  const valued = Math.max(0, years - horizon);
  const over: Span = { ...flows, years: valued };
  const [fund, outgo] = [new Float64Array(paths * valued), new Float64Array(paths * valued)];
  for (let n = 0; n < paths; n++) {
    fund.set(fundOf(flows, n).subarray(0, valued), n * valued);
    outgo.set(outgoAhead(flows, n, horizon), n * valued);
  }
  const surplus = fund.map((held, k) => held - outgo[k]);
  const ratio = fund.map((held, k) => ratioNumber(held, outgo[k]));
  const [funds, outgoes, surpluses] = [fund, outgo, surplus].map((values) => yearQuantiles(over, values));
  const short = yearChances(over, (n, t) => ratio[n * valued + t] < 1);
  const ratiosIn = (t: number): readonly FundedRatio[] => {
    const sorted = Float64Array.from({ length: paths }, (_, n) => ratio[n * valued + t]).sort();
    return shownQuantiles.map((chance) => ratioOf(valueAtRank(sorted, chance)));
  };
  return {
    horizon,
    years: short.map((underfunded, t) => ({
      year: firstYear + t,
      fund: funds[t],
      outgo: outgoes[t],
      surplus: surpluses[t],
      fundedRatio: ratiosIn(t),
      underfunded,
    })),
  };
}
