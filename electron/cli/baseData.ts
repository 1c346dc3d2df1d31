import { combine } from '../../shared/base/combine';
import { type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { Database } from '../../shared/data/database';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { readBaseData } from '../../shared/data/readBaseData';
import { type ProvinceTotal, readProvinceTotals } from '../../shared/data/readProvinceTotals';
import { readRegionFigures } from '../../shared/data/readRegionFigures';
import type { RegionFigures } from '../../shared/data/regionFigures';
import { closedAges } from '../../shared/population/closedAges';
import { openNativeDatabase } from '../database/nativeDatabase';
import { readerOf } from './datasetsFolder';

/** Loads a datasets folder into DuckDB and reads from it. */
async function readFrom<T>(datasets: string, read: (database: Database) => Promise<Result<T>>): Promise<Result<T>> {
  const database = await openNativeDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await loadDatasets(database.value, readerOf(datasets));
    return loaded.ok ? await read(database.value) : loaded;
  } finally {
    await database.value.close();
  }
}

/** What projections start from. */
export async function loadBaseData(datasets: string): Promise<Result<BaseData>> {
  const base = await readFrom(datasets, readBaseData);
  return base.ok ? closedAges(base.value) : base;
}

/** The provinces at the census, for projections by region. */
export const loadProvinceTotals = (datasets: string): Promise<Result<readonly ProvinceTotal[]>> =>
  readFrom(datasets, readProvinceTotals);

/** What projections by province start from, with the country. */
export async function loadRegionData(
  datasets: string,
): Promise<Result<{ readonly base: BaseData; readonly figures: readonly RegionFigures[] }>> {
  const read = await readFrom(datasets, async (database) =>
    combine({ base: await readBaseData(database), figures: await readRegionFigures(database) }),
  );
  if (!read.ok) return read;
  const base = closedAges(read.value.base);
  return base.ok ? success({ base: base.value, figures: read.value.figures }) : base;
}
