import type { GroupFlows } from '../../pension/groupYear';
import type { ProjectionInputs } from '../projectionInputs';
import { bookAccounts, bookFund, fundRates } from '../simulate';
import type { MoveFlows } from './movers';
import type { AdjustedRegion } from './pooling';
import { closePool } from './poolLedger';
import type { PoolProjection, RegionPool } from './poolProjection';
import { type RegionsMoney, settle, settlementRule, wholeMoves } from './settlement';

/** One year of the books of all regions. */
export interface BookYear {
  readonly t: number;
  readonly flows: readonly GroupFlows[];
  readonly moves: MoveFlows;
  /** What the funds and the accounts open with, yuan. */
  readonly fundOpening: Float64Array;
  readonly accountsOpening: Float64Array;
}

/** Members bring and take their account and the pooled money that goes with it. */
function bookMoves(regions: readonly RegionPool[], { t, moves }: BookYear): void {
  const balance = wholeMoves({ out: moves.balanceOut, into: moves.balanceIn });
  const pooled = wholeMoves({ out: moves.pooledOut, into: moves.pooledIn });
  for (const [r, { fund, accounts, membersIn, membersOut }] of regions.entries()) {
    accounts.income.transfersIn[t] = balance.into[r];
    accounts.expenditure.transfersOut[t] = balance.out[r];
    fund.income.transfersIn[t] = balance.into[r] + pooled.into[r];
    fund.expenditure.transfersOut[t] = balance.out[r] + pooled.out[r];
    membersIn[t] = moves.personsIn[r];
    membersOut[t] = moves.personsOut[r];
  }
}

function adjustedBefore(regions: readonly RegionPool[], { averageWage }: ProjectionInputs, t: number) {
  return regions.map(
    ({ start, contributors, pensioners }): AdjustedRegion => ({
      wage: averageWage[t] * start.wage,
      contributors: t === 0 ? start.contributors : contributors[t - 1],
      pensioners: t === 0 ? start.pensioners : pensioners[t - 1],
    }),
  );
}

/** What is booked of the year so far: benefits and the like were added up before the moves. */
function moneyOf(regions: readonly RegionPool[], inputs: ProjectionInputs, { t, fundOpening }: BookYear): RegionsMoney {
  const inAll = (amount: (region: RegionPool) => number) => Float64Array.from(regions, amount);
  return {
    opening: fundOpening,
    contributions: inAll(({ fund }) => fund.income.contributions[t]),
    other: inAll(({ fund }) => fund.income.other[t]),
    spent: inAll(({ fund }) => fund.totalExpenditure[t]),
    transfers: {
      out: inAll(({ fund }) => fund.expenditure.transfersOut[t]),
      into: inAll(({ fund }) => fund.income.transfersIn[t]),
    },
    subsidy: regions.reduce((sum, { fund }) => sum + fund.income.subsidy[t], 0),
    before: adjustedBefore(regions, inputs, t),
  };
}

/** Books and closes a year of all regions: benefits and contributions, moves, then what they settle among themselves. */
export function bookRegions({ regions, regime }: PoolProjection, inputs: ProjectionInputs, year: BookYear): void {
  const { t, flows, fundOpening, accountsOpening } = year;
  const rates = fundRates(inputs, t);
  for (const [r, { fund }] of regions.entries()) bookFund(fund, t, fundOpening[r], { flows: flows[r], rates });
  bookMoves(regions, year);
  const settled = settle(moneyOf(regions, inputs, year), settlementRule(inputs, regime, t));
  for (const [r, { fund, accounts }] of regions.entries()) {
    fund.income.subsidy[t] = settled.subsidy[r];
    fund.income.poolingReceived[t] = settled.received[r];
    fund.expenditure.poolingPaid[t] = settled.paid[r];
    fund.income.interest[t] = settled.interest[r];
    closePool(fund, t, fundOpening[r]);
    bookAccounts(accounts, t, accountsOpening[r], flows[r]);
    closePool(accounts, t, accountsOpening[r]);
  }
}
