import type { Encoding } from './source';
import { decodeWhole, replacement } from './textCoding';
import { completeEnd, countUtf8 } from './utf8Validity';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly mark: number;
  /** False where the bytes allow several readings and the likeliest was taken. */
  readonly certain: boolean;
}

/**
 * The encoding of a text from its first bytes: mark, zero bytes of UTF-16, well-formed UTF-8, and then how much the
 * characters that each of the others yields look like writing. Why no library: docs/decisions/0011-reading-files.md.
 */
export function detectEncoding(sample: Uint8Array): DetectedEncoding {
  const marked = byMark(sample);
  if (marked) return marked;
  const wide = byZeros(sample);
  if (wide) return { encoding: wide, mark: 0, certain: true };
  const { valid, invalid } = countUtf8(sample.subarray(0, completeEnd(sample)));
  if (invalid === 0) return { encoding: 'utf-8', mark: 0, certain: true };
  // A multi-byte character is seldom well-formed by chance: some damaged ones among many do not make it another encoding.
  if (valid >= 4 * invalid) return { encoding: 'utf-8', mark: 0, certain: true };
  return byLikeness(sample);
}

export function byMark(sample: Uint8Array): DetectedEncoding | null {
  const [first, second, third] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3, certain: true };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2, certain: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2, certain: true };
  if (first === 0x84 && second === 0x31 && third === 0x95 && sample[3] === 0x33) {
    return { encoding: 'gb18030', mark: 4, certain: true };
  }
  return null;
}

/** UTF-16 without a mark: delimiters, digits and line ends have a zero on one side only. */
function byZeros(sample: Uint8Array): Encoding | null {
  const ends = { little: 0, big: 0 };
  let zeros = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) zeros++;
    if (sample[at + 1] === 0) zeros++;
    if (isAsciiMark(sample[at]) && sample[at + 1] === 0) ends.little++;
    if (sample[at] === 0 && isAsciiMark(sample[at + 1])) ends.big++;
  }
  const most = Math.max(ends.little, ends.big);
  const pairs = sample.length / 2;
  if (most < 2 || most < 0.9 * zeros || most < 0.02 * pairs) return null;
  return ends.little >= ends.big ? 'utf-16le' : 'utf-16be';
}

const isAsciiMark = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;

const candidates = ['gb18030', 'shift_jis', 'big5', 'windows-1252'] as const;
type Candidate = (typeof candidates)[number];

/** Below this the best candidate is no better than chance and UTF-8 with damage is the plainer reading. */
const poor = 0.3;

function byLikeness(sample: Uint8Array): DetectedEncoding {
  const high = highParts(sample);
  const scores = candidates.map((encoding) => ({ encoding, score: likeness(encoding, high) }));
  scores.sort((one, other) => other.score - one.score);
  const [best, next] = scores;
  if (best.score < poor) return { encoding: 'utf-8', mark: 0, certain: false };
  const certain = best.encoding === 'gb18030' && best.score - next.score > 0.2;
  return { encoding: best.encoding, mark: 0, certain };
}

/** Enough of the lines that hold bytes beyond ASCII: the others say nothing. */
function highParts(sample: Uint8Array): Uint8Array {
  const parts: number[] = [];
  for (let from = 0; from < sample.length && parts.length < 65_536; ) {
    const found = sample.indexOf(10, from);
    const to = found < 0 ? sample.length : found + 1;
    const line = sample.subarray(from, to);
    if (line.some((byte) => byte >= 0x80)) for (const byte of line) parts.push(byte);
    from = to;
  }
  return Uint8Array.from(parts);
}

/** Weight of each character beyond ASCII, on average: 1 for what everyday writing is made of, −1 for what cannot be. */
function likeness(encoding: Candidate, sample: Uint8Array): number {
  const text = decodeWhole(sample, encoding);
  let total = 0;
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    count++;
    total += character === replacement ? -2 : weightOf[encoding](code);
  }
  return count === 0 ? 0 : total / count + (encoding === 'windows-1252' ? betweenLetters(text) : 0);
}

const within = (code: number, low: number, high: number): boolean => code >= low && code <= high;
const isHanzi = (code: number): boolean => within(code, 0x4e00, 0x9fa5);
const isFullWidth = (code: number): boolean => within(code, 0x3000, 0x3020) || within(code, 0xff00, 0xff5e);
const isKana = (code: number): boolean => within(code, 0x3041, 0x30fe);

const weightOf: Record<Candidate, (code: number) => number> = {
  gb18030: (code) => {
    if (isHanzi(code)) return commonIn('gb18030').has(code) ? 1 : -0.3;
    return isFullWidth(code) || code === 0x20ac || code === 0xa5 ? 0.8 : -0.5;
  },
  shift_jis: (code) => {
    if (isKana(code)) return 1;
    if (isHanzi(code)) return commonIn('shift_jis').has(code) ? 0.9 : -0.3;
    // Single bytes from A1 to DF are half-width kana, which the bytes of any other encoding turn into.
    return isFullWidth(code) ? 0.5 : -0.6;
  },
  big5: (code) => {
    if (isHanzi(code)) return commonIn('big5').has(code) ? 0.9 : -0.3;
    return isFullWidth(code) ? 0.5 : -0.5;
  },
  'windows-1252': (code) => (within(code, 0xc0, 0xff) ? 0.2 : within(code, 0x80, 0x9f) ? -1 : 0),
};

/** Rows of lead bytes that hold the everyday characters of a standard: GB 2312 level 1, JIS X 0208 level 1, Big5 level 1. */
const everyday = {
  gb18030: { leads: [0xb0, 0xd7], trails: [[0xa1, 0xfe]] },
  shift_jis: {
    leads: [0x88, 0x97],
    trails: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
  },
  big5: {
    leads: [0xa4, 0xc6],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
} as const;

const commonSets = new Map<keyof typeof everyday, ReadonlySet<number>>();

function commonIn(encoding: keyof typeof everyday): ReadonlySet<number> {
  const known = commonSets.get(encoding);
  if (known) return known;
  const bytes: number[] = [];
  const { leads, trails } = everyday[encoding];
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [low, high] of trails) for (let trail = low; trail <= high; trail++) bytes.push(lead, trail);
  }
  const text = decodeWhole(Uint8Array.from(bytes), encoding);
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0).filter(isHanzi));
  commonSets.set(encoding, codes);
  return codes;
}

/** Accented letters of western languages stand among plain ones: José, Málaga. */
function betweenLetters(text: string): number {
  const accented = text.match(/[\u00c0-\u00ff]/g)?.length ?? 0;
  const embedded = text.match(/(?<=[a-z])[\u00df-\u00ff]|[\u00c0-\u00ff](?=[a-z])/gi)?.length ?? 0;
  return accented === 0 ? 0 : (0.6 * embedded) / accented;
}
