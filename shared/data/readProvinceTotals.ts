import { type Result, success } from '../base/result';
import { type Database, sql } from './database';
import { rowsFor } from './readSurfaces';

/** A province at a census: persons, and the share of them of 65 and over. */
export interface ProvinceTotal {
  readonly region: string;
  readonly year: number;
  readonly persons: number;
  readonly shareFrom65: number;
  readonly reference: string;
}

interface Row {
  readonly region: string;
  readonly year: number;
  readonly persons: number;
  readonly share_from_65: number;
  readonly reference: string;
}

/** The totals of all provinces, in the order of their codes. */
export async function readProvinceTotals(database: Database): Promise<Result<readonly ProvinceTotal[]>> {
  const rows = await rowsFor<Row>(
    database,
    sql`SELECT region_code AS region, year, persons, share_from_65, reference FROM province_census ORDER BY region_code`,
    'tables/province_census.csv',
    'province_census',
  );
  if (!rows.ok) return rows;
  return success(rows.value.map(({ share_from_65: shareFrom65, ...row }) => ({ ...row, shareFrom65 })));
}
