import { batchOf, type Heading, isClean } from './batchOf';
import { joined, type Piece } from './byteStream';
import { cutRecords } from './cutRecords';
import { limits } from './limits';
import { type PlainRules, scanPlain, withoutReturns } from './plainScan';
import type { CutRules } from './quotedCell';
import type { PlainLines, RecordBatch } from './source';
import { decodeUtf8 } from './textCoding';
import { completeEnd } from './utf8Validity';

export interface CsvJob {
  readonly heading: Heading;
  readonly rules: CutRules;
  readonly comment: string | null;
  /** Null where every line has to be cut as text. */
  readonly plain: PlainRules | null;
  /** The line after the heading. */
  readonly firstLine: number;
}

type Batch = RecordBatch | PlainLines;

/** What has been read and not yet handed on. */
interface Pending {
  buffer: Uint8Array;
  at: number;
  line: number;
  bytesRead: number;
  last: boolean;
}

const smallestWindow = 1 << 16;

/**
 * Clean stretches as bytes, the rest cut into records. What comes out does not depend on how the bytes were handed in:
 * a record is cut only once its end has come.
 */
export async function* segments(chunks: AsyncIterable<Piece>, job: CsvJob): AsyncGenerator<Batch> {
  const pending: Pending = { buffer: new Uint8Array(0), at: 0, line: 1, bytesRead: 0, last: false };
  for await (const { bytes, bytesRead } of chunks) {
    pending.buffer = joined(pending.buffer.subarray(pending.at), bytes);
    pending.at = 0;
    pending.bytesRead = bytesRead;
    yield* batchesOf(pending, job);
  }
  pending.last = true;
  yield* batchesOf(pending, job);
}

function* batchesOf(pending: Pending, job: CsvJob): Generator<Batch> {
  if (!skipTo(pending, job.firstLine)) return;
  for (let window = smallestWindow; pending.at < pending.buffer.length; ) {
    const plain = job.plain && plainLines(pending, job.plain);
    if (plain) {
      yield plain;
      if (plain.bytes.length > window) window = smallestWindow;
    }
    const before = pending.at;
    yield* recordsWithin(pending, job, window);
    if (pending.at === before && before + window >= pending.buffer.length) return;
    window = Math.min(window * 4, limits.chunk + limits.record * 4);
  }
}

/** Leaves out the lines before `line`; false while they are not all there. */
function skipTo(pending: Pending, line: number): boolean {
  const { buffer, last } = pending;
  while (pending.line < line) {
    let end = pending.at;
    while (end < buffer.length && buffer[end] !== 10 && buffer[end] !== 13) end++;
    if (end + 1 >= buffer.length && !last) return false;
    pending.at = Math.min(buffer.length, end + (buffer[end] === 13 && buffer[end + 1] === 10 ? 2 : 1));
    pending.line++;
  }
  return true;
}

function plainLines(pending: Pending, rules: PlainRules): PlainLines | null {
  const { end, rows, returns } = scanPlain(pending.buffer, pending.at, rules);
  if (rows === 0) return null;
  const range = pending.buffer.subarray(pending.at, end);
  const bytes = returns ? withoutReturns(range) : range.slice();
  const firstLine = pending.line;
  pending.at = end;
  pending.line += rows;
  return { kind: 'plain', bytes, firstLine, rows, bytesRead: pending.bytesRead };
}

function* recordsWithin(pending: Pending, job: CsvJob, window: number): Generator<RecordBatch> {
  const { buffer, last } = pending;
  const end = Math.min(pending.at + window, buffer.length);
  const whole = end === buffer.length;
  const piece = buffer.subarray(pending.at, end);
  const bytes = whole ? piece : piece.subarray(0, completeEnd(piece));
  const text = decodeUtf8(bytes);
  const passage = { text, last: last && whole, rules: job.rules };
  const heading = { ...job.heading, isClean: isClean(text) };
  let from = 0;
  while (from < text.length) {
    const start = { from, line: pending.line, comment: job.comment, most: limits.batchRecords };
    const cut = cutRecords(passage, start);
    if (cut.end === from) break;
    pending.line = cut.line;
    from = cut.end;
    const batch = batchOf(cut, heading, pending.bytesRead);
    if (batch.lines.length > 0 || batch.faults.length > 0) yield batch;
  }
  pending.at += bytes.length - utf8Length(text, from);
}

/** Bytes of the text from `from` on. */
function utf8Length(text: string, from: number): number {
  let length = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of the four bytes.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return length;
}
