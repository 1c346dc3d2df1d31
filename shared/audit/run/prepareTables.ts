import type { Failure } from '../../base/failure';
import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql, quoted } from '../../data/loading/sqlText';
import type { AuditContext, AuditEvents, Preparation } from '../preparation';
import { preparations } from '../prepared/preparations';
import type { Rule } from '../rule';

/** Prepared tables that rules need, those that they are made from among them, in the order in which they are made. */
export function preparationsFor(rules: readonly Pick<Rule, 'prepared'>[]): readonly Preparation[] {
  const wanted = new Set(rules.flatMap(({ prepared }) => prepared));
  for (const { name, needs } of [...preparations].reverse()) {
    if (wanted.has(name)) for (const need of needs) wanted.add(need);
  }
  return preparations.filter(({ name }) => wanted.has(name));
}

/** Tables of the ledger that a rule depends on, through what is prepared for it too. */
export function tablesBehind(rule: Pick<Rule, 'tables' | 'prepared'>): ReadonlySet<string> {
  const prepared = preparationsFor([rule]);
  return new Set([...Object.keys(rule.tables), ...prepared.flatMap(({ needs }) => needs)]);
}

/** Makes a prepared table, empty, as this session alone sees it. */
export async function makeEmpty(session: Session, { name, columns }: Preparation): Promise<Result<void>> {
  const typed = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${type}`);
  const made = await session.query(plainSql(`CREATE OR REPLACE TEMP TABLE ${quoted(name)} (${typed.join(', ')})`));
  return made.ok ? success(undefined) : made;
}

/** Makes and fills a table; gives why it could not be, or null. */
export async function prepare(
  session: Session,
  preparation: Preparation,
  context: AuditContext,
  events: AuditEvents,
): Promise<Failure | null> {
  const made = await makeEmpty(session, preparation);
  if (!made.ok) return made.failure;
  const filled = await preparation.fill(session, context, events);
  return filled.ok ? null : filled.failure;
}
