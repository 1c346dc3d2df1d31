import { combine } from '../../shared/base/combine';
import { nearest } from '../../shared/base/nearest';
import { failed, type Result, success } from '../../shared/base/result';
import { loadDatasets } from '../../shared/data/loadDatasets';
import type { Province } from '../../shared/data/provinces';
import { readBaseData } from '../../shared/data/readBaseData';
import { readProvinces } from '../../shared/data/readProvinces';
import { careerEconomy } from '../../shared/pension/careerEconomy';
import type { PersonPlace } from '../../shared/pension/personOutlook';
import { openNativeDatabase } from '../database/nativeDatabase';
import { readerOf } from './datasetsFolder';
import { loadParameters } from './scenario';

/** Law, economy and provinces that the award of one person needs. */
export interface AwardData extends Omit<PersonPlace, 'province'> {
  readonly provinces: readonly Province[];
}

export async function loadAwardData(datasets: string): Promise<Result<AwardData>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const database = await openNativeDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await loadDatasets(database.value, readerOf(datasets));
    if (!loaded.ok) return loaded;
    const read = combine({
      base: await readBaseData(database.value),
      provinces: await readProvinces(database.value),
    });
    if (!read.ok) return read;
    const { base, provinces } = read.value;
    const law = { parameters: parameters.value, divisors: base.monthsDivisor };
    return success({ law, economy: careerEconomy(law, base.economy.accountCrediting), provinces });
  } finally {
    await database.value.close();
  }
}

/** The province of a code such as 110000. */
export function provinceNamed(region: string, provinces: readonly Province[]): Result<Province> {
  const found = provinces.find((one) => one.region === region);
  if (found) return success(found);
  const known = nearest(
    region,
    provinces.map((one) => one.region),
  );
  return failed({ code: 'usage/bad-option', option: 'region', value: region, expected: known });
}
