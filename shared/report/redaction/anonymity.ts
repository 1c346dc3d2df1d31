import { isFigure, textOf } from '../cellShape';
import type { Cell, TableBlock } from '../document';

/** A class of persons that is shown has at least so many, unless more are asked for. Our own choice, as is usual. */
export const leastPersons = 5;

/** Rows that agree in some columns, and the persons that they stand for together. */
interface PersonClass {
  readonly rows: readonly (readonly Cell[])[];
  readonly persons: number;
}

function personsIn(row: readonly Cell[], count: number | null): number {
  if (count === null) return 1;
  const cell = row[count];
  return isFigure(cell) ? cell.value : Number.NaN;
}

/**
 * The classes of a table by columns that others may know a person by; `count` is the column of the number of persons,
 * null where each row is one person.
 */
function personClasses(
  { rows }: Pick<TableBlock, 'rows'>,
  by: readonly number[],
  count: number | null,
): readonly PersonClass[] {
  const classes = new Map<string, { rows: (readonly Cell[])[]; persons: number }>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((column) => textOf(row[column] ?? '')));
    const known = classes.get(key) ?? { rows: [], persons: 0 };
    known.rows.push(row);
    known.persons += personsIn(row, count);
    classes.set(key, known);
  }
  return [...classes.values()];
}

export interface Anonymity {
  /** Persons in the smallest class; null without rows. */
  readonly smallest: number | null;
  /** Rows of classes with fewer persons than asked for, or of which the number is not known. */
  readonly rowsBelow: number;
}

/** How well persons are hidden in a table from those who know them by the columns `by` (k-anonymity). */
export function anonymityOf(
  table: Pick<TableBlock, 'rows'>,
  by: readonly number[],
  { count, least }: { readonly count: number | null; readonly least: number },
): Anonymity {
  const classes = personClasses(table, by, count);
  const below = classes.filter(({ persons }) => !(persons >= least));
  return {
    smallest: classes.length === 0 ? null : Math.min(...classes.map(({ persons }) => persons)),
    rowsBelow: below.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}
