import type { AgeStep } from './ageStep';
import type { GroupFlows, GroupYear } from './groupYear';
import { grantMonths } from './survivorGrant';

/**
 * Moves the pensioners of age `x` to age `to`: pensions rise on 1 January, are paid to all until mid-year and to the
 * survivors after it; an account pays until it is used up, then the pool does. Source: model.md §7; 社会保险法, article 14.
 */
export function advancePensioners({ now, next, x, to }: AgeStep, year: GroupYear, flows: GroupFlows): void {
  const persons = now.pensioners[x];
  if (persons === 0) return;
  const survival = year.survival[to];
  const raised = 1 + year.adjustment;
  const paidShare = (raised * (1 + survival)) / 2;
  flows.basic += now.basic[x] * paidShare;
  flows.transitional += now.transitional[x] * paidShare;
  next.basic[to] += now.basic[x] * raised * survival;
  next.account[to] += now.account[x] * raised * survival;
  next.transitional[to] += now.transitional[x] * raised * survival;

  const due = now.account[x] * paidShare;
  const heldBySurvivors = now.accountLeft[x] * survival;
  const fromAccount = Math.min(due, heldBySurvivors);
  const interest = (heldBySurvivors - fromAccount) * year.notionalRate;
  next.accountLeft[to] += heldBySurvivors - fromAccount + interest;
  flows.accountFromAccounts += fromAccount;
  flows.accountFromPool += due - fromAccount;
  flows.accountInterest += interest;
  flows.accountRefunds += now.accountLeft[x] - heldBySurvivors;

  const meanYears = now.pensionerYears[x] / persons;
  const meanDrawn = now.drawnYears[x] / persons;
  const died = persons * (1 - survival);
  flows.survivors += died * grantMonths(meanYears, meanDrawn, year.grants) * year.disposableIncome;
  next.pensioners[to] += persons * survival;
  next.pensionerYears[to] += now.pensionerYears[x] * survival;
  next.drawnYears[to] += (now.drawnYears[x] + persons) * survival;
}
