/** Which digits are counted. `firstTwo` sees the most; `second` is the only one that survives a threshold from below. */
export const digitTests = ['first', 'second', 'firstTwo'] as const;
export type DigitTest = (typeof digitTests)[number];

/** P(the leading digits are d) = log₁₀(1 + 1/d), d = 7 or 73 or 731. Source: Hill, Statistical Science 10 (1995). */
export const leadingShare = (digits: number): number => Math.log10(1 + 1 / digits);

/** P(the digit at this position is d), summed over all that may stand before it; null for a leading zero. */
export function shareAt(position: number, digit: number): number | null {
  if (position === 1) return digit === 0 ? null : leadingShare(digit);
  const first = 10 ** (position - 2);
  let share = 0;
  for (let before = first; before < 10 * first; before++) share += leadingShare(10 * before + digit);
  return share;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);

/** The groups of a test and the share that each should have. */
export function expectedShares(test: DigitTest): readonly { readonly digits: number; readonly share: number }[] {
  if (test === 'second') return range(0, 9).map((digits) => ({ digits, share: shareAt(2, digits) ?? 0 }));
  const groups = test === 'first' ? range(1, 9) : range(10, 99);
  return groups.map((digits) => ({ digits, share: leadingShare(digits) }));
}

/** The leading digits of a value as it is written, zeros behind it where it is short; null for zero. */
export function leadingDigits(value: number, count: number): number | null {
  const [mantissa] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '').padEnd(count, '0').slice(0, count);
  return digits.startsWith('0') ? null : Number(digits);
}
