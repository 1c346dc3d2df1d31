import type { Result } from '../../shared/base/result';
import { sha256Of } from '../../shared/base/sha256';
import type { CanonicalTable } from '../../shared/data/canonical/canonicalTable';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import type { Ledger } from '../../shared/data/database';
import { importFile } from '../../shared/data/loading/importFile';
import type { ImportEvents, ImportReport, ImportRequest } from '../../shared/data/loading/importReport';
import type { Mapping } from '../../shared/data/matching/mapping';
import type { OpenedSource, PlainLines, RecordBatch } from '../../shared/data/reading/source';

const comma = { delimiter: ',', quote: '"', escape: '"', comment: null, headerLine: 1 };

/** Rows as a file would give them, in batches of records; the heading is line 1. */
export function recordsOf(headings: readonly string[], rows: readonly (readonly (string | null)[])[]): OpenedSource {
  const batch: RecordBatch = {
    kind: 'records',
    lines: rows.map((_, k) => k + 2),
    cells: headings.map((_, c) => rows.map((row) => row[c] ?? null)),
    faults: [],
    bytesRead: rows.length,
  };
  return sourceOf(headings, [batch]);
}

/** The same rows as whole lines, `size` of them at a time. */
export function linesOf(headings: readonly string[], rows: readonly (readonly string[])[], size = 1000): OpenedSource {
  const batches: PlainLines[] = [];
  for (let from = 0; from < rows.length; from += size) {
    const part = rows.slice(from, from + size);
    const bytes = new TextEncoder().encode(part.map((row) => `${row.join(',')}\n`).join(''));
    batches.push({ kind: 'plain', bytes, firstLine: from + 2, rows: part.length, bytesRead: from + part.length });
  }
  return sourceOf(headings, batches);
}

export function sourceOf(headings: readonly string[], batches: readonly (RecordBatch | PlainLines)[]): OpenedSource {
  const empty: RecordBatch = { kind: 'records', lines: [], cells: headings.map(() => []), faults: [], bytesRead: 0 };
  const first = batches.find((batch) => batch.kind === 'records');
  return {
    format: 'csv',
    part: null,
    encoding: 'utf-8',
    dialect: comma,
    columns: headings,
    issues: [],
    preview: first?.kind === 'records' ? first : empty,
    async *batches() {
      yield* batches;
    },
  };
}

export function tableNamed(name: string): CanonicalTable {
  const table = canonicalTable(name);
  if (!table) throw new Error(name);
  return table;
}

/** Headings that are the names of the contract. */
export const sameNames = (table: string, headings: readonly string[], more: Partial<Mapping> = {}): Mapping => ({
  table,
  columns: Object.fromEntries(headings.map((heading) => [heading, heading])),
  dateOrder: 'ymd',
  moneyUnit: 'yuan',
  codes: {},
  ...more,
});

export const key = Uint8Array.from({ length: 32 }, (_, k) => k);

export function requestFor(table: string, source: OpenedSource, more: Partial<ImportRequest> = {}): ImportRequest {
  return {
    source,
    file: { name: `${table}.csv`, size: 1000, sha256: sha256Of(JSON.stringify(source.preview) + table) },
    mapping: sameNames(table, source.columns),
    table: tableNamed(table),
    privacy: { mode: 'hash', key },
    importedOn: '2026-01-15',
    ...more,
  };
}

export const quietly: ImportEvents = { onProgress: () => undefined, cancelled: () => false };

export const load = (ledger: Ledger, request: ImportRequest, events = quietly): Promise<Result<ImportReport>> =>
  importFile(ledger, request, events);

export async function loaded(ledger: Ledger, request: ImportRequest, events = quietly): Promise<ImportReport> {
  const report = await importFile(ledger, request, events);
  if (!report.ok) throw new Error(JSON.stringify(report.failure));
  return report.value;
}

export async function rows<Row>(ledger: Ledger, text: string): Promise<readonly Row[]> {
  const result = await ledger.query<Row>({ text, values: [] });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
