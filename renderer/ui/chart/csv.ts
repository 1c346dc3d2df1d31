/** A cell that a spreadsheet would run as a formula is made text; a plain number is left alone. */
export function safeCell(cell: string | number | null): string {
  if (cell === null) {
    return '';
  }
  const text = String(cell);
  const plainNumber = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text);
  const safe = !plainNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with a byte-order mark, which spreadsheets need to read Chinese. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
