import type { CanonicalColumn } from '../canonical/canonicalTable';

/** Half-width, lower case, without blanks and invisible characters: what two writings of a value share. */
export const plainCode = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '');

/** 11 → 110000, 1101 → 110100, 110101001001 → 110101: divisions above and below the six digits of GB/T 2260. */
function regionCode(plain: string): string | null {
  if (/^[1-9]\d(\d\d)?$/.test(plain)) return plain.padEnd(6, '0');
  return /^[1-9]\d{8}(\d{3})?$/.test(plain) ? plain.slice(0, 6) : null;
}

/**
 * The canonical code of a value as written; null where it is not known. `codes` are those of the mapping for this
 * column, keyed by the value as written or by its plain form.
 */
export function codeOf(
  column: CanonicalColumn,
  written: string,
  codes: Readonly<Record<string, string>>,
): string | null {
  const plain = plainCode(written);
  const own = (key: string): string | undefined => (Object.hasOwn(codes, key) ? codes[key] : undefined);
  const stated = own(written) ?? own(plain);
  if (stated !== undefined) return stated;
  if (column.allowed) return column.allowed.find((code) => code.toLowerCase() === plain) ?? null;
  const upper = plain.toUpperCase();
  if (column.pattern === undefined) return written.trim();
  if (new RegExp(column.pattern).test(upper)) return upper;
  return column.refersTo?.table === 'regions' ? regionCode(plain) : null;
}
