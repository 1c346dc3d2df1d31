import { limits } from './limits';
import type { ByteSource } from './source';

export interface Piece {
  readonly bytes: Uint8Array;
  /** Bytes of the file taken so far: of the packed ones where it is packed. */
  readonly bytesRead: number;
}

/** Bytes in order from the beginning, as often as asked: a file, or what one unpacks to. */
export interface ByteStream {
  readonly name: string;
  open(): AsyncIterable<Piece>;
  /** Lines from all over the file, where it can be read at any place. */
  probe?(): Promise<Uint8Array>;
}

export const bytesSource = (name: string, bytes: Uint8Array): ByteSource => ({
  name,
  size: bytes.length,
  read: async (from, to) => bytes.subarray(Math.max(0, from), Math.max(0, to)),
});

export const streamOf = (source: ByteSource, chunk: number = limits.chunk): ByteStream => ({
  name: source.name,
  open: () => pieces(source, chunk),
  probe: () => linesFromAllOver(source),
});

const probes = 64;
const probeLength = 1 << 14;

async function linesFromAllOver(source: ByteSource): Promise<Uint8Array> {
  let lines: Uint8Array = new Uint8Array(0);
  for (let probe = 0; probe < probes; probe++) {
    const from = Math.floor((source.size * probe) / probes);
    const bytes = await source.read(from, Math.min(from + probeLength, source.size));
    // A window may begin and end within a character: only what stands between two line ends is sure.
    const first = bytes.indexOf(10);
    const last = bytes.lastIndexOf(10);
    if (first >= 0 && last > first) lines = joined(lines, bytes.subarray(first + 1, last + 1));
  }
  return lines;
}

async function* pieces(source: ByteSource, chunk: number): AsyncGenerator<Piece> {
  for (let from = 0; from < source.size; ) {
    const bytes = await source.read(from, Math.min(from + chunk, source.size));
    if (bytes.length === 0) return;
    from += bytes.length;
    yield { bytes, bytesRead: from };
  }
}

/** The first bytes of a stream, at most `length`, and whether these are all. */
export async function headOf(stream: ByteStream, length: number): Promise<{ bytes: Uint8Array; whole: boolean }> {
  let bytes: Uint8Array = new Uint8Array(0);
  for await (const piece of stream.open()) {
    bytes = joined(bytes, piece.bytes);
    if (bytes.length > length) return { bytes: bytes.subarray(0, length), whole: false };
  }
  return { bytes, whole: true };
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
