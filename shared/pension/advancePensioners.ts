import type { GroupPair } from './groupDesk';
import type { GroupFlows, GroupYear } from './groupYear';
import { grantMonths } from './survivorGrant';

/** Moves pensioners on by a year. Source: model.md §7; 社会保险法, article 14. */
export function advancePensioners(pair: GroupPair, year: GroupYear, flows: GroupFlows): void {
  const { pensioners } = pair.now;
  let first = 0;
  while (first < pensioners.length && pensioners[first] === 0) first++;
  payFromPool(pair, first, year, flows);
  payFromAccounts(pair, first, year, flows);
  moveOn(pair, first, year, flows);
  payEarly(pair, first, year, flows);
}

/** Pensions rise on 1 January, are paid to all until mid-year and to the survivors after it. */
function payFromPool({ now, next }: GroupPair, first: number, year: GroupYear, flows: GroupFlows): void {
  const { basic, transitional, oldPension, middlePension } = now;
  const last = basic.length - 1;
  const raised = 1 + year.adjustment;
  let [paidBasic, paidTransitional] = [0, 0];
  for (let x = first; x <= last; x++) {
    const to = x < last ? x + 1 : last;
    const kept = raised * year.survival[to];
    paidBasic += basic[x] * (raised + kept);
    paidTransitional += transitional[x] * (raised + kept);
    next.basic[to] += basic[x] * kept;
    next.transitional[to] += transitional[x] * kept;
    next.oldPension[to] += oldPension[x] * kept;
    next.middlePension[to] += middlePension[x] * kept;
  }
  flows.basic += paidBasic / 2;
  flows.transitional += paidTransitional / 2;
}

/** An account pays until it is used up, then the pool does; those who die leave the rest to their heirs. */
function payFromAccounts({ now, next }: GroupPair, first: number, year: GroupYear, flows: GroupFlows): void {
  const { account, accountLeft } = now;
  const last = account.length - 1;
  const raised = 1 + year.adjustment;
  let [dueInAll, paid, interest, inherited] = [0, 0, 0, 0];
  for (let x = first; x <= last; x++) {
    const to = x < last ? x + 1 : last;
    const survival = year.survival[to];
    const due = (account[x] * raised * (1 + survival)) / 2;
    const heldBySurvivors = accountLeft[x] * survival;
    const fromAccount = due < heldBySurvivors ? due : heldBySurvivors;
    const earned = (heldBySurvivors - fromAccount) * year.notionalRate;
    next.account[to] += account[x] * raised * survival;
    next.accountLeft[to] += heldBySurvivors - fromAccount + earned;
    dueInAll += due;
    paid += fromAccount;
    interest += earned;
    inherited += accountLeft[x] - heldBySurvivors;
  }
  flows.accountFromAccounts += paid;
  flows.accountFromPool += dueInAll - paid;
  flows.accountInterest += interest;
  flows.accountRefunds += inherited;
}

/** Persons and their years; a death is worth the grants of those years. */
function moveOn({ now, next }: GroupPair, first: number, year: GroupYear, flows: GroupFlows): void {
  const { pensioners, pensionerYears, drawnYears, oldPensioners, middlePensioners } = now;
  const last = pensioners.length - 1;
  let grants = 0;
  for (let x = first; x <= last; x++) {
    const persons = pensioners[x];
    if (persons === 0) continue;
    const to = x < last ? x + 1 : last;
    const survival = year.survival[to];
    const months = grantMonths(pensionerYears[x] / persons, drawnYears[x] / persons, year.grants);
    grants += persons * (1 - survival) * months;
    next.pensioners[to] += persons * survival;
    next.pensionerYears[to] += pensionerYears[x] * survival;
    next.drawnYears[to] += (drawnYears[x] + persons) * survival;
    next.oldPensioners[to] += oldPensioners[x] * survival;
    next.middlePensioners[to] += middlePensioners[x] * survival;
  }
  flows.survivors += grants * year.disposableIncome;
}

/** Below the statutory age it is an allowance; whoever reaches that age goes on with the same amount, as a pension. */
function payEarly({ now, next }: GroupPair, first: number, year: GroupYear, flows: GroupFlows): void {
  const { early, earlyBasic, earlyTransitional } = now;
  const last = early.length - 1;
  const raised = 1 + year.adjustment;
  for (let x = first; x <= last; x++) {
    if (early[x] === 0) continue;
    const to = x < last ? x + 1 : last;
    const survival = year.survival[to];
    const stillEarly = survival * (1 - year.retirement[to]);
    const paidShare = (raised * (1 + survival)) / 2;
    flows.basic -= earlyBasic[x] * paidShare;
    flows.transitional -= earlyTransitional[x] * paidShare;
    flows.disability += (earlyBasic[x] + earlyTransitional[x]) * paidShare;
    next.early[to] += early[x] * stillEarly;
    next.earlyBasic[to] += earlyBasic[x] * raised * stillEarly;
    next.earlyTransitional[to] += earlyTransitional[x] * raised * stillEarly;
  }
}
