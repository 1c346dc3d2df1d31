import {
  type ExpenditureItem,
  emptyLedger,
  expenditureItems,
  type IncomeItem,
  incomeItems,
  type YearSeries,
} from '../../pension/ledger';

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

const allIncome = [...incomeItems, ...poolIncomeItems];
const allExpenditure = [...expenditureItems, ...poolExpenditureItems];

/** Adds all items of year `t` up and closes the year. */
export function closePool(ledger: PoolLedger, t: number, opening: number): void {
  let income = 0;
  let expenditure = 0;
  for (const item of allIncome) income += ledger.income[item][t];
  for (const item of allExpenditure) expenditure += ledger.expenditure[item][t];
  ledger.opening[t] = opening;
  ledger.totalIncome[t] = income;
  ledger.totalExpenditure[t] = expenditure;
  ledger.closing[t] = opening + income - expenditure;
}
