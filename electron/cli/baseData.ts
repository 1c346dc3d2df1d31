import { combine } from '../../shared/base/combine';
import { type Result, success } from '../../shared/base/result';
import type { BaseData, Reference } from '../../shared/data/baseData';
import type { Database } from '../../shared/data/database';
import { type PublicAccounts, readPublicAccounts } from '../../shared/data/fundAccounts';
import { loadDatasets, type ReadFile } from '../../shared/data/loadDatasets';
import { readBaseData, readFiles, readReferences } from '../../shared/data/readBaseData';
import { type ProvinceTotal, readProvinceTotals } from '../../shared/data/readProvinceTotals';
import { readRegionFigures } from '../../shared/data/readRegionFigures';
import type { RegionFigures } from '../../shared/data/regionFigures';
import { closedAges } from '../../shared/population/closedAges';
import { openNativeDatabase } from '../database/nativeDatabase';
import { readerOf } from './datasetsFolder';

/** Loads bundled tables into DuckDB and reads from them. */
async function readFrom<T>(file: ReadFile, read: (database: Database) => Promise<Result<T>>): Promise<Result<T>> {
  const database = await openNativeDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await loadDatasets(database.value, file);
    return loaded.ok ? await read(database.value) : loaded;
  } finally {
    await database.value.close();
  }
}

/** What projections start from, out of tables that are had in any way. */
export async function baseDataFrom(file: ReadFile): Promise<Result<BaseData>> {
  const base = await readFrom(file, readBaseData);
  return base.ok ? closedAges(base.value) : base;
}

/** What projections start from. */
export const loadBaseData = (datasets: string): Promise<Result<BaseData>> => baseDataFrom(readerOf(datasets));

/** The provinces at the census, for projections by region. */
export const loadProvinceTotals = (datasets: string): Promise<Result<readonly ProvinceTotal[]>> =>
  readFrom(readerOf(datasets), readProvinceTotals);

/** What projections by province start from, with the country. */
export async function loadRegionData(
  datasets: string,
): Promise<Result<{ readonly base: BaseData; readonly figures: readonly RegionFigures[] }>> {
  const read = await readFrom(readerOf(datasets), async (database) =>
    combine({ base: await readBaseData(database), figures: await readRegionFigures(database) }),
  );
  if (!read.ok) return read;
  const base = closedAges(read.value.base);
  return base.ok ? success({ base: base.value, figures: read.value.figures }) : base;
}

/** What is published of all funds and of the provinces, with the references that it names and the files it is from. */
export const loadPublicAccounts = (
  datasets: string,
): Promise<
  Result<{
    readonly accounts: PublicAccounts;
    readonly provinces: readonly RegionFigures[];
    readonly references: readonly Reference[];
    readonly inputs: BaseData['files'];
  }>
> =>
  readFrom(readerOf(datasets), async (database) =>
    combine({
      accounts: await readPublicAccounts(database),
      provinces: await readRegionFigures(database),
      references: await readReferences(database),
      inputs: await readFiles(database),
    }),
  );
