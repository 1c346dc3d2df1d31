/** An amount as it is typed: empty is open, thousands may be parted by commas; undefined where it is no amount. */
export function auditedAmount(text: string): number | null | undefined {
  const plain = text.replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

export type PastedAmounts =
  | { readonly state: 'read'; readonly amounts: readonly (number | null)[] }
  | { readonly state: 'refused'; readonly line: number; readonly text: string }
  | { readonly state: 'uneven'; readonly lines: number };

/** One amount a line, in the order of the drawn list: a column copied out of a spreadsheet. */
export function pastedAmounts(text: string, count: number): PastedAmounts {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (lines.length !== count) return { state: 'uneven', lines: lines.length };
  const amounts: (number | null)[] = [];
  for (const [at, line] of lines.entries()) {
    const amount = auditedAmount(line);
    if (amount === undefined) return { state: 'refused', line: at + 1, text: line };
    amounts.push(amount);
  }
  return { state: 'read', amounts };
}
