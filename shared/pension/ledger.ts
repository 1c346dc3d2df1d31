/** One value a year; index 0 is the first year of the projection. */
export type YearSeries = Float64Array;

export const incomeItems = ['contributions', 'subsidy', 'interest', 'other'] as const;
export type IncomeItem = (typeof incomeItems)[number];

export const expenditureItems = ['basic', 'account', 'transitional', 'survivors', 'accountRefunds', 'other'] as const;
export type ExpenditureItem = (typeof expenditureItems)[number];

/** Yuan in each year; `closing = opening + income − expenditure` exactly. Source: model.md §8. */
export interface Ledger {
  readonly opening: YearSeries;
  readonly income: Readonly<Record<IncomeItem, YearSeries>>;
  readonly expenditure: Readonly<Record<ExpenditureItem, YearSeries>>;
  readonly totalIncome: YearSeries;
  readonly totalExpenditure: YearSeries;
  readonly closing: YearSeries;
}

const seriesFor = <Item extends string>(items: readonly Item[], years: number) =>
  Object.fromEntries(items.map((item) => [item, new Float64Array(years)])) as Record<Item, YearSeries>;

export const emptyLedger = (years: number): Ledger => ({
  opening: new Float64Array(years),
  income: seriesFor(incomeItems, years),
  expenditure: seriesFor(expenditureItems, years),
  totalIncome: new Float64Array(years),
  totalExpenditure: new Float64Array(years),
  closing: new Float64Array(years),
});

const totalAt = (series: Readonly<Record<string, YearSeries>>, t: number): number =>
  Object.values(series).reduce((sum, item) => sum + item[t], 0);

/** Adds the items of year `t` up and closes the year; the next one opens with what is left. */
export function closeYear(ledger: Ledger, t: number, opening: number): void {
  ledger.opening[t] = opening;
  ledger.totalIncome[t] = totalAt(ledger.income, t);
  ledger.totalExpenditure[t] = totalAt(ledger.expenditure, t);
  ledger.closing[t] = ledger.opening[t] + ledger.totalIncome[t] - ledger.totalExpenditure[t];
}
