import { z } from 'zod';
import type { Failure } from '../../base/failure';
import { type Result, success } from '../../base/result';
import type { Session, Sql } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { IsoDate } from '../../parameters/parameter';
import type { RuleOutcome } from '../outcome';

/** An outcome as it was kept, with what it was computed from. */
export interface StoredOutcome {
  readonly outcome: RuleOutcome;
  /** The day up to which it judged. */
  readonly ranOn: IsoDate;
  /** SHA-256 of the rule, its figures and the law. */
  readonly inputs: string;
}

function detailOf(outcome: RuleOutcome): string | null {
  if (outcome.status === 'not-run') {
    const { missing, refused } = outcome;
    return JSON.stringify({ missing, refused });
  }
  return outcome.status === 'failed' ? JSON.stringify({ failure: outcome.failure }) : null;
}

/** Puts an outcome in the place of the rule's last one. */
export function storeOutcome({ outcome, ranOn, inputs }: StoredOutcome): readonly Sql[] {
  const { rule, status } = outcome;
  const ran = outcome.status === 'hits' || outcome.status === 'clean' ? outcome : null;
  const counts = [ran?.count ?? null, ran?.rows ?? null, ran?.amountAtRisk.toFixed(2) ?? null, ran?.tested ?? null];
  return [
    { text: 'DELETE FROM audit.outcomes WHERE rule = ?', values: [rule] },
    {
      text: `INSERT INTO audit.outcomes VALUES (?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS DECIMAL(18,2)),
        CAST(? AS BIGINT), CAST(? AS DOUBLE), CAST(? AS DATE), ?, ?)`,
      values: [rule, status, ...counts, ran?.milliseconds ?? null, ranOn, detailOf(outcome), inputs],
    },
  ];
}

interface Row {
  readonly rule: string;
  readonly status: RuleOutcome['status'];
  readonly findings: number | null;
  readonly rows: number | null;
  readonly amount: number | null;
  readonly tested: number | null;
  readonly milliseconds: number | null;
  readonly ran_on: string;
  readonly detail: string | null;
  readonly inputs: string;
}

const notRun = z.object({
  missing: z.array(z.object({ table: z.string(), column: z.string().nullable() })),
  refused: z.object({ zh: z.string(), en: z.string() }).optional(),
});
/** The failure was written by this program; only that it is one with a code is checked again. */
const ended = z.object({ failure: z.looseObject({ code: z.string() }) });

function outcomeOf(row: Row): RuleOutcome {
  const { rule, status } = row;
  if (status === 'not-run') {
    const { missing, refused } = notRun.parse(JSON.parse(row.detail ?? ''));
    return { rule, status, missing, ...(refused === undefined ? {} : { refused }) };
  }
  if (status === 'failed') {
    const { failure } = ended.parse(JSON.parse(row.detail ?? ''));
    return { rule, status, failure: failure as Failure };
  }
  return {
    rule,
    status,
    count: row.findings ?? 0,
    rows: row.rows ?? 0,
    amountAtRisk: row.amount ?? 0,
    milliseconds: row.milliseconds ?? 0,
    tested: row.tested ?? 0,
  };
}

/** What earlier runs came to, by rule; the tables of `auditTables` must be there. */
export async function storedOutcomes(
  session: Pick<Session, 'query'>,
): Promise<Result<ReadonlyMap<string, StoredOutcome>>> {
  const found = await session.query<Row>(
    plainSql(`SELECT rule, status, findings::DOUBLE AS findings, "rows"::DOUBLE AS "rows", amount::DOUBLE AS amount,
      tested::DOUBLE AS tested, milliseconds, ran_on::VARCHAR AS ran_on, detail, inputs FROM audit.outcomes ORDER BY rule`),
  );
  if (!found.ok) return found;
  return success(
    new Map(found.value.map((row) => [row.rule, { outcome: outcomeOf(row), ranOn: row.ran_on, inputs: row.inputs }])),
  );
}
