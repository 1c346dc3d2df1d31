import type { AccountMeasure, DemographyMeasure, EconomyMeasure } from './baseData';

/** What a value of a column must be; `expected` of a failure is written from it. */
export type ColumnRule =
  | { readonly kind: 'text'; readonly mayBeEmpty: boolean }
  | { readonly kind: 'code'; readonly allowed: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'integer' | 'number'; readonly low: number; readonly high: number };

export interface Column {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE';
  readonly rule: ColumnRule;
}

/** Within each group of rows that agree in `per`, the values of `column` are these, or whole numbers without a gap. */
export interface Completeness {
  readonly column: string;
  readonly per: readonly string[];
  readonly values: readonly string[] | 'no gap';
}

/** The contract of a bundled table: where it is, what it holds and what must be true of it. */
export interface Table {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly complete: readonly Completeness[];
}

const text = (name: string): Column => ({ name, type: 'VARCHAR', rule: { kind: 'text', mayBeEmpty: false } });
const note = (name: string): Column => ({ name, type: 'VARCHAR', rule: { kind: 'text', mayBeEmpty: true } });
const date = (name: string): Column => ({ name, type: 'VARCHAR', rule: { kind: 'date' } });
const code = (name: string, ...allowed: string[]): Column => ({
  name,
  type: 'VARCHAR',
  rule: { kind: 'code', allowed },
});
const integer = (name: string, low: number, high: number): Column => ({
  name,
  type: 'INTEGER',
  rule: { kind: 'integer', low, high },
});
const decimal = (name: string, low: number, high: number): Column => ({
  name,
  type: 'DOUBLE',
  rule: { kind: 'number', low, high },
});

const wholeNumbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const region = text('region_code');
const year = integer('year', 1900, 2200);
const age = integer('age', 0, 120);
const sex = code('sex', 'M', 'F');
const reference: Column = { name: 'reference', type: 'VARCHAR', rule: { kind: 'reference' } };
const status = code('status', 'verified', 'derived', 'secondary', 'unverified', 'assumed');
const bothSexes = (...per: string[]): Completeness => ({ column: 'sex', per, values: ['M', 'F'] });
const noGap = (column: string, ...per: string[]): Completeness => ({ column, per, values: 'no gap' });
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

const mortality: Table = {
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
] as const satisfies readonly EconomyMeasure[];

const statistics: Table = {
  name: 'statistics',
  file: 'tables/statistics.csv',
  columns: [
    code('scheme', ...schemes, 'economy'),
    region,
    year,
    code('measure', ...accountMeasures, ...economyMeasures, 'nssfReturn', 'entrustedReturn'),
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
  population,
  mortality,
  fertility,
  migration,
  demography,
  statistics,
  monthsDivisor,
  memberProfiles,
];
