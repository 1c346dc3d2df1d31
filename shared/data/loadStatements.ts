import type { Sql } from './database';

const namePattern = /^[a-z][a-z0-9_]*$/;
const typePattern = /^(VARCHAR|INTEGER|BIGINT|DOUBLE|BOOLEAN|DATE|DECIMAL\(\d+,\d+\))$/;

/** What `load` brings into a table: where the engine finds the file, and what `imports` keeps of it. */
export interface LoadRequest {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  /** The name under which the engine can open the file; made by the adapter. */
  readonly path: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * One row for each file loaded. Files of users have more to keep than bundled ones: sheet or member, encoding, dialect,
 * mapping, what was found in the bytes and what the checks left open; `rows` are those loaded.
 */
export const importsTable: Sql = {
  text: `CREATE TABLE IF NOT EXISTS imports (
    source_id VARCHAR, table_name VARCHAR, file VARCHAR, sha256 VARCHAR, rows BIGINT, bytes BIGINT, part VARCHAR,
    encoding VARCHAR, dialect VARCHAR, mapping VARCHAR, privacy VARCHAR, imported_on DATE, rows_read BIGINT,
    rows_rejected BIGINT, issues VARCHAR, notes VARCHAR, controls VARCHAR)`,
  values: [],
};

/** Identifiers can't be bound, so only plain names and known types ever enter the text of a statement. */
function plain(name: string, pattern: RegExp): string {
  if (!pattern.test(name)) throw new Error(`not a plain name: ${name}`);
  return name;
}

export const sourceIdOf = (sha256: string): string => sha256.slice(0, 16);

/**
 * The statements of one load, to be run in one transaction: the table is put in place of an earlier one of the same
 * name. `source_row` is the line of the file, the header being line 1.
 */
export function loadStatements({ table, columns, path, file, sha256, bytes }: LoadRequest): readonly Sql[] {
  const name = plain(table, namePattern);
  const typed = Object.entries(columns).map(
    ([column, type]) => [plain(column, namePattern), plain(type, typePattern)] as const,
  );
  const definition = typed.map(([column, type]) => `"${column}" ${type}`).join(', ');
  const format = typed.map(([column, type]) => `'${column}': '${type}'`).join(', ');
  const sourceId = sourceIdOf(sha256);
  return [
    { text: `CREATE OR REPLACE TABLE "${name}" (${definition}, source_id VARCHAR, source_row INTEGER)`, values: [] },
    {
      text: `INSERT INTO "${name}" SELECT *, ?, (row_number() OVER () + 1)::INTEGER FROM read_csv(?, header = true,
        auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${format}})`,
      values: [sourceId, path],
    },
    { text: 'DELETE FROM imports WHERE table_name = ?', values: [name] },
    {
      text: `INSERT INTO imports (source_id, table_name, file, sha256, rows, bytes)
        SELECT ?, ?, ?, ?, count(*), ? FROM "${name}"`,
      values: [sourceId, name, file, sha256, bytes],
    },
  ];
}

export const rowsIn = (table: string): Sql => ({
  text: `SELECT count(*)::INTEGER AS rows FROM "${plain(table, namePattern)}"`,
  values: [],
});
