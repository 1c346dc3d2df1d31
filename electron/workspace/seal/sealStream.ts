import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A sealed file: `FSSEAL01 | salt (32) | prefix (7) | 0 | chunk, tag, chunk, tag, … | FSSEALED`.
 * Chunks are AES-256-GCM under a key of the file's own (HKDF-SHA256 of the workspace's key, the salt and the label);
 * the nonce is prefix, number of the chunk and whether it is the last (STREAM of Hoang, Reyhanitabar, Rogaway and
 * Vizár 2015), so that nothing can be changed, left out, moved, added or cut off unnoticed. The mark at the end only
 * tells a file that was cut off from one that was changed.
 */
const magic = Buffer.from('FSSEAL01');
const endMark = Buffer.from('FSSEALED');
const chunkSize = 1 << 16;
const tagSize = 16;
const saltSize = 32;
const prefixSize = 7;
const headerSize = magic.length + saltSize + prefixSize + 1;
/** In how many places a chunk is looked for before it counts as changed rather than moved. */
const placesTried = 512;
/** A chunk may come from beyond the end of a file that lost some. */
const beyondEnd = 8;

export type SealTrouble = 'not-sealed' | 'changed' | 'truncated' | 'reordered';

export class SealBroken extends Error {
  readonly trouble: SealTrouble;

  constructor(trouble: SealTrouble) {
    super(`sealed content is ${trouble}`);
    this.name = 'SealBroken';
    this.trouble = trouble;
  }
}

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

interface Frame {
  readonly key: Buffer;
  readonly prefix: Buffer;
  /** Authenticated with every chunk: the header and what the file is. */
  readonly bound: Buffer;
}

function frameOf(header: Buffer, key: Buffer, label: string): Frame {
  const salt = header.subarray(magic.length, magic.length + saltSize);
  return {
    key: Buffer.from(hkdfSync('sha256', key, salt, label, 32)),
    prefix: header.subarray(magic.length + saltSize, headerSize - 1),
    bound: Buffer.concat([header, Buffer.from(label, 'utf8')]),
  };
}

function nonceOf(prefix: Buffer, number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(number, prefixSize);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function sealChunk({ key, prefix, bound }: Frame, chunk: Uint8Array, number: number, last: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, number, last)).setAAD(bound);
  return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
}

/** The chunk in clear, or null where it is not the one that belongs here. */
function openChunk({ key, prefix, bound }: Frame, sealed: Buffer, number: number, last: boolean): Buffer | null {
  const split = sealed.length - tagSize;
  if (split < 0) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, number, last), { authTagLength: tagSize });
  decipher.setAAD(bound).setAuthTag(sealed.subarray(split));
  const clear = decipher.update(sealed.subarray(0, split));
  try {
    return Buffer.concat([clear, decipher.final()]);
  } catch {
    return null;
  }
}

interface Piece {
  readonly bytes: Buffer;
  readonly last: boolean;
}

/** The bytes in pieces of `size`, the last one shorter or empty; `kept` bytes at the very end are not part of them. */
async function* inPieces(source: Bytes, size: number, kept: number): AsyncGenerator<Piece, Buffer> {
  let held = Buffer.alloc(0);
  for await (const part of source) {
    held = Buffer.concat([held, part]);
    let from = 0;
    while (held.length - from > size + kept) {
      yield { bytes: held.subarray(from, from + size), last: false };
      from += size;
    }
    held = held.subarray(from);
  }
  const end = Math.max(0, held.length - kept);
  yield { bytes: held.subarray(0, end), last: true };
  return held.subarray(end);
}

/** Seals bytes of any length. `label` says what they are; they open under no other. */
export async function* seal(source: Bytes, key: Buffer, label: string): AsyncGenerator<Uint8Array> {
  const header = Buffer.concat([magic, randomBytes(saltSize), randomBytes(prefixSize), Buffer.alloc(1)]);
  const frame = frameOf(header, key, label);
  yield header;
  let number = 0;
  for await (const { bytes, last } of inPieces(source, chunkSize, 0)) {
    yield sealChunk(frame, bytes, number, last);
    number += 1;
  }
  yield endMark;
}

/** Why a chunk does not open: the file was cut off, its chunks are not in their places, or bytes were changed. */
function troubleWith(frame: Frame, sealed: Buffer, chunks: number): SealTrouble {
  const places = Math.min(placesTried, chunks + beyondEnd);
  for (let place = 0; place < places; place++) {
    if (openChunk(frame, sealed, place, false) ?? openChunk(frame, sealed, place, true)) return 'reordered';
  }
  return 'changed';
}

async function headerOf(parts: AsyncIterator<Uint8Array>): Promise<{ header: Buffer; rest: Buffer }> {
  let held = Buffer.alloc(0);
  while (held.length < headerSize) {
    const { value, done } = await parts.next();
    if (done) break;
    held = Buffer.concat([held, value]);
  }
  if (!held.subarray(0, magic.length).equals(magic)) throw new SealBroken('not-sealed');
  if (held.length < headerSize) throw new SealBroken('truncated');
  return { header: held.subarray(0, headerSize), rest: held.subarray(headerSize) };
}

async function* after(rest: Buffer, parts: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield rest;
  for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
}

async function* inOrder(source: Bytes): AsyncGenerator<Uint8Array> {
  yield* source;
}

/** Opens sealed bytes; a chunk is given out only after it was authenticated. Throws SealBroken. */
export async function* unseal(source: Bytes, key: Buffer, label: string): AsyncGenerator<Uint8Array> {
  const parts = inOrder(source);
  const { header, rest } = await headerOf(parts);
  const frame = frameOf(header, key, label);
  const pieces = inPieces(after(rest, parts), chunkSize + tagSize, endMark.length);
  let failing: Buffer | null = null;
  let number = 0;
  for (;;) {
    const next = await pieces.next();
    if (next.done) {
      const whole = next.value.equals(endMark);
      if (!whole) throw new SealBroken('truncated');
      if (failing !== null) throw new SealBroken(troubleWith(frame, failing, number));
      return;
    }
    const { bytes, last } = next.value;
    const clear = failing === null ? openChunk(frame, bytes, number, last) : null;
    if (clear === null) failing ??= bytes;
    else yield clear;
    number += 1;
  }
}
