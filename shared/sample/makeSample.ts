import { dayOf } from './calendar';
import { addToTotals, emptyTotals } from './cityTotals';
import { fundBooks } from './fundBooks';
import { plantIrregularities } from './plantIrregularities';
import type { Planted } from './plants/plant';
import { employerCount, employerRow } from './sampleEmployers';
import { samplePerson } from './samplePerson';
import { type Row, sampleRecords } from './sampleRecords';
import { type SampleWorld, yearsOf } from './sampleWorld';

/** Rows that follow one another in a table; `planted` is the answer key. */
export interface SampleRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

const statistic = (region: string, year: number, measure: string, value: number): Row => ({
  scheme: 'pension_employee',
  region_code: region,
  year,
  measure,
  value,
  unit: null,
  reference: 'sample',
});

function statisticsRows({ settings, creditingRates }: SampleWorld): Row[] {
  const { regionCode, benefitBase, adjustment, depositRate, adjustmentRate, firstMonth } = settings;
  return [
    ...Object.entries(benefitBase).map(([year, value]) => statistic(regionCode, Number(year), 'benefitBase', value)),
    ...Object.entries(adjustment).flatMap(([year, { fixed, ofPension }]) => [
      statistic(regionCode, Number(year), 'adjustmentFixed', fixed),
      statistic(regionCode, Number(year), 'adjustmentShare', ofPension),
    ]),
    ...[...creditingRates].map(([year, rate]) => statistic(regionCode, year, 'accountCrediting', rate)),
    statistic(regionCode, firstMonth.year, 'depositRate', depositRate),
    statistic(regionCode, firstMonth.year, 'adjustmentRate', adjustmentRate),
  ];
}

function regionRows({ settings, provincesKnown }: SampleWorld): Row[] {
  const { regionCode, name, cities, elsewhere } = settings;
  const row = (code: string, zh: string, en: string, parent: string | null): Row => ({
    region_code: code,
    name_zh: zh,
    name_en: en,
    parent_code: parent,
  });
  return [
    row(regionCode, name.zh, name.en, null),
    ...cities.map(({ code, zh, en }) => row(code, zh, en, regionCode)),
    ...(provincesKnown ? [] : elsewhere.map(({ code, zh, en }) => row(code, zh, en, null))),
  ];
}

function wageRows({ settings }: SampleWorld): Row[] {
  const regions = [settings.regionCode, ...settings.cities.map(({ code }) => code)];
  return regions.flatMap((region_code) =>
    Object.entries(settings.averageWage).map(([year, monthly_wage]) => ({
      region_code,
      year: Number(year),
      monthly_wage,
    })),
  );
}

const brokerRow = (world: SampleWorld, employer: string): Row => ({
  employer_id: employer,
  region_code: world.settings.cities[0].code,
  name: `示例人力资源服务部${employer.slice(-3)}`,
  industry: '居民服务业',
  registered_on: dayOf({ year: yearsOf(world)[0] - 4, month: 6 }, 1),
  closed_on: null,
});

const batch = 500;

/**
 * A province's tables row by row: what stands still first, then persons in batches, the books that follow from them, and
 * the answer key. The same seed gives the same rows; a person's do not depend on how many others there are.
 */
export function* makeSample(world: SampleWorld): Generator<SampleRows> {
  yield { table: 'regions', rows: regionRows(world) };
  yield { table: 'average_wage', rows: wageRows(world) };
  yield { table: 'employers', rows: Array.from({ length: employerCount(world) }, (_, at) => employerRow(world, at)) };
  const totals = emptyTotals(world);
  const brokers = new Set<string>();
  for (let first = 0; first < world.members; first += batch) {
    const irregular = Array.from({ length: Math.min(batch, world.members - first) }, (_, at) =>
      plantIrregularities(world, sampleRecords(world, samplePerson(world, first + at))),
    );
    const records = irregular.map((each) => each.records);
    const planted = irregular.flatMap((each) => each.planted);
    for (const each of records) addToTotals(world, totals, each);
    for (const { employer_id } of planted) {
      if (employer_id !== undefined) brokers.add(employer_id);
    }
    yield { table: 'members', rows: records.flatMap(({ member, furtherMembers }) => [member, ...furtherMembers]) };
    yield { table: 'contributions', rows: records.flatMap(({ contributions }) => contributions) };
    yield { table: 'accounts', rows: records.flatMap(({ accounts }) => accounts) };
    yield { table: 'benefits', rows: records.flatMap(({ benefits }) => benefits) };
    yield { table: 'deaths', rows: records.flatMap(({ deaths }) => deaths) };
    yield { table: 'custody', rows: records.flatMap(({ custody }) => custody) };
    yield { table: 'transfers', rows: records.flatMap(({ transfers }) => transfers) };
    yield { table: 'planted', rows: planted.map(plantedRow) };
  }
  const books = fundBooks(world, totals);
  yield { table: 'employers', rows: [...brokers].sort().map((employer) => brokerRow(world, employer)) };
  yield { table: 'fund_ledger', rows: books.ledger };
  yield { table: 'bank_statements', rows: books.bank };
  yield { table: 'statistics', rows: [...statisticsRows(world), ...books.budgets] };
  yield { table: 'planted', rows: books.planted.map(plantedRow) };
}

export const plantedColumns = [
  'rule_id',
  'member_id',
  'employer_id',
  'region_code',
  'scheme',
  'period',
  'item',
  'transfer_id',
] as const satisfies readonly (keyof Planted)[];

const plantedRow = (planted: Planted): Row =>
  Object.fromEntries(plantedColumns.map((column) => [column, planted[column] ?? null]));
