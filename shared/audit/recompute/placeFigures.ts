import { combine } from '../../base/combine';
import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { InputSource } from '../../pension/awardSheetLine';
import type { AuditContext } from '../preparation';
import { type Increase, increaseOf } from './increases';
import { nationalRules, type PlaceRules } from './nationalRules';

/** Whether a figure is the ledger's own, one of those that the product brings, or the law's. */
export type FigureFrom = 'ledger' | 'bundled' | 'law';

/** A figure of a place, and where it comes from. */
export interface Figure {
  readonly value: number;
  readonly from: FigureFrom;
  readonly source: InputSource;
}

interface StatisticRow {
  readonly scheme: string;
  readonly region: string;
  readonly year: number;
  readonly measure: string;
  readonly value: number;
  readonly source_id: string | null;
  readonly source_row: number | null;
}

type WageRow = Omit<StatisticRow, 'scheme' | 'measure'>;

interface RegionRow {
  readonly region: string;
  readonly parent: string | null;
}

const wages = 'average_wage';
const bundledRates = 'tables/statistics.csv';

/** How many years back a rate is looked for that stands until another is stated. */
const longestStanding = 30;

const keyOf = (scheme: string, region: string, year: number, measure: string): string =>
  `${scheme} ${region} ${year} ${measure}`;

const ledgerSource = (table: string, { source_id, source_row }: WageRow): InputSource => ({
  kind: 'ledger',
  table,
  sourceId: source_id,
  sourceRow: source_row,
});

/**
 * What places bring to a recomputation: the ledger's `statistics` and `average_wage` first, of the region or else of
 * those that it lies in, then the figures of the provinces that the product brings.
 */
export class PlaceFigures {
  readonly #context: AuditContext;
  readonly #parents: ReadonlyMap<string, string | null>;
  readonly #rows = new Map<string, StatisticRow>();
  readonly #wages = new Map<string, WageRow>();
  readonly #increases = new Map<string, Increase | null>();

  constructor(
    context: AuditContext,
    {
      regions,
      statistics,
      averageWages,
    }: {
      readonly regions: readonly RegionRow[];
      readonly statistics: readonly StatisticRow[];
      readonly averageWages: readonly WageRow[];
    },
  ) {
    this.#context = context;
    this.#parents = new Map(regions.map(({ region, parent }) => [region, parent]));
    for (const row of statistics) this.#rows.set(keyOf(row.scheme, row.region, row.year, row.measure), row);
    for (const row of averageWages) this.#wages.set(`${row.region} ${row.year}`, row);
  }

  /** A region and those that it lies in, the nearest first. */
  within(region: string): readonly string[] {
    const parent = this.#parents.get(region) ?? null;
    const province = `${region.slice(0, 2)}0000`;
    return [...new Set([region, ...(parent === null ? [] : [parent]), province, 'CN'])];
  }

  /** A statistic of exactly this year, with the region that states it. */
  statistic(scheme: string, region: string, year: number, measure: string): (Figure & { region: string }) | null {
    for (const place of this.within(region)) {
      const row =
        this.#rows.get(keyOf(scheme, place, year, measure)) ?? this.#rows.get(keyOf('economy', place, year, measure));
      if (row === undefined) continue;
      return { value: row.value, from: 'ledger', source: ledgerSource('statistics', row), region: place };
    }
    return null;
  }

  /** The last statistic up to a year: for a rate that stands until another is stated. */
  lastStatistic(scheme: string, region: string, year: number, measure: string) {
    for (let stated = year; stated > year - longestStanding; stated--) {
      const found = this.statistic(scheme, region, stated, measure);
      if (found !== null) return found;
    }
    return null;
  }

  #province(region: string) {
    const places = this.within(region);
    return this.#context.provinces.find((province) => places.includes(province.region)) ?? null;
  }

  /** Average wage of a year, yuan a month. */
  averageWage(region: string, year: number): Figure | null {
    for (const place of this.within(region)) {
      const row = this.#wages.get(`${place} ${year}`);
      if (row !== undefined) return { value: row.value, from: 'ledger', source: ledgerSource(wages, row) };
    }
    const row = this.#province(region)?.averageWage.get(year);
    return row === undefined ? null : { value: row.value, from: 'bundled', source: { kind: 'table', row } };
  }

  /** W: the published benefit base of a year; none is carried on here, since an award that was made had one. */
  benefitBase(scheme: string, region: string, year: number): Figure | null {
    const own = this.statistic(scheme, region, year, 'benefitBase');
    if (own !== null) return own;
    const row = this.#province(region)?.benefitBase.get(year);
    return row === undefined ? null : { value: row.value, from: 'bundled', source: { kind: 'table', row } };
  }

  /** Interest of accounts in a year. */
  creditingRate(scheme: string, region: string, year: number): Figure | null {
    const own = this.statistic(scheme, region, year, 'accountCrediting');
    if (own !== null) return own;
    const rate = this.#context.creditingRates.get(year);
    if (rate === undefined) return null;
    const row = {
      value: rate,
      reference: 'account-crediting',
      status: 'secondary',
      file: bundledRates,
      line: 0,
    } as const;
    return { value: rate, from: 'bundled', source: { kind: 'table', row } };
  }

  /** The increase of a year, where the ledger states its rule. */
  increase(scheme: string, region: string, year: number): Increase | null {
    const key = `${scheme} ${region} ${year}`;
    const known = this.#increases.get(key);
    if (known !== undefined) return known;
    const increase = increaseOf(year, (measure) => this.statistic(scheme, region, year, measure));
    this.#increases.set(key, increase);
    return increase;
  }

  /** Rules of award of the province, else the national ones. */
  rules(region: string): PlaceRules & { readonly from: FigureFrom } {
    const province = this.#province(region);
    return province === null
      ? { rules: nationalRules(this.#context), supplements: [], from: 'law' }
      : { rules: province.rules, supplements: province.supplements, from: 'bundled' };
  }
}

/** Reads what the ledger says of its places. */
export async function readPlaceFigures(session: Session, context: AuditContext): Promise<Result<PlaceFigures>> {
  const read = combine({
    regions: await session.query<RegionRow>(
      plainSql('SELECT region_code AS region, parent_code AS parent FROM regions ORDER BY region_code'),
    ),
    statistics: await session.query<StatisticRow>(
      plainSql(`SELECT scheme, region_code AS region, year, measure, value::DOUBLE AS value, source_id,
        source_row::DOUBLE AS source_row FROM statistics
        WHERE measure IN ('benefitBase', 'accountCrediting', 'employerRate') OR measure LIKE 'adjustment%'
        ORDER BY ALL`),
    ),
    averageWages: await session.query<WageRow>(
      plainSql(`SELECT region_code AS region, year, monthly_wage::DOUBLE AS value, source_id,
        source_row::DOUBLE AS source_row FROM average_wage ORDER BY ALL`),
    ),
  });
  return read.ok ? success(new PlaceFigures(context, read.value)) : read;
}
