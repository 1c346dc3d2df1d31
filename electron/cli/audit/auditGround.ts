import { type AuditLaw, auditContext } from '../../../shared/audit/auditContext';
import { type ReadRules, withOwnRules } from '../../../shared/audit/own/ownRules';
import type { AuditContext } from '../../../shared/audit/preparation';
import { readRules } from '../../../shared/audit/readRule';
import type { Rule } from '../../../shared/audit/rule';
import { dayAfterData } from '../../../shared/audit/run/dayAfterData';
import { samePersonsOf } from '../../../shared/audit/samePersons';
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
import type { Target } from '../importing/target';
import { textOption, textOptions } from '../readOptions';
import { loadParameters, readFolder, readText } from '../scenario';
import { today } from '../today';

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

/** The bundled rules and those of the files that are named, none of which may be broken. */
export async function loadRules({ datasets, options }: Invocation): Promise<Result<readonly Rule[]>> {
  const bundled = await readFolder(datasets, 'rules');
  if (!bundled.ok) return bundled;
  const own = [];
  for (const file of textOptions(options, 'rules-file')) {
    const read = await readText(file, file);
    if (!read.ok) return read;
    own.push(read.value);
  }
  return readRules([...bundled.value, ...own]);
}

/** These and the workspace's own; one of its own that is broken stops no other. */
export async function knownRules(invocation: Invocation, target: Target | null): Promise<Result<ReadRules>> {
  const loaded = await loadRules(invocation);
  return loaded.ok ? success(withOwnRules(loaded.value, target?.document?.rules ?? [])) : loaded;
}

/** Those whose ids are named, or all; what is wrong with one that is named is said. */
function chosenRules({ rules, broken }: ReadRules, asked: string | undefined): Result<ReadRules> {
  if (asked === undefined) return success({ rules, broken });
  const ids = asked.split(',').map((id) => id.trim());
  const wrong = broken.find(({ id }) => ids.includes(id));
  if (wrong !== undefined) return failed(wrong.failure);
  const known = rules.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) return failed({ code: 'rule/unknown', id: unknown, nearest: nearest(unknown, known) });
  return success({ rules: rules.filter(({ id }) => ids.includes(id)), broken: [] });
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The day up to which things are judged: the one that is asked for, else the one after the last month of the data. */
async function asOfDay({ options }: Invocation, session: Session): Promise<Result<string>> {
  const asked = textOption(options, 'as-of');
  if (asked === undefined) return dayAfterData(session, today());
  if (day.test(asked) && !Number.isNaN(Date.parse(asked))) return success(asked);
  return failed({ code: 'usage/bad-option', option: '--as-of', value: asked, expected: '2025-01-01' });
}

export interface AuditGround extends ReadRules {
  readonly law: AuditLaw;
  readonly context: AuditContext;
}

/** What a run needs: rules, law, the day, and members whom a reviewer of the workspace found to be one person. */
export async function auditGround(
  invocation: Invocation,
  session: Session,
  target: Target,
): Promise<Result<AuditGround>> {
  const known = await knownRules(invocation, target);
  const found = combine({
    rules: known.ok ? chosenRules(known.value, textOption(invocation.options, 'rules')) : known,
    law: await loadAuditLaw(invocation.datasets),
    asOf: await asOfDay(invocation, session),
  });
  if (!found.ok) return found;
  const { rules, law, asOf } = found.value;
  const samePersons = samePersonsOf(target.document?.people ?? []);
  return success({ ...rules, law, context: auditContext(law, { asOf, samePersons }) });
}
