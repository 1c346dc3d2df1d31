import { failed, type Result, success } from '../../base/result';
import type { Ledger, Session, Sql } from '../database';
import type { UndoReport } from './importReport';
import { importLog } from './importTables';
import { Bindings, plainSql, quoted } from './sqlText';

/** Takes the rows, rejects and record of an import away. */
export function undoStatements(table: string, importId: string): readonly Sql[] {
  const where = (text: string): Sql => {
    const bindings = new Bindings();
    return bindings.statement(`DELETE FROM ${text} = ${bindings.bind(importId)}`);
  };
  return [
    where(`${quoted(table)} WHERE source_id`),
    where('rejected_rows WHERE import_id'),
    where('doubtful_rows WHERE import_id'),
    where('imports WHERE source_id'),
  ];
}

interface ImportRow {
  readonly table: string;
  readonly file: string;
  readonly rows: number;
  readonly rejected: number;
}

async function undone(session: Session, importId: string): Promise<Result<UndoReport>> {
  for (const statement of importLog) {
    const made = await session.query(statement);
    if (!made.ok) return made;
  }
  const bindings = new Bindings();
  const found = await session.query<ImportRow>(
    bindings.statement(`SELECT table_name AS "table", file, rows::INTEGER AS rows,
      COALESCE(rows_rejected, 0)::INTEGER AS rejected FROM imports WHERE source_id = ${bindings.bind(importId)}`),
  );
  if (!found.ok) return found;
  const [row] = found.value;
  if (row === undefined) return failed({ code: 'import/unknown', id: importId });
  for (const statement of undoStatements(row.table, importId)) {
    const done = await session.query(statement);
    if (!done.ok) return done;
  }
  return success({ importId, ...row });
}

/** Takes one import back whole; what other imports loaded stays. */
export async function undoImport(ledger: Ledger, importId: string): Promise<Result<UndoReport>> {
  const opened = await ledger.session();
  if (!opened.ok) return opened;
  const session = opened.value;
  try {
    const begun = await session.query(plainSql('BEGIN TRANSACTION'));
    if (!begun.ok) return begun;
    const report = await undone(session, importId);
    const ended = await session.query(plainSql(report.ok ? 'COMMIT' : 'ROLLBACK'));
    return report.ok && !ended.ok ? ended : report;
  } finally {
    await session.close();
  }
}
