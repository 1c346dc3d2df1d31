import { brent } from '../../base/brent';
import { normal95 } from '../../base/distributions';
import { type FlowPaths, yearEnd } from './flowPaths';
import { valueAtRank } from './overPaths';

/** Returns a year between which a required one is looked for. */
export const searchedReturns = { low: -0.5, high: 1 } as const;

/** `any`: the fund lasts at the lowest return already. `none`: it is empty in a year even at the highest. */
export type RequiredReturn =
  | { readonly outcome: 'found'; readonly rate: number }
  | { readonly outcome: 'any' }
  | { readonly outcome: 'none'; readonly emptyIn: number };

/** The mean return with which the fund lasts with a chance; `low` to `high` is the interval of 95 % of the estimate. */
export interface ChanceReturn {
  readonly chance: number;
  readonly required: RequiredReturn;
  readonly low: RequiredReturn;
  readonly high: RequiredReturn;
}

export interface RequiredReturns {
  /** The last year at whose end the fund may not be below zero. */
  readonly until: number;
  readonly paths: number;
  readonly byChance: readonly ChanceReturn[];
}

interface Lowest {
  readonly fund: number;
  /** First year that closes below zero; null where none does. */
  readonly emptyIn: number | null;
}

/** Where path `n` has the least in hand, up to a year, when its returns from the second year on stray about `rate`. */
function lowestAt(flows: FlowPaths, n: number, until: number, rate: number): Lowest {
  const { years, firstYear, opening, netFlow, fundReturn, scenarioReturn } = flows;
  let fund = opening;
  let lowest = Number.POSITIVE_INFINITY;
  let emptyIn: number | null = null;
  for (let t = 0; t <= until - firstYear; t++) {
    const own = n * years + t;
    // The first year is known and fitted, with what it earned.
    fund = yearEnd(fund, netFlow[own], t === 0 ? fundReturn[own] : rate + fundReturn[own] - scenarioReturn[t]);
    lowest = Math.min(lowest, fund);
    if (fund < 0) emptyIn ??= firstYear + t;
  }
  return { fund: lowest, emptyIn };
}

/**
 * The mean return from the second year on with which path `n` is never below zero up to the end of a year: the root of its
 * lowest fund, which never falls when the return rises. On the scenario's own path it is a constant return.
 */
export function requiredReturn(flows: FlowPaths, until: number, n = 0): RequiredReturn {
  const { low, high } = searchedReturns;
  const rate = brent((tried) => lowestAt(flows, n, until, tried).fund, low, high);
  if (rate !== null) return { outcome: 'found', rate };
  const { emptyIn } = lowestAt(flows, n, until, high);
  return emptyIn === null ? { outcome: 'any' } : { outcome: 'none', emptyIn };
}

const asNumber = (required: RequiredReturn): number => {
  if (required.outcome === 'found') return required.rate;
  return required.outcome === 'any' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
};

/**
 * The mean return with which as large a share of the paths as each chance asks for is never below zero. Every return is
 * tried on the same paths (common random numbers), each of which strays about it as it strays about the scenario's; so the
 * answer is the order statistic of what each path needs. The intervals are those of independent paths.
 */
export function requiredReturns(flows: FlowPaths, until: number, chances: readonly number[]): RequiredReturns {
  const { paths } = flows;
  const each = Array.from({ length: paths }, (_, n) => requiredReturn(flows, until, n));
  const sorted = Float64Array.from(each, asNumber).sort();
  const lost = each.flatMap((one) => (one.outcome === 'none' ? [one.emptyIn] : [])).sort((a, b) => a - b);
  const at = (chance: number): RequiredReturn => {
    const rate = valueAtRank(sorted, chance);
    if (Number.isFinite(rate)) return { outcome: 'found', rate };
    if (rate < 0) return { outcome: 'any' };
    return { outcome: 'none', emptyIn: lost[Math.max(0, paths - Math.ceil(paths * chance))] };
  };
  const byChance = chances.map((chance) => {
    const step = normal95 * Math.sqrt((chance * (1 - chance)) / paths);
    const [low, high] = [Math.max(0, chance - step), Math.min(1, chance + step)];
    return { chance, required: at(chance), low: at(low), high: at(high) };
  });
  return { until, paths, byChance };
}
