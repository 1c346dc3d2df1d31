import { Gunzip, Inflate } from 'fflate';
import type { ByteStream, Piece } from './byteStream';
import { crcOver } from './crc32';
import { limits } from './limits';
import { type ByteSource, ReadingStopped } from './source';

/** Packed bytes are fed in pieces so small that even the densest unpacks to a bounded amount. */
const fed = 1 << 14;
const readAtOnce = 1 << 20;

export interface PackedPart {
  readonly source: ByteSource;
  /** Its name for messages and for what it unpacks to. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly method: 'stored' | 'deflate' | 'gzip';
  /** What the archive says the bytes add up to; null where it says nothing. */
  readonly crc32: number | null;
  readonly size: number | null;
}

/** What a packed part unpacks to, held to the limits and to the archive's own checksum. */
export const unpacked = (part: PackedPart): ByteStream => ({ name: part.name, open: () => unpackedPieces(part) });

async function* unpackedPieces(part: PackedPart): AsyncGenerator<Piece> {
  const { source, from, to, name } = part;
  const output: Uint8Array[] = [];
  const feed = feeder(part, (bytes) => output.push(bytes));
  const check = checker(part);
  for (let at = from; at < to; ) {
    const bytes = await source.read(at, Math.min(at + readAtOnce, to));
    if (bytes.length === 0) throw damaged(name, 'unexpected end');
    for (let start = 0; start < bytes.length; start += fed) {
      const end = Math.min(start + fed, bytes.length);
      fedSafely(name, () => feed.push(bytes.subarray(start, end), at + end >= to));
      const bytesRead = at + end - from;
      for (const piece of output.splice(0)) {
        check.add(piece, bytesRead);
        if (piece.length > 0) yield { bytes: piece, bytesRead };
      }
    }
    at += bytes.length;
  }
  check.end(feed.isMany());
}

interface Feeder {
  push(bytes: Uint8Array, last: boolean): void;
  /** Whether several packed files follow on one another, so that the last checksum is not that of the whole. */
  isMany(): boolean;
}

function feeder({ method }: PackedPart, take: (bytes: Uint8Array) => void): Feeder {
  let many = false;
  const isMany = (): boolean => many;
  if (method === 'stored') return { push: take, isMany };
  const stream = method === 'gzip' ? new Gunzip(take) : new Inflate(take);
  if (stream instanceof Gunzip) {
    stream.onmember = () => {
      many = true;
    };
  }
  return { push: (bytes, last) => stream.push(bytes, last), isMany };
}

function fedSafely(name: string, feed: () => void): void {
  try {
    feed();
  } catch (error) {
    throw damaged(name, error instanceof Error ? error.message : String(error));
  }
}

export const damaged = (file: string, detail: string): ReadingStopped =>
  new ReadingStopped({ code: 'reading/damaged', file, detail });

interface Checker {
  add(bytes: Uint8Array, packed: number): void;
  end(isMany: boolean): void;
}

function checker({ name, crc32, size }: PackedPart): Checker {
  let total = 0;
  let sum = 0xffffffff;
  return {
    add: (bytes, packed) => {
      total += bytes.length;
      const allowed = limits.inflationAllowance + limits.inflationRatio * packed;
      if (total > allowed || total > limits.inflationTotal) {
        throw new ReadingStopped({ code: 'reading/inflated', file: name, ratio: limits.inflationRatio });
      }
      if (crc32 !== null) sum = crcOver(sum, bytes);
    },
    end: (isMany) => {
      if (size !== null && total !== size) throw damaged(name, `${total} ≠ ${size} bytes`);
      if (crc32 !== null && !isMany && (sum ^ 0xffffffff) >>> 0 !== crc32) throw damaged(name, 'CRC-32');
    },
  };
}

/** A gzip file; its checksum stands at the end. */
export async function gzipPart(source: ByteSource): Promise<PackedPart> {
  const name = source.name.replace(/\.gz$/i, '');
  const tail = await source.read(Math.max(0, source.size - 8), source.size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const crc32 = tail.length === 8 ? view.getUint32(0, true) : null;
  return { source, name, from: 0, to: source.size, method: 'gzip', crc32, size: null };
}

/** All bytes of a stream, for the formats that cannot be read in order. */
export async function wholeOf(stream: ByteStream): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const { bytes } of stream.open()) {
    length += bytes.length;
    if (length > limits.wholeInMemory) {
      throw new ReadingStopped({
        code: 'reading/too-large',
        file: stream.name,
        megabytes: limits.wholeInMemory / 2 ** 20,
      });
    }
    pieces.push(bytes);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
