import type { Holding } from '../portfolio/holding';
import { netAssets } from '../portfolio/holding';
import { type InvestedFund, inForceOn, type Limit } from './limit';
import { type Composition, seenThrough } from './lookThrough';
import { countedHoldings, type LimitDay, type LimitReport } from './testLimit';

/** One limit as it stood on a day. */
export interface LimitNow {
  readonly report: LimitReport;
  readonly now: LimitDay;
}

/** The limits of a fund as they stood on a day; drafts among them, which are not counted: they bind nobody. */
export interface Standing {
  /** The last day tested up to the one that was asked for, or the first tested after it. */
  readonly day: string;
  readonly limits: readonly LimitNow[];
  readonly binding: number;
  readonly broken: number;
  /** Broken before, and holding on the day. */
  readonly healed: number;
  /** Days up to the day on which any limit was broken, and all days tested up to then. */
  readonly breachDays: number;
  readonly days: number;
}

const binds = ({ limit }: LimitReport): boolean => limit.law.force === 'in-force';

/** Null where no limit of the fund was tested on any day. */
export function standingOn(reports: readonly LimitReport[], fund: InvestedFund, asked: string): Standing | null {
  const own = reports.filter(({ limit }) => limit.fund === fund);
  const tested = [...new Set(own.flatMap(({ days }) => days.map(({ date }) => date)))].sort();
  const day = tested.findLast((date) => date <= asked) ?? tested[0];
  if (day === undefined) return null;
  const limits = own
    .filter(({ limit }) => inForceOn(limit, day))
    .flatMap((report) => {
      const now = report.days.find(({ date }) => date === day);
      return now === undefined ? [] : [{ report, now }];
    });
  const binding = limits.filter(({ report }) => binds(report));
  const breaches = own
    .filter(binds)
    .flatMap(({ days }) => days.filter(({ date, breach }) => breach && date <= day).map(({ date }) => date));
  const wasBroken = ({ report }: LimitNow): boolean => report.breaches.some(({ from }) => from <= day);
  return {
    day,
    limits,
    binding: binding.length,
    broken: binding.filter(({ now }) => now.breach).length,
    healed: binding.filter((each) => !each.now.breach && wasBroken(each)).length,
    breachDays: new Set(breaches).size,
    days: tested.filter((date) => date <= day).length,
  };
}

/** What the share of a limit on a day is made of. */
export interface LimitParts {
  readonly counted: readonly Holding[];
  readonly value: number;
  readonly denominator: number;
}

/** The holdings of one day that a limit counts, the largest first, with funds replaced by what they hold where told. */
export function limitParts(limit: Limit, held: readonly Holding[], compositions: Composition | null): LimitParts {
  const seen = compositions === null ? held : seenThrough(held, compositions);
  const counted = [...countedHoldings(limit, seen)].sort((a, b) => b.marketValue - a.marketValue);
  const within =
    limit.denominator === 'counted' ? seen.filter(({ assetClass }) => limit.classes.includes(assetClass)) : seen;
  return { counted, value: netAssets(counted), denominator: netAssets(within) };
}
