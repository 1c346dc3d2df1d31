import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { failed, type Result, success } from '../../../shared/base/result';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { importFile } from '../../../shared/data/loading/importFile';
import { openSource } from '../../../shared/data/reading/openSource';
import { messageOf, troubleOf } from '../../atomicWrite';
import { openNativeLedger } from '../../database/nativeDatabase';
import { openFile } from '../importing/fileSource';
import { summary, type Timing } from './measure';

const columns = [
  ...['member_id', 'scheme', 'period', 'region_code', 'employer_id', 'base'],
  ...['employer_amount', 'employee_amount', 'due_amount', 'paid_on'],
];
const regions = ['510000', '330000', '440100'] as const;
const linesAtOnce = 50_000;

/** One month of one member; made up, so that the columns are as long and as varied as those of a ledger. */
function contribution(row: number): string {
  const member = Math.floor(row / 60);
  const month = row % 60;
  const period = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const fen = 400_000 + ((member * 7919) % 2_600_000);
  const yuan = (share: number): string => (Math.floor((fen * share) / 100) / 100).toFixed(2);
  const region = regions[member % regions.length] ?? regions[0];
  const employer = `E${String(member % 50_000).padStart(6, '0')}`;
  const amounts = [yuan(100), yuan(16), yuan(8), yuan(24)].join(',');
  return `5101${String(member).padStart(10, '0')},pension_employee,${period}-01,${region},${employer},${amounts},${period}-15`;
}

async function writeContributions(file: string, rows: number): Promise<void> {
  await writeFile(file, `${columns.join(',')}\n`);
  for (let from = 0; from < rows; from += linesAtOnce) {
    const count = Math.min(linesAtOnce, rows - from);
    await writeFile(file, Array.from({ length: count }, (_, k) => `${contribution(from + k)}\n`).join(''), {
      flag: 'a',
    });
  }
}

/** What DuckDB alone takes to read the file into a table on disk, unchecked. */
async function readPlainly(file: string, database: string): Promise<Result<number>> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const start = performance.now();
  await connection.run('CREATE TABLE contributions AS SELECT * FROM read_csv(?)', [file]);
  const elapsed = performance.now() - start;
  connection.closeSync();
  instance.closeSync();
  return success(elapsed);
}

/** What the same file takes with everything: hash of the file, reading, checks, transaction. */
async function importChecked(file: string, database: string): Promise<Result<number>> {
  const ledger = await openNativeLedger({ file: database });
  if (!ledger.ok) return ledger;
  try {
    const start = performance.now();
    const done = await importOf(file, ledger.value);
    return done.ok ? success(performance.now() - start) : done;
  } finally {
    await ledger.value.close();
  }
}

async function importOf(file: string, ledger: Parameters<typeof importFile>[0]): Promise<Result<unknown>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const { source: bytes, sha256 } = opened.value;
  try {
    const sources = await openSource(bytes);
    if (!sources.ok) return sources;
    const [source] = sources.value;
    const table = canonicalTable('contributions');
    if (source === undefined || table === undefined) return failed({ code: 'reading/no-table', file });
    const mapping = {
      table: table.name,
      columns: Object.fromEntries(columns.map((name) => [name, name])),
      ...({ dateOrder: 'ymd', moneyUnit: 'yuan', codes: {} } as const),
    };
    const privacy = { mode: 'hash', key: new Uint8Array(32) } as const;
    const named = { name: bytes.name, size: bytes.size, sha256 };
    const request = { source, mapping, table, privacy, importedOn: '2026-01-01', file: named };
    return await importFile(ledger, request, { onProgress: () => undefined, cancelled: () => false });
  } finally {
    await opened.value.close();
  }
}

async function timeRounds(folder: string, rounds: number): Promise<Result<readonly [number[], number[]]>> {
  const file = path.join(folder, 'contributions.csv');
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [k, run] of [readPlainly, importChecked].entries()) {
      const database = path.join(folder, `${round}-${k}.duckdb`);
      const time = await run(file, database);
      if (!time.ok) return time;
      times[k]?.push(time.value);
      await rm(database, { force: true });
    }
  }
  return success(times);
}

/** Times of an import of so many contributions, as a ratio to DuckDB's own unchecked reading of the same file. */
export async function timeImport(rows: number, rounds: number): Promise<Result<readonly Timing[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fundscope-benchmark-'));
  try {
    await writeContributions(path.join(folder, 'contributions.csv'), rows);
    const times = await timeRounds(folder, rounds);
    if (!times.ok) return times;
    const cells = rows * columns.length;
    const [plain, checked] = times.value;
    const readCsv = summary({ name: 'read_csv', cellYears: cells }, plain);
    const whole = summary({ name: 'import', cellYears: cells }, checked);
    return success([readCsv, whole].map((timing) => ({ ...timing, ratio: timing.best / readCsv.best, rounds })));
  } catch (error) {
    return failed({ code: 'file/not-written', path: folder, trouble: troubleOf(error), detail: messageOf(error) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
