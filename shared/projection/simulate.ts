import type { GroupFlows } from '../pension/groupYear';
import { closeYear, expenditureItems, incomeItems, type Ledger } from '../pension/ledger';
import type { Calibration } from './calibration';
import { bookCashChanges } from './cashChanges';
import { kernelWheel } from './kernel/kernelWheel';
import { type MemberWheel, plainWheel, type Wheel } from './memberWheel';
import type { Ground } from './opening';
import type { Projection } from './projection';
import type { ProjectionInputs, YearlyCashChange } from './projectionInputs';
import { emptyProjection, recordMeans, recordPopulation } from './recordYear';

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
 * Flows fall at mid-year and earn half of the year's return. A fund below zero earns nothing and is charged nothing: what
 * it lacks is the plain sum of the gaps.
 */
export const interestOn = (opening: number, netFlow: number, fundReturn: number): number =>
  fundReturn * Math.max(0, opening + netFlow / 2);

/** Credits interest and closes a year whose other items are booked. */
export function closeFund(fund: Ledger, t: number, opening: number, fundReturn: number): void {
  const { income, expenditure } = fund;
  let spent = 0;
  for (const item of expenditureItems) spent += expenditure[item][t];
  const netFlow = income.contributions[t] + income.other[t] + income.subsidy[t] - spent;
  income.interest[t] = interestOn(opening, netFlow, fundReturn);
  closeYear(fund, t, opening);
}

/** What members pay and draw in a year, with what goes along with it by its share, as official accounts show it. */
function bookItems({ income, expenditure }: Ledger, t: number, flows: GroupFlows, rates: FundRates): void {
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
}

/** The fund in cash. Changes that a scenario brings move no subsidy and no share: only themselves, and interest. */
export function bookFund(fund: Ledger, t: number, opening: number, { flows, rates, changes = [] }: FundYear): void {
  bookItems(fund, t, flows, rates);
  bookCashChanges(fund, t, changes);
  closeFund(fund, t, opening, rates.fundReturn);
}

export interface FundYear {
  readonly flows: GroupFlows;
  readonly rates: FundRates;
  readonly changes?: readonly YearlyCashChange[];
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

/** Members in plain TypeScript, which is the reference, or in WebAssembly: the same numbers, the latter sooner. */
export const kernelNames = ['wasm', 'plain'] as const;
export type KernelName = (typeof kernelNames)[number];

const wheels: Readonly<Record<KernelName, (wheel: Wheel) => MemberWheel>> = { wasm: kernelWheel, plain: plainWheel };

/** The yearly wheel: members move, money is booked, the year is closed. Same numbers for the same inputs, bit for bit. */
export function simulate(
  inputs: ProjectionInputs,
  ground: Ground,
  calibration: Calibration,
  kernel: KernelName = 'wasm',
): Projection {
  const members = wheels[kernel]({ inputs, ground, calibration });
  const projection = emptyProjection(inputs, ground.population);
  let fundOpening = inputs.opening.closing;
  let accountsOpening = members.accountsHeld;
  let poolOpening = fundOpening - accountsOpening;
  let pensionersBefore = inputs.opening.pensioners;
  for (let t = 0; t < inputs.years; t++) {
    const flows = members.turn(projection, t);
    recordPopulation(projection, t);
    bookAccounts(projection.accounts, t, accountsOpening, flows);
    bookFund(projection.fund, t, fundOpening, { flows, rates: fundRates(inputs, t), changes: inputs.cashChanges });
    bookPool(projection, t, poolOpening);
    recordMeans(projection, t, { flows, pensionersBefore });
    fundOpening = projection.fund.closing[t];
    accountsOpening = projection.accounts.closing[t];
    poolOpening = projection.pool.closing[t];
    pensionersBefore = projection.pensioners[t];
  }
  return projection;
}
