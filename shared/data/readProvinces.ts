import { combine } from '../base/combine';
import { type Result, success } from '../base/result';
import type { Sourced, Verification } from './baseData';
import { type Database, type Sql, sql } from './database';
import type { AwardRules, AwardSupplement, Province, YearsRounding } from './provinces';
import { rowsFor } from './readSurfaces';

interface SourcedRow {
  readonly region: string;
  readonly reference: string;
  readonly status: Verification;
  readonly file: string;
  readonly line: number;
}

interface RegionRow {
  readonly region: string;
  readonly name_zh: string;
  readonly name_en: string;
}

interface YearRow extends SourcedRow {
  readonly year: number;
  readonly value: number;
}

interface RulesRow extends SourcedRow {
  readonly account_start_year: number;
  readonly account_start_month: number;
  readonly transition_coefficient: number;
  readonly long_service_coefficient: number;
  readonly long_service_years: number;
  readonly deemed_index: AwardRules['deemedIndex'];
  readonly years_rounding: YearsRounding;
  readonly indexed_wage_rounding: AwardRules['indexedWageRounding'];
}

interface SupplementRow extends SourcedRow {
  readonly supplement: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly fixed: number;
  readonly per_index_year: number;
  readonly per_indexed_wage_year: number;
}

const sourced = (value: number, { reference, status, file, line }: SourcedRow): Sourced => ({
  value,
  reference,
  status,
  file,
  line,
});

function byRegion<Row extends { readonly region: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.region) ?? [];
    groups.set(row.region, group);
    group.push(row);
  }
  return groups;
}

const rulesOf = (row: RulesRow): AwardRules => ({
  accountStart: { year: row.account_start_year, month: row.account_start_month },
  transitionCoefficient: sourced(row.transition_coefficient, row),
  longServiceCoefficient: sourced(row.long_service_coefficient, row),
  longServiceYears: row.long_service_years,
  deemedIndex: row.deemed_index,
  yearsRounding: row.years_rounding,
  indexedWageRounding: row.indexed_wage_rounding,
});

const supplementOf = (row: SupplementRow): AwardSupplement => ({
  id: row.supplement,
  label: { zh: row.label_zh, en: row.label_en },
  fixed: row.fixed,
  perIndexYear: row.per_index_year,
  perIndexedWageYear: row.per_indexed_wage_year,
  source: sourced(row.fixed, row),
});

const seriesOf = (rows: readonly YearRow[] = []): ReadonlyMap<number, Sourced> =>
  new Map(rows.map((row) => [row.year, sourced(row.value, row)]));

async function provincialRows(database: Database) {
  const rows = <Row>(statement: Sql, table: string) => rowsFor<Row>(database, statement, `tables/${table}.csv`, table);
  return combine({
    regions: await rows<RegionRow>(
      sql`SELECT region_code AS region, name_zh, name_en FROM regions ORDER BY region_code`,
      'regions',
    ),
    wages: await rows<YearRow>(
      sql`SELECT region_code AS region, year, monthly_wage AS value, reference, status, file, source_row AS line
          FROM average_wage JOIN imports USING (source_id) WHERE table_name = 'average_wage' ORDER BY year`,
      'average_wage',
    ),
    bases: await rows<YearRow>(
      sql`SELECT region_code AS region, year, monthly_base AS value, reference, status, file, source_row AS line
          FROM benefit_base JOIN imports USING (source_id) WHERE table_name = 'benefit_base' ORDER BY year`,
      'benefit_base',
    ),
    rules: await rows<RulesRow>(
      sql`SELECT region_code AS region, award_rules.*, file, source_row AS line
          FROM award_rules JOIN imports USING (source_id) WHERE table_name = 'award_rules'`,
      'award_rules',
    ),
    supplements: await rows<SupplementRow>(
      sql`SELECT region_code AS region, award_supplements.*, file, source_row AS line
          FROM award_supplements JOIN imports USING (source_id) WHERE table_name = 'award_supplements'`,
      'award_supplements',
    ),
  });
}

/** The provinces that have rules of award, in the order of their codes. */
export async function readProvinces(database: Database): Promise<Result<readonly Province[]>> {
  const read = await provincialRows(database);
  if (!read.ok) return read;
  const { regions, rules } = read.value;
  const wages = byRegion(read.value.wages);
  const bases = byRegion(read.value.bases);
  const supplements = byRegion(read.value.supplements);
  const rulesIn = new Map(rules.map((row) => [row.region, rulesOf(row)]));
  return success(
    regions.flatMap(({ region, name_zh, name_en }) => {
      const own = rulesIn.get(region);
      if (own === undefined) return [];
      return {
        region,
        name: { zh: name_zh, en: name_en },
        benefitBase: seriesOf(bases.get(region)),
        averageWage: seriesOf(wages.get(region)),
        rules: own,
        supplements: (supplements.get(region) ?? []).map(supplementOf),
      };
    }),
  );
}
