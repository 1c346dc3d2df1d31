import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../shared/data/reading/byteStream';
import { openSource } from '../../shared/data/reading/openSource';
import { ReadingStopped } from '../../shared/data/reading/source';
import { processorTime } from '../support/processorTime';
import { bytesOf } from '../support/reading';

const fixtures = fileURLToPath(new URL('../fixtures/reading', import.meta.url));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`${fixtures}/${name}`));

/** Repeatable chance (mulberry32), so that a failure can be run again by its number. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One to three changes: bytes set, taken out, put in, said twice, or the end cut off. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const next = chance(seed);
  const upTo = (limit: number): number => Math.floor(next() * limit);
  let changed = Array.from(bytes);
  for (let change = 1 + upTo(3); change > 0; change--) {
    const at = upTo(changed.length);
    const length = 1 + upTo(Math.min(64, changed.length));
    const kind = upTo(6);
    if (kind === 0) changed[at] = upTo(256);
    else if (kind === 1) changed[at] = (changed[at] ?? 0) ^ (1 << upTo(8));
    else if (kind === 2) changed.splice(at, length);
    else if (kind === 3) changed.splice(at, 0, ...Array.from({ length }, () => upTo(256)));
    else if (kind === 4) changed.splice(at, 0, ...changed.slice(at, at + length));
    else if (next() < 0.3) changed = changed.slice(0, at + 1);
    else
      for (let place = at; place < Math.min(at + 4, changed.length); place++) changed[place] = next() < 0.5 ? 255 : 127;
  }
  return Uint8Array.from(changed);
}

interface Outcome {
  readonly rows: number;
  readonly text: string;
  readonly refused: boolean;
}

/** Reads all there is; anything but a refusal in due form is an error of the program. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<Outcome> {
  const opened = await openSource(bytesSource(name, bytes));
  if (!opened.ok) return { rows: 0, text: '', refused: true };
  let rows = 0;
  const parts: string[] = [];
  try {
    for (const source of opened.value) {
      for await (const batch of source.batches()) {
        rows += batch.kind === 'plain' ? batch.rows : batch.lines.length;
        if (batch.kind === 'plain') parts.push(new TextDecoder().decode(batch.bytes));
        else parts.push(JSON.stringify(batch.cells));
      }
    }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    return { rows, text: parts.join(''), refused: true };
  }
  return { rows, text: parts.join(''), refused: false };
}

const gbk = new Uint8Array(
  Buffer.from('d0d5c3fb2cb1a3b7d10d0acdf5ceb02c22312c3233342e3530220d0ac0eec4c82c3939380d0a'.repeat(8), 'hex'),
);
const csv = bytesOf(
  `id,name,amount\n${Array.from({ length: 60 }, (_, i) => `${i},"a ""${i}"" b",${i}.50`).join('\n')}\n`,
);
const lines = bytesOf(
  Array.from({ length: 40 }, (_, i) => `{"id":${i},"name":"王 ${i}","n":[1,{"a":null}]}`).join('\n'),
);

const subjects: readonly { name: string; bytes: Uint8Array; most: (bytes: number) => number }[] = [
  { name: 'quoted.csv', bytes: csv, most: (size) => size },
  { name: 'gbk.csv', bytes: gbk, most: (size) => size },
  { name: 'lines.jsonl', bytes: lines, most: (size) => size },
  {
    name: 'list.json',
    bytes: bytesOf(`[${new TextDecoder().decode(lines).replaceAll('\n', ',')}]`),
    most: (size) => size,
  },
  { name: 'openpyxl.xlsx', bytes: fixture('openpyxl.xlsx'), most: (size) => 200 * size },
  { name: 'arrow_snappy.parquet', bytes: fixture('arrow_snappy.parquet'), most: (size) => 1_000_000 + 1000 * size },
  { name: 'arrow_zstd.parquet', bytes: fixture('arrow_zstd.parquet'), most: (size) => 1_000_000 + 1000 * size },
  { name: 'groups.parquet', bytes: fixture('groups.parquet'), most: (size) => 1_000_000 + 1000 * size },
  { name: 'delta.parquet', bytes: fixture('delta.parquet'), most: (size) => 1_000_000 + 1000 * size },
  { name: 'plain.feather', bytes: fixture('plain.feather'), most: (size) => size },
  { name: 'lz4.feather', bytes: fixture('lz4.feather'), most: (size) => 200 * size },
  { name: 'batches.arrows', bytes: fixture('batches.arrows'), most: (size) => size },
  { name: 'all.zip', bytes: zipSync({ 'a.csv': csv, 'b.jsonl': lines }), most: (size) => 200 * size },
  { name: 'a.csv.gz', bytes: gzipSync(csv), most: (size) => 200 * size },
];

const mutations = 1000;

describe.each(subjects)('a thousand damaged forms of $name', ({ name, bytes, most }) => {
  test('are read or refused, soon, and never yield more than their bytes allow', async () => {
    let refused = 0;
    let slowest = 0;
    for (let seed = 1; seed <= mutations; seed++) {
      const damagedBytes = mutated(bytes, seed);
      const seconds = processorTime();
      const outcome = await outcomeOf(name, damagedBytes).catch((error: unknown) => {
        throw new Error(`mutation ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      });
      slowest = Math.max(slowest, seconds());
      if (outcome.refused) refused++;
      expect(outcome.rows, `mutation ${seed}`).toBeLessThanOrEqual(most(damagedBytes.length));
    }
    expect(slowest).toBeLessThan(10);
    expect(refused).toBeLessThan(mutations);
  }, 300_000);
});

test.each(['a.csv.gz', 'openpyxl.xlsx'])(
  'what a checksum covers is refused or unharmed: %s',
  async (name) => {
    const bytes = name === 'a.csv.gz' ? gzipSync(csv) : fixture(name);
    const unharmed = await outcomeOf(name, bytes);
    const lost: number[] = [];
    for (let at = 0; at < bytes.length; at += name === 'a.csv.gz' ? 1 : 13) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const outcome = await outcomeOf(name, flipped);
      if (!outcome.refused && outcome.text !== unharmed.text) lost.push(at);
    }
    expect(lost).toEqual([]);
  },
  300_000,
);

test('a Parquet run that claims more values than its page has is refused, not unrolled', async () => {
  // In this form a run of the definition levels claims hundreds of millions of values.
  expect((await outcomeOf('groups.parquet', mutated(fixture('groups.parquet'), 6808))).refused).toBe(true);
});
