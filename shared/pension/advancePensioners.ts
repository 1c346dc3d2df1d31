import type { GroupPair } from './groupDesk';
import type { GroupFlows, GroupYear } from './groupYear';
import { grantMonths } from './survivorGrant';

/** Moves pensioners on by a year. Source: model.md §7; 社会保险法, article 14. */
export function advancePensioners(pair: GroupPair, year: GroupYear, flows: GroupFlows): void {
  const { pensioners, early } = pair.now;
  const last = pensioners.length - 1;
  for (let x = 0; x <= last; x++) {
    if (pensioners[x] === 0) continue;
    const to = Math.min(x + 1, last);
    payFromPool(pair, x, to, { year, flows });
    payFromAccounts(pair, x, to, { year, flows });
    moveOn(pair, x, to, { year, flows });
    if (early[x] > 0) payEarly(pair, x, to, { year, flows });
  }
}

interface Booking {
  readonly year: GroupYear;
  readonly flows: GroupFlows;
}

/** Pensions rise on 1 January, are paid to all until mid-year and to the survivors after it. */
function payFromPool({ now, next }: GroupPair, x: number, to: number, { year, flows }: Booking): void {
  const survival = year.survival[to];
  const kept = (1 + year.adjustment) * survival;
  const paidShare = ((1 + year.adjustment) * (1 + survival)) / 2;
  next.basic[to] += now.basic[x] * kept;
  next.transitional[to] += now.transitional[x] * kept;
  next.oldPension[to] += now.oldPension[x] * kept;
  next.middlePension[to] += now.middlePension[x] * kept;
  flows.basic += now.basic[x] * paidShare;
  flows.transitional += now.transitional[x] * paidShare;
}

/** Below the statutory age it is an allowance; whoever reaches that age goes on with the same amount, as a pension. */
function payEarly({ now, next }: GroupPair, x: number, to: number, { year, flows }: Booking): void {
  const survival = year.survival[to];
  const kept = (1 + year.adjustment) * survival;
  const paidShare = ((1 + year.adjustment) * (1 + survival)) / 2;
  const stillEarly = 1 - year.retirement[to];
  flows.basic -= now.earlyBasic[x] * paidShare;
  flows.transitional -= now.earlyTransitional[x] * paidShare;
  flows.disability += (now.earlyBasic[x] + now.earlyTransitional[x]) * paidShare;
  next.early[to] += now.early[x] * survival * stillEarly;
  next.earlyBasic[to] += now.earlyBasic[x] * kept * stillEarly;
  next.earlyTransitional[to] += now.earlyTransitional[x] * kept * stillEarly;
}

/** An account pays until it is used up, then the pool does; those who die leave the rest to their heirs. */
function payFromAccounts({ now, next }: GroupPair, x: number, to: number, { year, flows }: Booking): void {
  const survival = year.survival[to];
  const raised = now.account[x] * (1 + year.adjustment);
  const due = (raised * (1 + survival)) / 2;
  const heldBySurvivors = now.accountLeft[x] * survival;
  const fromAccount = Math.min(due, heldBySurvivors);
  const interest = (heldBySurvivors - fromAccount) * year.notionalRate;
  next.account[to] += raised * survival;
  next.accountLeft[to] += heldBySurvivors - fromAccount + interest;
  flows.accountFromAccounts += fromAccount;
  flows.accountFromPool += due - fromAccount;
  flows.accountInterest += interest;
  flows.accountRefunds += now.accountLeft[x] - heldBySurvivors;
}

/** Persons and their years; a death is worth the grants of those years. */
function moveOn({ now, next }: GroupPair, x: number, to: number, { year, flows }: Booking): void {
  const survival = year.survival[to];
  const persons = now.pensioners[x];
  const months = grantMonths(now.pensionerYears[x] / persons, now.drawnYears[x] / persons, year.grants);
  flows.survivors += persons * (1 - survival) * months * year.disposableIncome;
  next.pensioners[to] += persons * survival;
  next.pensionerYears[to] += now.pensionerYears[x] * survival;
  next.drawnYears[to] += (now.drawnYears[x] + persons) * survival;
  next.oldPensioners[to] += now.oldPensioners[x] * survival;
  next.middlePensioners[to] += now.middlePensioners[x] * survival;
}
