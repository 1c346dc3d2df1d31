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
import { type Colour, colourOf } from './chartData';

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
      cursor="pointer"
      onClick={(_, at) => onRow(at)}
    />
  );
}

/** Bars beside and on each other at named places; a click chooses a place. */
export function BarDrawing({ rows, series, description, tick, write, onRow }: BarDrawingProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...rows]} margin={{ top: 4, right: 12, bottom: 0, left: 0 }} title={description}>
        <CartesianGrid stroke="var(--grid)" vertical={false} />
        <XAxis dataKey="name" {...side} />
        <YAxis width="auto" {...side} axisLine={false} tickFormatter={tick} />
        <ReferenceLine y={0} stroke="var(--line-strong)" />
        <Tooltip
          contentStyle={{ background: 'var(--panel)', borderColor: 'var(--line-strong)' }}
          formatter={(value) => write(typeof value === 'number' ? value : null)}
        />
        <Legend
          verticalAlign="top"
          height={24}
          iconSize={10}
          formatter={(name) => <span style={{ color: 'var(--ink)', fontSize: 12 }}>{name}</span>}
        />
        {series.map((one) => drawn(one, onRow))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
