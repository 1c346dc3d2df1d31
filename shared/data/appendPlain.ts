import { failed, type Result, success } from '../base/result';
import type { Sql } from './database';
import type { Dialect, PlainLines } from './reading/source';

export interface PlainAppend {
  readonly table: string;
  readonly lines: PlainLines;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  /** The name under which the engine can open the lines; made by the adapter. */
  readonly path: string;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Longer than the longest line that comes as a plain one. */
const longestLine = 4 << 20;

/** Cuts the lines with the engine's own reader and appends them, numbered from the first. */
export function appendPlainStatement({ table, lines, dialect, columns, path }: PlainAppend): Sql {
  const cells = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return {
    text: `INSERT INTO ${quoted(table)} (source_line, ${columns.map(quoted).join(', ')})
      SELECT row_number() OVER () + ${lines.firstLine - 1}, * FROM read_csv(?, auto_detect = false, header = false,
      delim = ${literal(dialect.delimiter)}, quote = '', escape = '', comment = '', nullstr = '', new_line = '\\n',
      max_line_size = ${longestLine}, columns = {${cells}})`,
    values: [path],
  };
}

/** What an engine says of an insert. */
export interface Inserted {
  readonly Count: number;
}

/** An engine that cuts the lines otherwise than the scan that found them plain is not believed. */
export function allLines({ table, lines }: PlainAppend, inserted: Result<readonly Inserted[]>): Result<number> {
  if (!inserted.ok) return inserted;
  const count = inserted.value[0]?.Count ?? 0;
  if (count === lines.rows) return success(count);
  const reason = `${count} of ${lines.rows} lines from line ${lines.firstLine}`;
  return failed({ code: 'query/rejected', sql: `INSERT INTO ${table}`, reason });
}
