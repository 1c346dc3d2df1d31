import { advanceGroup } from '../pension/advanceGroup';
import { groupDesk } from '../pension/groupDesk';
import { emptyGroupState } from '../pension/groupState';
import { type GroupFlows, noFlows } from '../pension/groupYear';
import { closeYear, expenditureItems, incomeItems, type Ledger } from '../pension/ledger';
import { memberGroups } from '../pension/memberGroups';
import type { Calibration } from './calibration';
import { groupYear } from './groupYears';
import { type Ground, type MemberState, openingState } from './opening';
import type { Projection } from './projection';
import type { ProjectionInputs } from './projectionInputs';
import { emptyProjection, recordMeans, recordMembers, recordPopulation } from './recordYear';

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

export function sumFlows(flows: readonly GroupFlows[]): GroupFlows {
  const sum = noFlows();
  for (const group of flows) {
    for (const item of Object.keys(sum) as (keyof GroupFlows)[]) sum[item] += group[item];
  }
  return sum;
}

/** Accounts are notional: what members paid in and were credited, less what was drawn. Source: model.md §8. */
export function bookAccounts(accounts: Ledger, t: number, opening: number, flows: GroupFlows): void {
  accounts.income.contributions[t] = flows.accountContributions;
  accounts.income.interest[t] = flows.accountInterest;
  accounts.income.joinedAccounts[t] = flows.joinedAccounts;
  accounts.expenditure.account[t] = flows.accountFromAccounts;
  accounts.expenditure.accountRefunds[t] = flows.accountRefunds;
  closeYear(accounts, t, opening);
}

/**
 * The fund in cash, as official accounts show it. Flows fall at mid-year and earn half of the year's return. A fund
 * below zero earns nothing and is charged nothing: what it lacks is the plain sum of the gaps.
 */
export function bookFund(
  fund: Ledger,
  t: number,
  opening: number,
  { flows, rates }: { flows: GroupFlows; rates: FundRates },
): void {
  const { income, expenditure } = fund;
  expenditure.basic[t] = flows.basic;
  expenditure.account[t] = flows.accountFromAccounts + flows.accountFromPool;
  expenditure.transitional[t] = flows.transitional;
  expenditure.disability[t] = flows.disability;
  expenditure.survivors[t] = flows.survivors;
  expenditure.accountRefunds[t] = flows.accountRefunds;
  const benefits =
    expenditure.basic[t] +
    expenditure.account[t] +
    expenditure.transitional[t] +
    expenditure.disability[t] +
    expenditure.survivors[t] +
    expenditure.accountRefunds[t];
  expenditure.other[t] = benefits * rates.otherExpenditureShare;
  const spent = benefits + expenditure.other[t];
  income.contributions[t] = flows.poolContributions + flows.accountContributions;
  income.other[t] = income.contributions[t] * rates.otherIncomeShare;
  income.subsidy[t] = spent * rates.subsidyShare;
  const netFlow = income.contributions[t] + income.other[t] + income.subsidy[t] - spent;
  income.interest[t] = rates.fundReturn * Math.max(0, opening + netFlow / 2);
  closeYear(fund, t, opening);
}

export interface FundRates {
  readonly fundReturn: number;
  readonly subsidyShare: number;
  readonly otherIncomeShare: number;
  readonly otherExpenditureShare: number;
}

export const fundRates = ({ series }: ProjectionInputs, t: number): FundRates => ({
  fundReturn: series['economy.fundReturn'][t + 1],
  subsidyShare: series['fund.subsidyShare'][t + 1],
  otherIncomeShare: series['fund.otherIncomeShare'][t + 1],
  otherExpenditureShare: series['fund.otherExpenditureShare'][t + 1],
});

/** The pool is what the fund holds beyond the accounts; it credits the accounts' notional interest. */
function bookPool({ pool, fund, accounts }: Projection, t: number, opening: number): void {
  for (const item of incomeItems) pool.income[item][t] = fund.income[item][t] - accounts.income[item][t];
  for (const item of expenditureItems) {
    pool.expenditure[item][t] = fund.expenditure[item][t] - accounts.expenditure[item][t];
  }
  closeYear(pool, t, opening);
}

export const accountsHeld = (state: MemberState): number =>
  memberGroups.reduce((sum, group) => {
    const { balance, disabledBalance, accountLeft } = state[group];
    return sum + total(balance) + total(disabledBalance) + total(accountLeft);
  }, 0);

export const emptyState = (ages: number): MemberState =>
  Object.fromEntries(memberGroups.map((group) => [group, emptyGroupState(ages)])) as MemberState;

/** The yearly wheel: members move, money is booked, the year is closed. Same numbers for the same inputs, bit for bit. */
export function simulate(
  inputs: ProjectionInputs,
  ground: Ground,
  calibration: Calibration,
  years: number,
): Projection {
  const projection = emptyProjection({ ...inputs, years }, ground.population);
  let state = openingState(inputs, ground, calibration);
  let next = emptyState(inputs.ages);
  let fundOpening = inputs.opening.closing;
  let accountsOpening = accountsHeld(state);
  let poolOpening = fundOpening - accountsOpening;
  let pensionersBefore = inputs.opening.pensioners;
  const desk = groupDesk(inputs.ages);
  for (let t = 0; t < years; t++) {
    const flows = noFlows();
    desk.flows = flows;
    for (const group of memberGroups) {
      const year = groupYear(inputs, ground.tables, group, { t, calibration });
      advanceGroup(state[group], next[group], year, desk);
    }
    [state, next] = [next, state];
    recordMembers(projection, state, t);
    recordPopulation(projection, t);
    bookAccounts(projection.accounts, t, accountsOpening, flows);
    bookFund(projection.fund, t, fundOpening, { flows, rates: fundRates(inputs, t) });
    bookPool(projection, t, poolOpening);
    recordMeans(projection, t, { flows, pensionersBefore });
    fundOpening = projection.fund.closing[t];
    accountsOpening = projection.accounts.closing[t];
    poolOpening = projection.pool.closing[t];
    pensionersBefore = projection.pensioners[t];
  }
  return projection;
}
