import { combine } from '../../base/combine';
import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import { type CsvRow, csvRows, dateCell, numberCell, wrongCell } from '../csvRows';
import type { ReturnSeries } from '../returns/returnSeries';
import { sumOf } from '../statistics/moments';
import type { BlendWeights } from './blend';

/** Returns of indices by name. */
export type Indices = Readonly<Record<string, ReturnSeries>>;

/** What a portfolio is measured against: indices and the weights that they have from certain dates on. */
export interface Benchmark {
  readonly indices: Indices;
  readonly weights: readonly BlendWeights[];
}

export const indexColumns = ['index', 'date', 'return'] as const;
export const weightColumns = ['from', 'index', 'weight'] as const;

/** Reads the returns of indices: index, date, return; the dates of an index rise. */
export function readIndices(file: string, text: string): Result<Indices> {
  const rows = csvRows(file, text, indexColumns);
  if (!rows.ok) return rows;
  const indices = new Map<string, { dates: string[]; returns: number[] }>();
  for (const row of rows.value) {
    const read = combine({ date: dateCell(row, 'date'), value: numberCell(row, 'return') });
    if (!read.ok) return read;
    const series = indices.get(row.cell('index')) ?? { dates: [], returns: [] };
    const before = series.dates.at(-1) ?? '';
    if (read.value.date <= before) return wrongCell(row, 'date', `> ${before}`);
    series.dates.push(read.value.date);
    series.returns.push(read.value.value);
    indices.set(row.cell('index'), series);
  }
  return success(Object.fromEntries(indices));
}

/** Weights that do not sum to 1 would be a return out of nothing. */
const wholeness = 1e-6;

/** Reads the weights of a blend: from, index, weight; those of one date sum to 1. */
export function readWeights(file: string, text: string, indices: Indices): Result<readonly BlendWeights[]> {
  const rows = csvRows(file, text, weightColumns);
  if (!rows.ok) return rows;
  const dated = new Map<string, { readonly first: CsvRow; readonly weights: Record<string, number> }>();
  for (const row of rows.value) {
    const read = combine({ from: dateCell(row, 'from'), weight: numberCell(row, 'weight') });
    if (!read.ok) return read;
    const { from, weight } = read.value;
    const index = row.cell('index');
    if (indices[index] === undefined) return wrongCell(row, 'index', nearest(index, Object.keys(indices)));
    const { first, weights } = dated.get(from) ?? { first: row, weights: {} };
    if (index in weights) {
      return failed({ code: 'dataset/duplicate-key', file, line: row.line, key: `${from} ${index}` });
    }
    dated.set(from, { first, weights: { ...weights, [index]: weight } });
  }
  for (const { first, weights } of dated.values()) {
    if (Math.abs(sumOf(Object.values(weights)) - 1) > wholeness) return wrongCell(first, 'weight', 'Σ = 1');
  }
  return success([...dated].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, { weights }]) => ({ from, weights })));
}

/** The blend of the indices; one index alone needs no weights, several without them are no benchmark. */
export function benchmarkOf(
  indices: Indices | undefined,
  weights: readonly BlendWeights[] | undefined,
): Benchmark | null {
  if (indices === undefined) return null;
  if (weights !== undefined) return { indices, weights };
  const [only, ...others] = Object.keys(indices);
  return only === undefined || others.length > 0 ? null : { indices, weights: [{ from: '', weights: { [only]: 1 } }] };
}
