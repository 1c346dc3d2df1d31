import type { KeptCase } from '../../audit/cases/caseSchema';
import { caseTotals } from '../../audit/cases/caseTotals';
import type { FindingCase } from '../../audit/cases/findingCase';
import { foundCases } from '../../audit/cases/foundCases';
import type { RuleOutcome } from '../../audit/outcome';
import type { Rule } from '../../audit/rule';
import { failed, type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, plainSql } from '../../data/loading/sqlText';
import type { PersonalColumns } from '../redaction/personalColumns';
import { StandIns } from '../redaction/standIns';
import type { AuditFacts, CaseGroup, ExaminedFile, RegionFindings } from './auditFacts';
import { caseGroup } from './caseGroup';

export interface GatherQuestion {
  /** Rules whose outcomes the paper is on; their cases and findings alone are looked at. */
  readonly rules: readonly Rule[];
  readonly outcomes: readonly RuleOutcome[];
  readonly cases: readonly KeptCase[];
  readonly asOf: string;
  /** ISO day, by which a case is overdue. */
  readonly day: string;
  readonly personal: PersonalColumns;
  readonly sampling: AuditFacts['sampling'];
  readonly price: AuditFacts['price'];
}

type Reader = Pick<Session, 'query'>;

/** Files behind the tables that the rules read. */
async function filesBehind(reader: Reader, rules: readonly Rule[]): Promise<Result<readonly ExaminedFile[]>> {
  const found = await reader.query<ExaminedFile>(
    plainSql(`SELECT table_name AS "table", file, sha256, COALESCE(sum(rows_read), sum(rows))::DOUBLE AS "read",
        sum(rows)::DOUBLE AS loaded, COALESCE(sum(rows_rejected), 0)::DOUBLE AS rejected
      FROM imports GROUP BY ALL ORDER BY table_name, file, sha256`),
  );
  const read = new Set(rules.flatMap(({ tables }) => Object.keys(tables)));
  return found.ok ? success(found.value.filter(({ table }) => read.has(table))) : found;
}

const among = (rules: readonly Rule[], bindings: Bindings): string =>
  rules.length === 0 ? 'false' : `rule IN (${rules.map(({ id }) => bindings.bind(id)).join(', ')})`;

async function personsIn(reader: Reader, rules: readonly Rule[]): Promise<Result<number>> {
  const bindings = new Bindings();
  const found = await reader.query<{ persons: number }>(
    bindings.statement(`SELECT count(DISTINCT member_id)::DOUBLE AS persons FROM audit.findings
      WHERE ${among(rules, bindings)}`),
  );
  return found.ok ? success(found.value[0]?.persons ?? 0) : found;
}

/** Findings about persons, by region. */
async function regionsIn(reader: Reader, rules: readonly Rule[]): Promise<Result<readonly RegionFindings[]>> {
  const bindings = new Bindings();
  return reader.query<RegionFindings>(
    bindings.statement(`SELECT region_code AS region, count(DISTINCT member_id)::DOUBLE AS persons,
        sum(amount_at_risk)::DOUBLE AS amount
      FROM audit.findings WHERE ${among(rules, bindings)} AND member_id IS NOT NULL AND region_code IS NOT NULL
      GROUP BY region_code ORDER BY region_code`),
  );
}

async function groupsOf(
  reader: Reader,
  question: GatherQuestion,
  cases: readonly FindingCase[],
): Promise<Result<readonly CaseGroup[]>> {
  // One person has one stand-in in all of a paper.
  const standIns = new StandIns();
  const groups: CaseGroup[] = [];
  for (const rule of question.rules) {
    const outcome = question.outcomes.find((one) => one.rule === rule.id);
    if (outcome?.status !== 'hits') continue;
    const own = cases.filter((one) => one.rule === rule.id);
    const group = await caseGroup(reader, { rule, outcome, cases: own, personal: question.personal, standIns });
    if (!group.ok) return group;
    groups.push(group.value);
  }
  return success(groups);
}

/** Reads what a paper on an audit says from the tables that the run has left; persons are stood for before it is made. */
export async function gatherAudit(reader: Reader, question: GatherQuestion): Promise<Result<AuditFacts>> {
  const { rules, outcomes, asOf, day, sampling, price } = question;
  const ids = new Set(rules.map(({ id }) => id));
  const own = outcomes.filter(({ rule }) => ids.has(rule));
  if (own.length === 0) return failed({ code: 'report/not-ready', needs: 'cases' });
  const kept = question.cases.filter(({ rule }) => ids.has(rule));
  const cases = await foundCases(reader, kept);
  const files = await filesBehind(reader, rules);
  const persons = await personsIn(reader, rules);
  const regions = await regionsIn(reader, rules);
  if (!cases.ok) return cases;
  const groups = await groupsOf(
    reader,
    question,
    cases.value.map((now) => now.case),
  );
  if (!files.ok) return files;
  if (!persons.ok) return persons;
  if (!regions.ok) return regions;
  if (!groups.ok) return groups;
  return success({
    ...{ asOf, rules, outcomes: own, totals: caseTotals(own, cases.value, day) },
    ...{ persons: persons.value, files: files.value, regions: regions.value, sampling, price },
    groups: groups.value,
  });
}
