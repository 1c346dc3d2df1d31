import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { type DrawnLine, namedYears } from '../../shared/report/chartLines';
import type { ChartBlock } from '../../shared/report/document';
import { type Box, type Point, placeLabels, placeMarks } from '../../shared/report/labelPlaces';

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
  const named = lines.filter(({ isHistory }) => !isHistory);
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
        <Word key={key} box={box} ink="#3d4650" weight={400} text={key} />
      ))}
      {placeLabels(wanted, bounds, taken).map(({ key, box }) => {
        const line = named.find((one) => one.key === key);
        return <Word key={key} box={box} ink={line?.ink ?? ''} weight={700} text={line?.series.name ?? ''} />;
      })}
    </g>
  );
}

interface WordProps {
  readonly box: Box;
  readonly ink: string;
  readonly weight: 400 | 700;
  readonly text: string;
}

/** A word on a white ground; an outlined text would stand in the PDF twice. */
function Word({ box, ink, weight, text }: WordProps) {
  const { left, right, top, bottom } = box;
  return (
    <>
      <rect x={left - 1} y={top + 0.5} width={right - left + 2} height={bottom - top - 1} fill="#fff" />
      <text x={left} y={bottom - 2} fill={ink} fontWeight={weight}>
        {text}
      </text>
    </>
  );
}
