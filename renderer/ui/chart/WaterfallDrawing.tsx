import { Bar, CartesianGrid, Cell, ComposedChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Span } from '../../../shared/base/endToEnd';
import { textWidth } from './textWidth';

export interface WaterfallBar extends Span {
  readonly name: string;
  /** Written at the end of the bar. */
  readonly label: string;
  /** A level or a sum, drawn grey; what raises it is blue, what lowers it orange. */
  readonly isTotal: boolean;
}

interface WaterfallDrawingProps {
  readonly bars: readonly WaterfallBar[];
  readonly description: string;
  readonly tick: (value: number) => string;
}

const labelSize = 11;
const labelGap = 12;
const side = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' } } as const;

const fillOf = ({ isTotal, from, to }: WaterfallBar): string =>
  isTotal ? 'var(--grey)' : to < from ? 'var(--orange)' : 'var(--blue)';

const drawn = (bar: WaterfallBar) => ({ ...bar, range: [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)] });

/** Steps below each other, each bar from where the last one ended. */
export function WaterfallDrawing({ bars, description, tick }: WaterfallDrawingProps) {
  const room = textWidth(
    bars.map(({ label }) => label),
    labelSize,
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        layout="vertical"
        data={bars.map(drawn)}
        margin={{ top: 4, right: room + labelGap, bottom: 0, left: 0 }}
        title={description}
      >
        <CartesianGrid stroke="var(--grid)" horizontal={false} />
        <XAxis type="number" {...side} tickCount={5} tickFormatter={tick} />
        <YAxis type="category" dataKey="name" width="auto" interval={0} {...side} />
        <ReferenceLine x={0} stroke="var(--line-strong)" />
        <Bar
          dataKey="range"
          isAnimationActive={false}
          barSize={13}
          label={{ position: 'right', dataKey: 'label', fill: 'var(--ink-dim)', fontSize: labelSize }}
        >
          {bars.map((bar) => (
            <Cell key={bar.name} fill={fillOf(bar)} />
          ))}
        </Bar>
      </ComposedChart>
    </ResponsiveContainer>
  );
}
