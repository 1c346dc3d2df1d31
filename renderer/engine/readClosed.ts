import type { Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { Database } from '../../shared/data/database';
import { readBaseData } from '../../shared/data/readBaseData';
import { closedAges } from '../../shared/population/closedAges';

/** Figures by single age up to 105 and over, as every projection starts from them. */
export async function readClosed(database: Database): Promise<Result<BaseData>> {
  const base = await readBaseData(database);
  return base.ok ? closedAges(base.value) : base;
}
