import { failed, type Result, success } from '../../shared/base/result';
import type { CanonicalTable } from '../../shared/data/canonical/canonicalTable';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import type { Ledger } from '../../shared/data/database';
import { importFile, type Reject } from '../../shared/data/loading/importFile';
import { Bindings, quoted } from '../../shared/data/loading/sqlText';
import { undoImport } from '../../shared/data/loading/undoImport';
import type { Mapping } from '../../shared/data/matching/mapping';
import type { OpenedSource } from '../../shared/data/reading/source';
import { openDatabase } from './duckdbDatabase';

/** A row of the preview: its values as they would be loaded, or as written where it would be rejected. */
export interface TrialRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly isRejected: boolean;
  readonly rejects: readonly Reject[];
}

/** What becomes of the first rows. */
export interface Trial {
  readonly columns: readonly string[];
  readonly rows: readonly TrialRow[];
  readonly loaded: number;
  readonly rejected: number;
}

/** Nothing of a trial is kept, so that its hashes need no secret. */
const noKey = new Uint8Array(32);

let bench: Promise<Result<Ledger>> | null = null;

type Values = Readonly<Record<string, string | number | null>>;

async function loadedRows(ledger: Ledger, { name }: CanonicalTable, columns: readonly string[], importId: string) {
  const bindings = new Bindings();
  const shown = columns.map((column) => `${quoted(column)}::VARCHAR AS ${quoted(column)}`).join(', ');
  return ledger.query<Values>(
    bindings.statement(`SELECT source_row::DOUBLE AS source_row, ${shown} FROM ${quoted(name)}
      WHERE source_id = ${bindings.bind(importId)} ORDER BY source_row`),
  );
}

/** The cells of a line as they stand in the file, in the order of the canonical columns. */
function writtenCells({ columns, preview }: OpenedSource, mapping: Mapping, line: number, shown: readonly string[]) {
  const at = preview.lines.indexOf(line);
  return shown.map((column) => preview.cells[columns.indexOf(mapping.columns[column] ?? '')]?.[at] ?? null);
}

/** Loads the first rows into a database of their own with the same statements as the import. */
export async function tryOut(source: OpenedSource, mapping: Mapping, importedOn: string): Promise<Result<Trial>> {
  const table = canonicalTable(mapping.table);
  if (table === undefined) return failed({ code: 'import/which-table', file: '', tables: mapping.table });
  bench ??= openDatabase();
  const ledger = await bench;
  if (!ledger.ok) {
    bench = null;
    return ledger;
  }
  const { preview } = source;
  const first: OpenedSource = {
    ...source,
    async *batches() {
      yield preview;
    },
  };
  const report = await importFile(
    ledger.value,
    {
      ...{ source: first, mapping, table, importedOn, replace: true },
      file: { name: source.part ?? '', size: 0, sha256: '' },
      privacy: { mode: 'hash', key: noKey },
    },
    { cancelled: () => false, onProgress: () => undefined },
  );
  if (!report.ok) return report;
  const shown = table.columns.map(({ name }) => name).filter((name) => (mapping.columns[name] ?? null) !== null);
  const loaded = await loadedRows(ledger.value, table, shown, report.value.importId);
  await undoImport(ledger.value, report.value.importId);
  if (!loaded.ok) return loaded;
  return success({
    columns: shown,
    rows: preview.lines.map((line): TrialRow => {
      const values = loaded.value.find((row) => row.source_row === line);
      const rejects = report.value.rejects.filter((reject) => reject.line === line);
      const cells =
        values === undefined
          ? writtenCells(source, mapping, line, shown)
          : shown.map((column) => (values[column] === null ? null : String(values[column])));
      return { line, cells, isRejected: values === undefined, rejects };
    }),
    loaded: report.value.loaded,
    rejected: report.value.rejected,
  });
}
