import { isoDay } from '../base/day';
import { monthTicks } from '../base/monthTicks';
import type { ChartBlock, ChartSeries } from './document';

/** Dark and mid tone, told apart in grey too, and by their dashes. */
const inks = ['#1c4a7e', '#c0561a', '#4f6d2f', '#7a3b8f'] as const;
const dashes = ['6 3', '2 2.2', '9 2 2 2', '12 3'] as const;
export type Dash = 'none' | (typeof dashes)[number];

export interface DrawnLine {
  readonly key: string;
  readonly series: ChartSeries;
  readonly ink: string;
  readonly dash: Dash;
  /** It leads up to a projection, and has its name from it. */
  readonly isHistory: boolean;
}

/** A solid history has the ink of the projection that follows it. */
export function linesOf({ series }: ChartBlock): readonly DrawnLine[] {
  const isProjected = series.some(({ form }) => form === 'dashed');
  return series.map((one, index) => {
    const place = isProjected ? series.slice(0, index).filter(({ form }) => form === 'dashed').length : index;
    const isHistory = isProjected && one.form === 'line';
    const isSolid = isHistory || (!isProjected && index === 0);
    const dash = isSolid ? 'none' : (dashes[place % dashes.length] ?? dashes[0]);
    return { key: `s${index}`, series: one, ink: inks[place % inks.length] ?? inks[0], dash, isHistory };
  });
}

export type ChartRow = Readonly<Record<string, number | null>>;

/** One row a year with the value of each line, as Recharts wants it. */
export function rowsOf(lines: readonly DrawnLine[]): readonly ChartRow[] {
  const rows = new Map<number, Record<string, number | null>>();
  for (const { key, series } of lines) {
    for (const { x, y } of series.points) rows.set(x, { ...(rows.get(x) ?? { x }), [key]: y });
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Round years that leave room for their labels. */
function yearTicks(first: number, last: number): readonly number[] {
  const step = last - first > 100 ? 20 : last - first > 30 ? 10 : 5;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}

type XForm = ChartBlock['xForm'];

export const xTicks = (form: XForm, first: number, last: number): readonly number[] =>
  form === 'year' ? yearTicks(first, last) : monthTicks(first, last);

/** A day is named by its month alone. */
export const xText = (form: XForm, x: number): string => (form === 'year' ? String(x) : isoDay(x).slice(0, 7));

/** A step of 1, 2, 2.5 or 5 of some power of ten, so that at most about five cover the span. */
export function roundStep(span: number): number {
  const rough = (span || 1) / 4.5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((size) => size * power >= rough) ?? 10) * power;
}

/** Round values that hold all points and zero, with room for names at the top. */
export function valueTicks(lines: readonly DrawnLine[]): readonly number[] {
  const values = lines.flatMap(({ series }) => series.points.flatMap(({ y }) => (y === null ? [] : [y])));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = roundStep(high - low);
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step + 0.25)];
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
}

export const tickText = (value: number): string => value.toLocaleString('en-GB').replace('-', '−');

/** The marked years, led by the valuation year where history stands before it. */
export function namedYears({ boundary, marks, series }: ChartBlock): ChartBlock['marks'] {
  const begins = series.some(({ points }) => points.some(({ x }) => boundary !== null && x < boundary));
  const taken = marks.some(({ x }) => x === boundary);
  return boundary !== null && begins && !taken ? [{ x: boundary, label: String(boundary) }, ...marks] : marks;
}
