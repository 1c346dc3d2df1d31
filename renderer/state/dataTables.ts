import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { localDay } from '../../shared/base/localDay';
import { plainSql } from '../../shared/data/loading/sqlText';
import type { QualityReport } from '../../shared/data/quality/quality';
import { tables } from './openWorkspace';

/** One import as the workspace keeps it. */
export interface KeptImport {
  readonly source_id: string;
  readonly table_name: string;
  readonly file: string;
  readonly part: string | null;
  readonly sha256: string;
  readonly encoding: string | null;
  readonly imported_on: string | null;
  readonly rows: number;
  readonly rows_read: number | null;
  readonly rows_rejected: number | null;
}

export type KeptTables =
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly imports: readonly KeptImport[] };

export type Judged =
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'judged'; readonly report: QualityReport };

interface TablesStore {
  readonly kept: KeptTables;
  readonly judged: Judged;
  /** Grows with every change of the tables, so that what was counted before is counted anew. */
  readonly edition: number;
}

export const useTables = create<TablesStore>(() => ({
  kept: { state: 'none' },
  judged: { state: 'none' },
  edition: 0,
}));

const imports = plainSql(`SELECT source_id, table_name, file, part, sha256, encoding,
  imported_on::VARCHAR AS imported_on, rows::DOUBLE AS rows, rows_read::DOUBLE AS rows_read,
  rows_rejected::DOUBLE AS rows_rejected FROM imports ORDER BY rowid DESC`);

/** Reads what was imported, then judges how good it is; what an edition that has passed says is not shown. */
export async function readTables(asOf: string, edition: number): Promise<void> {
  const ledger = await tables();
  const found = ledger.ok ? await ledger.value.database.query<KeptImport>(imports) : ledger;
  useTables.setState({
    kept: found.ok ? { state: 'read', imports: found.value } : { state: 'failed', failure: found.failure },
  });
  const report = ledger.ok ? await ledger.value.ask('quality', { asOf }) : ledger;
  if (useTables.getState().edition !== edition) return;
  useTables.setState({
    judged: report.ok ? { state: 'judged', report: report.value } : { state: 'failed', failure: report.failure },
  });
}

/** What was read last, so that coming back reads nothing again. */
let read: { readonly folder: string; readonly edition: number } | null = null;

/** Reads what is not read yet; what is known of one workspace says nothing of another. */
export async function readTablesOf(folder: string, edition: number): Promise<void> {
  if (read?.folder === folder && read.edition === edition) return;
  if (read?.folder !== folder) useTables.setState({ kept: { state: 'none' }, judged: { state: 'none' } });
  read = { folder, edition };
  await readTables(localDay(new Date()), edition);
}

/** The tables have changed. */
export const bumpTables = (): void => useTables.setState(({ edition }) => ({ edition: edition + 1 }));
