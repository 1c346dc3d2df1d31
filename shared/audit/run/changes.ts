import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import { auditTables } from './auditTables';

/** How the findings differ from those before the last run. */
export interface FindingChanges {
  readonly fresh: number;
  readonly gone: number;
  readonly same: number;
}

/** Keeps which findings there are, so that a run can be held against what was known before it. */
export async function rememberFindings(session: Pick<Session, 'query'>): Promise<Result<void>> {
  const statements = [
    ...auditTables,
    plainSql('CREATE OR REPLACE TABLE audit.earlier AS SELECT finding, rule, amount_at_risk FROM audit.findings'),
  ];
  for (const statement of statements) {
    const done = await session.query(statement);
    if (!done.ok) return done;
  }
  return success(undefined);
}

const compared = plainSql(`SELECT count(*) FILTER (earlier.finding IS NULL)::DOUBLE AS fresh,
  count(*) FILTER (findings.finding IS NULL)::DOUBLE AS gone,
  count(*) FILTER (earlier.finding IS NOT NULL AND findings.finding IS NOT NULL)::DOUBLE AS same
  FROM audit.findings FULL JOIN audit.earlier USING (finding)`);

const isRemembered = plainSql(`SELECT count(*)::DOUBLE AS tables FROM duckdb_tables()
  WHERE schema_name = 'audit' AND table_name IN ('findings', 'earlier')`);

/** What the last run changed; null where none has run, or where there was nothing to hold it against. */
export async function changesSince(session: Pick<Session, 'query'>): Promise<Result<FindingChanges | null>> {
  const kept = await session.query<{ tables: number }>(isRemembered);
  if (!kept.ok) return kept;
  if (kept.value[0]?.tables !== 2) return success(null);
  const counted = await session.query<FindingChanges>(compared);
  if (!counted.ok) return counted;
  const [changes] = counted.value;
  return success(changes === undefined || changes.gone + changes.same === 0 ? null : changes);
}
