import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { niceTicks } from './chartData';

export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

interface PointDrawingProps {
  readonly points: readonly DrawnPoint[];
  readonly description: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly onPoint: (at: number) => void;
}

const mostTicks = 6;
const side = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' } } as const;

function axisOf(values: readonly number[]) {
  const ticks = niceTicks(Math.min(...values), Math.max(...values), mostTicks);
  return { type: 'number', ...side, ticks, domain: [ticks[0] ?? 0, ticks.at(-1) ?? 0], interval: 0 } as const;
}

/** Points joined in their order; a click chooses one. */
export function PointDrawing({ points, description, xTick, yTick, onPoint }: PointDrawingProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={{ top: 8, right: 16, bottom: 0, left: 0 }} title={description}>
        <CartesianGrid stroke="var(--grid)" />
        <XAxis dataKey="x" {...axisOf(points.map(({ x }) => x))} tickFormatter={xTick} />
        <YAxis dataKey="y" width="auto" {...axisOf(points.map(({ y }) => y))} tickFormatter={yTick} />
        <Scatter
          data={[...points]}
          fill="var(--blue)"
          line={{ stroke: 'var(--blue)' }}
          isAnimationActive={false}
          cursor="pointer"
          onClick={(_, at) => onPoint(at)}
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}
