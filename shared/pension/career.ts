import { accountPension, basicPension, transitionalPension } from './award';
import type { GroupDesk } from './groupDesk';
import type { GroupState } from './groupState';
import type { GroupYear } from './groupYear';
import { guardedParts } from './institutionGuard';

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

/** Pensions that begin for the persons of a career, yuan a year. */
export interface PensionAward {
  basic: number;
  account: number;
  transitional: number;
}

/** Mean contribution index Z over the years paid. */
export function indexOf({ years, deemedYears, indexYears }: Career): number {
  const paid = years - deemedYears;
  return paid > 0 ? indexYears / paid : 0;
}

/** Puts the pensions of the career on the desk beside it. */
function awardPensions({ career, award: into }: GroupDesk, to: number, year: GroupYear): void {
  const index = indexOf(career);
  const months = career.persons * 12;
  const basic = basicPension(year.benefitBase, index, career.years, year.accrualRate);
  const account = accountPension(career.balance, year.divisor[to]);
  const transitional = transitionalPension(year.benefitBase, index, career.deemedYears, year.transitionCoefficient);
  into.basic = months * basic;
  into.account = months * account;
  into.transitional = months * transitional;
  if (year.guard === null) return;
  const lastBase = (year.baseIndex[to] * year.averageWage) / 12;
  const guarded = guardedParts({ basic, account, transitional }, career.years, lastBase, year.guard);
  into.basic = months * guarded.basic;
  into.account = months * guarded.account;
  into.transitional = months * guarded.transitional;
}

function addPensions({ memory }: GroupState, to: number, { places, career, award }: GroupDesk): void {
  const { persons } = career;
  memory[places.pensioners + to] += persons;
  memory[places.pensionerYears + to] += persons * career.years;
  memory[places.drawnYears + to] += persons / 2;
  memory[places.basic + to] += award.basic;
  memory[places.account + to] += award.account;
  memory[places.transitional + to] += award.transitional;
  memory[places.accountLeft + to] += persons * career.balance - award.account / 2;
}

/**
 * Those who began before accounts (中人). The paid years are taken to be the same for all of an age, so that those who
 * began since have neither the deemed years nor the transitional part.
 */
function addMiddle({ memory }: GroupState, to: number, year: GroupYear, desk: GroupDesk): void {
  const { places, career } = desk;
  const { basic, account, transitional } = desk.award;
  const middle = career.persons * career.begunBefore;
  if (middle === 0) return;
  const paidYears = career.years - career.deemedYears;
  const ofNew =
    (career.persons - middle) * 12 * basicPension(year.benefitBase, indexOf(career), paidYears, year.accrualRate);
  const accountOfNew = account * (1 - career.begunBefore);
  memory[places.middlePensioners + to] += middle;
  memory[places.middlePension + to] += Math.max(0, basic + account + transitional - ofNew - accountOfNew);
}

/** Awards pensions of the career on the desk that begin at mid-year, and pays the first half year. Source: model.md §7. */
export function startPension(next: GroupState, to: number, year: GroupYear, desk: GroupDesk): void {
  awardPensions(desk, to, year);
  addPensions(next, to, desk);
  addMiddle(next, to, year, desk);
  const { flows, career } = desk;
  const { basic, account, transitional } = desk.award;
  flows.accountFromAccounts += account / 2;
  flows.basic += basic / 2;
  flows.transitional += transitional / 2;
  flows.newPensioners += career.persons;
  flows.awarded += basic + account + transitional;
}

/** The same below the statutory age: a disability allowance of the pension's amount. Source: 人社部发〔2024〕72号, article 3. */
export function startEarlyPension(next: GroupState, to: number, year: GroupYear, desk: GroupDesk): void {
  awardPensions(desk, to, year);
  addPensions(next, to, desk);
  addMiddle(next, to, year, desk);
  const { flows, career, places } = desk;
  const { basic, account, transitional } = desk.award;
  flows.accountFromAccounts += account / 2;
  flows.disability += (basic + transitional) / 2;
  next.memory[places.early + to] += career.persons;
  next.memory[places.earlyBasic + to] += basic;
  next.memory[places.earlyTransitional + to] += transitional;
}
