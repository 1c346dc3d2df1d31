import { failed, type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import { boundRule } from '../boundRule';
import type { Finding, RuleOutcome } from '../outcome';
import type { AuditContext } from '../preparation';
import type { Rule } from '../rule';
import { collectedColumns, foundRows } from '../run/evidence';
import { preparationsFor, prepare } from '../run/prepareTables';
import { missingParts, presentParts } from '../run/presentParts';
import { type FindingRow, findingColumns, findingOf } from '../run/readFindings';
import { collect } from '../run/runRule';
import type { RunEvents } from '../run/runRules';

/** What a rule would find; nothing of it is kept. */
export interface Trial {
  readonly outcome: RuleOutcome;
  /** The first of them, those with most at risk before others. */
  readonly findings: readonly Finding[];
}

type Events = Pick<RunEvents, 'cancelled' | 'onProgress' | 'clock'>;

async function found(session: Session, rule: Rule, most: number): Promise<Result<readonly Finding[]>> {
  const columns = await collectedColumns(session);
  if (!columns.ok) return columns;
  const rows = await session.query<FindingRow>(
    plainSql(`SELECT ${findingColumns} FROM (${foundRows(rule, columns.value)}) AS found
      ORDER BY found.amount_at_risk DESC, finding LIMIT ${Math.floor(most)}`),
  );
  return rows.ok ? success(rows.value.map(findingOf)) : rows;
}

/** Runs a rule that is being written, in a session that is closed after it: a first answer before it is kept. */
export async function tryRule(
  session: Session,
  asked: { readonly rule: Rule; readonly context: AuditContext; readonly most: number },
  events: Events,
): Promise<Result<Trial>> {
  const { rule, context, most } = asked;
  const present = await presentParts(session, [rule]);
  if (!present.ok) return present;
  const missing = missingParts(rule, present.value);
  if (missing.length > 0) return success({ outcome: { rule: rule.id, status: 'not-run', missing }, findings: [] });
  const bound = boundRule(rule, {}, context.asOf);
  if (!bound.ok) return bound;
  for (const preparation of preparationsFor([rule])) {
    if (events.cancelled()) return failed({ code: 'cancelled' });
    const failure = await prepare(session, preparation, context, events);
    if (failure !== null) return failed(failure);
  }
  const tables = Object.keys(rule.tables);
  const tested = tables.reduce((sum, table) => sum + (present.value.rows.get(table) ?? 0), 0);
  const outcome = await collect(session, { rule, bound: bound.value, tested }, events.clock);
  if (!outcome.ok) return outcome;
  if (outcome.value.status === 'not-run') return success({ outcome: outcome.value, findings: [] });
  const findings = await found(session, rule, most);
  return findings.ok ? success({ outcome: outcome.value, findings: findings.value }) : findings;
}
