import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditContext } from '../../../shared/audit/auditContext';
import type { Rule } from '../../../shared/audit/rule';
import { type RunOptions, runRules } from '../../../shared/audit/run/runRules';
import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import { plainSql, quoted } from '../../../shared/data/loading/sqlText';
import { openNativeLedger } from '../../database/nativeDatabase';
import { loadAuditLaw, loadRules } from '../audit/auditGround';
import { loadFolder } from '../audit/loadFolder';
import type { Invocation } from '../command';
import { sample } from '../commands/sample';
import { summary, type Timing } from './measure';

const sampleAsked = { members: '3000', seed: '7' };

/** Reads every value of every table once: what any audit of them must do at least. */
async function readPlainly(session: Session, tables: readonly string[]): Promise<Result<void>> {
  for (const table of tables) {
    const read = await session.query(
      plainSql(`SELECT bit_xor(hash(COLUMNS(*))) FROM (SELECT * FROM ${quoted(table)})`),
    );
    if (!read.ok) return read;
  }
  return success(undefined);
}

async function audited(session: Session, rules: readonly Rule[], options: RunOptions): Promise<Result<number>> {
  const events = { onProgress: () => undefined, cancelled: () => false, clock: () => performance.now() };
  const outcomes = await runRules(session, rules, options, events);
  if (!outcomes.ok) return outcomes;
  const tested = outcomes.value.map((outcome) => ('tested' in outcome ? outcome.tested : 0));
  return success(tested.reduce((sum, rows) => sum + rows, 0));
}

interface Ready {
  readonly session: Session;
  readonly rules: readonly Rule[];
  readonly options: RunOptions;
  readonly tables: readonly string[];
  readonly rows: number;
}

/** All rules over the tables, in turn with a plain read of them; rows are those that the rules look at, table by table. */
async function timeRounds({ session, rules, options, tables, rows }: Ready, rounds: number) {
  const times: readonly [number[], number[]] = [[], []];
  let tested = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const read = await readPlainly(session, tables);
    if (!read.ok) return read;
    const between = performance.now();
    const ran = await audited(session, rules, options);
    if (!ran.ok) return ran;
    tested = ran.value;
    times[0].push(between - start);
    times[1].push(performance.now() - between);
  }
  const plain = summary({ name: 'read-tables', cellYears: rows }, times[0]);
  const whole = summary({ name: 'audit', cellYears: tested }, times[1]);
  return success([plain, whole].map((timing) => ({ ...timing, ratio: timing.best / plain.best, rounds })));
}

async function onSample(invocation: Invocation, folder: string, rounds: number): Promise<Result<readonly Timing[]>> {
  const made = await sample.run({ ...invocation, options: { ...sampleAsked, out: folder } });
  if (!made.ok) return made;
  const ground = combine({ rules: await loadRules(invocation), law: await loadAuditLaw(invocation.datasets) });
  if (!ground.ok) return ground;
  const ledger = await openNativeLedger();
  if (!ledger.ok) return ledger;
  try {
    const privacy = { mode: 'hash', key: new Uint8Array(32) } as const;
    const target = {
      ledger: ledger.value,
      privacy,
      keeps: false,
      finish: async () => success(undefined),
      close: async () => undefined,
    };
    const loaded = await loadFolder(invocation, folder, target);
    if (!loaded.ok) return loaded;
    const session = await ledger.value.session();
    if (!session.ok) return session;
    const tables = loaded.value.reports.map(({ table }) => table);
    const rows = loaded.value.reports.reduce((sum, report) => sum + report.loaded, 0);
    const options = { context: auditContext(ground.value.law, { asOf: '2025-01-01', samePersons: [] }) };
    return await timeRounds({ session: session.value, rules: ground.value.rules, options, tables, rows }, rounds);
  } finally {
    await ledger.value.close();
  }
}

/** Times of all rules over a sample, as a ratio to reading its tables once. */
export async function timeAudit(invocation: Invocation, rounds: number): Promise<Result<readonly Timing[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fundscope-benchmark-'));
  try {
    return await onSample(invocation, folder, rounds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
