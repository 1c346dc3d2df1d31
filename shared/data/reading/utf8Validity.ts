/** Where the last character that is complete ends: what follows may go on in the next piece. */
export function completeEnd(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back];
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? length - back : length;
  }
  return length;
}

const sequenceLength = (lead: number): number => {
  if (lead >= 0xf0) return lead <= 0xf4 ? 4 : 1;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc2 ? 2 : 1;
};

export interface Utf8Count {
  readonly valid: number;
  readonly invalid: number;
}

/** Characters of several bytes that are well-formed, and bytes that belong to none (Unicode 15, table 3-7). */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let valid = 0;
  let invalid = 0;
  for (let at = firstHigh(bytes, 0); at < bytes.length; at = firstHigh(bytes, at)) {
    const length = wellFormedAt(bytes, at);
    if (length > 0) valid++;
    else invalid++;
    at += Math.max(1, length);
  }
  return { valid, invalid };
}

export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = firstHigh(bytes, 0); at < bytes.length; ) {
    const length = wellFormedAt(bytes, at);
    if (length === 0) return false;
    at += length;
    if (bytes[at] < 0x80) at = firstHigh(bytes, at);
  }
  return true;
}

/** The next byte that is not ASCII, four at a time. */
function firstHigh(bytes: Uint8Array, from: number): number {
  let at = from;
  const { length } = bytes;
  while (at < length && ((bytes.byteOffset + at) & 3) !== 0) {
    if (bytes[at] >= 0x80) return at;
    at++;
  }
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + at - ((bytes.byteOffset + at) & 3),
    (length - at) >> 2,
  );
  let word = 0;
  while (word < words.length && (words[word] & 0x80808080) === 0) word++;
  at += word << 2;
  while (at < length && bytes[at] < 0x80) at++;
  return at;
}

/** How many bytes the character at `at` takes, or 0 where it is ill-formed or cut off. */
function wellFormedAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0xc2 || lead > 0xf4) return lead < 0x80 ? 1 : 0;
  const length = sequenceLength(lead);
  if (at + length > bytes.length) return 0;
  const second = bytes[at + 1];
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next++) if ((bytes[next] & 0xc0) !== 0x80) return 0;
  return length;
}
