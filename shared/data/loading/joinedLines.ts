import type { OpenedSource, PlainLines, RecordBatch } from '../reading/source';

/** Bytes that are read at once where memory is no limit. */
const manyLines = 64 << 20;

type Batch = RecordBatch | PlainLines;

function joined(parts: readonly PlainLines[]): PlainLines {
  const [first] = parts;
  if (parts.length === 1) return first;
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.bytes.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part.bytes, at);
    at += part.bytes.length;
  }
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  return { ...first, bytes, rows, bytesRead: parts[parts.length - 1].bytesRead };
}

/**
 * Plain lines that follow each other as one batch of at most `most` bytes, since an engine shares out a large one
 * among its threads. The first comes alone: what it teaches about spellings serves all others.
 */
export async function* joinedLines(batches: AsyncIterable<Batch>, most: number): AsyncGenerator<Batch> {
  let held: PlainLines[] = [];
  let size = 0;
  let nextLine = 0;
  let alone = true;
  for await (const batch of batches) {
    const fits = batch.kind === 'plain' && batch.firstLine === nextLine && size + batch.bytes.length <= most;
    if (held.length > 0 && (alone || !fits)) {
      yield joined(held);
      [held, size, alone] = [[], 0, false];
    }
    if (batch.kind === 'plain') {
      held.push(batch);
      size += batch.bytes.length;
      nextLine = batch.firstLine + batch.rows;
    } else yield batch;
  }
  if (held.length > 0) yield joined(held);
}

/** A file whose plain lines come in long stretches. */
export const inStretches = (source: OpenedSource): OpenedSource => ({
  ...source,
  batches: () => joinedLines(source.batches(), manyLines),
});
