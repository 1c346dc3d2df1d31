import { DefaultZIndexes, ZIndexLayer } from 'recharts';
import { type ChartLine, colourOf, type Range, valueAt } from './chartData';
import { spread } from './labelPlaces';
import { usePlot } from './plot';

const gap = 6;

/** What the ends of lines say, one below the other at the last x at which all of these lines are in the frame. */
export function LineEnds({ lines, range }: { lines: readonly ChartLine[]; range: Range | null }) {
  const plot = usePlot();
  const ended = lines.filter(({ end }) => end !== undefined);
  if (plot === null || ended.length === 0) {
    return null;
  }
  const { area } = plot;
  const bottom = area.y + area.height;
  const isSeen = (x: number): boolean =>
    (range === null || x <= range[1]) &&
    ended.every((line) => {
      const y = valueAt(line, x);
      const pixel = y === null ? undefined : plot.y(y);
      return pixel !== undefined && pixel >= area.y && pixel <= bottom;
    });
  const last = ended[0]?.points.findLast(({ x }) => isSeen(x))?.x;
  const left = last === undefined ? undefined : plot.x(last);
  if (last === undefined || left === undefined) {
    return null;
  }
  const places = spread(
    ended.map((line) => ({ key: line.key, y: plot.y(valueAt(line, last) ?? 0) })),
    bottom,
  );
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g fontSize={12} fontWeight={700} stroke="var(--panel)" strokeWidth={3} paintOrder="stroke">
        {ended.map(({ key, end, colour }) => (
          <text key={key} x={left + gap} y={places.get(key)} dy="0.35em" fill={colourOf(colour)}>
            {end}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  );
}
