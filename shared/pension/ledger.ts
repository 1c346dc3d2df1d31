/** One value a year; index 0 is the first year of the projection. */
export type YearSeries = Float64Array;

/** `joinedAccounts`: accounts of staff whose units join, owed by the pool to the accounts; nothing of it is cash. */
export const incomeItems = ['contributions', 'subsidy', 'interest', 'joinedAccounts', 'other'] as const;
export type IncomeItem = (typeof incomeItems)[number];

export const expenditureItems = [
  'basic',
  'account',
  'transitional',
  'disability',
  'survivors',
  'accountRefunds',
  'other',
] as const;
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

function incomeAt(items: Ledger['income'], t: number): number {
  let total = 0;
  for (const item of incomeItems) total += items[item][t];
  return total;
}

function expenditureAt(items: Ledger['expenditure'], t: number): number {
  let total = 0;
  for (const item of expenditureItems) total += items[item][t];
  return total;
}

/** Adds the items of year `t` up and closes the year; the next one opens with what is left. */
export function closeYear(ledger: Ledger, t: number, opening: number): void {
  ledger.opening[t] = opening;
  ledger.totalIncome[t] = incomeAt(ledger.income, t);
  ledger.totalExpenditure[t] = expenditureAt(ledger.expenditure, t);
  ledger.closing[t] = ledger.opening[t] + ledger.totalIncome[t] - ledger.totalExpenditure[t];
}
