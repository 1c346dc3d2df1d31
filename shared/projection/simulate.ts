import { grid, rowOf } from '../base/grid';
import { advanceGroup } from '../pension/advanceGroup';
import { emptyGroupState } from '../pension/groupState';
import { type GroupFlows, noFlows } from '../pension/groupYear';
import { closeYear, emptyLedger, type Ledger } from '../pension/ledger';
import { type MemberGroup, memberGroups } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import type { Calibration } from './calibration';
import { groupYear, payingShare } from './groupYears';
import { type Ground, type MemberState, openingState } from './opening';
import type { GroupProjection, Projection } from './projection';
import type { ProjectionInputs } from './projectionInputs';

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

const emptyGroup = ({ firstYear, years, ages }: ProjectionInputs): GroupProjection => ({
  insured: grid(firstYear, years, ages),
  paying: grid(firstYear, years, ages),
  pensioners: grid(firstYear, years, ages),
});

function emptyProjection(inputs: ProjectionInputs, population: PopulationProjection): Projection {
  const { firstYear, years, ages } = inputs;
  const series = () => new Float64Array(years);
  const groups = Object.fromEntries(memberGroups.map((group) => [group, emptyGroup(inputs)]));
  return {
    firstYear,
    years,
    ages,
    population,
    groups: groups as Record<MemberGroup, GroupProjection>,
    contributors: series(),
    payingContributors: series(),
    pensioners: series(),
    newPensioners: series(),
    averageWage: inputs.averageWage.slice(1),
    contributoryPayroll: series(),
    averagePension: series(),
    averageAward: series(),
    workingAge: series(),
    aged: series(),
    pool: emptyLedger(years),
    accounts: emptyLedger(years),
    fund: emptyLedger(years),
  };
}

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
  expenditure.survivors[t] = flows.survivors;
  expenditure.accountRefunds[t] = flows.accountRefunds;
  const benefits =
    expenditure.basic[t] +
    expenditure.account[t] +
    expenditure.transitional[t] +
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
  const items = [
    [pool.income, fund.income, accounts.income],
    [pool.expenditure, fund.expenditure, accounts.expenditure],
  ] as const;
  for (const [mine, whole, others] of items) {
    for (const item of Object.keys(mine) as (keyof typeof mine)[]) {
      (mine[item] as Float64Array)[t] = (whole[item] as Float64Array)[t] - (others[item] as Float64Array)[t];
    }
  }
  closeYear(pool, t, opening);
}

function recordMembers(projection: Projection, state: MemberState, inputs: ProjectionInputs, t: number): void {
  const year = projection.firstYear + t;
  for (const group of memberGroups) {
    const { insured, paying, pensioners } = projection.groups[group];
    const share = payingShare(inputs, group, t + 1);
    insured.data.set(state[group].insured, rowOf(insured, year));
    paying.data.set(
      state[group].insured.map((persons) => persons * share),
      rowOf(paying, year),
    );
    pensioners.data.set(state[group].pensioners, rowOf(pensioners, year));
    projection.contributors[t] += total(state[group].insured);
    projection.payingContributors[t] += total(state[group].insured) * share;
    projection.pensioners[t] += total(state[group].pensioners);
  }
}

function recordPopulation({ population, firstYear, ages, workingAge, aged }: Projection, t: number): void {
  for (const surface of [population.persons.male, population.persons.female]) {
    const row = rowOf(surface, firstYear + t);
    for (let x = 16; x < 60; x++) workingAge[t] += surface.data[row + x];
    for (let x = 65; x < ages; x++) aged[t] += surface.data[row + x];
  }
}

export const accountsHeld = (state: MemberState): number =>
  memberGroups.reduce((sum, group) => sum + total(state[group].balance) + total(state[group].accountLeft), 0);

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
  let pensionersBefore = memberGroups.reduce((sum, group) => sum + total(state[group].pensioners), 0);
  for (let t = 0; t < years; t++) {
    const flows = sumFlows(
      memberGroups.map((group) =>
        advanceGroup(state[group], next[group], groupYear(inputs, ground.tables, group, { t, calibration })),
      ),
    );
    [state, next] = [next, state];
    recordMembers(projection, state, inputs, t);
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

function recordMeans(
  projection: Projection,
  t: number,
  { flows, pensionersBefore }: { readonly flows: GroupFlows; readonly pensionersBefore: number },
): void {
  const pensions = flows.basic + flows.accountFromAccounts + flows.accountFromPool + flows.transitional;
  projection.newPensioners[t] = flows.newPensioners;
  projection.contributoryPayroll[t] = flows.payroll;
  projection.averagePension[t] = pensions / ((pensionersBefore + projection.pensioners[t]) / 2);
  projection.averageAward[t] = flows.newPensioners > 0 ? flows.awarded / flows.newPensioners : 0;
}
