import type { GroupDesk, GroupPair } from './groupDesk';
import type { GroupYear } from './groupYear';
import { grantMonths } from './survivorGrant';

/** Moves pensioners on by a year. Source: model.md §7; 社会保险法, article 14. */
export function advancePensioners(pair: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const { pensioners } = pair.now;
  let first = 0;
  while (first < pensioners.length && pensioners[first] === 0) first++;
  payFromPool(pair, first, year, desk);
  payFromAccounts(pair, first, year, desk);
  moveOn(pair, first, year, desk);
  payEarly(pair, first, year, desk);
}

/** Pensions rise on 1 January, are paid to all until mid-year and to the survivors after it. */
function payFromPool(pair: GroupPair, first: number, { adjustment, survival }: GroupYear, desk: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { basic, transitional, oldPension, middlePension } = desk.places;
  const last = survival.length - 1;
  const raised = 1 + adjustment;
  let paidBasic = 0;
  let paidTransitional = 0;
  for (let x = first; x <= last; x++) {
    const to = x < last ? x + 1 : last;
    const kept = raised * survival[to];
    paidBasic += now[basic + x] * (raised + kept);
    paidTransitional += now[transitional + x] * (raised + kept);
    next[basic + to] += now[basic + x] * kept;
    next[transitional + to] += now[transitional + x] * kept;
    next[oldPension + to] += now[oldPension + x] * kept;
    next[middlePension + to] += now[middlePension + x] * kept;
  }
  desk.flows.basic += paidBasic / 2;
  desk.flows.transitional += paidTransitional / 2;
}

/** An account pays until it is used up, then the pool does; those who die leave the rest to their heirs. */
function payFromAccounts(pair: GroupPair, first: number, year: GroupYear, { places, flows }: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { account, accountLeft } = places;
  const { survival: survivals, notionalRate } = year;
  const last = survivals.length - 1;
  const raised = 1 + year.adjustment;
  let dueInAll = 0;
  let paid = 0;
  let interest = 0;
  let inherited = 0;
  for (let x = first; x <= last; x++) {
    const to = x < last ? x + 1 : last;
    const survival = survivals[to];
    const pension = now[account + x];
    const held = now[accountLeft + x];
    const due = (pension * raised * (1 + survival)) / 2;
    const heldBySurvivors = held * survival;
    const fromAccount = due < heldBySurvivors ? due : heldBySurvivors;
    const earned = (heldBySurvivors - fromAccount) * notionalRate;
    next[account + to] += pension * raised * survival;
    next[accountLeft + to] += heldBySurvivors - fromAccount + earned;
    dueInAll += due;
    paid += fromAccount;
    interest += earned;
    inherited += held - heldBySurvivors;
  }
  flows.accountFromAccounts += paid;
  flows.accountFromPool += dueInAll - paid;
  flows.accountInterest += interest;
  flows.accountRefunds += inherited;
}

/** Persons and their years; a death is worth the grants of those years. */
function moveOn(pair: GroupPair, first: number, year: GroupYear, desk: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { pensioners, pensionerYears, drawnYears, oldPensioners, middlePensioners } = desk.places;
  const { survival: survivals, grants: rule } = year;
  const last = survivals.length - 1;
  let grants = 0;
  for (let x = first; x <= last; x++) {
    const persons = now[pensioners + x];
    if (persons === 0) continue;
    const to = x < last ? x + 1 : last;
    const survival = survivals[to];
    const years = now[pensionerYears + x];
    const drawn = now[drawnYears + x];
    grants += persons * (1 - survival) * grantMonths(years / persons, drawn / persons, rule);
    next[pensioners + to] += persons * survival;
    next[pensionerYears + to] += years * survival;
    next[drawnYears + to] += (drawn + persons) * survival;
    next[oldPensioners + to] += now[oldPensioners + x] * survival;
    next[middlePensioners + to] += now[middlePensioners + x] * survival;
  }
  desk.flows.survivors += grants * year.disposableIncome;
}

/** Below the statutory age it is an allowance; whoever reaches that age goes on with the same amount, as a pension. */
function payEarly(pair: GroupPair, first: number, year: GroupYear, { places, flows }: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { early, earlyBasic, earlyTransitional } = places;
  const last = year.survival.length - 1;
  const raised = 1 + year.adjustment;
  for (let x = first; x <= last; x++) {
    if (now[early + x] === 0) continue;
    const to = x < last ? x + 1 : last;
    const survival = year.survival[to];
    const stillEarly = survival * (1 - year.retirement[to]);
    const paidShare = (raised * (1 + survival)) / 2;
    flows.basic -= now[earlyBasic + x] * paidShare;
    flows.transitional -= now[earlyTransitional + x] * paidShare;
    flows.disability += (now[earlyBasic + x] + now[earlyTransitional + x]) * paidShare;
    next[early + to] += now[early + x] * stillEarly;
    next[earlyBasic + to] += now[earlyBasic + x] * raised * stillEarly;
    next[earlyTransitional + to] += now[earlyTransitional + x] * raised * stillEarly;
  }
}
