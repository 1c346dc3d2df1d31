import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { type ChartLine, colourOf, type Range, valueAt } from './chartData';
import { spread } from './labelPlaces';

const gap = 6;

/** What the ends of lines say, one below the other at the last x at which all of these lines are in the frame. */
export function LineEnds({ lines, range }: { lines: readonly ChartLine[]; range: Range | null }) {
  const area = usePlotArea();
  const [xPixel, yPixel] = [useXAxisScale(), useYAxisScale()];
  const ended = lines.filter(({ end }) => end !== undefined);
  if (area === undefined || xPixel === undefined || yPixel === undefined || ended.length === 0) {
    return null;
  }
  const bottom = area.y + area.height;
  const isSeen = (x: number): boolean =>
    (range === null || x <= range[1]) &&
    ended.every((line) => {
      const y = valueAt(line, x);
      const pixel = y === null ? undefined : yPixel(y);
      return pixel !== undefined && pixel >= area.y && pixel <= bottom;
    });
  const last = ended[0]?.points.findLast(({ x }) => isSeen(x))?.x;
  const left = last === undefined ? undefined : xPixel(last);
  if (last === undefined || left === undefined) {
    return null;
  }
  const places = spread(
    ended.map((line) => ({ key: line.key, y: yPixel(valueAt(line, last) ?? 0) ?? bottom })),
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
