import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '../../shared/base/nearest';
import { failed, type Result, success } from '../../shared/base/result';
import { canonicalTables } from '../../shared/data/canonical/canonicalTables';
import { masked } from '../../shared/data/loading/personal';
import { syncFolder } from '../atomicWrite';
import { bytesOf, notWritten, type Written, writeDurably } from './durable';
import { type ColumnFacts, columnsOf, quotedName, quotedText, readingTables, rowsOf, tableNames } from './nativeTables';
import { openWorkCopy, type WorkCopy } from './workCopy';
import type { WorkspaceFolder } from './workspaceFolder';

export interface ExportRequest {
  readonly table: string;
  readonly file: string;
  readonly format: 'csv' | 'parquet';
  /** Names, numbers and accounts of persons as they are kept, in clear where they are. */
  readonly inClear: boolean;
}

export interface Exported extends Written {
  readonly file: string;
  readonly rows: number;
}

/** A keyed hash names nobody and is needed to join; anything else that names a person is masked. */
function shownColumn(table: string, { name, type }: ColumnFacts, { inClear, format }: ExportRequest): string {
  const column = canonicalTables.find((one) => one.name === table)?.columns.find((one) => one.name === name);
  const own = quotedName(name);
  const hidden =
    inClear || column?.personal === undefined
      ? own
      : `CASE WHEN regexp_full_match(${own}, '[0-9a-f]{64}') THEN ${own} ELSE ${masked(own, column.personal)} END`;
  // A spreadsheet runs a cell that begins like this; the apostrophe makes it text.
  const safe =
    format === 'csv' && type === 'VARCHAR'
      ? `CASE WHEN regexp_matches(${hidden}, '^[=+\\-@\\t\\r]') THEN '''' || (${hidden}) ELSE ${hidden} END`
      : hidden;
  return `${safe} AS ${own}`;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Spreadsheets take a CSV file for UTF-8 only with the mark. */
async function* contentOf(draft: string, format: ExportRequest['format']): AsyncGenerator<Uint8Array> {
  if (format === 'csv') yield byteOrderMark;
  yield* bytesOf(draft);
}

async function moveOut(draft: string, { file, format }: ExportRequest): Promise<Result<Written>> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    const written = await writeDurably(part, contentOf(draft, format), 'wx');
    await rename(part, file);
    await syncFolder(path.dirname(file));
    return success(written);
  } catch (error) {
    await rm(part, { force: true });
    return notWritten(file, error);
  }
}

type Made = { readonly rows: number } | { readonly names: readonly string[] };

async function writeDraft(copy: WorkCopy, draft: string, request: ExportRequest): Promise<Result<Made>> {
  const { table, format } = request;
  return readingTables(copy.file, async (connection) => {
    const names = await tableNames(connection);
    if (!names.includes(table)) return { names };
    const columns = (await columnsOf(connection, table)).map((column) => shownColumn(table, column, request));
    const how = format === 'csv' ? '(FORMAT csv, HEADER)' : '(FORMAT parquet, COMPRESSION zstd)';
    const selected = `SELECT ${columns.join(', ')} FROM ${quotedName(table)}`;
    const [counted] = await rowsOf(connection, `COPY (${selected}) TO ${quotedText(draft)} ${how}`);
    return { rows: Number(counted?.Count ?? 0) };
  });
}

/** Writes a table to a file for others; what names a person only as far as it was asked for. */
export async function exportTable(workspace: WorkspaceFolder, request: ExportRequest): Promise<Result<Exported>> {
  const { table } = request;
  const noTable = (names: readonly string[]): Result<never> =>
    failed({ code: 'workspace/no-table', folder: workspace.folder, table, nearest: nearest(table, names) });
  if (workspace.tables === null) return noTable([]);
  const copy = await openWorkCopy(workspace);
  if (!copy.ok) return copy;
  try {
    const draft = path.join(path.dirname(copy.value.file), `export.${request.format}`);
    const made = await writeDraft(copy.value, draft, request);
    if (!made.ok) return made;
    if ('names' in made.value) return noTable(made.value.names);
    const written = await moveOut(draft, request);
    return written.ok ? success({ ...written.value, file: request.file, rows: made.value.rows }) : written;
  } finally {
    await copy.value.remove();
  }
}
