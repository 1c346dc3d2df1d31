import type { ProvinceMeasure } from './regionFigures';
import { code, decimal, integer, noGap, reference, region, status, type Table, text, year } from './tableContract';

const regions: Table = {
  name: 'regions',
  file: 'tables/regions.csv',
  columns: [region, text('name_zh'), text('name_en'), text('parent_code'), reference],
  key: ['region_code'],
  complete: [],
};

const averageWage: Table = {
  name: 'average_wage',
  file: 'tables/average_wage.csv',
  columns: [region, year, decimal('monthly_wage', 1, 1e6), code('definition', 'allUnits', 'varies'), reference, status],
  key: ['region_code', 'year'],
  complete: [noGap('year', 'region_code')],
};

const benefitBase: Table = {
  name: 'benefit_base',
  file: 'tables/benefit_base.csv',
  columns: [region, year, decimal('monthly_base', 1, 1e6), reference, status],
  key: ['region_code', 'year'],
  complete: [noGap('year', 'region_code')],
};

const awardRules: Table = {
  name: 'award_rules',
  file: 'tables/award_rules.csv',
  columns: [
    region,
    integer('account_start_year', 1990, 2000),
    integer('account_start_month', 1, 12),
    decimal('transition_coefficient', 0.005, 0.02),
    decimal('long_service_coefficient', 0.005, 0.02),
    decimal('long_service_years', 0, 60),
    code('deemed_index', 'own', 'one'),
    code('years_rounding', 'exact', 'twoDecimals', 'upOneDecimal'),
    code('indexed_wage_rounding', 'fen', 'none'),
    reference,
    status,
  ],
  key: ['region_code'],
  complete: [],
};

const awardSupplements: Table = {
  name: 'award_supplements',
  file: 'tables/award_supplements.csv',
  columns: [
    region,
    text('supplement'),
    text('label_zh'),
    text('label_en'),
    decimal('fixed', 0, 10_000),
    decimal('per_index_year', 0, 1000),
    decimal('per_indexed_wage_year', 0, 0.05),
    reference,
    status,
  ],
  key: ['region_code', 'supplement'],
  complete: [],
};

const provinceCensus: Table = {
  name: 'province_census',
  file: 'tables/province_census.csv',
  columns: [region, year, integer('persons', 1, 1e9), decimal('share_from_65', 0.01, 0.9), reference, status],
  key: ['region_code', 'year'],
  complete: [],
};

export const provinceMeasures = [
  'contributors',
  'pensioners',
  'income',
  'expenditure',
  'balance',
  'closing',
  'inMigrants',
  'adjustmentPaid',
  'adjustmentReceived',
  'adjustmentNet',
  'poolingPaid',
  'poolingReceived',
] as const satisfies readonly ProvinceMeasure[];

const provinceFigures: Table = {
  name: 'province_figures',
  file: 'tables/province_figures.csv',
  columns: [
    region,
    year,
    code('measure', ...provinceMeasures),
    decimal('value', -1e16, 1e16),
    code('unit', 'persons', 'yuan'),
    reference,
    status,
  ],
  key: ['region_code', 'year', 'measure'],
  complete: [],
};

const provinceZones: Table = {
  name: 'province_zones',
  file: 'tables/province_zones.csv',
  columns: [region, code('zone', 'east', 'central', 'west', 'northeast'), reference],
  key: ['region_code'],
  complete: [],
};

/** Figures and rules of the provinces: what awards for one person need, and their people. */
export const provincialTables: readonly Table[] = [
  regions,
  averageWage,
  benefitBase,
  awardRules,
  awardSupplements,
  provinceCensus,
  provinceFigures,
  provinceZones,
];
