import { type ExpenditureItem, emptyLedger, type IncomeItem, type YearSeries } from '../../pension/ledger';

export const poolIncomeItems = ['transfersIn', 'poolingReceived'] as const;
export type PoolIncomeItem = (typeof poolIncomeItems)[number];

export const poolExpenditureItems = ['transfersOut', 'poolingPaid'] as const;
export type PoolExpenditureItem = (typeof poolExpenditureItems)[number];

/**
 * The ledger of one region, with what members bring and take and what regions pay one another, both in whole yuan so
 * that they add up to nothing over the country exactly. `closing = opening + income − expenditure`. Source: model.md §8.
 */
export interface PoolLedger {
  readonly opening: YearSeries;
  readonly income: Readonly<Record<IncomeItem | PoolIncomeItem, YearSeries>>;
  readonly expenditure: Readonly<Record<ExpenditureItem | PoolExpenditureItem, YearSeries>>;
  readonly totalIncome: YearSeries;
  readonly totalExpenditure: YearSeries;
  readonly closing: YearSeries;
}

export function emptyPoolLedger(years: number): PoolLedger {
  const series = () => new Float64Array(years);
  const { income, expenditure, ...totals } = emptyLedger(years);
  return {
    ...totals,
    income: { ...income, transfersIn: series(), poolingReceived: series() },
    expenditure: { ...expenditure, transfersOut: series(), poolingPaid: series() },
  };
}
