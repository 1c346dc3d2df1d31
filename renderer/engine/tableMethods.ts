import { failed, type Result } from '../../shared/base/result';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import { masked } from '../../shared/data/loading/personal';
import { plainSql, quoted } from '../../shared/data/loading/sqlText';
import { profileTable } from '../../shared/data/quality/profile';
import { measureQuality } from '../../shared/data/quality/quality';
import type { WithLedger } from './importMethods';

/** A part of a table's rows, all values as text. */
export interface RowsAsked {
  readonly table: string;
  readonly from: number;
  readonly limit: number;
  /** Personal values as they are kept; without it they are masked before they leave the database. */
  readonly isUnmasked: boolean;
}

export type TextRow = Readonly<Record<string, string | null>>;

/** What can be asked about tables that are loaded. */
export const tableMethods = (withLedger: WithLedger) => ({
  quality: ({ asOf }: { readonly asOf: string }) => withLedger(({ database }) => measureQuality(database, asOf)),
  profile: ({ table }: { readonly table: string }) => withLedger(({ database }) => profileTable(database, table)),
  rows({ table, from, limit, isUnmasked }: RowsAsked): Promise<Result<readonly TextRow[]>> {
    const contract = canonicalTable(table);
    if (contract === undefined) return Promise.resolve(failed({ code: 'import/unknown', id: table }));
    const shown = contract.columns.map(({ name, personal }) => {
      const text = `${quoted(name)}::VARCHAR`;
      return `${isUnmasked ? text : masked(text, personal)} AS ${quoted(name)}`;
    });
    const place = `source_id::VARCHAR AS source_id, source_row::VARCHAR AS source_row`;
    return withLedger(({ database }) =>
      database.query<TextRow>(
        plainSql(`SELECT ${[...shown, place].join(', ')} FROM ${quoted(table)}
          LIMIT ${Math.floor(limit)} OFFSET ${Math.floor(from)}`),
      ),
    );
  },
});
