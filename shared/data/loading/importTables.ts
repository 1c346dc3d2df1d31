import type { CanonicalTable } from '../canonical/canonicalTable';
import { sqlTypes } from '../canonical/canonicalTable';
import type { Sql } from '../database';
import { importsTable } from '../loadStatements';
import { plainSql, quoted } from './sqlText';

/** A canonical table as it stands in a database: its own columns, and import and line that each row came from. */
export function canonicalDefinition({ name, columns }: CanonicalTable): Sql {
  const own = columns.map((column) => `${quoted(column.name)} ${sqlTypes[column.kind]}`).join(', ');
  return plainSql(`CREATE TABLE IF NOT EXISTS ${quoted(name)} (${own}, source_id VARCHAR, source_row BIGINT)`);
}

const rowLog = (name: string): Sql =>
  plainSql(`CREATE TABLE IF NOT EXISTS ${name} (
  import_id VARCHAR, file VARCHAR, line BIGINT, column_name VARCHAR, value VARCHAR, reason VARCHAR, detail VARCHAR)`);

/** The tables that every import writes to, beside the one that it loads. */
export const importLog: readonly Sql[] = [importsTable, rowLog('rejected_rows'), rowLog('doubtful_rows')];
