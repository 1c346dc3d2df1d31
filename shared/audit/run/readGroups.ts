import type { Result } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings } from '../../data/loading/sqlText';
import { conditionOf, type FindingFilters } from './readFindings';

/** What findings can be put together by. */
export const groupColumns = ['member_id', 'employer_id', 'region_code', 'rule'] as const;
export type GroupColumn = (typeof groupColumns)[number];

/** Findings about one person, employer or region, or of one rule. */
export interface FindingGroup {
  readonly value: string;
  readonly findings: number;
  readonly rules: number;
  readonly amountAtRisk: number;
}

/** The groups of the findings that filters leave, the costliest first; findings that are about none are in none. */
export async function readGroups(
  session: Pick<Session, 'query'>,
  column: GroupColumn,
  filters: FindingFilters,
): Promise<Result<readonly FindingGroup[]>> {
  const bindings = new Bindings();
  const condition = conditionOf(filters, bindings);
  return session.query<FindingGroup>(
    bindings.statement(`SELECT ${column} AS "value", count(*)::DOUBLE AS findings,
      count(DISTINCT rule)::DOUBLE AS rules, sum(amount_at_risk)::DOUBLE AS "amountAtRisk"
      FROM audit.findings WHERE ${column} IS NOT NULL AND ${condition}
      GROUP BY ${column} ORDER BY "amountAtRisk" DESC, "value"`),
  );
}
