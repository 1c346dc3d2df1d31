import { createHash, type Hash } from 'node:crypto';

const bits = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);

function feed(hash: Hash, value: unknown): void {
  if (typeof value === 'number') hash.update(bits(value));
  else if (ArrayBuffer.isView(value)) hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      hash.update(`${name}:`);
      feed(hash, part);
    }
  } else hash.update(`${typeof value} ${String(value)};`);
}

/** SHA-256 over every bit of every number of a value, names of its parts among them: −0 is not 0. */
export function digestOf(value: unknown): string {
  const hash = createHash('sha256');
  feed(hash, value);
  return hash.digest('hex');
}
