import { failed, type Result, success } from '../base/result';

/** Contributions of one person in one year. */
export interface CareerEntry {
  readonly year: number;
  /** Months paid, one after the other from `firstMonth` (1 to 12). */
  readonly firstMonth: number;
  readonly months: number;
  /** Contribution base, yuan a month. */
  readonly monthlyBase: number;
  /** Average wage that the base is measured by, yuan a month. */
  readonly averageWage: number;
  /** Share of the base that goes to the account. */
  readonly accountRate: number;
}

export interface CareerRules {
  /** Money of the year earns from the month it arrives (月积数), or only from the next year on. */
  readonly interest: 'monthProduct' | 'yearEnd';
  /** Whether months not paid between the first and the last year count as an index of nought. */
  readonly gaps: 'paidMonths' | 'calendarMonths';
}

export interface AccountYear {
  readonly year: number;
  readonly opening: number;
  readonly credited: number;
  readonly interest: number;
  readonly closing: number;
  readonly rate: number;
  /** Base over average wage of the year; null where nothing was paid. */
  readonly index: number | null;
}

export interface CareerAccount {
  readonly years: readonly AccountYear[];
  readonly closing: number;
  readonly paidMonths: number;
  /** Z: mean of the yearly indices, weighed by months. */
  readonly averageIndex: number;
}

/**
 * Σ (13 − n)/12 over the months paid: money of month n earns for that month and all later ones. Twelve level months
 * give 6.5 years' worth of one month, 13/24 of the year's money.
 */
function yearsEarning({ firstMonth, months }: CareerEntry): number {
  let sum = 0;
  for (let month = firstMonth; month < firstMonth + months; month++) sum += (13 - month) / 12;
  return sum;
}

function accountYear(year: number, rate: number, entries: readonly CareerEntry[], opening: number): AccountYear {
  const credited = entries.reduce((sum, { monthlyBase, accountRate, months }) => {
    return sum + monthlyBase * accountRate * months;
  }, 0);
  const paid = entries.reduce((sum, { months }) => sum + months, 0);
  const index = entries.reduce((sum, { monthlyBase, averageWage, months }) => {
    return sum + (monthlyBase / averageWage) * months;
  }, 0);
  return {
    year,
    opening,
    credited,
    interest: opening * rate,
    closing: opening * (1 + rate) + credited,
    rate,
    index: paid > 0 ? index / paid : null,
  };
}

/** Interest on money of the year itself. */
const earnedInYear = (entries: readonly CareerEntry[], rate: number): number =>
  entries.reduce((sum, entry) => sum + entry.monthlyBase * entry.accountRate * yearsEarning(entry) * rate, 0);

/** Z: mean of base over average wage, weighed by months. */
export function averageIndexOf(entries: readonly CareerEntry[], { gaps }: CareerRules): number {
  const indexMonths = entries.reduce((sum, { monthlyBase, averageWage, months }) => {
    return sum + (monthlyBase / averageWage) * months;
  }, 0);
  const paid = entries.reduce((sum, { months }) => sum + months, 0);
  const numbers = entries.flatMap(({ year, firstMonth, months }) => [
    year * 12 + firstMonth,
    year * 12 + firstMonth + months,
  ]);
  const span = Math.max(...numbers) - Math.min(...numbers);
  const counted = gaps === 'paidMonths' ? paid : span;
  return counted > 0 ? indexMonths / counted : 0;
}

/**
 * Rolls an individual account forward from the first year paid to `until` at the rates announced for each year:
 * closing = opening·(1 + r) + money of the year with its interest. Fails for a year without a rate.
 * Source: 社会保险法, article 14; features.md C8, B22.
 */
export function careerAccount(
  entries: readonly CareerEntry[],
  creditingRates: ReadonlyMap<number, number>,
  rules: CareerRules,
  until: number,
): Result<CareerAccount> {
  const years: AccountYear[] = [];
  let closing = 0;
  for (let year = Math.min(...entries.map((entry) => entry.year)); year <= until; year++) {
    const rate = creditingRates.get(year);
    if (rate === undefined) {
      return failed({
        code: 'dataset/incomplete',
        file: 'tables/statistics.csv',
        missing: `accountCrediting ${year}`,
      });
    }
    const paid = entries.filter((entry) => entry.year === year);
    const row = accountYear(year, rate, paid, closing);
    const early = rules.interest === 'monthProduct' ? earnedInYear(paid, rate) : 0;
    years.push({ ...row, interest: row.interest + early, closing: row.closing + early });
    closing = row.closing + early;
  }
  const counted = entries.filter(({ year }) => year <= until);
  const paidMonths = counted.reduce((sum, { months }) => sum + months, 0);
  return success({ years, closing, paidMonths, averageIndex: averageIndexOf(counted, rules) });
}
