import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import { type AuditLaw, auditContext } from '../../shared/audit/auditContext';
import type { AuditContext } from '../../shared/audit/preparation';
import { readRules } from '../../shared/audit/readRule';
import type { Rule } from '../../shared/audit/rule';
import { logTables, readableTables } from '../../shared/audit/ruleNames';
import type { RunEvents } from '../../shared/audit/run/runRules';
import { canonicalTable, canonicalTables } from '../../shared/data/canonical/canonicalTables';
import type { Ledger, Session, SqlValue } from '../../shared/data/database';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { canonicalDefinition, importLog } from '../../shared/data/loading/importTables';
import { quoted } from '../../shared/data/loading/sqlText';
import { readBaseData } from '../../shared/data/readBaseData';
import { readProvinces } from '../../shared/data/readProvinces';
import { opened, readDataset } from '../integration/dataFiles';
import { bundledParameters, unwrapped } from '../support/bundled';

const rulesFolder = path.join(import.meta.dirname, '../../datasets/rules');
const casesFolder = path.join(import.meta.dirname, 'cases');

export const ruleFiles = readdirSync(rulesFolder)
  .sort()
  .map((name) => ({ name: `rules/${name}`, text: readFileSync(path.join(rulesFolder, name), 'utf8') }));

/** The bundled rules as the program reads them. */
export const bundledRules = (): readonly Rule[] => unwrapped(readRules(ruleFiles));

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const tables = z.record(z.string(), z.array(row));
const found = z.record(z.string(), z.union([z.string(), z.number()]));

const miss = z.strictObject({
  name: z.string(),
  /** The audit's day; the first of 2025 without it. */
  asOf: z.string().default('2025-01-01'),
  /** Figures of the rule in place of its own. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** Tables of the base world that this case does without. */
  without: z.array(z.string()).default([]),
  rows: tables.default({}),
  /** The rule says by a refusal that it can't judge these data. */
  refused: z.boolean().default(false),
});

const caseFile = z.strictObject({
  hit: z.array(miss.extend({ finds: z.union([found, z.array(found).min(1)]) })).min(1),
  miss: z.array(miss).min(1),
});

export type RuleCase = z.infer<typeof miss>;
export type CaseFile = z.infer<typeof caseFile>;

const readCase = (name: string): unknown => parse(readFileSync(path.join(casesFolder, `${name}.yaml`), 'utf8'));

/** The cases of a rule, or why they can't be read. */
export function casesOf(rule: string): CaseFile & { readonly problem: string | null } {
  try {
    return { ...caseFile.parse(readCase(rule)), problem: null };
  } catch (error) {
    return { hit: [], miss: [], problem: String(error) };
  }
}

export const ruleIdsWithCases = (): readonly string[] =>
  readdirSync(casesFolder)
    .map((name) => name.replace(/\.yaml$/, ''))
    .filter((name) => name !== 'base');

type Row = z.infer<typeof row>;
type Rows = Readonly<Record<string, readonly Row[]>>;

const baseWorld: Rows = tables.parse(readCase('base'));

/** Rows of a case over those of the base world: one with the same key is changed, others come after. */
function merged(table: string, base: readonly Row[], own: readonly Row[]): readonly Row[] {
  const key = canonicalTable(table)?.key ?? [];
  const same = (a: Row, b: Row): boolean => key.every((column) => (a[column] ?? null) === (b[column] ?? null));
  const changed = base.map((each) => ({ ...each, ...(key.length > 0 ? own.find((other) => same(each, other)) : {}) }));
  const added = own.filter((each) => key.length === 0 || !base.some((other) => same(each, other)));
  return [...changed, ...added];
}

function rowsOf({ rows, without }: RuleCase): Rows {
  const names = [...new Set([...Object.keys(baseWorld), ...Object.keys(rows)])];
  return Object.fromEntries(
    names.map((name) => [name, merged(name, without.includes(name) ? [] : (baseWorld[name] ?? []), rows[name] ?? [])]),
  );
}

const typeOf = (table: string, name: string): string => {
  const known = canonicalTable(table)?.columns.find((column) => column.name === name);
  if (known === undefined) return 'VARCHAR';
  return { date: 'DATE', period: 'DATE', money: 'DECIMAL(18,2)' }[known.kind as 'date'] ?? 'VARCHAR';
};

async function run(ledger: Ledger, text: string, values: readonly SqlValue[] = []): Promise<void> {
  unwrapped(await ledger.query({ text, values }));
}

/** All rows of a table at once. */
async function insert(ledger: Ledger, table: string, rows: readonly Row[]): Promise<void> {
  const placed = rows.map((each, at) =>
    table in logTables ? each : { ...each, source_id: 'case', source_row: at + 2 },
  );
  const names = [...new Set(placed.flatMap((each) => Object.keys(each)))];
  const marks = `(${names.map((name) => `CAST(? AS ${typeOf(table, name)})`).join(', ')})`;
  const cells = placed.flatMap((each: Row) => names.map((name) => each[name] ?? null));
  await run(
    ledger,
    `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES ${placed.map(() => marks).join(', ')}`,
    cells.map((value) => (value === null ? null : String(value))),
  );
}

/** What tables of a ledger were last filled with: a case mostly differs from the one before in a table or two. */
const filledWith = new WeakMap<Ledger, Map<string, string>>();

async function emptyTables(ledger: Ledger): Promise<Map<string, string>> {
  for (const { text } of [...importLog, ...canonicalTables.map(canonicalDefinition)]) await run(ledger, text);
  return new Map();
}

/** Fills the tables of a ledger with a case, and with nothing else; the log, which tests add to, always anew. */
export async function fillLedger(ledger: Ledger, ruleCase: RuleCase): Promise<void> {
  const filled = filledWith.get(ledger) ?? (await emptyTables(ledger));
  filledWith.set(ledger, filled);
  const wanted = rowsOf(ruleCase);
  for (const table of new Set([...Object.keys(readableTables), ...Object.keys(wanted)])) {
    const rows = wanted[table] ?? [];
    const text = JSON.stringify(rows);
    if (filled.get(table) === text && !(table in logTables)) continue;
    await run(ledger, `DELETE FROM ${quoted(table)}`);
    if (rows.length > 0) await insert(ledger, table, rows);
    filled.set(table, text);
  }
}

/** A session of its own on a ledger of which nothing was audited yet; the one before it is closed. */
export async function freshSession(ledger: Ledger, before: Session | undefined, filled: RuleCase): Promise<Session> {
  await before?.close();
  unwrapped(await ledger.query({ text: 'DROP SCHEMA IF EXISTS audit CASCADE', values: [] }));
  await fillLedger(ledger, filled);
  return unwrapped(await ledger.session());
}

/** Law and figures that the program comes with. */
export async function bundledAuditLaw(): Promise<AuditLaw> {
  const database = await opened(openNativeDatabase());
  await opened(loadDatasets(database, readDataset));
  const base = await opened(readBaseData(database));
  const provinces = await opened(readProvinces(database));
  await database.close();
  return { parameters: bundledParameters(), base, provinces };
}

/** A case of the base world with what differs. */
export const caseWith = (more: Partial<RuleCase> = {}): RuleCase => ({
  ...{ name: '', asOf: '2025-01-01', values: {}, without: [], refused: false, rows: {} },
  ...more,
});

export const contextOn = (law: AuditLaw, asOf: string): AuditContext => auditContext(law, { asOf, samePersons: [] });

export const quiet: RunEvents = { onProgress: () => undefined, cancelled: () => false, clock: () => 0 };
