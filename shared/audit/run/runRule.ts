import type { Failure } from '../../base/failure';
import { failed, type Result, success } from '../../base/result';
import type { Session, Sql } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { BoundRule } from '../boundRule';
import type { RuleOutcome } from '../outcome';
import type { Rule } from '../rule';
import { collectedColumns, collectRows, dropRows, inside, keepRows, prepareQueries } from './evidence';
import { storeOutcome } from './storedOutcomes';

/** A rule that is ready to run, and the rows that it looks at. */
export interface AskedRule {
  readonly rule: Rule;
  readonly bound: BoundRule;
  readonly tested: number;
}

/** What its outcome is kept with. */
export interface ReadyRule extends AskedRule {
  readonly ranOn: string;
  readonly inputs: string;
}

async function each(session: Session, statements: readonly Sql[]): Promise<Result<void>> {
  for (const statement of statements) {
    const done = await session.query(statement);
    if (!done.ok) return done;
  }
  return success(undefined);
}

/** Does all of it or nothing. */
async function inTransaction(session: Session, kind: '' | ' READ ONLY', statements: readonly Sql[]) {
  const begun = await session.query(plainSql(`BEGIN TRANSACTION${kind}`));
  if (!begun.ok) return begun;
  const done = await each(session, statements);
  const ended = await session.query(plainSql(done.ok ? 'COMMIT' : 'ROLLBACK'));
  return done.ok && !ended.ok ? ended : done;
}

/** The first reason why the rule can't say anything about these data. */
async function refusal(session: Session, { rule, bound }: AskedRule): Promise<Result<RuleOutcome | null>> {
  for (const [at, sql] of bound.refusals.entries()) {
    const found = await session.query(plainSql(`SELECT 1 AS found FROM ${inside(sql)} LIMIT 1`));
    if (!found.ok) return found;
    const refused = rule.refusals[at]?.reason;
    if (found.value.length > 0 && refused !== undefined) {
      return success({ rule: rule.id, status: 'not-run', missing: [], refused });
    }
  }
  return success(null);
}

const counted = plainSql(`SELECT count(DISTINCT finding)::DOUBLE AS count, count(*)::DOUBLE AS "rows",
  COALESCE(sum(amount_at_risk), 0)::DECIMAL(18,2)::VARCHAR AS amount FROM rule_rows`);

async function hitsOf(
  session: Session,
  { rule, tested }: AskedRule,
  milliseconds: number,
): Promise<Result<RuleOutcome>> {
  const found = await session.query<{ count: number; rows: number; amount: string }>(counted);
  if (!found.ok) return found;
  const { count, rows, amount } = found.value[0] ?? { count: 0, rows: 0, amount: '0' };
  const status = rows > 0 ? 'hits' : 'clean';
  return success({ rule: rule.id, status, count, rows, amountAtRisk: Number(amount), milliseconds, tested });
}

/** Writes an outcome alone: findings of an earlier run stay where a rule failed, and go where it could not run. */
export function keepOutcome(session: Session, ready: Omit<ReadyRule, 'bound'>, outcome: RuleOutcome) {
  const { ranOn, inputs } = ready;
  const gone = outcome.status === 'not-run' ? dropRows(outcome.rule) : [];
  return inTransaction(session, '', [...gone, ...storeOutcome({ outcome, ranOn, inputs })]);
}

/** Collects the rows that a rule finds for this session alone; nothing is kept of them. */
export async function collect(session: Session, asked: AskedRule, clock: () => number): Promise<Result<RuleOutcome>> {
  const { rule, bound } = asked;
  const start = clock();
  const set = await each(session, bound.variables);
  if (!set.ok) return set;
  const checked = await prepareQueries(session, rule, bound);
  if (!checked.ok) return checked;
  const refused = await refusal(session, asked);
  if (!refused.ok) return refused;
  if (refused.value !== null) return success(refused.value);
  // What the rule says is asked in a transaction that could write nothing but its own temporary rows.
  const collected = await inTransaction(session, ' READ ONLY', [collectRows(rule, bound)]);
  return collected.ok ? hitsOf(session, asked, clock() - start) : collected;
}

async function ran(session: Session, ready: ReadyRule, clock: () => number): Promise<Result<RuleOutcome>> {
  const { rule, ranOn, inputs } = ready;
  const outcome = await collect(session, ready, clock);
  if (!outcome.ok) return outcome;
  if (outcome.value.status === 'not-run') {
    const kept = await keepOutcome(session, ready, outcome.value);
    return kept.ok ? outcome : kept;
  }
  const columns = await collectedColumns(session);
  if (!columns.ok) return columns;
  const stored = storeOutcome({ outcome: outcome.value, ranOn, inputs });
  const kept = await inTransaction(session, '', [...keepRows(rule, columns.value), ...stored]);
  return kept.ok ? outcome : kept;
}

const failedOutcome = (rule: string, failure: Failure): RuleOutcome => ({ rule, status: 'failed', failure });

/** Runs one rule to an outcome that is kept; only a cancel, or a ledger that can't be written, is a failure of the run. */
export async function runRule(session: Session, ready: ReadyRule, clock: () => number): Promise<Result<RuleOutcome>> {
  const done = await ran(session, ready, clock);
  if (done.ok || done.failure.code === 'cancelled') return done;
  const outcome = failedOutcome(ready.rule.id, done.failure);
  const kept = await keepOutcome(session, ready, outcome);
  return kept.ok ? success(outcome) : failed(kept.failure);
}
