import type { Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { readBaseData } from '../../shared/data/readBaseData';
import { openNativeDatabase } from '../database/nativeDatabase';
import { readerOf } from './datasetsFolder';

/** Loads a datasets folder into DuckDB and reads from it what projections start from. */
export async function loadBaseData(datasets: string): Promise<Result<BaseData>> {
  const database = await openNativeDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await loadDatasets(database.value, readerOf(datasets));
    return loaded.ok ? await readBaseData(database.value) : loaded;
  } finally {
    await database.value.close();
  }
}
