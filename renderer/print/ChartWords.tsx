import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartBlock } from '../../shared/report/document';
import type { DrawnLine } from './chartLines';
import { type Box, type Placed, type Point, placeLabels, placeMarks } from './labelPlaces';

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
  const pathOf = ({ series }: DrawnLine): readonly Point[] =>
    series.points.flatMap(({ x, y }) => (y === null ? [] : [{ x: across(x) ?? 0, y: up(y) ?? 0 }]));
  const years = namedYears(chart).map(({ x, label }) => ({
    key: label,
    width: widthOf(label, 400),
    height: lineHeight,
    x: across(x) ?? plot.x,
  }));
  const marks = placeMarks(years, lines.map(pathOf), bounds);
  const named = lines.filter(({ series }) => series.form === 'dashed');
  const wanted = named.map((line) => ({
    key: line.key,
    width: widthOf(line.series.name, 700),
    height: lineHeight,
    line: pathOf(line),
  }));
  const taken = marks.map(({ box }) => box);
  return (
    <g className="words" fontSize={size}>
      {marks.map(({ key, box }) => (
        <text key={key} x={box.left} y={box.bottom - 2} fill="#3d4650">
          {key}
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
