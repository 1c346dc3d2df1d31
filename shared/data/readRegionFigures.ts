import { combine } from '../base/combine';
import { failed, type Result, success } from '../base/result';
import type { Sourced, Verification } from './baseData';
import { type Database, sql } from './database';
import type { Province } from './provinces';
import { readProvinces } from './readProvinces';
import { type ProvinceTotal, readProvinceTotals } from './readProvinceTotals';
import { rowsFor } from './readSurfaces';
import type { ProvinceMeasure, RegionFigures, YearFigure, Zone } from './regionFigures';

interface FigureRow {
  readonly region: string;
  readonly year: number;
  readonly measure: ProvinceMeasure;
  readonly value: number;
  readonly reference: string;
  readonly status: Verification;
  readonly file: string;
  readonly line: number;
}

interface ZoneRow {
  readonly region: string;
  readonly zone: Zone;
}

const figuresFile = 'tables/province_figures.csv';
const zonesFile = 'tables/province_zones.csv';

const figureRows = (database: Database) =>
  rowsFor<FigureRow>(
    database,
    sql`SELECT region_code AS region, year, measure, value, reference, status, file, source_row AS line
        FROM province_figures JOIN imports USING (source_id) WHERE table_name = 'province_figures' ORDER BY year`,
    figuresFile,
    'province_figures',
  );

const zoneRows = (database: Database) =>
  rowsFor<ZoneRow>(
    database,
    sql`SELECT region_code AS region, zone FROM province_zones ORDER BY region_code`,
    zonesFile,
    'province_zones',
  );

/** Published figures of one region by measure. */
function publishedOf(rows: readonly FigureRow[], region: string): RegionFigures['published'] {
  const published: Partial<Record<ProvinceMeasure, YearFigure[]>> = {};
  for (const { region: owner, measure, ...figure } of rows) {
    if (owner !== region) continue;
    published[measure] = [...(published[measure] ?? []), figure];
  }
  return published;
}

const seriesOf = (years: ReadonlyMap<number, Sourced>): YearFigure[] =>
  [...years].map(([year, figure]) => ({ ...figure, year })).sort((a, b) => a.year - b.year);

function figuresOf(total: ProvinceTotal, zone: Zone, province: Province, rows: readonly FigureRow[]): RegionFigures {
  return {
    region: total.region,
    name: province.name,
    zone,
    persons: total.persons,
    shareFrom65: total.shareFrom65,
    averageWage: seriesOf(province.averageWage),
    benefitBase: seriesOf(province.benefitBase),
    published: publishedOf(rows, total.region),
  };
}

/** What projections by province start from: all provinces of the census, in the order of their codes. */
export async function readRegionFigures(database: Database): Promise<Result<readonly RegionFigures[]>> {
  const read = combine({
    totals: await readProvinceTotals(database),
    provinces: await readProvinces(database),
    rows: await figureRows(database),
    zones: await zoneRows(database),
  });
  if (!read.ok) return read;
  const { totals, provinces, rows, zones } = read.value;
  const figures: RegionFigures[] = [];
  for (const total of totals) {
    const zone = zones.find(({ region }) => region === total.region);
    const province = provinces.find(({ region }) => region === total.region);
    if (!zone) return failed({ code: 'dataset/incomplete', file: zonesFile, missing: total.region });
    if (!province) return failed({ code: 'dataset/incomplete', file: 'tables/award_rules.csv', missing: total.region });
    figures.push(figuresOf(total, zone.zone, province, rows));
  }
  return success(figures);
}

/** Published figures of the whole country on transfers between provinces. */
export async function readNationalTransfers(database: Database): Promise<Result<RegionFigures['published']>> {
  const rows = await figureRows(database);
  return rows.ok ? success(publishedOf(rows.value, 'CN')) : rows;
}
