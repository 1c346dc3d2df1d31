import { failed, type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import { readOnlyQuery } from '../../data/notebook/readOnlyQuery';
import type { MissingPart } from '../outcome';
import { type PresentParts, presentParts } from '../run/presentParts';
import type { RiskFactor, RiskModel, RiskUnit } from './riskModel';
import { type FactorValues, scoreUnits, type UnitRisk } from './riskScore';

export interface LeftOut {
  readonly factor: string;
  readonly missing: readonly MissingPart[];
}

export interface RiskReport {
  readonly unit: RiskUnit;
  /** From the highest score on. */
  readonly units: readonly UnitRisk[];
  /** Factors that could not be measured; the others carry the score alone. */
  readonly leftOut: readonly LeftOut[];
}

export interface RiskQuestion {
  readonly model: RiskModel;
  readonly unit: RiskUnit;
  /** False where the score must not know what the rules found. */
  readonly withFindings: boolean;
}

const mostUnits = 1_000_000;

async function hasFindings(session: Session): Promise<Result<boolean>> {
  const found = await session.query<{ n: number }>(
    plainSql(
      `SELECT count(*)::DOUBLE AS n FROM duckdb_tables() WHERE schema_name = 'audit' AND table_name = 'findings'`,
    ),
  );
  return found.ok ? success(found.value[0].n > 0) : found;
}

function missingOf({ needs }: RiskFactor, { rows, filled }: PresentParts): readonly MissingPart[] {
  return Object.entries(needs).flatMap(([table, columns]): readonly MissingPart[] => {
    if ((rows.get(table) ?? 0) === 0) return [{ table, column: null }];
    return columns.filter((column) => !filled.has(`${table}.${column}`)).map((column) => ({ table, column }));
  });
}

/** Runs a factor's SELECT behind the same guard as the notebook: it can read, and nothing else. */
async function measure(session: Session, factor: RiskFactor): Promise<Result<FactorValues>> {
  const answer = await readOnlyQuery(session, factor.sql, mostUnits);
  if (!answer.ok) {
    const { failure } = answer;
    const reason = 'reason' in failure ? String(failure.reason) : failure.code;
    return failure.code === 'cancelled' ? answer : failed({ code: 'query/rejected', sql: factor.sql, reason });
  }
  const values = new Map<string, number>();
  for (const { unit, value } of answer.value.rows) {
    if (unit !== null && unit !== undefined && value !== null && value !== undefined) values.set(unit, Number(value));
  }
  return success({ factor, values });
}

/** Measures every factor of a kind of unit and scores the units. */
export async function measureRisk(session: Session, question: RiskQuestion): Promise<Result<RiskReport>> {
  const { model, unit, withFindings } = question;
  const factors = model.factors.filter((factor) => factor.unit === unit && (withFindings || !factor.findings));
  const present = await presentParts(
    session,
    factors.map(({ needs }) => ({ tables: needs })),
  );
  if (!present.ok) return present;
  const audited = await hasFindings(session);
  if (!audited.ok) return audited;
  const found: FactorValues[] = [];
  const leftOut: LeftOut[] = [];
  for (const factor of factors) {
    const absent = factor.findings && !audited.value ? [{ table: 'audit.findings', column: null }] : [];
    const missing = [...absent, ...missingOf(factor, present.value)];
    if (missing.length > 0) {
      leftOut.push({ factor: factor.id, missing });
      continue;
    }
    const values = await measure(session, factor);
    if (!values.ok) return values;
    found.push(values.value);
  }
  return success({ unit, units: scoreUnits(model, unit, found), leftOut });
}
