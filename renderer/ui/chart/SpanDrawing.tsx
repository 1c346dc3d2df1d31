import { Bar, CartesianGrid, Cell, ComposedChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Span } from '../../../shared/base/endToEnd';
import { niceTicks } from './chartData';
import { textWidth } from './textWidth';

export interface DrawnSpan extends Span {
  /** Written at the end of the span. */
  readonly label: string;
  readonly fill: string;
}

/** A row of the drawing: what reaches to the left, and what to the right. */
export interface SpanRow {
  readonly name: string;
  readonly left: DrawnSpan | null;
  readonly right: DrawnSpan | null;
}

interface SpanDrawingProps {
  readonly rows: readonly SpanRow[];
  readonly description: string;
  /** Where the line stands that spans are measured from. */
  readonly origin: number;
  readonly tick: (value: number) => string;
}

const labelSize = 11;
const labelGap = 12;
const barSize = 13;
const mostTicks = 5;
/** Room for the words left of the longest span, as a share of all that is drawn. */
const leftRoom = 0.1;
const side = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' } } as const;
const sides = ['left', 'right'] as const;

const ends = (span: DrawnSpan | null): number[] => (span === null ? [] : [span.from, span.to]);
const range = (span: DrawnSpan | null) => (span === null ? null : [...ends(span)].sort((a, b) => a - b));

const drawn = ({ name, left, right }: SpanRow) => ({
  name,
  left: range(left),
  right: range(right),
  leftLabel: left?.label ?? '',
  rightLabel: right?.label ?? '',
});

/** Named spans below each other on one scale. */
export function SpanDrawing({ rows, description, origin, tick }: SpanDrawingProps) {
  const values = [origin, ...rows.flatMap(({ left, right }) => [...ends(left), ...ends(right)])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const hasLeft = rows.some(({ left }) => left !== null);
  const ticks = niceTicks(hasLeft ? low - leftRoom * (high - low) : low, high, mostTicks);
  const room = textWidth(
    rows.map(({ right }) => right?.label ?? ''),
    labelSize,
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        layout="vertical"
        data={rows.map(drawn)}
        margin={{ top: 4, right: room + labelGap, bottom: 0, left: 0 }}
        barGap={-barSize}
        title={description}
      >
        <CartesianGrid stroke="var(--grid)" horizontal={false} />
        <XAxis
          type="number"
          {...side}
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
          interval={0}
          tickFormatter={tick}
        />
        <YAxis type="category" dataKey="name" width="auto" interval={0} {...side} />
        <ReferenceLine x={origin} stroke="var(--line-strong)" />
        {sides.map((key) => (
          <Bar
            key={key}
            dataKey={key}
            isAnimationActive={false}
            barSize={barSize}
            label={{ position: key, dataKey: `${key}Label`, fill: 'var(--ink-dim)', fontSize: labelSize }}
          >
            {rows.map((row) => (
              <Cell key={row.name} fill={row[key]?.fill ?? 'none'} />
            ))}
          </Bar>
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
