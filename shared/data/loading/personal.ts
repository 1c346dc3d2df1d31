import type { CanonicalColumn } from '../canonical/canonicalTable';
import type { Privacy } from './importReport';
import type { Bindings } from './sqlText';

const blockSize = 64;
const innerPad = 0x36;
const outerPad = 0x5c;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A key of at most one block, filled up with zeros and mixed with the pad of RFC 2104. */
function padded(key: Uint8Array, pad: number): string {
  const block = new Uint8Array(blockSize);
  block.set(key);
  return hex(block.map((byte) => byte ^ pad));
}

/** HMAC-SHA256 of a text in UTF-8, in hexadecimal, with the two padded keys bound. */
export function keyedHash(key: Uint8Array, bindings: Bindings): (text: string) => string {
  const inner = `unhex(${bindings.bind(padded(key, innerPad))})`;
  const outer = `unhex(${bindings.bind(padded(key, outerPad))})`;
  return (text) => `sha256(${outer} || unhex(sha256(${inner} || encode(${text}))))`;
}

/** The same spelling from every agency: names and accounts without spaces, accounts without dashes. */
const sameSpelling = (text: string, personal: CanonicalColumn['personal']): string =>
  personal === 'identity' ? text : `regexp_replace(${text}, '[\\s${personal === 'account' ? '-' : ''}]', '', 'g')`;

/** What of a personal value is kept. */
export function keptValue(
  value: string,
  { personal }: CanonicalColumn,
  hash: ((text: string) => string) | null,
): string {
  if (personal === undefined) return value;
  const spelled = sameSpelling(value, personal);
  return hash === null ? spelled : `CASE WHEN ${value} IS NOT NULL THEN ${hash(spelled)} END`;
}

export const hasherOf = ({ mode, key }: Privacy, bindings: Bindings): ((text: string) => string) | null =>
  mode === 'hash' ? keyedHash(key, bindings) : null;

/** 110***********123X, 张*, ****1234: enough to find the row in the file, not to know the person. */
export function masked(text: string, personal: CanonicalColumn['personal']): string {
  const shown = { identity: [3, 4], name: [1, 0], account: [0, 4] } as const;
  if (personal === undefined) return text;
  const [first, last] = shown[personal];
  const hidden = `length(${text}) - ${first + last}`;
  const tooShort = `repeat('*', length(${text}))`;
  const ends = `left(${text}, ${first}) || repeat('*', ${hidden}) || ${last === 0 ? `''` : `right(${text}, ${last})`}`;
  return personal === 'name' ? ends : `CASE WHEN ${hidden} < 1 THEN ${tooShort} ELSE ${ends} END`;
}
