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
const smallBuffer = 2 * longestLine;
/** The engine shares out the parts of a buffer, so one of this size keeps several threads at work. */
const largeBuffer = 32 << 20;

/** Cuts the lines with the engine's own reader, which keeps their order. Numbering them here would cost its threads. */
export function plainQuery({ path, lines, dialect, columns }: PlainFile): string {
  const cells = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const buffer = lines.bytes.length > 2 * smallBuffer ? largeBuffer : smallBuffer;
  return `SELECT * FROM read_csv(${literal(path)},
    auto_detect = false, header = false, delim = ${literal(dialect.delimiter)}, quote = '', escape = '', comment = '',
    nullstr = '', new_line = '\\n', max_line_size = ${longestLine}, buffer_size = ${buffer}, columns = {${cells}})`;
}
