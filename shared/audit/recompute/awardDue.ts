import { roundToFen } from '../../base/fen';
import { monthNumber, type YearMonth } from '../../base/yearMonth';
import { inForce } from '../../pension/awardLaw';
import type { AwardPlace } from '../../pension/awardPlace';
import { type AwardPerson, type AwardSheet, awardSheet } from '../../pension/awardSheet';
import { averageIndexOf, type CareerEntry, careerAccount } from '../../pension/careerAccount';
import type { AuditContext } from '../preparation';
import type { GapReason } from './gaps';
import type { FigureFrom, PlaceFigures } from './placeFigures';
import { type Pensioner, raisedTo } from './raisedPension';

/** One first pension, and what the member file says of the person. */
export interface AwardCase {
  readonly member_id: string;
  readonly region: string | null;
  readonly scheme: string;
  readonly first_period: string;
  readonly paid: number;
  /** What the month after the first one paid; NULL where there is none. */
  readonly paid_next: number | null;
  readonly birth_date: string | null;
  readonly retired_on: string | null;
  readonly enrolled_on: string | null;
  readonly first_work_date: string | null;
  /** The account in the year of retirement, before that year's interest and pensions. */
  readonly account_balance: number | null;
  readonly source_id: string | null;
  readonly source_row: number | null;
}

/** A year of a career: months paid, each counted once, and the sum of their bases. */
export interface CareerYear {
  readonly member_id: string;
  readonly year: number;
  readonly first_month: number;
  readonly months: number;
  readonly bases: number | null;
  /** Months without a base. */
  readonly unstated: number;
  readonly first_period: string;
}

export interface AwardDue {
  readonly person: AwardPerson;
  readonly place: AwardPlace;
  readonly sheet: AwardSheet;
  readonly balanceFrom: 'accounts' | 'contributions';
  /** The pension due in the first month paid: the award with the increases that came before it. */
  readonly expected: number;
  readonly from: FigureFrom;
}

export type AwardAnswer = { readonly due: AwardDue } | { readonly gap: GapReason };

export const monthOf = (date: string): YearMonth => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});

/** A first pension later than this after retirement is no first pension but one resumed or kept back. */
const longestWait = 12;

/** Why a career is not known whole, or null. */
function careerGap(given: AwardCase, career: readonly CareerYear[], accountStart: YearMonth): GapReason | null {
  const [first] = career;
  const begun = given.enrolled_on ?? given.first_work_date;
  if (first === undefined || begun === null) return 'careerNotHeld';
  const worked = given.first_work_date ?? begun;
  const earliest = Math.min(monthNumber(monthOf(begun)), monthNumber(monthOf(worked)));
  if (earliest < monthNumber(accountStart)) return 'serviceBeforeAccounts';
  if (monthNumber(monthOf(first.first_period)) > monthNumber(monthOf(begun)) + 1) return 'careerNotHeld';
  return career.some(({ unstated, bases }) => unstated > 0 || bases === null) ? 'noBases' : null;
}

/** The career in the form of the engine; null where a year's average wage is unknown. */
function entriesOf(career: readonly CareerYear[], region: string, figures: PlaceFigures, context: AuditContext) {
  const entries: CareerEntry[] = [];
  for (const { year, first_month, months, bases } of career) {
    const wage = figures.averageWage(region, year - 1);
    const accountRate = inForce(context, 'contribution.employeeRate', `${year}-07-01`)?.value ?? 0;
    if (wage === null || bases === null) return null;
    const monthlyBase = bases / months;
    entries.push({ year, firstMonth: first_month, months, monthlyBase, averageWage: wage.value, accountRate });
  }
  return entries;
}

/** The account on the day of retirement as contributions and announced rates make it. */
function balanceOf(entries: readonly CareerEntry[], given: AwardCase, region: string, figures: PlaceFigures) {
  const retired = monthOf(given.retired_on ?? given.first_period);
  const rates = new Map<number, number>();
  for (let year = entries[0].year; year <= retired.year; year++) {
    const rate = figures.creditingRate(given.scheme, region, year);
    if (rate !== null) rates.set(year, rate.value);
  }
  const account = careerAccount(entries, rates, { interest: 'monthProduct', gaps: 'paidMonths' }, retired.year);
  if (!account.ok) return null;
  const last = account.value.years[account.value.years.length - 1];
  return roundToFen(last.opening + last.credited);
}

/** Why an award can not be recomputed before its career is looked at, or null. */
function caseGap({ birth_date, retired_on, first_period }: AwardCase): GapReason | null {
  if (birth_date === null) return 'noMember';
  if (retired_on === null) return 'noRetirementMonth';
  const wait = monthNumber(monthOf(first_period)) - monthNumber(monthOf(retired_on));
  return wait > longestWait ? 'firstPensionLate' : null;
}

function personOf(given: AwardCase, entries: readonly CareerEntry[], balance: number): AwardPerson {
  const retired = given.retired_on ?? given.first_period;
  return {
    birth: monthOf(given.birth_date ?? given.first_period),
    startedWork: monthOf(given.enrolled_on ?? given.first_work_date ?? retired),
    retirement: monthOf(retired),
    years: entries.reduce((sum, { months }) => sum + months, 0) / 12,
    deemedYears: 0,
    preAccountYears: 0,
    averageIndex: averageIndexOf(entries, { interest: 'monthProduct', gaps: 'paidMonths' }),
    transitionIndex: null,
    accountBalance: balance,
    divisorMonths: null,
  };
}

/** The calculation sheet of a first pension from what the tables hold, or why there is none. Source: model.md §7; B11. */
export function awardDue(
  given: AwardCase,
  career: readonly CareerYear[],
  figures: PlaceFigures,
  context: AuditContext,
): AwardAnswer {
  const region = given.region ?? 'CN';
  const own = figures.rules(region);
  const gap = caseGap(given) ?? careerGap(given, career, own.rules.accountStart);
  if (gap !== null) return { gap };
  const entries = entriesOf(career, region, figures, context);
  if (entries === null) return { gap: 'noAverageWage' };
  const balance = given.account_balance ?? balanceOf(entries, given, region, figures);
  if (balance === null) return { gap: 'noAccountAtRetirement' };
  const person = personOf(given, entries, balance);
  const base = figures.benefitBase(given.scheme, region, person.retirement.year);
  if (base === null) return { gap: 'noBenefitBase' };
  const place = { benefitBase: base, rules: own.rules, supplements: own.supplements };
  const sheet = awardSheet(person, context, place);
  if (!sheet.ok) return { gap: 'formulaNotInForce' };
  const pensioner: Pensioner = {
    scheme: given.scheme,
    region,
    retired: person.retirement,
    birth: person.birth,
    years: person.years,
  };
  const expected = raisedTo(sheet.value.total, monthOf(given.first_period), pensioner, figures);
  if (expected === null) return { gap: 'noIncreaseRule' };
  const balanceFrom = given.account_balance === null ? 'contributions' : 'accounts';
  return { due: { person, place, sheet: sheet.value, balanceFrom, expected, from: base.from } };
}
