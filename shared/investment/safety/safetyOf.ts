import type { Limit } from '../limits/limit';
import { byDay, type Holding, netAssets } from '../portfolio/holding';
import { type Jump, jumps, type StalePrice, stalePrices } from '../portfolio/valuationChecks';
import { type Concentration, concentration, type DebtorLimit, debtorLimits, debtsOn, isDeposit } from './concentration';
import { type ExpectedPayments, ladderMonths, monthsAfter } from './expectedPayments';
import { cashBalances, type IdleMoney, idleMoney } from './idleMoney';
import type { IdleTerms } from './idleTerms';
import { type Booking, type InterestReport, interestReport } from './interest';
import { type Ladder, ladder } from './ladder';
import type { Account } from './placement';
import type { PlacementTable } from './readBook';

/** Deposits, bonds and accounts one by one, and the interest that was booked for them; null where that is not known. */
export interface Book extends PlacementTable {
  readonly bookings: readonly Booking[] | null;
}

export interface SafetyReport {
  /** The last day of the holdings, for which all is said; interest and idle money since the first. */
  readonly from: string;
  readonly date: string;
  readonly netAssets: number;
  readonly ladder: Ladder;
  /** Months of the time that the ladder is meant to cover of which no payments are known. */
  readonly unknownMonths: number;
  readonly banks: Concentration | null;
  readonly issuers: Concentration | null;
  readonly debtorLimits: readonly DebtorLimit[];
  /** Yuan that may lie on current accounts, and the rate earned there. */
  readonly buffer: number;
  readonly paid: number;
  readonly idle: IdleMoney | null;
  /** Null where the bookings are not known. */
  readonly interest: InterestReport | null;
  readonly stale: readonly StalePrice[];
  readonly jumps: readonly Jump[];
}

/** So many months of the payments expected, at their mean. */
function bufferOf({ months }: ExpectedPayments, bufferMonths: number): number {
  const paid = months.reduce((sum, { payments }) => sum + payments, 0);
  return months.length === 0 ? 0 : (bufferMonths * paid) / months.length;
}

/** The rate of all accounts together. */
function rateOf(accounts: readonly Account[], absent: number): number {
  const total = accounts.reduce((sum, { amount }) => sum + amount, 0);
  return total > 0 ? accounts.reduce((sum, { amount, rate }) => sum + amount * rate, 0) / total : absent;
}

/** Whether the money of one portfolio is safe: there when it is needed, spread, at work, and earning what is due. */
export function safetyOf(
  holdings: readonly Holding[],
  { placements, accounts, bookings }: Book,
  expected: ExpectedPayments,
  { limits, idle }: { readonly limits: readonly Limit[]; readonly idle: IdleTerms },
): SafetyReport {
  const days = [...byDay(holdings)];
  const [from, to] = [days[0]?.[0] ?? '', days.at(-1)?.[0] ?? ''];
  const assets = netAssets(days.at(-1)?.[1] ?? []);
  const balances = cashBalances(holdings);
  const ahead = monthsAfter(expected, to);
  const debts = debtsOn(placements, accounts, to);
  const [buffer, paid] = [bufferOf(ahead, idle.bufferMonths), rateOf(accounts, idle.paid)];
  return {
    from,
    date: to,
    netAssets: assets,
    ladder: ladder(balances.at(-1)?.amount ?? 0, placements, ahead, to),
    unknownMonths: ladderMonths - ahead.months.length,
    banks: concentration(debts.filter(isDeposit)),
    issuers: concentration(debts.filter((debt) => !isDeposit(debt))),
    debtorLimits: debtorLimits(debts, limits, { netAssets: assets, date: to }),
    buffer,
    paid,
    idle: idleMoney(balances, buffer, { paid, better: idle.better }),
    interest: bookings === null ? null : interestReport(placements, bookings, { from, to }),
    stale: stalePrices(holdings),
    jumps: jumps(holdings),
  };
}
