import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { PlantedFinding } from '../answerKey';
import type { RiskUnit } from './riskModel';

/** An employer stands in the key itself, or paid for a member in the months from which a contribution was wrong. */
const employers = `SELECT DISTINCT c.employer_id AS unit FROM known_cases k JOIN contributions c
    ON c.member_id = k.member_id AND c.period >= TRY_CAST(k.period AS DATE)
  WHERE starts_with(k.rule_id, 'contribution.') AND c.employer_id IS NOT NULL
  UNION SELECT employer_id FROM known_cases WHERE employer_id IS NOT NULL`;

/** Regions with more known cases for their members than the middle one. */
const regions = `WITH sizes AS (
    SELECT region_code AS unit, count(DISTINCT member_id) AS members FROM contributions GROUP BY region_code),
  rates AS (
    SELECT unit, count(k.region_code) / members AS rate
    FROM sizes LEFT JOIN known_cases k ON k.region_code = unit GROUP BY unit, members)
  SELECT unit FROM rates WHERE rate > (SELECT median(rate) FROM rates)`;

/** Units that an answer key calls bad: that of a sample, or what past inspections found. */
export async function badUnits(
  session: Session,
  unit: RiskUnit,
  key: readonly PlantedFinding[],
): Promise<Result<ReadonlySet<string>>> {
  const columns = ['member_id', 'employer_id', 'region_code', 'period'] as const;
  const made = await session.query(
    plainSql(
      `CREATE OR REPLACE TEMP TABLE known_cases (rule_id VARCHAR, ${columns.map((name) => `${name} VARCHAR`).join(', ')})`,
    ),
  );
  if (!made.ok) return made;
  const kept = await session.append(
    'known_cases',
    Object.fromEntries([
      ['rule_id', key.map(({ rule }) => rule)],
      ...columns.map((name) => [name, key.map(({ keys }) => keys[name] ?? null)] as const),
    ]),
  );
  if (!kept.ok) return kept;
  const found = await session.query<{ unit: string }>(plainSql(unit === 'employer' ? employers : regions));
  if (!found.ok) return found;
  const dropped = await session.query(plainSql('DROP TABLE known_cases'));
  return dropped.ok ? success(new Set(found.value.map((row) => row.unit))) : dropped;
}
