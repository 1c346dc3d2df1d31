import { useActiveTooltipLabel, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { type ChartLine, type ChartMark, colourOf, lastPoint, type Range } from './chartData';

/** What pointing and keys need to know of the drawn chart. */
export interface ChartGeometry {
  readonly pixelOfY: (y: number) => number | undefined;
  readonly activeX: number | null;
}

const lineHeight = 14;

/** Moves labels apart, top to bottom, so that no two share a line. */
function spread(wanted: readonly { key: string; y: number }[], bottom: number): Map<string, number> {
  const placed = [...wanted].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
  for (const [index, label] of placed.entries()) {
    const above = placed[index - 1];
    label.y = above === undefined ? label.y : Math.max(label.y, above.y + lineHeight);
  }
  for (let index = placed.length - 1; index >= 0; index--) {
    const [label, below] = [placed[index], placed[index + 1]];
    if (label !== undefined) {
      label.y = Math.min(label.y, below === undefined ? bottom : below.y - lineHeight);
    }
  }
  return new Map(placed.map(({ key, y }) => [key, y]));
}

/** A single line needs no name: the title says what it is. */
export const isLabelled = (lines: readonly ChartLine[]): boolean =>
  lines.filter(({ look }) => look !== 'thin').length > 1;

/** The name of each main line at its end, in its colour, instead of a legend. */
export function EndLabels({ lines, range }: { lines: readonly ChartLine[]; range: Range | null }) {
  const area = usePlotArea();
  const pixelOf = useYAxisScale();
  if (area === undefined || pixelOf === undefined || !isLabelled(lines)) {
    return null;
  }
  const bottom = area.y + area.height;
  const ends = lines.flatMap((line) => {
    const y = lastPoint(line, range)?.y;
    const pixel = line.look !== 'thin' && typeof y === 'number' ? pixelOf(y) : undefined;
    return pixel === undefined ? [] : [{ line, key: line.key, y: Math.min(Math.max(pixel, area.y), bottom) }];
  });
  const places = spread(ends, bottom);
  return (
    <g>
      {ends.map(({ line, key }) => (
        <text
          key={key}
          x={area.x + area.width + 6}
          y={places.get(key)}
          dy="0.35em"
          fill={colourOf(line.colour)}
          fontSize={12}
          fontWeight={700}
        >
          {line.label}
        </text>
      ))}
    </g>
  );
}

/** Vertical lines with their names on top: the valuation date and the years that matter. */
export function Marks({ marks, boundary }: { marks: readonly ChartMark[]; boundary: ChartMark | null }) {
  const area = usePlotArea();
  const pixelOf = useXAxisScale();
  if (area === undefined || pixelOf === undefined) {
    return null;
  }
  const all = [
    ...(boundary === null ? [] : [{ ...boundary, strong: false }]),
    ...marks.map((m) => ({ ...m, strong: true })),
  ];
  return (
    <g>
      {all.map(({ x, label, strong }, index) => {
        const pixel = pixelOf(x);
        if (pixel === undefined || pixel < area.x + 1 || pixel > area.x + area.width + 1) {
          return null;
        }
        const toLeft = pixel > area.x + area.width * 0.6;
        return (
          <g key={`${x} ${label}`}>
            <line
              x1={pixel}
              x2={pixel}
              y1={area.y}
              y2={area.y + area.height}
              stroke={strong ? 'var(--ink)' : 'var(--line-strong)'}
              strokeWidth={1}
            />
            <text
              x={pixel + (toLeft ? -5 : 5)}
              y={area.y + 9 + index * lineHeight}
              textAnchor={toLeft ? 'end' : 'start'}
              fontSize={11}
              fill={strong ? 'var(--ink)' : 'var(--ink-dim)'}
              stroke="var(--panel)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Hands the drawn scale to whoever handles clicks and keys. */
export function GeometryProbe({ onChange }: { onChange: (geometry: ChartGeometry) => void }) {
  const pixelOfY = useYAxisScale();
  const active = useActiveTooltipLabel();
  onChange({ pixelOfY: (y) => pixelOfY?.(y), activeX: typeof active === 'number' ? active : null });
  return null;
}
