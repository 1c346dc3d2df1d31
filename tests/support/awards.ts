import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { BaseData } from '../../shared/data/baseData';
import { loadDatasets } from '../../shared/data/loadDatasets';
import type { Province } from '../../shared/data/provinces';
import { readBaseData } from '../../shared/data/readBaseData';
import { readProvinces } from '../../shared/data/readProvinces';
import type { AdjustmentRule } from '../../shared/pension/annualAdjustment';
import type { AwardLaw } from '../../shared/pension/awardLaw';
import { opened, readDataset } from '../integration/dataFiles';
import { bundledParameters } from './bundled';

/** What awards for one person need of the bundled data, read as the application reads it. */
export interface AwardData {
  readonly base: BaseData;
  readonly provinces: readonly Province[];
  readonly law: AwardLaw;
}

export async function bundledAwardData(): Promise<AwardData> {
  const database = await opened(openNativeDatabase());
  await opened(loadDatasets(database, readDataset));
  const base = await opened(readBaseData(database));
  const provinces = await opened(readProvinces(database));
  await database.close();
  return { base, provinces, law: { parameters: bundledParameters(), divisors: base.monthsDivisor } };
}

export type AwardCaseRow = Readonly<Record<string, string>>;

/** Award sheets and worked examples transcribed in a public repository; `status` says which is which. */
export const awardCases = (): AwardCaseRow[] =>
  Papa.parse<AwardCaseRow>(
    readFileSync(path.join(import.meta.dirname, '../fixtures/award_cases.csv'), 'utf8').trimEnd(),
    { header: true },
  ).data;

/** A rule of a yearly increase in the usual form, no province's own: what it gives is worked out by hand beside it. */
export const exampleIncrease: AdjustmentRule = {
  fixed: 30,
  perYear: [
    { above: 0, amount: 1 },
    { above: 15, amount: 2 },
  ],
  perYearMinimum: 15,
  partYears: 'whole',
  ofPension: 0.01,
  byAge: [
    { from: 70, amount: 30 },
    { from: 75, amount: 50 },
    { from: 80, amount: 80 },
  ],
  remoteArea: 10,
  rounding: 'fen',
};
