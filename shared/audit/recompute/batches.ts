import { failed, type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { AuditEvents } from '../preparation';

/** Rows that are taken out of the engine at once: what a machine of any size can hold. */
const batchRows = 20_000;

/** Difference that rounding can make, yuan: what a law leaves open is no breach. */
export const tolerance = 0.01;

const halfFen = 0.005;

export const disagrees = (one: number, other: number): boolean => Math.abs(one - other) > tolerance + halfFen;

export interface BatchSource {
  /** A TEMP table, numbered by its own row ids in the order in which it was written. */
  readonly table: string;
  /** What the work is, for whoever waits. */
  readonly what: string;
}

/** Works through a TEMP table in its order, so many rows at a time; stops when it is told to. */
export async function eachBatch(
  session: Session,
  { table, what }: BatchSource,
  events: AuditEvents,
  work: (first: number, last: number) => Promise<Result<void>>,
): Promise<Result<void>> {
  const counted = await session.query<{ rows: number }>(plainSql(`SELECT count(*)::DOUBLE AS rows FROM ${table}`));
  if (!counted.ok) return counted;
  const of = counted.value[0]?.rows ?? 0;
  for (let first = 0; first < of; first += batchRows) {
    if (events.cancelled()) return failed({ code: 'cancelled' });
    events.onProgress(first, of, what);
    const done = await work(first, Math.min(first + batchRows, of) - 1);
    if (!done.ok) return done;
  }
  events.onProgress(of, of, what);
  return success(undefined);
}

/** Runs statements one after the other; the first failure ends them. */
export async function inOrder(session: Session, statements: readonly string[]): Promise<Result<void>> {
  for (const statement of statements) {
    const done = await session.query(plainSql(statement));
    if (!done.ok) return done;
  }
  return success(undefined);
}

/** Money as the engine reads it. */
export const fenText = (yuan: number): string => yuan.toFixed(2);

export const numberText = (value: number): string => String(value);
