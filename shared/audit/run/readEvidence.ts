import { failed, type Result, success } from '../../base/result';
import type { CanonicalColumn } from '../../data/canonical/canonicalTable';
import { canonicalTables } from '../../data/canonical/canonicalTables';
import type { Session } from '../../data/database';
import { masked } from '../../data/loading/personal';
import { Bindings, quoted } from '../../data/loading/sqlText';
import { evidenceTable } from './evidence';

export interface EvidenceAsked {
  readonly rule: string;
  /** Rows of one finding, or of several; of all of the rule's without it. */
  readonly finding?: string | readonly string[];
  readonly from: number;
  readonly count: number;
  /** Personal values as they are kept; without it they are masked before they leave the database. */
  readonly isUnmasked: boolean;
}

export interface EvidencePage {
  /** Columns in the order of the rule's SELECT; `source_file` names the file of `source_row`. */
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  readonly total: number;
}

type Reader = Pick<Session, 'query'>;

const personalOf = (name: string): CanonicalColumn['personal'] =>
  canonicalTables.flatMap(({ columns }) => columns).find((column) => column.name === name && column.personal)?.personal;

async function columnsOf(reader: Reader, rule: string): Promise<Result<readonly string[]>> {
  const found = await reader.query<{ name: string }>({
    text: `SELECT column_name AS name FROM duckdb_columns() WHERE schema_name = 'audit' AND table_name = ?
      ORDER BY column_index`,
    values: [rule],
  });
  if (!found.ok) return found;
  if (found.value.length === 0) return failed({ code: 'rule/unknown', id: rule, nearest: '' });
  return success(found.value.map(({ name }) => name));
}

/** Sorts rows the same way each time: by finding, by month, by their place in the file. */
const orderOf = (columns: readonly string[]): string => {
  const known = ['finding', 'period', 'source_table', 'source_id', 'source_row'].filter((name) =>
    columns.includes(name),
  );
  return [...known, ...columns.filter((name) => !known.includes(name))].map(quoted).join(', ');
};

function ofFindings(finding: EvidenceAsked['finding'], bindings: Bindings): string {
  if (finding === undefined) return 'true';
  const ids = typeof finding === 'string' ? [finding] : finding;
  return ids.length === 0 ? 'false' : `finding IN (${ids.map((id) => bindings.bind(id)).join(', ')})`;
}

/** A page of the rows beneath findings, all values as text. */
export async function readEvidence(
  reader: Reader,
  { rule, finding, from, count, isUnmasked }: EvidenceAsked,
): Promise<Result<EvidencePage>> {
  const columns = await columnsOf(reader, rule);
  if (!columns.ok) return columns;
  const bindings = new Bindings();
  const where = ofFindings(finding, bindings);
  const shown = columns.value.map((name) => {
    const text = `${quoted(name)}::VARCHAR`;
    return `${isUnmasked ? text : masked(text, personalOf(name))} AS ${quoted(name)}`;
  });
  const hasPlace = columns.value.includes('source_id') && columns.value.includes('source_row');
  const file = `(SELECT any_value(file) FROM imports WHERE imports.source_id = evidence.source_id) AS source_file`;
  const page = await reader.query<Record<string, string | null>>(
    bindings.statement(`SELECT ${[...shown, ...(hasPlace ? [file] : [])].join(', ')}
      FROM (SELECT * FROM ${evidenceTable(rule)} WHERE ${where} ORDER BY ${orderOf(columns.value)}
        LIMIT ${Math.floor(count)} OFFSET ${Math.floor(from)}) AS evidence ORDER BY ${orderOf(columns.value)}`),
  );
  if (!page.ok) return page;
  const counting = new Bindings();
  const all = ofFindings(finding, counting);
  const total = await reader.query<{ total: number }>(
    counting.statement(`SELECT count(*)::DOUBLE AS total FROM ${evidenceTable(rule)} WHERE ${all}`),
  );
  if (!total.ok) return total;
  const names = [...columns.value, ...(hasPlace ? ['source_file'] : [])];
  return success({ columns: names, rows: page.value, total: total.value[0]?.total ?? 0 });
}
