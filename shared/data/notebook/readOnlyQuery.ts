import { failed, type Result, success } from '../../base/result';
import type { Session } from '../database';
import { plainSql } from '../loading/sqlText';

/** What a cell answers: its columns, all values as text, and whether there are more rows. */
export interface CellAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  readonly hasMore: boolean;
}

/** Operators that would read something else than the tables of the workspace. */
const outsideReads = /\b(READ_\w+|SNIFF_CSV|GLOB)\b/;

const refused = (sql: string, reason: string): Result<never> => failed({ code: 'query/not-read-only', sql, reason });

/** Nothing can follow the question: what stands in the cell becomes the inside of one SELECT. */
const inside = (text: string): string => `(\n${text.trim().replace(/;\s*$/, '')}\n)`;

/**
 * Has DuckDB itself prepare the question as the inside of a SELECT. Only what yields rows can stand there, and only one
 * statement can be prepared, so that whatever writes, attaches, sets or copies is refused by the engine's own parser.
 */
async function checked(session: Session, text: string): Promise<Result<void>> {
  const bound = { text: `EXPLAIN SELECT * FROM ${inside(text)} LIMIT ?`, values: [1] };
  const plan = await session.query<Record<string, string>>(bound);
  if (!plan.ok) {
    return plan.failure.code === 'query/rejected' ? refused(text, plan.failure.reason) : plan;
  }
  const operators = plan.value.flatMap((row) => Object.values(row)).join('\n');
  const found = outsideReads.exec(operators);
  return found === null ? success(undefined) : refused(text, found[0]);
}

async function answered(session: Session, text: string, limit: number): Promise<Result<CellAnswer>> {
  // Text keeps every digit of an amount and every kind of value.
  const rows = await session.query<Record<string, string | null>>(
    plainSql(`SELECT COLUMNS(*)::VARCHAR FROM ${inside(text)} LIMIT ${limit + 1}`),
  );
  if (!rows.ok) return rows;
  const columns = Object.keys(rows.value[0] ?? {});
  return success({ columns, rows: rows.value.slice(0, limit), hasMore: rows.value.length > limit });
}

const explainPrefix = /^\s*EXPLAIN\s+(?!ANALYZE)/i;

/** How DuckDB would answer the question that follows EXPLAIN. */
async function explained(session: Session, text: string): Promise<Result<CellAnswer>> {
  const plan = await session.query<Record<string, string | null>>(plainSql(`EXPLAIN SELECT * FROM ${inside(text)}`));
  if (!plan.ok) return plan;
  return success({ columns: Object.keys(plan.value[0] ?? {}), rows: plan.value, hasMore: false });
}

/** Answers one question on a session of its own, in a transaction that could not write even if the question tried. */
export async function readOnlyQuery(session: Session, text: string, limit: number): Promise<Result<CellAnswer>> {
  const isExplain = explainPrefix.test(text);
  const question = text.replace(explainPrefix, '');
  const allowed = await checked(session, question);
  if (!allowed.ok) return allowed;
  const begun = await session.query(plainSql('BEGIN TRANSACTION READ ONLY'));
  if (!begun.ok) return begun;
  try {
    return isExplain ? await explained(session, question) : await answered(session, question, limit);
  } finally {
    await session.query(plainSql('ROLLBACK'));
  }
}
