import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type Colour, colourOf, niceTicks } from './chartData';

/** One place on the axis and its figures by series. */
export interface BarRow {
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface BarSeries {
  readonly key: string;
  readonly name: string;
  readonly colour: Colour;
  /** Bars of one stack stand on each other; a line crosses them all. */
  readonly look: 'line' | { readonly stack: string };
}

interface BarDrawingProps {
  readonly rows: readonly BarRow[];
  readonly series: readonly BarSeries[];
  readonly description: string;
  readonly tick: (value: number) => string;
  readonly write: (value: number | null) => string;
  readonly onRow: (at: number) => void;
}

const mostTicks = 4;
const widestBar = 44;
const side = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' } } as const;

function drawn({ key, name, colour, look }: BarSeries, onRow: (at: number) => void) {
  const shared = { dataKey: `values.${key}`, name, isAnimationActive: false } as const;
  return look === 'line' ? (
    <Line key={key} {...shared} stroke={colourOf(colour)} strokeWidth={2} dot={false} />
  ) : (
    <Bar
      key={key}
      {...shared}
      stackId={look.stack}
      fill={colourOf(colour)}
      maxBarSize={widestBar}
      cursor="pointer"
      onClick={(_, at) => onRow(at)}
    />
  );
}

/** How high each stack and each line stands at a place. */
function heightsAt({ values }: BarRow, series: readonly BarSeries[]): number[] {
  const stacks = new Map<string, number>();
  for (const { key, look } of series) {
    const name = look === 'line' ? key : look.stack;
    stacks.set(name, (stacks.get(name) ?? 0) + (values[key] ?? 0));
  }
  return [...stacks.values()];
}

/** Bars beside and on each other at named places; a click chooses a place. */
export function BarDrawing({ rows, series, description, tick, write, onRow }: BarDrawingProps) {
  const heights = rows.flatMap((row) => heightsAt(row, series));
  const ticks = niceTicks(Math.min(0, ...heights), Math.max(0, ...heights), mostTicks);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...rows]} margin={{ top: 4, right: 12, bottom: 0, left: 0 }} title={description}>
        <CartesianGrid stroke="var(--grid)" vertical={false} />
        <XAxis dataKey="name" {...side} />
        <YAxis
          width="auto"
          {...side}
          axisLine={false}
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
          interval={0}
          tickFormatter={tick}
        />
        <ReferenceLine y={0} stroke="var(--line-strong)" />
        <Tooltip
          contentStyle={{ background: 'var(--panel)', borderColor: 'var(--line-strong)' }}
          formatter={(value) => write(typeof value === 'number' ? value : null)}
        />
        {series.length > 1 && (
          <Legend
            verticalAlign="top"
            height={24}
            iconSize={10}
            itemSorter={null}
            formatter={(name) => <span style={{ color: 'var(--ink)', fontSize: 12 }}>{name}</span>}
          />
        )}
        {series.map((one) => drawn(one, onRow))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
