import { csvCell } from '../../../shared/base/csvCell';

/** Rows as CSV with a byte-order mark, which spreadsheets need to read Chinese. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => csvCell(String(cell ?? ''))).join(',')).join('\r\n')}\r\n`;
