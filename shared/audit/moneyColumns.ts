import { canonicalTables } from '../data/canonical/canonicalTables';

/** A table that holds money, with its amounts and the columns by which its rows can be told apart. */
export interface MoneyTable {
  readonly table: string;
  readonly amounts: readonly string[];
  /** Columns with few different values: codes, regions, years. */
  readonly groups: readonly string[];
  readonly dates: readonly string[];
}

/** Tables of the ledger whose amounts can be tested and sampled. */
export const moneyTables: readonly MoneyTable[] = canonicalTables.flatMap(({ name, columns }) => {
  const amounts = columns.filter(({ kind }) => kind === 'money').map((column) => column.name);
  const groups = columns.filter(({ kind }) => kind === 'code' || kind === 'year').map((column) => column.name);
  const dates = columns.filter(({ kind }) => kind === 'date' || kind === 'period').map((column) => column.name);
  return amounts.length === 0 ? [] : [{ table: name, amounts, groups, dates }];
});
