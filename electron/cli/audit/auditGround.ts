import type { AuditLaw } from '../../../shared/audit/auditContext';
import { type OwnRule, withOwnRules } from '../../../shared/audit/own/ownRules';
import { readRules } from '../../../shared/audit/readRule';
import type { Rule } from '../../../shared/audit/rule';
import { combine } from '../../../shared/base/combine';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import { loadDatasets } from '../../../shared/data/loadDatasets';
import { readBaseData } from '../../../shared/data/readBaseData';
import { readProvinces } from '../../../shared/data/readProvinces';
import { openNativeDatabase } from '../../database/nativeDatabase';
import type { Invocation } from '../command';
import { readerOf } from '../datasetsFolder';
import { textOption, textOptions } from '../readOptions';
import { loadParameters, readFolder, readText } from '../scenario';

/** Law and figures of a datasets folder. */
export async function loadAuditLaw(datasets: string): Promise<Result<AuditLaw>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const database = await openNativeDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await loadDatasets(database.value, readerOf(datasets));
    if (!loaded.ok) return loaded;
    return combine({
      parameters,
      base: await readBaseData(database.value),
      provinces: await readProvinces(database.value),
    });
  } finally {
    await database.value.close();
  }
}

/** The bundled rules, those of the files that are named and those of a workspace, of which none may be broken. */
export async function loadRules(
  { datasets, options }: Invocation,
  kept: readonly OwnRule[] = [],
): Promise<Result<readonly Rule[]>> {
  const bundled = await readFolder(datasets, 'rules');
  if (!bundled.ok) return bundled;
  const own = [];
  for (const file of textOptions(options, 'rules-file')) {
    const read = await readText(file, file);
    if (!read.ok) return read;
    own.push(read.value);
  }
  const read = readRules([...bundled.value, ...own]);
  if (!read.ok) return read;
  const { rules, broken } = withOwnRules(read.value, kept);
  const [first] = broken;
  return first === undefined ? success(rules) : failed(first.failure);
}

/** Those whose ids are named, or all. */
export function chosenRules(rules: readonly Rule[], asked: string | undefined): Result<readonly Rule[]> {
  if (asked === undefined) return success(rules);
  const ids = asked.split(',').map((id) => id.trim());
  const known = rules.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) return failed({ code: 'rule/unknown', id: unknown, nearest: nearest(unknown, known) });
  return success(rules.filter(({ id }) => ids.includes(id)));
}

const day = /^\d{4}-\d{2}-\d{2}$/;

const monthly = ['contributions', 'benefits', 'fund_ledger'];

/** The day after the last month that the tables hold; months that are still to come are mistakes of theirs. */
async function dayAfterData(session: Session, now: string): Promise<Result<string>> {
  const there = await session.query<{ name: string }>({
    text: `SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'main' AND NOT temporary`,
    values: [],
  });
  if (!there.ok) return there;
  const tables = monthly.filter((table) => there.value.some(({ name }) => name === table));
  if (tables.length === 0) return success(now);
  const periods = tables.map((table) => `SELECT period FROM ${table} WHERE period <= CAST($1 AS DATE)`);
  const found = await session.query<{ day: string | null }>({
    text: `SELECT (max(period) + INTERVAL 1 MONTH)::DATE::VARCHAR AS day FROM (${periods.join(' UNION ALL ')})`,
    values: [now],
  });
  return found.ok ? success(found.value[0]?.day ?? now) : found;
}

/** The day up to which things are judged: the one that is asked for, else the one after the last month of the data. */
export async function asOfDay({ options }: Invocation, session: Session, now: string): Promise<Result<string>> {
  const asked = textOption(options, 'as-of');
  if (asked === undefined) return dayAfterData(session, now);
  if (day.test(asked) && !Number.isNaN(Date.parse(asked))) return success(asked);
  return failed({ code: 'usage/bad-option', option: '--as-of', value: asked, expected: '2025-01-01' });
}
