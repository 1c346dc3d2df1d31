import { failed, type Result, success } from '../base/result';
import { monthNumber, monthsBetween, type YearMonth, yearMonthOf } from '../base/yearMonth';
import type { Province } from '../data/provinces';
import { type DrawnAccount, monthsUntilEmpty } from './accountDrawdown';
import type { AwardLaw } from './awardLaw';
import { averageWageIn, awardPlace, type WageGrowth } from './awardPlace';
import { type AwardPerson, type AwardSheet, awardSheet } from './awardSheet';

/** How money moves between one month of retirement and another. */
export interface CareerEconomy {
  readonly growth: WageGrowth;
  /** Share of the base that goes to the account. */
  readonly accountRate: number;
  /** Crediting rate of a year. */
  readonly creditingRate: (year: number) => number;
}

/** One month of retirement and what it comes to. */
export interface RetirementChoice {
  readonly month: YearMonth;
  readonly ageInMonths: number;
  readonly person: AwardPerson;
  readonly benefitBase: number;
  readonly sheet: AwardSheet;
  /** Pension over the benefit base of its year, so that years can be compared. */
  readonly replacement: number;
  /** Months until the account is used up; null where it never is. */
  readonly accountMonths: number | null;
}

interface Stretch {
  readonly year: number;
  readonly share: number;
}

/** The calendar years between two months, each with the share of it that lies between them. */
function stretches(from: YearMonth, to: YearMonth): Stretch[] {
  const found: Stretch[] = [];
  let month = monthNumber(from);
  while (month < monthNumber(to)) {
    const { year } = yearMonthOf(month);
    const end = Math.min(monthNumber(to), (year + 1) * 12);
    found.push({ year, share: (end - month) / 12 });
    month = end;
  }
  return found;
}

/**
 * The account after a stretch of work: B(1 + r·f) + P·f·(1 + r·f/2), and back: the same solved for B. P is a year's
 * payment at the own index.
 */
function balanceAfter(balance: number, yearly: number, growth: number, share: number): number {
  return balance * (1 + growth) + yearly * share * (1 + growth / 2);
}

function balanceBefore(balance: number, yearly: number, growth: number, share: number): number {
  return (balance - yearly * share * (1 + growth / 2)) / (1 + growth);
}

/**
 * The same person retiring in another month: years and account move with work at the same index; null where the wages
 * of a year in between are not known.
 */
export function retiringIn(
  person: AwardPerson,
  month: YearMonth,
  province: Province,
  economy: CareerEconomy,
): AwardPerson | null {
  const months = monthsBetween(person.retirement, month);
  const span = months < 0 ? stretches(month, person.retirement).reverse() : stretches(person.retirement, month);
  const move = months < 0 ? balanceBefore : balanceAfter;
  let balance = person.accountBalance;
  for (const { year, share } of span) {
    const wage = averageWageIn(province, year, economy.growth);
    if (wage === null) return null;
    const yearly = 12 * wage.value * person.averageIndex * economy.accountRate;
    balance = move(balance, yearly, economy.creditingRate(year) * share, share);
  }
  return {
    ...person,
    retirement: month,
    years: Math.max(0, person.years + months / 12),
    accountBalance: Math.max(0, balance),
    divisorMonths: months === 0 ? person.divisorMonths : null,
  };
}

/** The award of a person who retires in a month that may not be the one they gave. */
export function retirementChoice(
  given: AwardPerson,
  month: YearMonth,
  place: { readonly province: Province; readonly law: AwardLaw },
  economy: CareerEconomy,
): Result<RetirementChoice> {
  const { province, law } = place;
  const person = retiringIn(given, month, province, economy);
  if (person === null) {
    const missing = `${province.region}: ${month.year}`;
    return failed({ code: 'dataset/incomplete', file: 'tables/average_wage.csv', missing });
  }
  const found = awardPlace(province, month.year, economy.growth);
  if (!found.ok) return found;
  const made = awardSheet(person, law, found.value);
  if (!made.ok) return made;
  const sheet = made.value;
  const benefitBase = found.value.benefitBase.value;
  const account: DrawnAccount = {
    balance: person.accountBalance,
    monthly: sheet.account,
    rate: economy.creditingRate(month.year),
  };
  return success({
    month,
    ageInMonths: monthsBetween(person.birth, month),
    person,
    benefitBase,
    sheet,
    replacement: sheet.total / benefitBase,
    accountMonths: sheet.account > 0 ? monthsUntilEmpty(account) : 0,
  });
}
