import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import type { Ledger } from '../../shared/data/database';
import type { PlainLines } from '../../shared/data/reading/source';
import { load, loaded, recordsOf, requestFor, rows, sourceOf } from '../support/importing';

const columns = ['member_id', 'scheme', 'period', 'region_code', 'employer_id', 'base', 'due_amount', 'paid_on'];

/** Lines of many members over the months of 2024; every 1000th has a base that is no number. */
function* manyLines(batches: number, members: number, schemes = ['pension_employee']): Generator<PlainLines> {
  for (let batch = 0; batch < batches; batch++) {
    const lines: string[] = [];
    for (let k = 0; k < members; k++) {
      const id = `5101${String(batch * members + k).padStart(14, '0')}`;
      for (let month = 1; month <= 12; month++) {
        const period = `2024-${String(month).padStart(2, '0')}-01`;
        const base = (k * 12 + month) % 1000 === 0 ? 'x' : `${3000 + k}.50`;
        lines.push(
          `${id},${schemes[month % schemes.length]},${period},510000,Employer of the member ${k},${base},1560.00,${period}\n`,
        );
      }
    }
    const rowsBefore = batch * members * 12;
    yield {
      ...{ kind: 'plain', bytes: new TextEncoder().encode(lines.join('')), firstLine: rowsBefore + 2 },
      ...{ rows: lines.length, bytesRead: batch + 1 },
    };
  }
}

/** Loaded rows whose line is not the one that their member and month were written to. */
const misplaced = `SELECT count(*)::INTEGER AS n FROM contributions
  WHERE source_row <> right(member_id, 14)::BIGINT * 12 + month(period) + 1`;

/** Bytes that the engine has moved to disk. */
const spilled = (): number =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.includes('duckdb_temp'))
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

let folder = '';
let ledger: Ledger | null = null;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fundscope-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await ledger?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a file larger than the memory that the engine may use is loaded into a database on disk', async () => {
  const opened = await openNativeLedger({ file: path.join(folder, 'tables.duckdb'), memoryLimit: '80MB' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  ledger = opened.value;
  const batches = [...manyLines(40, 1000)];
  const size = batches.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const file = { name: 'large.csv', size, sha256: 'd'.repeat(64) };
  let moved = 0;
  const events = {
    onProgress: () => {
      moved = Math.max(moved, spilled());
    },
    cancelled: () => false,
  };
  const report = await loaded(ledger, requestFor('contributions', sourceOf(columns, batches), { file }), events);
  expect(moved).toBeGreaterThan(1e6);
  expect(report).toMatchObject({ read: 480_000, loaded: 479_520, rejected: 480, reasons: { 'not-a-number': 480 } });
  const wrong = Array.from({ length: 480 }, (_, k) => 12_000 * Math.floor(k / 12) + 1000 * ((k % 12) + 1) + 1);
  expect(report.rejects.map(({ line }) => line)).toEqual(wrong);
  expect(await rows(ledger, misplaced)).toEqual([{ n: 0 }]);
  expect(
    await rows(ledger, 'SELECT count(*)::INTEGER AS n, count(DISTINCT member_id)::INTEGER AS m FROM contributions'),
  ).toEqual([{ n: 479_520, m: 40_000 }]);
  const held = await rows<{ bytes: number }>(
    ledger,
    'SELECT sum(memory_usage_bytes)::BIGINT AS bytes FROM duckdb_memory()',
  );
  expect(held[0].bytes).toBeLessThan(80e6);
}, 300_000);

test('lines keep their numbers where several threads read them and their codes have to be looked up', async () => {
  const opened = await openNativeLedger();
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  ledger = opened.value;
  const batches = [...manyLines(20, 1000, ['Pension_Employee', 'pension_employee'])];
  const report = await loaded(ledger, requestFor('contributions', sourceOf(columns, batches)));
  expect(report).toMatchObject({ read: 240_000, loaded: 239_760, rejected: 240 });
  expect(await rows(ledger, misplaced)).toEqual([{ n: 0 }]);
  expect(await rows(ledger, 'SELECT DISTINCT scheme FROM contributions')).toEqual([{ scheme: 'pension_employee' }]);
}, 300_000);

test('an engine that can not move to disk refuses before it reads what would not fit', async () => {
  const opened = await openNativeLedger();
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  ledger = opened.value;
  const [batch] = manyLines(1, 5);
  const cells = new TextDecoder()
    .decode(batch.bytes)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const source = recordsOf(columns, cells);
  const small: Ledger = Object.create(ledger, { memory: { value: 10e6 } });
  const size = batch.bytes.length * 10_000;
  const file = { name: 'large.csv', size, sha256: 'e'.repeat(64) };
  const refused = await load(small, requestFor('contributions', source, { file }));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'import/too-large', file: 'large.csv' } });
  if (refused.ok || refused.failure.code !== 'import/too-large') throw new Error('unreachable');
  // 600 000 rows by size; each takes some 300 bytes twice over.
  expect(refused.failure.rows).toBeGreaterThan(550_000);
  expect(refused.failure.rows).toBeLessThan(650_000);
  expect(refused.failure.limit).toBeGreaterThan(10_000);
  expect(refused.failure.limit).toBeLessThan(50_000);
});
