import { type DrawnLine, linesOf, namedYears, tickText, valueTicks, xText, xTicks } from '../chartLines';
import type { ChartBlock } from '../document';
import { type Box, type Placed, type Point, placeLabels, placeMarks } from '../labelPlaces';
import { isWide } from '../textPlaces';
import { type Content, element, type Markup } from './markup';

const width = 440;
const height = 230;
const plot: Box = { left: 42, top: 8, right: width - 10, bottom: height - 20 };
const size = 10;
const lineHeight = 12;

interface Drawing {
  readonly chart: ChartBlock;
  readonly lines: readonly DrawnLine[];
  across(year: number): number;
  up(value: number): number;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** A chart as lines and words that scale with the page: history solid, projections told apart by their dashes. */
export function svgChart(chart: ChartBlock): Markup {
  const drawing = drawingOf(chart);
  const attributes = { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': chart.title, 'font-size': size };
  return element('svg', attributes, [scales(drawing), uprights(drawing), curves(drawing), words(drawing)]);
}

function drawingOf(chart: ChartBlock): Drawing {
  const lines = linesOf(chart);
  const years = chart.series.flatMap(({ points }) => points.map(({ x }) => x));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const values = valueTicks(lines);
  const [low, high] = [values[0] ?? 0, values[values.length - 1] ?? 1];
  const across = (year: number) => plot.left + ((plot.right - plot.left) * (year - first)) / (last - first || 1);
  const up = (value: number) => plot.bottom - ((plot.bottom - plot.top) * (value - low)) / (high - low || 1);
  return { chart, lines, across, up, years: xTicks(chart.xForm, first, last), values };
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

interface Stroke {
  readonly ink: string;
  readonly width: number;
  readonly dash?: string;
}

function straight(from: Point, to: Point, { ink, width: thick, dash }: Stroke): Markup {
  const ends = { x1: rounded(from.x), y1: rounded(from.y), x2: rounded(to.x), y2: rounded(to.y) };
  return element('line', {
    ...ends,
    stroke: ink,
    'stroke-width': thick,
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
  });
}

function scales({ chart, values, years, across, up }: Drawing): Content {
  const rows = values.map((value) => {
    const y = up(value);
    const stroke = value === 0 ? { ink: '#8a94a0', width: 0.9 } : { ink: '#e3e7ec', width: 0.7 };
    const label = { x: plot.left - 5, y: rounded(y + 3.5), 'text-anchor': 'end', fill: '#4a5561' };
    return [straight({ x: plot.left, y }, { x: plot.right, y }, stroke), element('text', label, tickText(value))];
  });
  const columns = years.map((year) => {
    const x = across(year);
    const label = { x: rounded(x), y: plot.bottom + 14, 'text-anchor': 'middle', fill: '#4a5561' };
    const mark = straight({ x, y: plot.bottom }, { x, y: plot.bottom + 3 }, { ink: '#8a94a0', width: 0.8 });
    return [mark, element('text', label, xText(chart.xForm, year))];
  });
  return [...rows, ...columns];
}

/** The valuation date and the marked years. */
function uprights({ chart: { boundary, marks }, across }: Drawing): Content {
  const upright = (year: number, stroke: Stroke): Markup =>
    straight({ x: across(year), y: plot.top }, { x: across(year), y: plot.bottom }, stroke);
  return [
    ...(boundary === null ? [] : [upright(boundary, { ink: '#8a94a0', width: 0.9 })]),
    ...marks.map(({ x }) => upright(x, { ink: '#5b6673', width: 0.9, dash: '1 2' })),
  ];
}

const pathOf = ({ series }: DrawnLine, { across, up }: Drawing): readonly Point[] =>
  series.points.flatMap(({ x, y }) => (y === null ? [] : [{ x: across(x), y: up(y) }]));

function curves(drawing: Drawing): Content {
  return drawing.lines.map((line) =>
    element('polyline', {
      points: pathOf(line, drawing)
        .map(({ x, y }) => `${rounded(x)},${rounded(y)}`)
        .join(' '),
      fill: 'none',
      stroke: line.ink,
      'stroke-width': 1.8,
      'stroke-dasharray': line.dash,
    }),
  );
}

/** About the width in a sans-serif face, for there is nothing to measure with. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (isWide(sign) ? size : 0.58 * size), 0);

/** Names of lines beside them, and of marked years at the top, none over another. */
function words(drawing: Drawing): Content {
  const { chart, lines, across } = drawing;
  const wanted = (key: string) => ({ key, width: widthOf(key), height: lineHeight });
  const paths = lines.map((line) => pathOf(line, drawing));
  const years = namedYears(chart).map(({ x, label }) => ({ ...wanted(label), x: across(x) }));
  const marks = placeMarks(years, paths, plot);
  const named = lines.filter(({ isHistory }) => !isHistory);
  const labels = named.map((line) => ({ ...wanted(line.series.name), line: pathOf(line, drawing) }));
  const placed = placeLabels(
    labels,
    plot,
    marks.map(({ box }) => box),
  );
  const inkOf = (name: string): string => named.find(({ series }) => series.name === name)?.ink ?? '';
  return [
    ...marks.map((mark) => word(mark, { fill: '#3d4650' })),
    ...placed.map((label) => word(label, { fill: inkOf(label.key), 'font-weight': 700 })),
  ];
}

const word = ({ key, box }: Placed, look: Readonly<Record<string, string | number>>): Content => [
  element('rect', {
    ...{ x: rounded(box.left - 1), y: rounded(box.top + 0.5) },
    ...{ width: rounded(box.right - box.left + 2), height: lineHeight - 1, fill: '#fff' },
  }),
  element('text', { x: rounded(box.left), y: rounded(box.bottom - 3), ...look }, key),
];
