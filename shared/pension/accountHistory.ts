import { failed, type Result, success } from '../base/result';
import { monthNumber, type YearMonth } from '../base/yearMonth';
import { inForce } from './awardLaw';
import { averageWageIn } from './awardPlace';
import { type CareerAccount, type CareerEntry, type CareerRules, careerAccount } from './careerAccount';
import type { PersonPlace } from './personOutlook';

export interface AccountHistory {
  readonly account: CareerAccount;
  /** First year whose wages are known in the place; what was paid before it is not in the account shown. */
  readonly from: number;
}

export interface AccountQuestion {
  readonly startedWork: YearMonth;
  readonly retirement: YearMonth;
  readonly averageIndex: number;
}

/** Money of the year earns from the month it arrives; nobody stated gaps, so there are none. */
const rules: CareerRules = { interest: 'monthProduct', gaps: 'paidMonths' };

function entryOf(year: number, question: AccountQuestion, place: PersonPlace): CareerEntry | null {
  const { startedWork, averageIndex } = question;
  const wage = averageWageIn(place.province, year, place.economy.growth);
  const rate = inForce(place.law, 'contribution.employeeRate', `${year}-07-01`);
  if (wage === null || rate === null) return null;
  const firstMonth = year === startedWork.year ? startedWork.month : 1;
  return {
    year,
    firstMonth,
    months: 13 - firstMonth,
    monthlyBase: wage.value * averageIndex,
    averageWage: wage.value,
    accountRate: rate.value,
  };
}

/**
 * The individual account year by year to the end of the year before retirement, from the first year with accounts, work
 * and known wages, at the own average index. Source: 社会保险法, article 14; features.md C8.
 */
export function accountHistory(question: AccountQuestion, place: PersonPlace): Result<AccountHistory> {
  const { accountStart } = place.province.rules;
  const until = question.retirement.year - 1;
  const later = monthNumber(question.startedWork) > monthNumber(accountStart) ? question.startedWork : accountStart;
  const working = { ...question, startedWork: later };
  const entries: CareerEntry[] = [];
  for (let year = later.year; year <= until; year++) {
    const entry = entryOf(year, working, place);
    if (entry !== null) entries.push(entry);
  }
  const [first] = entries;
  if (first === undefined) {
    const missing = `${place.province.region}: ${later.year} – ${until}`;
    return failed({ code: 'dataset/incomplete', file: 'tables/average_wage.csv', missing });
  }
  const years = Array.from({ length: until - first.year + 1 }, (_, t) => first.year + t);
  const rates = new Map(years.map((year) => [year, place.economy.creditingRate(year)]));
  const account = careerAccount(entries, rates, rules, until);
  return account.ok ? success({ account: account.value, from: first.year }) : account;
}
