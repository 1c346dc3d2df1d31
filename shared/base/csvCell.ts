const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Full-width signs, too: some spreadsheets take them for plain ones. */
const sign = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet may take the text of a cell for a formula; a plain number stays a number. */
export const mayRunAsFormula = (text: string): boolean => sign.test(text) && !plainNumber.test(text);

/** A cell that a spreadsheet would run as a formula is led by an apostrophe. */
export function csvCell(text: string): string {
  const safe = mayRunAsFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
