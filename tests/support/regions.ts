import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { BaseData } from '../../shared/data/baseData';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { readBaseData } from '../../shared/data/readBaseData';
import { readNationalTransfers, readRegionFigures } from '../../shared/data/readRegionFigures';
import type { RegionFigures } from '../../shared/data/regionFigures';
import { closedAges } from '../../shared/population/closedAges';
import { opened, readDataset } from '../integration/dataFiles';
import { unwrapped } from './bundled';

export interface RegionData {
  readonly base: BaseData;
  readonly figures: readonly RegionFigures[];
  /** What is published of the country's transfers between provinces. */
  readonly transfers: RegionFigures['published'];
}

/** The bundled figures of the provinces through native DuckDB, as the command line reads them. */
export async function bundledRegions(): Promise<RegionData> {
  const database = await opened(openNativeDatabase());
  await opened(loadDatasets(database, readDataset));
  const base = await opened(readBaseData(database));
  const figures = await opened(readRegionFigures(database));
  const transfers = await opened(readNationalTransfers(database));
  await database.close();
  return { base: unwrapped(closedAges(base)), figures, transfers };
}
