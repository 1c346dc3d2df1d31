import { isCanonicalColumn } from '../../audit/evidence/evidenceWords';
import type { Finding } from '../../audit/outcome';
import type { Rule } from '../../audit/rule';
import { type EvidencePage, readEvidence } from '../../audit/run/readEvidence';
import { readFindings } from '../../audit/run/readFindings';
import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { type PersonalColumns, treated } from '../redaction/personalColumns';
import type { StandIns } from '../redaction/standIns';
import type { CaseGroup, ShownRow } from './auditFacts';

/** Rows of evidence that a report takes of one rule, those of the costliest findings; our own choice. */
const mostRows = 2000;

export interface GroupQuestion {
  readonly rule: Rule;
  readonly outcome: CaseGroup['outcome'];
  readonly cases: CaseGroup['cases'];
  readonly personal: PersonalColumns;
  readonly standIns: StandIns;
}

type Reader = Pick<Session, 'query'>;
type EvidenceRow = EvidencePage['rows'][number];

/** Columns that a row says elsewhere. */
const said = new Set([
  'finding',
  'member_id',
  'amount_at_risk',
  'source_table',
  'source_id',
  'source_row',
  'source_file',
]);

/** A column of which it is known whether it names a person. */
const isKnown = (column: string, { rule, personal }: GroupQuestion): boolean =>
  isCanonicalColumn(column) || personal.has(column) || (rule.file !== null && column in rule.columns);

function shownRow(row: EvidenceRow, columns: readonly string[], finding: number, question: GroupQuestion): ShownRow {
  const { personal, standIns } = question;
  const shown = columns.flatMap((name): [string, string | null][] => {
    const value = row[name] ?? null;
    const treatment = personal.get(name);
    if (value === null || treatment === undefined) return [[name, value]];
    const left = treated(treatment, value, standIns);
    return left === null ? [] : [[name, left]];
  });
  return {
    finding,
    person: row.member_id == null ? '' : standIns.of(row.member_id),
    amount: Number(row.amount_at_risk ?? 0),
    values: Object.fromEntries(shown),
    file: row.source_file ?? null,
    line: row.source_row ?? null,
  };
}

/** As many of the costliest findings as their rows have room for; one at least. */
function withRoom(findings: readonly Finding[]): readonly Finding[] {
  let rows = 0;
  const past = findings.findIndex((finding) => {
    rows += finding.rows;
    return rows > mostRows;
  });
  return past === -1 ? findings : findings.slice(0, Math.max(1, past));
}

interface Span {
  readonly persons: number;
  readonly first: string | null;
  readonly last: string | null;
}

async function spanOf(reader: Reader, rule: string): Promise<Result<Span>> {
  const found = await reader.query<Span>({
    text: `SELECT count(DISTINCT member_id)::DOUBLE AS persons, min(first_period)::VARCHAR AS "first",
      max(last_period)::VARCHAR AS "last" FROM audit.findings WHERE rule = ?`,
    values: [rule],
  });
  return found.ok ? success(found.value[0] ?? { persons: 0, first: null, last: null }) : found;
}

/** What a rule found, with the rows of its costliest findings, in which persons are stood for. */
export async function caseGroup(reader: Reader, question: GroupQuestion): Promise<Result<CaseGroup>> {
  const { rule, outcome, cases } = question;
  const filters = { rules: [rule.id] };
  const page = await readFindings(reader, { filters, from: 0, count: mostRows });
  const span = await spanOf(reader, rule.id);
  if (!page.ok) return page;
  if (!span.ok) return span;
  const findings = withRoom(page.value.findings);
  const ids = findings.map(({ id }) => id);
  const asked = { rule: rule.id, finding: ids, from: 0, count: mostRows, isUnmasked: false };
  const evidence = await readEvidence(reader, asked);
  if (!evidence.ok) return evidence;
  const own = evidence.value.columns.filter((name) => !said.has(name));
  const columns = own.filter((name) => isKnown(name, question));
  const place = new Map(ids.map((id, at) => [id, at + 1]));
  const rows = evidence.value.rows
    .map((row) => ({ row, at: place.get(row.finding ?? '') ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ row, at }) => shownRow(row, columns, at, question));
  return success({
    ...{ rule, outcome, cases, findings, rows, leftOut: own.filter((name) => !columns.includes(name)) },
    ...{ persons: span.value.persons, firstPeriod: span.value.first, lastPeriod: span.value.last },
  });
}
