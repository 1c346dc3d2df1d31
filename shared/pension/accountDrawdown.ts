/** An individual account from which a pension is paid. */
export interface DrawnAccount {
  readonly balance: number;
  /** Account pension, yuan a month. */
  readonly monthly: number;
  /** Crediting rate a year. */
  readonly rate: number;
}

/**
 * What is left after a number of months: a year's pensions leave first, then interest on what stays is credited, for
 * part of a year in proportion; never below zero, since the pool pays on. Source: 社会保险法, article 14.
 */
export function accountLeft({ balance, monthly, rate }: DrawnAccount, months: number): number {
  let left = balance;
  for (let paid = 0; paid < months && left > 0; paid += 12) {
    const now = Math.min(12, months - paid);
    left = Math.max(0, left - now * monthly) * (1 + (rate * now) / 12);
  }
  return left;
}

const longest = 1200;

/** Whole months of pension that the account itself can pay; null where interest alone would keep it up. */
export function monthsUntilEmpty(account: DrawnAccount): number | null {
  let left = account.balance;
  for (let paid = 0; paid < longest; paid += 12) {
    if (left < 12 * account.monthly) return paid + Math.floor(left / account.monthly);
    left = (left - 12 * account.monthly) * (1 + account.rate);
  }
  return null;
}
