import { inForce } from '../../pension/awardLaw';
import { centralAdjustment } from '../../projection/regions/pooling';
import type { AuditContext } from '../preparation';
import { employees } from './awardStatements';
import { tolerance } from './batches';
import type { Gap, GapReason } from './gaps';
import type { Figure, FigureFrom, PlaceFigures } from './placeFigures';

/** A region's month: persons from the tables, and what its books say was paid and received. */
export interface RegionMonth {
  readonly region: string;
  readonly period: string;
  readonly covered: number;
  readonly pensioners: number;
  readonly paid_out: number;
  readonly paid_in: number;
  /** Months of the year for which the books name the adjustment at all, and months that they have. */
  readonly booked_months: number;
  readonly months: number;
  readonly source_id: string | null;
  readonly out_row: number | null;
  readonly in_row: number | null;
}

export interface CentralDue {
  readonly given: RegionMonth;
  readonly wage: Figure;
  readonly covered: number;
  readonly rate: number;
  readonly wageShare: number;
  readonly out: number;
  readonly received: number;
  /** What rounding each region for itself can make. */
  readonly slack: number;
  readonly from: FigureFrom;
}

/** The central adjustment of 国发〔2018〕18号 ended with national pooling. */
const centralMonths = { from: '2018-07-01', until: '2022-01-01' } as const;

interface PoolRate {
  readonly pool: string;
  readonly rate: number;
  readonly from: FigureFrom;
}

/** The pool that a region adjusts in and its rate: one that the ledger states, else that of the country in its time. */
function rateOf({ region, period }: RegionMonth, figures: PlaceFigures, context: AuditContext): PoolRate | null {
  const stated = figures.lastStatistic(employees, region, Number(period.slice(0, 4)), 'adjustmentRate');
  if (stated !== null) return { pool: stated.region, rate: stated.value, from: 'ledger' };
  const isCentral = period >= centralMonths.from && period < centralMonths.until && region.endsWith('0000');
  const rate = inForce(context, 'pooling.adjustmentRate', period)?.value ?? 0;
  return isCentral ? { pool: 'CN', rate, from: 'law' } : null;
}

interface Placed extends PoolRate {
  readonly given: RegionMonth;
  readonly wage: Figure;
  readonly covered: number;
}

function placed(given: RegionMonth, figures: PlaceFigures, context: AuditContext): Placed | GapReason {
  if (given.booked_months * 2 < given.months) return 'notBookedByMonth';
  const rate = rateOf(given, figures, context);
  if (rate === null) return 'noAdjustmentRate';
  const year = Number(given.period.slice(0, 4));
  const wage = figures.averageWage(given.region, year - 1);
  if (wage === null) return 'noWageOfRegion';
  const stated = figures.statistic(employees, given.region, year, 'adjustmentCovered');
  const isOwn = stated?.region === given.region;
  return { ...rate, given, wage, covered: isOwn ? stated.value : given.covered };
}

/** Regions that adjust with one another, in fen so that shares come out whole. */
function exchanged(pool: readonly Placed[], context: AuditContext): CentralDue[] {
  const [{ rate, given }] = pool;
  const wageShare = inForce(context, 'pooling.adjustmentWageShare', given.period)?.value ?? 0;
  const regions = pool.map((each) => ({
    wage: each.wage.value * 100,
    contributors: each.covered,
    pensioners: each.given.pensioners,
  }));
  const { paid, received } = centralAdjustment(regions, { rate, wageShare, coveredShare: 1 });
  const slack = tolerance * pool.length;
  return pool.map((each, at) => ({
    given: each.given,
    wage: each.wage,
    covered: each.covered,
    rate,
    wageShare,
    out: paid[at] / 100,
    received: received[at] / 100,
    slack,
    from: each.from,
  }));
}

/**
 * What each region pays into and receives from the adjustment in each month: 90 % of the average wage of the year before
 * × members × rate; received by pensioners. Source: 国发〔2018〕18号; model.md §8; features.md B39.
 */
export function centralDue(
  months: readonly RegionMonth[],
  figures: PlaceFigures,
  context: AuditContext,
): { readonly due: readonly CentralDue[]; readonly gaps: readonly Gap[] } {
  const pools = new Map<string, Placed[]>();
  const gaps = new Map<string, Gap>();
  for (const given of months) {
    const found = placed(given, figures, context);
    if (typeof found === 'string') {
      gaps.set(`${given.region} ${found}`, { subject: given.region, kind: 'centralAdjustment', reason: found });
      continue;
    }
    const key = `${found.pool} ${given.period}`;
    pools.set(key, [...(pools.get(key) ?? []), found]);
  }
  const due = [...pools.values()].flatMap((pool) => exchanged(pool, context));
  return { due, gaps: [...gaps.values()] };
}

/** Persons and books of every region that keeps a ledger of the scheme. */
export const regionMonths = `WITH books AS (
    SELECT region_code, period, COALESCE(sum(amount) FILTER (item = 'adjustment_out'), 0) AS paid_out,
      COALESCE(sum(amount) FILTER (item = 'adjustment_in'), 0) AS paid_in, count(*) FILTER (item LIKE 'adjustment_%') AS booked,
      min(source_id) AS source_id, min(source_row) FILTER (item = 'adjustment_out') AS out_row,
      min(source_row) FILTER (item = 'adjustment_in') AS in_row
    FROM fund_ledger WHERE scheme = '${employees}' GROUP BY region_code, period
  ), years AS (
    SELECT region_code, year(period) AS year, count(*) FILTER (booked > 0) AS booked_months, count(*) AS months
    FROM books GROUP BY region_code, year(period)
  ), covered AS (
    SELECT region_code, period, count(*) AS persons FROM contributions WHERE scheme = '${employees}'
      AND region_code IN (SELECT region_code FROM books) GROUP BY region_code, period
  ), drawing AS (
    SELECT region_code, period, count(*) AS persons FROM benefits
    WHERE scheme = '${employees}' AND benefit_type = 'pension' AND region_code IN (SELECT region_code FROM books)
    GROUP BY region_code, period
  )
  SELECT b.region_code AS region, b.period::VARCHAR AS period, COALESCE(c.persons, 0)::DOUBLE AS covered,
    COALESCE(d.persons, 0)::DOUBLE AS pensioners, b.paid_out::DOUBLE AS paid_out, b.paid_in::DOUBLE AS paid_in,
    y.booked_months::DOUBLE AS booked_months, y.months::DOUBLE AS months, b.source_id, b.out_row::DOUBLE AS out_row,
    b.in_row::DOUBLE AS in_row
  FROM books b JOIN years y ON y.region_code = b.region_code AND y.year = year(b.period)
  LEFT JOIN covered c ON c.region_code = b.region_code AND c.period = b.period
  LEFT JOIN drawing d ON d.region_code = b.region_code AND d.period = b.period
  ORDER BY b.region_code, b.period`;
