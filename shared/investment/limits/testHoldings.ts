import type { Holding } from '../portfolio/holding';
import { type Jump, jumps, type StalePrice, stalePrices } from '../portfolio/valuationChecks';
import type { Limit } from './limit';
import { type Composition, seenThrough } from './lookThrough';
import { type LimitReport, type NetFlows, testLimit } from './testLimit';

/** All that is found in the holdings of one portfolio. */
export interface HoldingsReport {
  readonly portfolio: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly limits: readonly LimitReport[];
  /** The same with funds replaced by what they hold; empty where no composition is known. */
  readonly through: readonly LimitReport[];
  readonly stale: readonly StalePrice[];
  readonly jumps: readonly Jump[];
}

/** Every limit that holdings can tell of on every day, before and after looking through, and values that cannot be right. */
export function testHoldings(
  holdings: readonly Holding[],
  limits: readonly Limit[],
  flows: NetFlows,
  compositions: Composition,
): HoldingsReport {
  const dates = [...new Set(holdings.map(({ date }) => date))].sort();
  const testable = limits.filter(({ per }) => per !== 'debtor');
  const reports = (held: readonly Holding[]) => testable.map((limit) => testLimit(limit, held, flows));
  return {
    portfolio: holdings[0]?.portfolio ?? '',
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    days: dates.length,
    limits: reports(holdings),
    through: compositions.size === 0 ? [] : reports(seenThrough(holdings, compositions)),
    stale: stalePrices(holdings),
    jumps: jumps(holdings),
  };
}

/** Law that binds and is broken on the last day, looked through where that is known. */
export const brokenAtEnd = ({ limits, through }: HoldingsReport): boolean =>
  [...limits, ...through].some(({ limit, days }) => limit.law.force === 'in-force' && days.at(-1)?.breach === true);
