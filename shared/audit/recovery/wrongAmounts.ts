import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { IsoDate } from '../../parameters/parameter';
import { evidenceTable } from '../run/evidence';
import type { WrongAmount } from './recoverySheet';

/** Columns of evidence that say when money fell due, the surest first; a month's money is due by its last day. */
const dueColumns = [
  ['due_on', 'CAST(due_on AS DATE)'],
  ['period', 'last_day(CAST(period AS DATE))'],
  ['paid_on', 'CAST(paid_on AS DATE)'],
] as const;

async function dueExpression(session: Pick<Session, 'query'>, rule: string): Promise<Result<string>> {
  const columns = await session.query<{ name: string }>({
    text: `SELECT column_name AS name FROM duckdb_columns() WHERE schema_name = 'audit' AND table_name = ?`,
    values: [rule],
  });
  if (!columns.ok) return columns;
  const names = columns.value.map(({ name }) => name);
  return success(['NULL', ...dueColumns.flatMap(([name, sql]) => (names.includes(name) ? [sql] : []))].join(', '));
}

/** The amounts of a finding with the day on which each fell due; `otherwise` where its rows name no day. */
export async function wrongAmounts(
  session: Pick<Session, 'query'>,
  { rule, finding }: { readonly rule: string; readonly finding: string },
  otherwise: IsoDate,
): Promise<Result<readonly WrongAmount[]>> {
  const due = await dueExpression(session, rule);
  if (!due.ok) return due;
  const { text } = plainSql(`SELECT sum(amount_at_risk)::DOUBLE AS amount, day::VARCHAR AS day FROM (
    SELECT amount_at_risk, COALESCE(${due.value}, CAST(? AS DATE)) AS day FROM ${evidenceTable(rule)} WHERE finding = ?)
    GROUP BY day ORDER BY day`);
  return session.query<WrongAmount>({ text, values: [otherwise, finding] });
}
