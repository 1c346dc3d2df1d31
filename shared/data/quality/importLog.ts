import { type Result, success } from '../../base/result';
import { type Database, sql } from '../database';

/** What came of the files of one table. */
export interface TableImports {
  readonly table: string;
  readonly files: number;
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
}

export interface RejectCount {
  readonly table: string;
  readonly reason: string;
  /** A row with two reasons counts in both. */
  readonly rows: number;
}

export interface ImportLog {
  readonly imports: readonly TableImports[];
  readonly reasons: readonly RejectCount[];
  /** Rejected rows that are in the data already, each once. */
  readonly duplicates: Readonly<Record<string, number>>;
}

const nothing: ImportLog = { imports: [], reasons: [], duplicates: {} };

/** What has been read, loaded and rejected so far. Bundled tables, which are checked whole, do not count. */
export async function readImportLog(database: Database): Promise<Result<ImportLog>> {
  const logs = await database.query<{ tables: number }>(
    sql`SELECT count(*)::DOUBLE AS tables FROM information_schema.tables WHERE table_name IN ('imports', 'rejected_rows')`,
  );
  if (!logs.ok) return logs;
  if (logs.value[0].tables < 2) return success(nothing);
  const imports = await database.query<TableImports>(
    sql`SELECT table_name AS "table", count(DISTINCT sha256)::DOUBLE AS files, sum(rows_read)::DOUBLE AS "read",
          sum(rows)::DOUBLE AS loaded, sum(rows_rejected)::DOUBLE AS rejected
        FROM imports WHERE rows_read IS NOT NULL GROUP BY table_name ORDER BY table_name`,
  );
  if (!imports.ok) return imports;
  const reasons = await database.query<RejectCount>(
    sql`SELECT table_name AS "table", reason, count(DISTINCT (import_id, line))::DOUBLE AS rows
        FROM rejected_rows JOIN imports ON source_id = import_id
        GROUP BY table_name, reason ORDER BY rows DESC, table_name, reason`,
  );
  if (!reasons.ok) return reasons;
  const duplicates = await database.query<{ table: string; rows: number }>(
    sql`SELECT table_name AS "table", count(DISTINCT (import_id, line))::DOUBLE AS rows
        FROM rejected_rows JOIN imports ON source_id = import_id
        WHERE reason IN ('duplicate-row', 'duplicate-key', 'already-loaded') GROUP BY table_name`,
  );
  if (!duplicates.ok) return duplicates;
  return success({
    imports: imports.value,
    reasons: reasons.value,
    duplicates: Object.fromEntries(duplicates.value.map(({ table, rows }) => [table, rows])),
  });
}
