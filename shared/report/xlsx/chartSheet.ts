import type { Translate } from '../../text/translator';
import { barInks, bridgeScale, lookOf, stacked } from '../bridge/bridgeBars';
import { type Dash, linesOf } from '../chartLines';
import type { Block, BridgeBlock, ChartBlock } from '../document';
import { officeAxis, officeX } from '../officeAxis';
import type { ChartDrawing, LineSeries } from './chartDrawing';
import type { SheetCell, UnnamedSheet } from './sheet';
import { headRow, said } from './tableSheets';

type Row = readonly SheetCell[];

/** Rows that stand beneath each other, with a chart over the figures that it draws. */
interface Stretch {
  readonly rows: readonly Row[];
  readonly chart: ChartDrawing;
}

/** Height of a row in pixels, where the program sets the standard one for the face of the styles. */
const rowHeight = 17;
const lineHeight = 330;
const barHeight = 26;
const axisHeight = 110;

/** Every chart and bridge of the report, each over its figures. */
export function chartSheet(blocks: readonly Block[], write: Translate): UnnamedSheet {
  const rows: Row[] = [];
  const charts: ChartDrawing[] = [];
  for (const block of blocks) {
    if (block.kind !== 'chart' && block.kind !== 'bridge') continue;
    const stretch =
      block.kind === 'chart' ? linesStretch(block, rows.length) : bridgeStretch(block, rows.length, write);
    rows.push(...stretch.rows);
    charts.push(stretch.chart);
  }
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return { widths: Array(columns).fill(24), frozen: 0, rows, charts };
}

const number = (value: number, look: 'whole' | 'decimal' | 'day', formula: string | null = null): SheetCell => ({
  value,
  formula,
  look,
});

/** Title, room for the chart, heads, and the figures. */
function framed(title: string, height: number, figures: readonly Row[]): readonly Row[] {
  const room: readonly Row[] = Array(roomFor(height)).fill([]);
  return [[said(title, 'plain')], ...room, ...figures, []];
}

const roomFor = (height: number): number => Math.ceil(height / rowHeight) + 1;
const cells = (column: number, first: number, last = first) => ({ column, first, last });
const digits = (ink: string): string => ink.slice(1).toUpperCase();

const dashNames: Readonly<Record<Dash, LineSeries['dash']>> = {
  none: 'solid',
  '6 3': 'dash',
  '2 2.2': 'sysDot',
  '9 2 2 2': 'lgDashDot',
  '12 3': 'lgDash',
};

/** A column a line, a row a year or day. */
function linesStretch(block: ChartBlock, before: number): Stretch {
  const { title, xLabel, yLabel, series } = block;
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const heads = before + 1 + roomFor(lineHeight) + 1;
  const [first, last] = [heads + 1, heads + places.length];
  const drawn = linesOf(block).map(
    ({ ink, dash, isHistory }, at): LineSeries => ({
      name: cells(at + 1, heads),
      along: cells(0, first, last),
      values: cells(at + 1, first, last),
      ink: digits(ink),
      dash: dashNames[dash],
      isHistory,
    }),
  );
  return {
    rows: framed(title, lineHeight, [
      headRow([xLabel, ...series.map(({ name }) => name)]),
      ...rowsAlong(block, places),
    ]),
    chart: {
      kind: 'lines',
      ...{ title, along: xLabel, values: yLabel, row: before + 2, height: lineHeight },
      series: drawn,
      axis: officeAxis(block),
    },
  };
}

function rowsAlong({ series, xForm }: ChartBlock, places: readonly number[]): readonly Row[] {
  const values = series.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])));
  const valueIn = (line: ReadonlyMap<number, number | null>, x: number): SheetCell => {
    const value = line.get(x) ?? null;
    return value === null ? said('', 'plain') : number(value, 'decimal');
  };
  const look = xForm === 'year' ? 'whole' : 'day';
  return places.map((x) => [number(officeX(xForm, x), look), ...values.map((line) => valueIn(line, x))]);
}

/** The column in which a bar ends. */
const to = 3;

/** Name, size, where a bar begins and ends, and its parts: not seen, above zero, below it, worked out from the two. */
function bridgeStretch(bridge: BridgeBlock, before: number, write: Translate): Stretch {
  const { title, stepLabel, valueLabel, bars } = bridge;
  const { floor, low, high } = bridgeScale(bars);
  const height = axisHeight + barHeight * bars.length;
  const heads = before + 1 + roomFor(height) + 1;
  const [first, last] = [heads + 1, heads + bars.length];
  const names = (['begins', 'ends', 'unseen', 'above', 'below'] as const).map((one) => write(`reportSheets.${one}`));
  const looks = bars.map((bar) => barInks[lookOf(bar)]);
  const seen = looks.map(({ fill, stroke }) => ({ fill: digits(fill), line: digits(stroke) }));
  const part = (at: number) => ({
    name: cells(to + at, heads),
    along: cells(0, first, last),
    values: cells(to + at, first, last),
  });
  return {
    rows: framed(title, height, [
      headRow([stepLabel, valueLabel, ...names]),
      ...bars.map((bar, at) => bridgeRow(bar, floor, first + at)),
    ]),
    chart: {
      kind: 'bars',
      ...{ title, along: stepLabel, values: valueLabel, row: before + 2, height },
      series: [
        { ...part(1), ink: null, bars: [] },
        { ...part(2), ink: 'FFFFFF', bars: seen },
        { ...part(3), ink: 'FFFFFF', bars: seen },
      ],
      range: floor === 0 ? null : { low, high },
    },
  };
}

function bridgeRow(bar: BridgeBlock['bars'][number], floor: number, row: number): Row {
  const { unseen, above, below } = stacked(bar, floor);
  const ends = `C${row}:D${row}`;
  const [low, high] = [`MIN(${ends})`, `MAX(${ends})`];
  return [
    said(bar.name, 'words'),
    number(bar.figure.value, 'decimal'),
    number(bar.from ?? floor, 'decimal'),
    number(bar.to, 'decimal'),
    number(unseen, 'decimal', `IF(${low}>0,${low},MIN(0,${high}))`),
    number(above, 'decimal', `MAX(0,${high})-MAX(0,${low})`),
    number(below, 'decimal', `MIN(0,${low})-MIN(0,${high})`),
  ];
}
