import type { CanonicalTable } from '../canonical/canonicalTable';
import { sqlTypes } from '../canonical/canonicalTable';
import type { Sql } from '../database';
import type { MappedColumn } from './mappedColumns';
import { plainSql, quoted } from './sqlText';

/**
 * Tables of one import, seen by its session alone and never written to the database file: `staged` holds the cells of
 * one batch as they were read, `parsed` the rows of all batches as values, `found` what
 * rejects rows, `doubted` what does not, `spellings` the codes of what the file writes in another way.
 */
export const problemType = 'STRUCT(col VARCHAR, reason VARCHAR, value VARCHAR, detail VARCHAR)[]';

const foundColumns = '(row_line BIGINT, col VARCHAR, reason VARCHAR, value VARCHAR, detail VARCHAR)';

/** Name of the staged column at a place of the file. */
export const cell = (place: number): string => `c${place}`;

export const stagedTable = (width: number): Sql => {
  const cells = Array.from({ length: width }, (_, place) => `, ${cell(place)} VARCHAR`).join('');
  return plainSql(`CREATE OR REPLACE TEMP TABLE staged (source_line BIGINT${cells})`);
};

/** `row_key` is a hash of the key, for finding what may be twice. */
export function importTables(columns: readonly MappedColumn[]): readonly Sql[] {
  const values = columns.map(({ column }) => `${quoted(column.name)} ${sqlTypes[column.kind]}`).join(', ');
  return [
    `CREATE OR REPLACE TEMP TABLE parsed (row_line BIGINT, ${values}, row_key UBIGINT, problems ${problemType}, doubts ${problemType})`,
    `CREATE OR REPLACE TEMP TABLE found ${foundColumns}`,
    `CREATE OR REPLACE TEMP TABLE doubted ${foundColumns}`,
    'CREATE OR REPLACE TEMP TABLE spellings (col VARCHAR, written VARCHAR, code VARCHAR)',
  ].map(plainSql);
}

/** Columns of the key that the file gives. */
export const keyColumns = ({ key }: CanonicalTable, columns: readonly MappedColumn[]): readonly MappedColumn[] =>
  columns.filter(({ column }) => key.includes(column.name));
