/** CRC-32 of ISO 3309 as ZIP and gzip have it, one table look-up a byte. */
const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** Goes on with a sum that began as 0xffffffff; the checksum is its complement. */
export function crcOver(start: number, bytes: Uint8Array): number {
  let sum = start;
  for (let at = 0; at < bytes.length; at++) sum = crcTable[(sum ^ bytes[at]) & 0xff] ^ (sum >>> 8);
  return sum;
}

export const crc32 = (bytes: Uint8Array): number => (crcOver(0xffffffff, bytes) ^ 0xffffffff) >>> 0;
