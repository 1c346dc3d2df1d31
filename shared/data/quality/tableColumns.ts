import { type Result, success } from '../../base/result';
import { canonicalTable } from '../canonical/canonicalTables';
import { type Database, sql } from '../database';

/** How values of a column are summed up. */
export type Nature = 'number' | 'date' | 'text';

export interface TableColumn {
  readonly name: string;
  readonly nature: Nature;
  /** Its values name people: counted, never shown. */
  readonly personal: boolean;
}

const natureOf = (type: string): Nature => {
  if (/^(DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT|U?INTEGER|DOUBLE|FLOAT)/.test(type)) return 'number';
  return /^(DATE|TIMESTAMP)/.test(type) ? 'date' : 'text';
};

/** The columns of a table in their order; none where there is no such table. */
export async function tableColumns(database: Database, table: string): Promise<Result<readonly TableColumn[]>> {
  const found = await database.query<{ column_name: string; data_type: string }>(
    sql`SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ${table} ORDER BY ordinal_position`,
  );
  if (!found.ok) return found;
  const contract = canonicalTable(table)?.columns ?? [];
  return success(
    found.value.map(({ column_name: name, data_type: type }) => ({
      name,
      nature: natureOf(type),
      personal: contract.some((column) => column.name === name && column.personal !== undefined),
    })),
  );
}
