import { failed, type Result, success } from '../../base/result';
import type { CanonicalColumn } from '../canonical/canonicalTable';
import { canonicalTables } from '../canonical/canonicalTables';
import type { ReadFile } from '../loadDatasets';
import { type Row, readTable } from '../readTable';
import type { Table } from '../tableContract';
import { codeOf, plainCode } from './codeOf';
import { type Heading, plainHeading } from './heading';
import { codeTable, headingTable, synonymSources } from './synonymTables';

/** One way of heading a column. */
export interface HeadingSynonym {
  /** `*` for every table that has the column; null for a heading known to be no column. */
  readonly table: string | null;
  readonly column: string;
  readonly kind: 'word' | 'fieldCode';
  /** 1 is the usual meaning; higher ones stand back where several headings could be the column. */
  readonly rank: number;
  readonly reference: string;
}

/** Set of codes → plain form of the value as written → canonical code. */
export type CodeSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Synonyms {
  /** By the plain form of the heading. */
  readonly headings: ReadonlyMap<string, readonly HeadingSynonym[]>;
  readonly codes: CodeSets;
  /** By the plain form of a heading: codes that hold under it only. */
  readonly codesUnder: ReadonlyMap<string, CodeSets>;
}

/** The set of codes that a column uses: its own, or that of regions for every column of regions. */
export const codeSetOf = ({ name, refersTo }: CanonicalColumn): string =>
  refersTo?.table === 'regions' ? refersTo.column : name;

function headingsFrom(rows: readonly Row[]): Synonyms['headings'] {
  const headings = new Map<string, HeadingSynonym[]>();
  for (const row of rows) {
    const form = plainHeading(row.heading);
    const known = headings.get(form) ?? [];
    known.push({
      table: row.table_name === '-' ? null : row.table_name,
      column: row.column_name,
      kind: row.kind === 'fieldCode' ? 'fieldCode' : 'word',
      rank: Number(row.rank),
      reference: row.reference,
    });
    headings.set(form, known);
  }
  return headings;
}

/** A column of each set of codes. */
const codedColumns = new Map<string, CanonicalColumn>(
  canonicalTables.flatMap(({ columns }) =>
    columns.filter(({ kind }) => kind === 'code').map((column) => [codeSetOf(column), column] as const),
  ),
);

/** The line and code of the first row whose code its column does not take. */
function unknownCode(rows: readonly Row[]): { line: number; value: string; expected: string } | null {
  for (const [index, { column_name, code }] of rows.entries()) {
    const column = codedColumns.get(column_name);
    if (column && codeOf(column, code, {}) !== code) {
      return { line: index + 2, value: code, expected: column.allowed?.join(' | ') ?? column.pattern ?? 'notEmpty' };
    }
  }
  return null;
}

function codesFrom(rows: readonly Row[]): CodeSets {
  const codes: Record<string, Record<string, string>> = {};
  for (const row of rows) {
    codes[row.column_name] ??= {};
    codes[row.column_name][plainCode(row.written)] = row.code;
  }
  return codes;
}

function codesUnder(rows: readonly Row[]): Synonyms['codesUnder'] {
  const headings = [...new Set(rows.map(({ heading }) => heading).filter((heading) => heading !== '*'))];
  return new Map(
    headings.map((heading) => [plainHeading(heading), codesFrom(rows.filter((row) => row.heading === heading))]),
  );
}

/** What values written under a heading mean in a column: what holds under any heading, and over it what holds there. */
export function codesFor(column: CanonicalColumn, { forms }: Heading, synonyms: Synonyms): CodeSets[string] {
  const set = codeSetOf(column);
  return Object.assign({}, synonyms.codes[set], ...forms.map((form) => synonyms.codesUnder.get(form)?.[set]));
}

/** Reads the synonyms in `datasets/columns/`; a file that breaks its contract is refused with its line. */
export async function readSynonyms(readFile: ReadFile): Promise<Result<Synonyms>> {
  const rowsOf = async (table: Table, known: ReadonlySet<string>): Promise<Result<readonly Row[]>> => {
    const bytes = await readFile(table.file);
    if (!bytes.ok) return bytes;
    const read = readTable(table, bytes.value, known);
    return read.ok ? success(read.value.rows) : read;
  };
  const sources = await rowsOf(synonymSources, new Set());
  if (!sources.ok) return sources;
  const known = new Set(sources.value.map(({ id }) => id));
  const headings = await rowsOf(headingTable, known);
  if (!headings.ok) return headings;
  const codes = await rowsOf(codeTable, known);
  if (!codes.ok) return codes;
  const unknown = unknownCode(codes.value);
  if (unknown) return failed({ code: 'dataset/bad-value', file: codeTable.file, column: 'code', ...unknown });
  return success({
    headings: headingsFrom(headings.value),
    codes: codesFrom(codes.value.filter(({ heading }) => heading === '*')),
    codesUnder: codesUnder(codes.value),
  });
}
