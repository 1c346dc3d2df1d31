import type { AccountMeasure, DemographyMeasure, EconomyMeasure } from './baseData';
import { provincialTables } from './provincialTables';
import {
  age,
  type Completeness,
  code,
  date,
  decimal,
  integer,
  noGap,
  note,
  reference,
  region,
  sex,
  status,
  type Table,
  text,
  year,
} from './tableContract';

const wholeNumbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const bothSexes = (...per: string[]): Completeness => ({ column: 'sex', per, values: ['M', 'F'] });
const agesTo100 = (...per: string[]): Completeness => ({ column: 'age', per, values: wholeNumbers(0, 100) });

export const references: Table = {
  name: 'references',
  file: 'tables/references.csv',
  columns: [
    text('id'),
    text('title_zh'),
    text('title_en'),
    text('publisher_zh'),
    text('publisher_en'),
    date('read_on'),
    text('licence_zh'),
    text('licence_en'),
    status,
    note('note_zh'),
    note('note_en'),
  ],
  key: ['id'],
  complete: [],
};

const population: Table = {
  name: 'population',
  file: 'tables/population.csv',
  columns: [region, year, sex, age, decimal('value', 0, 1e9), reference],
  key: ['region_code', 'year', 'sex', 'age'],
  complete: [
    bothSexes('region_code', 'year'),
    agesTo100('region_code', 'year', 'sex'),
    noGap('year', 'region_code', 'sex'),
  ],
};

export const mortality: Table = {
  name: 'mortality',
  file: 'tables/mortality.csv',
  columns: [
    text('table_id'),
    region,
    year,
    sex,
    age,
    code('measure', 'qx', 'oneMinusSurvivorship'),
    decimal('value', 0, 1),
    reference,
  ],
  key: ['table_id', 'region_code', 'year', 'sex', 'age', 'measure'],
  complete: [noGap('age', 'table_id', 'region_code', 'year', 'sex', 'measure')],
};

const fertility: Table = {
  name: 'fertility',
  file: 'tables/fertility.csv',
  columns: [region, year, integer('age', 0, 100), decimal('value', 0, 1), reference],
  key: ['region_code', 'year', 'age'],
  complete: [
    { column: 'age', per: ['region_code', 'year'], values: wholeNumbers(15, 49) },
    noGap('year', 'region_code'),
  ],
};

const migration: Table = {
  name: 'migration',
  file: 'tables/migration.csv',
  columns: [
    region,
    integer('from_year', 1900, 2200),
    integer('to_year', 1900, 2200),
    sex,
    integer('age_from', 0, 100),
    integer('age_to', 0, 100),
    decimal('value', -1e9, 1e9),
    reference,
  ],
  key: ['region_code', 'from_year', 'sex', 'age_from'],
  complete: [
    bothSexes('region_code', 'from_year'),
    {
      column: 'age_from',
      per: ['region_code', 'from_year', 'sex'],
      values: Array.from({ length: 21 }, (_, index) => String(index * 5)),
    },
  ],
};

export const demographyMeasures = [
  'tfrMedium',
  'tfrLow',
  'tfrHigh',
  'sexRatioAtBirth',
  'births',
  'deaths',
  'netMigration',
  'lifeExpectancyMale',
  'lifeExpectancyFemale',
] as const satisfies readonly DemographyMeasure[];

const demography: Table = {
  name: 'demography',
  file: 'tables/demography.csv',
  columns: [
    region,
    year,
    code('measure', ...demographyMeasures),
    decimal('value', -1e9, 1e9),
    code('unit', 'births per woman', 'males per female', 'persons', 'years'),
    reference,
  ],
  key: ['region_code', 'year', 'measure'],
  complete: [
    { column: 'measure', per: ['region_code'], values: demographyMeasures },
    noGap('year', 'region_code', 'measure'),
  ],
};

export const schemes = [
  'pension_employee',
  'pension_resident',
  'pension_institution',
  'medical_employee',
  'medical_resident',
  'unemployment',
  'work_injury',
  'maternity',
  'assistance',
] as const;

export const accountMeasures = [
  'contributors',
  'pensioners',
  'beneficiaries',
  'participants',
  'income',
  'contributions',
  'subsidy',
  'expenditure',
  'closing',
] as const satisfies readonly AccountMeasure[];

export const economyMeasures = [
  'wageNonPrivate',
  'wagePrivate',
  'cpi',
  'gdp',
  'pensionAdjustment',
  'accountCrediting',
  'nssfReturn',
  'entrustedReturn',
] as const satisfies readonly EconomyMeasure[];

const statistics: Table = {
  name: 'statistics',
  file: 'tables/statistics.csv',
  columns: [
    code('scheme', ...schemes, 'economy'),
    region,
    year,
    code('measure', ...accountMeasures, ...economyMeasures),
    decimal('value', -1e16, 1e16),
    code('unit', 'persons', 'yuan', 'yuan a year', 'ratio'),
    reference,
    status,
  ],
  key: ['scheme', 'region_code', 'year', 'measure'],
  complete: [],
};

const monthsDivisor: Table = {
  name: 'months_divisor',
  file: 'tables/months_divisor.csv',
  columns: [integer('age', 40, 70), decimal('months', 1, 400), reference],
  key: ['age'],
  complete: [{ column: 'age', per: [], values: wholeNumbers(40, 70) }],
};

const memberProfiles: Table = {
  name: 'member_profiles',
  file: 'tables/member_profiles.csv',
  columns: [text('profile'), integer('age', 0, 100), decimal('value', 0, 1e9), reference],
  key: ['profile', 'age'],
  complete: [noGap('age', 'profile')],
};

/** Every bundled table in the order of loading: what others refer to comes first. */
export const tables: readonly Table[] = [
  references,
  ...provincialTables,
  population,
  mortality,
  fertility,
  migration,
  demography,
  statistics,
  monthsDivisor,
  memberProfiles,
];
