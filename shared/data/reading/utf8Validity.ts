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
  const nextHigh = highFinder(bytes);
  for (let at = nextHigh(0); at < bytes.length; at = nextHigh(at)) {
    const length = wellFormedAt(bytes, at);
    if (length > 0) valid++;
    else invalid++;
    at += Math.max(1, length);
  }
  return { valid, invalid };
}

export function isUtf8(bytes: Uint8Array): boolean {
  const nextHigh = highFinder(bytes);
  for (let at = nextHigh(0); at < bytes.length; ) {
    const length = wellFormedAt(bytes, at);
    if (length === 0) return false;
    at += length;
    if (bytes[at] < 0x80) at = nextHigh(at);
  }
  return true;
}

/** Finds the next byte that is not ASCII, four at a time. */
function highFinder(bytes: Uint8Array): (from: number) => number {
  const { length, byteOffset } = bytes;
  const start = Math.min(length, (4 - (byteOffset & 3)) & 3);
  const words = new Uint32Array(
    bytes.buffer,
    byteOffset + (start < length ? start : -(byteOffset & 3)),
    (length - start) >> 2,
  );
  return (from) => {
    let at = from;
    while (at < length && ((at - start) & 3) !== 0) {
      if (bytes[at] >= 0x80) return at;
      at++;
    }
    let word = (at - start) >> 2;
    while (word < words.length && (words[word] & 0x80808080) === 0) word++;
    at = Math.max(at, start + (word << 2));
    while (at < length && bytes[at] < 0x80) at++;
    return at;
  };
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
