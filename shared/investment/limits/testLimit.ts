import { byDay, type Holding, netAssets } from '../portfolio/holding';
import { inForceOn, type Limit } from './limit';

/** How a limit stands on one day. */
export interface LimitDay {
  readonly date: string;
  /** The measure as a share; null where there are no net assets to divide by. */
  readonly share: number | null;
  /** How far the share may still move; negative in breach. */
  readonly distance: number | null;
  readonly breach: boolean;
  /** Cost of what is counted, null where it is not known of all. */
  readonly cost: number | null;
}

/**
 * Active: on the first day of the breach something was bought that must not grow, or more was sold of what must not
 * shrink than was paid out of the portfolio that day, by cost. Passive: prices or payments alone have done it. Unknown:
 * costs are missing, or the breach is there from the first day.
 */
export type BreachKind = 'active' | 'passive' | 'unknown';

/** A run of days in breach. */
export interface Breach {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** The share farthest beyond the limit. */
  readonly worst: number;
  readonly kind: BreachKind;
}

export interface LimitReport {
  readonly limit: Limit;
  readonly days: readonly LimitDay[];
  readonly breaches: readonly Breach[];
}

const excessOf = ({ side, limit }: Limit, share: number): number =>
  side === 'at-most' ? share - limit : limit - share;

/** How far a share may still move; negative beyond the limit. */
export const distanceTo = (limit: Limit, share: number): number => -excessOf(limit, share);

/** Sums of doubles: nearer than this to the limit is on it. */
const rounding = 1e-12;

export const isBreach = (limit: Limit, share: number): boolean => distanceTo(limit, share) < -rounding;

/** Holdings that a limit counts: all of its classes, or those of the largest instrument among them. */
export function countedHoldings({ per, classes }: Limit, holdings: readonly Holding[]): readonly Holding[] {
  const within = holdings.filter(({ assetClass }) => classes.includes(assetClass));
  if (per === 'portfolio') return within;
  const instruments = new Map<string, Holding[]>();
  for (const one of within) instruments.set(one.instrument, [...(instruments.get(one.instrument) ?? []), one]);
  return [...instruments.values()].reduce((largest, own) => (netAssets(own) > netAssets(largest) ? own : largest), []);
}

function dayOf(limit: Limit, date: string, holdings: readonly Holding[]): LimitDay {
  const within = holdings.filter(({ assetClass }) => limit.classes.includes(assetClass));
  const total = netAssets(limit.denominator === 'counted' ? within : holdings);
  const costs = within.map(({ cost }) => cost);
  const cost = costs.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  if (!(total > 0)) return { date, share: null, distance: null, breach: false, cost };
  // Money borrowed by repo is a negative holding; its size is what the rule limits.
  const share = Math.abs(netAssets(countedHoldings(limit, holdings))) / total;
  return { date, share, distance: distanceTo(limit, share), breach: isBreach(limit, share), cost };
}

/** What was paid into each portfolio (out of it: negative) by day, yuan. */
export type NetFlows = ReadonlyMap<string, number>;

const halfFen = 0.005;

function kindOf({ side }: Limit, before: LimitDay | undefined, first: LimitDay, flows: NetFlows): BreachKind {
  if (before === undefined || before.cost === null || first.cost === null) return 'unknown';
  const bought = first.cost - before.cost;
  if (side === 'at-most') return bought > halfFen ? 'active' : 'passive';
  const paidOut = Math.max(0, -(flows.get(first.date) ?? 0));
  return -bought > paidOut + halfFen ? 'active' : 'passive';
}

function breachesIn(limit: Limit, days: readonly LimitDay[], flows: NetFlows): Breach[] {
  const found: Breach[] = [];
  for (const [k, day] of days.entries()) {
    if (!day.breach || day.share === null) continue;
    const open = days[k - 1]?.breach === true ? found.pop() : undefined;
    const worst =
      open !== undefined && excessOf(limit, open.worst) > excessOf(limit, day.share) ? open.worst : day.share;
    const kind = open?.kind ?? kindOf(limit, days[k - 1], day, flows);
    found.push({ from: open?.from ?? day.date, to: day.date, days: (open?.days ?? 0) + 1, worst, kind });
  }
  return found;
}

/** One limit over all days of one portfolio on which it was in force. */
export function testLimit(limit: Limit, holdings: readonly Holding[], flows: NetFlows = new Map()): LimitReport {
  const days = [...byDay(holdings)]
    .filter(([date]) => inForceOn(limit, date))
    .map(([date, held]) => dayOf(limit, date, held));
  return { limit, days, breaches: breachesIn(limit, days, flows) };
}
