import { basicPension } from './award';
import { indexOf, startEarlyPension } from './career';
import type { GroupDesk } from './groupDesk';
import type { GroupState } from './groupState';
import type { GroupYear } from './groupYear';

/** How long an allowance runs where the minimum years are not met. */
export interface AllowanceRule {
  readonly minimumYears: number;
  readonly shortYears: number;
  readonly shortMonths: number;
  readonly furtherMonths: number;
}

/** 12 months, and 3 more for each year over five. Source: 人社部发〔2024〕72号, article 5. */
const shortAllowanceMonths = (years: number, rule: AllowanceRule): number =>
  rule.shortMonths + rule.furtherMonths * Math.max(0, years - rule.shortYears);

/** Those further than five years from the statutory age: the basic part, for some months only where years are lacking. */
function beginAllowance({ memory }: GroupState, to: number, year: GroupYear, desk: GroupDesk): void {
  const { career, flows, places } = desk;
  const { persons, years } = career;
  const lacking = persons * year.lacking[to];
  const index = indexOf(career);
  const allowance = (persons - lacking) * 12 * basicPension(year.benefitBase, index, years, year.accrualRate);
  memory[places.allowance + to] += allowance;
  flows.disability += allowance / 2;
  if (lacking > 0) {
    const paidFor = Math.min(years, year.allowances.minimumYears);
    const monthly = basicPension(year.benefitBase, index, paidFor, year.accrualRate);
    flows.disability += lacking * monthly * shortAllowanceMonths(paidFor, year.allowances);
  }
  memory[places.disabled + to] += persons;
  memory[places.disabledBegunBefore + to] += persons * career.begunBefore;
  memory[places.disabledYears + to] += persons * years;
  memory[places.disabledDeemedYears + to] += persons * career.deemedYears;
  memory[places.disabledIndexYears + to] += persons * career.indexYears;
  memory[places.disabledBalance + to] += persons * career.balance;
}

/**
 * The career on the desk is that of members found wholly unable to work at mid-year. Within five years of the statutory
 * age they draw their pension; before that its basic part, those who lack the minimum years for some months only, which
 * are booked at once. Source: 人社部发〔2024〕72号, articles 3 to 5.
 */
export function beginDisability(next: GroupState, to: number, year: GroupYear, desk: GroupDesk): void {
  const { career, flows } = desk;
  const { persons } = career;
  const near = persons * year.near[to];
  flows.newlyDisabled += persons;
  career.persons = near;
  if (near > 0) startEarlyPension(next, to, year, desk);
  career.persons = persons - near;
  if (career.persons > 0) beginAllowance(next, to, year, desk);
}
