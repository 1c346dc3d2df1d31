import { dayNumber } from '../../base/day';
import { inForceOn } from '../limits/limit';
import { byDay, type Holding, netAssets } from '../portfolio/holding';
import type { FeeCap, FeeCharge } from './feeCap';

/** The fees of one payee in one calendar year against one rule. */
export interface FeeCheck {
  readonly cap: FeeCap;
  /** Empty: the whole portfolio. */
  readonly manager: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly charged: number;
  /** Mean net assets times years, or management fees, yuan; null where no holdings of that time are known. */
  readonly base: number | null;
  readonly rate: number | null;
  /** Yuan charged too much, or laid aside too little; null where there is no base. */
  readonly excess: number | null;
  readonly breach: boolean;
}

/** The mean net assets that a manager, or with an empty name the portfolio, had in a time. */
export type NetAssetsBetween = (manager: string, from: string, to: string) => number | null;

/** Mean over the days of the holdings. */
export function netAssetsOf(holdings: readonly Holding[]): NetAssetsBetween {
  const series = new Map<string, readonly (readonly [string, number])[]>();
  const daily = (manager: string) => {
    const known = series.get(manager);
    if (known !== undefined) return known;
    const own = manager === '' ? holdings : holdings.filter((holding) => holding.manager === manager);
    const days = [...byDay(own)].map(([date, held]) => [date, netAssets(held)] as const);
    series.set(manager, days);
    return days;
  };
  return (manager, from, to) => {
    const days = daily(manager).filter(([date]) => from <= date && date <= to);
    return days.length === 0 ? null : days.reduce((sum, [, value]) => sum + value, 0) / days.length;
  };
}

/** Fees are paid in whole fen: less than a yuan is rounding. */
const least = 1;

const total = (charges: readonly FeeCharge[]): number => charges.reduce((sum, { amount }) => sum + amount, 0);

/** Σ mean net assets of the time of a charge · days / 365. */
function assetYears(charges: readonly FeeCharge[], between: NetAssetsBetween): number | null {
  let sum = 0;
  for (const { manager, from, to } of charges) {
    const mean = between(manager, from, to);
    if (mean === null) return null;
    sum += (mean * (dayNumber(to) - dayNumber(from) + 1)) / 365;
  }
  return sum;
}

function checkOf(cap: FeeCap, own: readonly FeeCharge[], between: NetAssetsBetween): FeeCheck {
  const charges = own.filter(({ kind }) => kind === cap.fee);
  const management = own.filter(({ kind }) => kind === 'management');
  const charged = total(charges);
  const base = cap.base === 'management-fee' ? total(management) : assetYears(charges, between);
  const beyond = base === null ? null : (charged - cap.limit * base) * (cap.side === 'at-most' ? 1 : -1);
  const days = own.flatMap(({ from, to }) => [from, to]).sort();
  return {
    cap,
    manager: own[0].manager,
    year: Number(days[days.length - 1].slice(0, 4)),
    from: days[0],
    to: days[days.length - 1],
    charged,
    base,
    rate: base === null || base <= 0 ? null : charged / base,
    excess: beyond === null ? null : Math.max(0, beyond),
    breach: beyond !== null && beyond >= least,
  };
}

/** The charges that a rule speaks of, by payee and calendar year. */
function groupsOf(cap: FeeCap, charges: readonly FeeCharge[]): FeeCharge[][] {
  const spoken = charges.filter(
    ({ kind }) => kind === cap.fee || (cap.base === 'management-fee' && kind === 'management'),
  );
  const groups = new Map<string, FeeCharge[]>();
  for (const charge of spoken.filter(({ to }) => inForceOn(cap, to))) {
    const key = `${charge.to.slice(0, 4)} ${charge.manager}`;
    groups.set(key, [...(groups.get(key) ?? []), charge]);
  }
  return [...groups.values()];
}

/**
 * Each payee's fees of a calendar year against each rule, in whichever year a charge ends. A rule on a kind of fee of
 * which the file has none is not tested.
 */
export const feesAgainstCaps = (
  charges: readonly FeeCharge[],
  between: NetAssetsBetween,
  caps: readonly FeeCap[],
): FeeCheck[] =>
  caps
    .filter(({ fee }) => charges.some(({ kind }) => kind === fee))
    .flatMap((cap) => groupsOf(cap, charges).map((own) => checkOf(cap, own, between)));
