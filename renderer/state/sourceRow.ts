import { type Result, success } from '../../shared/base/result';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import { masked } from '../../shared/data/loading/personal';
import { quoted } from '../../shared/data/loading/sqlText';
import type { OpenLedger } from '../engine/ledger';
import type { KeptImport } from './dataTables';

/** Where a row stands: a table, the import that it came with, its line in the file. */
export interface RowPlace {
  readonly table: string;
  readonly source: string;
  readonly line: string;
}

export interface SourceRow {
  readonly file: Pick<KeptImport, 'file' | 'part' | 'sha256' | 'imported_on'>;
  /** Values of the row as text, personal ones masked; null where the table is none of files, or the row is gone. */
  readonly values: Readonly<Record<string, string | null>> | null;
}

/** A row of a file by its place, and the file; null where the import has been taken back. */
export async function sourceRow(
  ledger: OpenLedger,
  { table, source, line }: RowPlace,
): Promise<Result<SourceRow | null>> {
  const { database } = ledger;
  const files = await database.query<SourceRow['file']>({
    text: `SELECT file, part, sha256, imported_on::VARCHAR AS imported_on FROM imports WHERE source_id = ?`,
    values: [source],
  });
  if (!files.ok) return files;
  const [file] = files.value;
  if (file === undefined) return success(null);
  const contract = canonicalTable(table);
  if (contract === undefined) return success({ file, values: null });
  const shown = contract.columns.map(
    ({ name, personal }) => `${masked(`${quoted(name)}::VARCHAR`, personal)} AS ${quoted(name)}`,
  );
  const text = `SELECT ${shown.join(', ')} FROM ${quoted(table)}
    WHERE source_id = ? AND source_row = CAST(? AS BIGINT)`;
  const rows = await database.query<Readonly<Record<string, string | null>>>({ text, values: [source, line] });
  return rows.ok ? success({ file, values: rows.value[0] ?? null }) : rows;
}
