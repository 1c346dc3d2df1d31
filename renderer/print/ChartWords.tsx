import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartBlock } from '../../shared/report/document';
import type { DrawnLine } from './chartLines';
import { type Box, type Placed, type Point, placeLabels } from './labelPlaces';

const size = 8.5;
const lineHeight = 10;
const ruler = document.createElement('canvas').getContext('2d');

function widthOf(text: string, weight: 400 | 700): number {
  if (ruler === null) return text.length * size;
  ruler.font = `${weight} ${size}px "Noto Sans SC"`;
  return ruler.measureText(text).width;
}

interface ChartWordsProps {
  readonly chart: ChartBlock;
  readonly lines: readonly DrawnLine[];
}

/** The names of the lines, beside them, and the names of the marked years at the top of the plot. */
export function ChartWords({ chart, lines }: ChartWordsProps) {
  const plot = usePlotArea();
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (plot === undefined || across === undefined || up === undefined) return null;
  const bounds: Box = { left: plot.x, top: plot.y, right: plot.x + plot.width, bottom: plot.y + plot.height };
  const marks = namedYears(chart).map((mark, index) => markBox(mark, across(mark.x) ?? plot.x, index, bounds));
  const named = lines.filter(({ series }) => series.form === 'dashed');
  const wanted = named.map(({ key, series }) => ({
    key,
    width: widthOf(series.name, 700),
    height: lineHeight,
    line: series.points.flatMap(({ x, y }): Point[] => (y === null ? [] : [{ x: across(x) ?? 0, y: up(y) ?? 0 }])),
  }));
  const taken = marks.map(({ box }) => box);
  return (
    <g className="words" fontSize={size}>
      {marks.map(({ label, box }) => (
        <text key={label} x={box.left} y={box.bottom - 2} fill="#3d4650">
          {label}
        </text>
      ))}
      {placeLabels(wanted, bounds, taken).map((place) => (
        <LineName key={place.key} place={place} line={named.find(({ key }) => key === place.key)} />
      ))}
    </g>
  );
}

/** The marked years, led by the valuation year where history stands before it. */
function namedYears({ boundary, marks, series }: ChartBlock): ChartBlock['marks'] {
  const begins = series.some(({ points }) => points.some(({ x }) => boundary !== null && x < boundary));
  const taken = marks.some(({ x }) => x === boundary);
  return boundary !== null && begins && !taken ? [{ x: boundary, label: String(boundary) }, ...marks] : marks;
}

function LineName({ place, line }: { readonly place: Placed; readonly line: DrawnLine | undefined }) {
  return (
    <text x={place.x} y={place.y - 2} fill={line?.ink} fontWeight={700}>
      {line?.series.name}
    </text>
  );
}

/** Names of marks stand right of their line, or left where the plot ends, each on a row of its own. */
function markBox({ label }: { readonly label: string }, x: number, row: number, plot: Box) {
  const width = widthOf(label, 400);
  const left = x + 3 + width > plot.right ? x - 3 - width : x + 3;
  const top = plot.top + row * lineHeight;
  return { label, box: { left, top, right: left + width, bottom: top + lineHeight } };
}
