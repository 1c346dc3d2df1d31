import { dayNumber } from '../../base/day';
import { byDay, type Holding, netAssets } from '../portfolio/holding';

/** Money on current accounts from a day on, yuan. */
export interface Balance {
  readonly date: string;
  readonly amount: number;
}

export interface IdleMoney {
  /** Mean over the days of what lay there beyond the buffer. */
  readonly mean: number;
  /** What it would have earned at the better rate less what it earned, yuan. */
  readonly cost: number;
  readonly days: number;
}

/** What lies on current accounts, day by day. */
export const cashBalances = (holdings: readonly Holding[]): Balance[] =>
  [...byDay(holdings)].map(([date, held]) => ({
    date,
    amount: netAssets(held.filter(({ assetClass }) => assetClass === 'demand-deposit')),
  }));

/** Σ max(balance − buffer, 0) · days · (better − paid) / 365, until the last date, whose own balance has no days. */
export function idleMoney(
  balances: readonly Balance[],
  buffer: number,
  rates: { readonly paid: number; readonly better: number },
): IdleMoney | null {
  let [days, yuanDays] = [0, 0];
  for (const [k, { date, amount }] of balances.entries()) {
    const next = balances[k + 1];
    if (next === undefined) break;
    const length = dayNumber(next.date) - dayNumber(date);
    days += length;
    yuanDays += Math.max(0, amount - buffer) * length;
  }
  return days === 0 ? null : { mean: yuanDays / days, cost: (yuanDays * (rates.better - rates.paid)) / 365, days };
}
