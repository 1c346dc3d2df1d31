import { canonicalTable } from '../data/canonical/canonicalTables';
import type { SqlValue } from '../data/database';
import { masked } from '../data/loading/personal';
import { type Bindings, quoted } from '../data/loading/sqlText';

export const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const;

/** One condition on a column; `in` holds where the column has one of the values, `null` where it has none. */
export type RowCondition =
  | { readonly column: string; readonly is: (typeof comparisons)[number]; readonly value: SqlValue }
  | { readonly column: string; readonly is: 'in'; readonly values: readonly SqlValue[] }
  | { readonly column: string; readonly is: 'null' }
  | { readonly column: string; readonly is: 'filled' };

/** Rows of one table of the ledger: all of them, or those on which every condition holds. */
export interface RowsOf {
  /** `audit` for the findings; the user's tables without it. */
  readonly schema?: 'audit';
  readonly table: string;
  readonly where?: readonly RowCondition[];
}

/** An amount of each of these rows. */
export interface AmountRows extends RowsOf {
  readonly amount: string;
}

/** The table in SQL; names are quoted, so that whatever they hold stays a name. */
export const tableSql = ({ schema, table }: RowsOf): string =>
  schema === undefined ? quoted(table) : `${quoted(schema)}.${quoted(table)}`;

function conditionSql(condition: RowCondition, bindings: Bindings): string {
  const column = quoted(condition.column);
  if (condition.is === 'null') return `${column} IS NULL`;
  if (condition.is === 'filled') return `${column} IS NOT NULL`;
  if ('value' in condition) return `${column} ${condition.is} ${bindings.bind(condition.value)}`;
  const values = condition.values.map((value) => bindings.bind(value));
  return values.length === 0 ? 'false' : `${column} IN (${values.join(', ')})`;
}

export const whereSql = ({ where = [] }: RowsOf, bindings: Bindings): string =>
  ['true', ...where.map((condition) => conditionSql(condition, bindings))].join(' AND ');

/** A table's columns as text, without those that a statement added; what names a person is masked. */
export function shownColumns({ schema, table }: RowsOf, added: readonly string[]): string {
  const contract = schema === undefined ? canonicalTable(table) : undefined;
  if (contract === undefined) {
    const hidden = schema === undefined ? added : [...added, 'payee_account'];
    return hidden.length === 0 ? 'COLUMNS(*)::VARCHAR' : `COLUMNS(* EXCLUDE (${hidden.join(', ')}))::VARCHAR`;
  }
  const columns = contract.columns.map(
    ({ name, personal }) => `${masked(`${quoted(name)}::VARCHAR`, personal)} AS ${quoted(name)}`,
  );
  return [...columns, 'source_id::VARCHAR AS source_id', 'source_row::VARCHAR AS source_row'].join(', ');
}
