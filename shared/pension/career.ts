import { accountPension, basicPension, transitionalPension } from './award';
import type { GroupDesk } from './groupDesk';
import type { GroupState } from './groupState';
import type { GroupFlows, GroupYear } from './groupYear';
import { guardedParts, type PensionParts } from './institutionGuard';

/** Persons who leave work at mid-year, and their means on that day. */
export interface Career {
  persons: number;
  /** Share of them who began to work before accounts did. */
  begunBefore: number;
  years: number;
  deemedYears: number;
  indexYears: number;
  balance: number;
}

/** Mean contribution index Z over the years paid. */
export function indexOf({ years, deemedYears, indexYears }: Career): number {
  const paid = years - deemedYears;
  return paid > 0 ? indexYears / paid : 0;
}

/** Yuan a month for each person of a career. */
function partsOf(career: Career, to: number, year: GroupYear): PensionParts {
  const index = indexOf(career);
  const parts = {
    basic: basicPension(year.benefitBase, index, career.years, year.accrualRate),
    account: accountPension(career.balance, year.divisor[to]),
    transitional: transitionalPension(year.benefitBase, index, career.deemedYears, year.transitionCoefficient),
  };
  if (year.guard === null) return parts;
  return guardedParts(parts, career.years, (year.baseIndex[to] * year.averageWage) / 12, year.guard);
}

/** Persons who begin to draw pensions at an age, and the pensions, yuan a year. */
interface Start {
  readonly career: Career;
  readonly to: number;
  readonly basic: number;
  readonly account: number;
  readonly transitional: number;
}

function addPensions(next: GroupState, { career, to, basic, account, transitional }: Start): void {
  const { persons } = career;
  next.pensioners[to] += persons;
  next.pensionerYears[to] += persons * career.years;
  next.drawnYears[to] += persons / 2;
  next.basic[to] += basic;
  next.account[to] += account;
  next.transitional[to] += transitional;
  next.accountLeft[to] += persons * career.balance - account / 2;
}

/**
 * Those who began before accounts (中人). The paid years are taken to be the same for all of an age, so that those who
 * began since have neither the deemed years nor the transitional part.
 */
function addMiddle(next: GroupState, { career, to, basic, account, transitional }: Start, year: GroupYear): void {
  const middle = career.persons * career.begunBefore;
  if (middle === 0) return;
  const paidYears = career.years - career.deemedYears;
  const ofNew =
    (career.persons - middle) * 12 * basicPension(year.benefitBase, indexOf(career), paidYears, year.accrualRate);
  const accountOfNew = account * (1 - career.begunBefore);
  next.middlePensioners[to] += middle;
  next.middlePension[to] += Math.max(0, basic + account + transitional - ofNew - accountOfNew);
}

/** The first half year of pensions. */
function payStart({ career, basic, account, transitional }: Start, flows: GroupFlows): void {
  flows.accountFromAccounts += account / 2;
  flows.basic += basic / 2;
  flows.transitional += transitional / 2;
  flows.newPensioners += career.persons;
  flows.awarded += basic + account + transitional;
}

function payEarlyStart(next: GroupState, { career, to, basic, account, transitional }: Start, flows: GroupFlows): void {
  flows.accountFromAccounts += account / 2;
  flows.disability += (basic + transitional) / 2;
  next.early[to] += career.persons;
  next.earlyBasic[to] += basic;
  next.earlyTransitional[to] += transitional;
}

/** Awards pensions of the career on the desk that begin at mid-year, and pays the first half year. Source: model.md §7. */
export function startPension(next: GroupState, to: number, year: GroupYear, { career, flows }: GroupDesk): void {
  const start = startOf(career, to, year);
  addPensions(next, start);
  addMiddle(next, start, year);
  payStart(start, flows);
}

/** The same below the statutory age: a disability allowance of the pension's amount. Source: 人社部发〔2024〕72号, article 3. */
export function startEarlyPension(next: GroupState, to: number, year: GroupYear, { career, flows }: GroupDesk): void {
  const start = startOf(career, to, year);
  addPensions(next, start);
  addMiddle(next, start, year);
  payEarlyStart(next, start, flows);
}

function startOf(career: Career, to: number, year: GroupYear): Start {
  const parts = partsOf(career, to, year);
  const months = career.persons * 12;
  return {
    career,
    to,
    basic: months * parts.basic,
    account: months * parts.account,
    transitional: months * parts.transitional,
  };
}
