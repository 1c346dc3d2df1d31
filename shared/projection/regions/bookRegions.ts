import type { GroupFlows } from '../../pension/groupYear';
import type { ProjectionInputs } from '../projectionInputs';
import { bookAccounts, bookFund, type FundRates, fundRates } from '../simulate';
import type { MoveFlows } from './movers';
import { centralAdjustment, type Exchange, nationalPooling, noExchange, sharedSubsidy } from './pooling';
import { closePool } from './poolLedger';
import type { PoolProjection, RegionPool } from './poolProjection';
import { wholeParts } from './shareOut';

/** One year of the books of all regions. */
export interface BookYear {
  readonly t: number;
  readonly flows: readonly GroupFlows[];
  readonly moves: MoveFlows;
  /** What the funds and the accounts open with, yuan. */
  readonly fundOpening: Float64Array;
  readonly accountsOpening: Float64Array;
}

const total = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** Whole yuan on both sides of the moves: what leaves is what arrives, exactly. */
function wholeMoves(out: Float64Array, into: Float64Array): { out: Float64Array; into: Float64Array } {
  const all = Math.round(total(out));
  return { out: wholeParts(out, all), into: wholeParts(into, all) };
}

/** Members bring and take their account and the pooled money that goes with it. */
function bookMoves(regions: readonly RegionPool[], { t, moves }: BookYear): void {
  const balance = wholeMoves(moves.balanceOut, moves.balanceIn);
  const pooled = wholeMoves(moves.pooledOut, moves.pooledIn);
  for (const [r, { fund, accounts, membersIn, membersOut }] of regions.entries()) {
    accounts.income.transfersIn[t] = balance.into[r];
    accounts.expenditure.transfersOut[t] = balance.out[r];
    fund.income.transfersIn[t] = balance.into[r] + pooled.into[r];
    fund.expenditure.transfersOut[t] = balance.out[r] + pooled.out[r];
    membersIn[t] = moves.personsIn[r];
    membersOut[t] = moves.personsOut[r];
  }
}

/** The same subsidy in all as by the national rule, shared between the regions. */
function bookSubsidy(regions: readonly RegionPool[], t: number, toGap: number): void {
  const subsidy = regions.reduce((sum, { fund }) => sum + fund.income.subsidy[t], 0);
  const spent = Float64Array.from(regions, ({ fund }) => fund.totalExpenditure[t]);
  const gaps = Float64Array.from(regions, ({ fund: { income } }, r) =>
    Math.max(0, spent[r] - income.contributions[t] - income.other[t]),
  );
  const shared = sharedSubsidy(subsidy, spent, gaps, toGap);
  for (const [r, { fund }] of regions.entries()) fund.income.subsidy[t] = shared[r];
}

/** Result of the year without interest and without what regions pay one another. */
function resultOf({ fund: { income, expenditure, ...fund } }: RegionPool, t: number): number {
  const paidIn = income.contributions[t] + income.other[t] + income.subsidy[t] + income.transfersIn[t];
  // Benefits and the like were added up by the booking of the fund before the moves.
  return paidIn - fund.totalExpenditure[t] - expenditure.transfersOut[t];
}

function exchangeOf(projection: PoolProjection, inputs: ProjectionInputs, year: BookYear): Exchange {
  const { regime, regions } = projection;
  const { t, fundOpening } = year;
  const value = (id: keyof ProjectionInputs['series']) => inputs.series[id][t + 1];
  if (regime === 'national') {
    const pooled = regions.map((region, r) => ({ result: resultOf(region, t), opening: fundOpening[r] }));
    return nationalPooling(pooled, value('pooling.localShare'));
  }
  if (regime === 'own') return noExchange(regions.length);
  const before = regions.map(({ start, contributors, pensioners }) => ({
    wage: inputs.averageWage[t] * start.wage,
    contributors: t === 0 ? start.contributors : contributors[t - 1],
    pensioners: t === 0 ? start.pensioners : pensioners[t - 1],
  }));
  return centralAdjustment(before, {
    rate: value('pooling.adjustmentRate'),
    wageShare: value('pooling.adjustmentWageShare'),
    coveredShare: value('pooling.coveredShare'),
  });
}

/**
 * Interest on what a region holds over the year; in one pool on what all hold together, shared by it. A fund below zero
 * earns nothing. Source: docs/decisions/0006-a-fund-below-zero.md.
 */
function interestOf(held: Float64Array, rate: number, isOnePool: boolean): Float64Array {
  const positive = held.map((amount) => Math.max(0, amount));
  if (!isOnePool) return positive.map((amount) => rate * amount);
  const all = rate * Math.max(0, total(held));
  const shared = total(positive);
  return positive.map((amount) => (shared > 0 ? (all * amount) / shared : 0));
}

function closeFunds(projection: PoolProjection, year: BookYear, exchange: Exchange, rates: FundRates): void {
  const { regions, regime } = projection;
  const { t, fundOpening } = year;
  const held = Float64Array.from(regions, (region, r) => {
    const result = resultOf(region, t) + exchange.received[r] - exchange.paid[r];
    return fundOpening[r] + result / 2;
  });
  const interest = interestOf(held, rates.fundReturn, regime === 'national');
  for (const [r, { fund }] of regions.entries()) {
    fund.income.poolingReceived[t] = exchange.received[r];
    fund.expenditure.poolingPaid[t] = exchange.paid[r];
    fund.income.interest[t] = interest[r];
    closePool(fund, t, fundOpening[r]);
  }
}

/** Books and closes a year of all regions: benefits and contributions, subsidy, moves, pooling, interest, in this order. */
export function bookRegions(projection: PoolProjection, inputs: ProjectionInputs, year: BookYear): void {
  const { regions } = projection;
  const { t, flows, fundOpening, accountsOpening } = year;
  const rates = fundRates(inputs, t);
  for (const [r, { fund }] of regions.entries()) bookFund(fund, t, fundOpening[r], { flows: flows[r], rates });
  bookSubsidy(regions, t, inputs.series['pooling.subsidyToGap'][t + 1]);
  bookMoves(regions, year);
  closeFunds(projection, year, exchangeOf(projection, inputs, year), rates);
  for (const [r, { accounts }] of regions.entries()) {
    bookAccounts(accounts, t, accountsOpening[r], flows[r]);
    closePool(accounts, t, accountsOpening[r]);
  }
}
