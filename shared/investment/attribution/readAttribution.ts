import { combine } from '../../base/combine';
import { failed, type Result, success } from '../../base/result';
import { type CsvRow, csvRows, dateCell, numberCell, wrongCell } from '../csvRows';
import type { PairedSeries } from '../returns/returnSeries';
import { sumOf } from '../statistics/moments';
import type { AttributionInput } from './attribution';

const columns = ['portfolio_weight', 'benchmark_weight', 'portfolio_return', 'benchmark_return'] as const;

interface Segment {
  readonly row: CsvRow;
  readonly date: string;
  readonly segment: string;
  readonly portfolioWeight: number;
  readonly benchmarkWeight: number;
  readonly portfolioReturn: number;
  readonly benchmarkReturn: number;
}

function segmentOf(row: CsvRow): Result<Segment> {
  const read = combine({
    date: dateCell(row, 'date'),
    portfolioWeight: numberCell(row, 'portfolio_weight'),
    benchmarkWeight: numberCell(row, 'benchmark_weight'),
    portfolioReturn: numberCell(row, 'portfolio_return'),
    benchmarkReturn: numberCell(row, 'benchmark_return'),
  });
  return read.ok ? success({ row, segment: row.cell('segment'), ...read.value }) : read;
}

/** Weights of a period must be whole: what they lack or exceed would be a residual. */
const wholeness = 1e-6;

function periodOf(segments: readonly string[], rows: readonly Segment[]) {
  const at = new Map(rows.map((each) => [each.segment, each]));
  const of = (value: (each: Segment) => number): number[] =>
    segments.map((name) => {
      const found = at.get(name);
      return found === undefined ? 0 : value(found);
    });
  return {
    portfolioWeights: of(({ portfolioWeight }) => portfolioWeight),
    benchmarkWeights: of(({ benchmarkWeight }) => benchmarkWeight),
    portfolioReturns: of(({ portfolioReturn }) => portfolioReturn),
    benchmarkReturns: of(({ benchmarkReturn }) => benchmarkReturn),
  };
}

/**
 * Reads a CSV file with the columns date, segment and weight and return of portfolio and benchmark, one row a segment
 * and period. A segment without a row in a period has weight 0.
 */
export function readAttribution(file: string, text: string): Result<AttributionInput> {
  const rows = csvRows(file, text, ['date', 'segment', ...columns]);
  if (!rows.ok) return rows;
  const byDate = new Map<string, Segment[]>();
  for (const row of rows.value) {
    const read = segmentOf(row);
    if (!read.ok) return read;
    const { date, segment } = read.value;
    const period = byDate.get(date) ?? [];
    const key = `${date} ${segment}`;
    if (period.some((each) => each.segment === segment))
      return failed({ code: 'dataset/duplicate-key', file, line: row.line, key });
    byDate.set(date, [...period, read.value]);
  }
  const dates = [...byDate.keys()].sort();
  const segments = [...new Set([...byDate.values()].flatMap((period) => period.map(({ segment }) => segment)))];
  const periods = dates.map((date) => periodOf(segments, byDate.get(date) ?? []));
  for (const [k, { portfolioWeights, benchmarkWeights }] of periods.entries()) {
    const [first] = byDate.get(dates[k]) ?? [];
    if (Math.abs(sumOf(portfolioWeights) - 1) > wholeness) return wrongCell(first.row, 'portfolio_weight', 'Σ = 1');
    if (Math.abs(sumOf(benchmarkWeights) - 1) > wholeness) return wrongCell(first.row, 'benchmark_weight', 'Σ = 1');
  }
  return success({ segments, dates, periods });
}

/** Reads the returns of managers beside their benchmarks: manager, date, return, benchmark. */
export function readManagers(file: string, text: string): Result<ReadonlyMap<string, PairedSeries>> {
  const rows = csvRows(file, text, ['manager', 'date', 'return', 'benchmark']);
  if (!rows.ok) return rows;
  const managers = new Map<string, { dates: string[]; portfolio: number[]; benchmark: number[] }>();
  for (const row of rows.value) {
    const read = combine({
      date: dateCell(row, 'date'),
      own: numberCell(row, 'return'),
      other: numberCell(row, 'benchmark'),
    });
    if (!read.ok) return read;
    const series = managers.get(row.cell('manager')) ?? { dates: [], portfolio: [], benchmark: [] };
    series.dates.push(read.value.date);
    series.portfolio.push(read.value.own);
    series.benchmark.push(read.value.other);
    managers.set(row.cell('manager'), series);
  }
  return success(managers);
}
