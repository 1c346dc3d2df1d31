import { limits } from './limits';
import type { Dialect } from './source';
import { decodeUtf8 } from './textCoding';
import { isTotalRow, totalStarts } from './totalRow';

/** How a line must look to go to the engine's own reader as it is. */
export interface PlainRules {
  readonly width: number;
  /** The last cell belongs to a delimiter at the end of each line and must be empty. */
  readonly emptyLast: boolean;
  readonly delimiter: number;
  /** What each byte means: see `kindsOf`. */
  readonly kinds: Uint8Array;
  /** Bytes that, at the beginning of a line, call for a closer look. */
  readonly starts: Uint8Array;
}

// What a byte may mean; plain constants, since the scan looks at each byte of the file.
const ordinary = 0;
const delimits = 1;
const lineFeed = 2;
const carriageReturn = 3;
const forbidden = 4;
const perhapsReplacement = 5;

/** Null where the dialect is beyond what bytes alone can be held against. */
export function plainRules(dialect: Dialect, width: number, emptyLast: boolean): PlainRules | null {
  const { delimiter, quote, escape: before, comment } = dialect;
  const signs = [delimiter, quote, before, comment ?? ''];
  if (delimiter.length !== 1 || signs.some((sign) => sign.length > 1 || sign.charCodeAt(0) >= 0x80)) return null;
  const kinds = new Uint8Array(256);
  // NUL, backspace and the like, and Ctrl-Z: cells that hold one are reported.
  for (let control = 0; control < 0x20; control++) if (control !== 9) kinds[control] = forbidden;
  kinds[0x7f] = forbidden;
  kinds[0xef] = perhapsReplacement;
  for (const sign of [quote, before]) if (sign !== '') kinds[sign.charCodeAt(0)] = forbidden;
  kinds[10] = lineFeed;
  kinds[13] = carriageReturn;
  kinds[delimiter.charCodeAt(0)] = delimits;
  const starts = new Uint8Array(256);
  for (const byte of [...totalStarts, delimiter.charCodeAt(0), 0x20, 10, 13]) starts[byte] = 1;
  if (comment) starts[comment.charCodeAt(0)] = 2;
  return { width, emptyLast, delimiter: delimiter.charCodeAt(0), kinds, starts };
}

export interface CleanRange {
  /** Where the first line that is not clean begins, or the text's last line end was. */
  readonly end: number;
  readonly rows: number;
  readonly returns: boolean;
}

/** How far whole clean lines reach from `from`. */
export function scanPlain(bytes: Uint8Array, from: number, rules: PlainRules): CleanRange {
  const { kinds, starts, width } = rules;
  const { length } = bytes;
  let begin = from;
  let rows = 0;
  let returns = false;
  while (begin < length) {
    if (starts[bytes[begin]] !== 0 && !startsPlainly(bytes, begin, rules)) break;
    let cells = 1;
    let at = begin;
    let carriage = false;
    for (; at < length; at++) {
      const what = kinds[bytes[at]];
      if (what === ordinary) continue;
      if (what === delimits) cells++;
      else if (what === lineFeed) break;
      else if (what === carriageReturn && bytes[at + 1] === 10) carriage = true;
      else if (what !== perhapsReplacement || (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd))
        return { end: begin, rows, returns };
    }
    if (at >= length || cells !== width || at - begin > limits.plainLine) break;
    if (rules.emptyLast && bytes[at - (carriage ? 2 : 1)] !== rules.delimiter) break;
    returns ||= carriage;
    rows++;
    begin = at + 1;
  }
  return { end: begin, rows, returns };
}

/** False for an empty line, a comment or a line of totals. */
function startsPlainly(bytes: Uint8Array, begin: number, { starts, delimiter }: PlainRules): boolean {
  const first = bytes[begin];
  if (first === 10 || first === 13 || starts[first] === 2) return false;
  let at = begin;
  while (bytes[at] === delimiter || bytes[at] === 0x20) at++;
  if (starts[bytes[at]] === 0 || bytes[at] === 10 || bytes[at] === 13) return true;
  let end = at;
  while (end < bytes.length && end - at < 60 && bytes[end] !== delimiter && bytes[end] !== 10 && bytes[end] !== 13)
    end++;
  return !isTotalRow([decodeUtf8(bytes.subarray(at, end))]);
}

/** The same lines with LF alone between them. */
export function withoutReturns(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== 13) kept[length++] = bytes[at];
  return kept.subarray(0, length);
}
