import type { Dialect, PlainLines } from './reading/source';

/** Lines that lie under a name which the engine can open; the adapter makes it. */
export interface PlainFile {
  readonly path: string;
  readonly lines: PlainLines;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Longer than the longest line that comes as a plain one; a buffer holds one line at least. */
const longestLine = 4 << 20;
const buffer = 2 * longestLine;

/** Cuts the lines with the engine's own reader and numbers them from the first. */
export function plainQuery({ path, lines, dialect, columns }: PlainFile): string {
  const cells = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return `SELECT row_number() OVER () + ${lines.firstLine - 1} AS source_line, * FROM read_csv(${literal(path)},
    auto_detect = false, header = false, delim = ${literal(dialect.delimiter)}, quote = '', escape = '', comment = '',
    nullstr = '', new_line = '\\n', max_line_size = ${longestLine}, buffer_size = ${buffer}, columns = {${cells}})`;
}
