import { type Mortality, survivors, tabular } from './status';

/**
 * Mortality that depends for some years on the time since entry (underwriting, retirement on health) and then on age
 * alone. q[x]+t is `select[x − firstAge][t]` within the select period and the ultimate q(x+t) after it.
 */
export interface SelectTable {
  /** The first age of entry. */
  readonly firstAge: number;
  /** One row an age of entry, one value a year since entry; all rows have the same length. */
  readonly select: readonly (readonly number[])[];
  /** Chances to die from `ultimateFirstAge` on, up to the end of the table. */
  readonly ultimate: readonly number[];
  readonly ultimateFirstAge: number;
}

export const selectYears = ({ select }: SelectTable): number => select[0]?.length ?? 0;

/** q[x]+t: the chance to die in the year that starts t years after entry at age x. Beyond the table nobody lives: 1. */
export function selectChance(table: SelectTable, entryAge: number, years: number): number {
  const row = table.select[entryAge - table.firstAge];
  if (row !== undefined && years < row.length) return row[years];
  return table.ultimate[entryAge + years - table.ultimateFirstAge] ?? 1;
}

/** Lives by age of entry: `at(x)` is a life selected at exact age x. Source: model.md §2. */
export const selected = (table: SelectTable): Mortality => ({
  at: (entryAge) => {
    const end = table.ultimateFirstAge + table.ultimate.length;
    const chances = Array.from({ length: end - entryAge }, (_, t) => selectChance(table, entryAge, t));
    return tabular(survivors(chances)).at(0);
  },
});

/** Lives whose selection has worn off. */
export const ultimate = (table: SelectTable): Mortality => tabular(survivors(table.ultimate), table.ultimateFirstAge);
