const scales: readonly (readonly [string, number])[] = [
  ['万亿元', 1e12],
  ['trillion yuan', 1e12],
  ['bn yuan', 1e9],
  ['billion yuan', 1e9],
  ['million yuan', 1e6],
  ['亿元', 1e8],
  ['亿人', 1e8],
  ['万人', 1e4],
  ['million', 1e6],
  ['m', 1e6],
  ['%', 0.01],
];

export interface ShownNumber {
  readonly value: number;
  /** Half of the last printed digit: how far the true value may lie away. */
  readonly tolerance: number;
}

/** Reads a printed number back, by its unit and its digits alone; null for words and month names. */
export function shownNumber(text: string, columnUnit = ''): ShownNumber | null {
  const [, sign = '', digits, unit = ''] = /^(−?)([\d,]+(?:\.\d+)?)\s*(.*)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const scale = scales.find(([name]) => name === (unit === '' ? columnUnit : unit))?.[1] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(digits.replaceAll(',', '')) * scale * (sign === '' ? 1 : -1);
  return { value, tolerance: (0.5000001 * scale) / 10 ** decimals };
}
