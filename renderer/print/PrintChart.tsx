import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { linesOf, rowsOf, tickText, valueTicks, xText, xTicks } from '../../shared/report/chartLines';
import type { ChartBlock } from '../../shared/report/document';
import { ChartWords } from './ChartWords';

interface PrintChartProps {
  readonly chart: ChartBlock;
  readonly width: number;
  readonly height: number;
}

const tick = { fontSize: 8.5, fill: '#5b6673' };

/** History solid, projection dashed, a line at the valuation date, names beside the lines; nothing moves. */
export function PrintChart({ chart, width, height }: PrintChartProps) {
  const lines = linesOf(chart);
  const rows = rowsOf(lines);
  const years = lines.flatMap(({ series }) => series.points.map(({ x }) => x));
  const ticks = valueTicks(lines);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return (
    <LineChart width={width} height={height} data={[...rows]} margin={{ top: 6, right: 8, bottom: 0, left: 0 }}>
      <CartesianGrid vertical={false} stroke="#e3e7ec" strokeWidth={0.6} />
      <XAxis
        dataKey="x"
        type="number"
        domain={[first, last]}
        ticks={[...xTicks(chart.xForm, first, last)]}
        tick={tick}
        tickFormatter={(x: number) => xText(chart.xForm, x)}
        tickSize={3}
        tickMargin={3}
        height={17}
        stroke="#8a94a0"
        strokeWidth={0.7}
      />
      <YAxis
        width={34}
        tick={tick}
        tickFormatter={tickText}
        axisLine={false}
        tickLine={false}
        tickMargin={3}
        ticks={[...ticks]}
        domain={[ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1]}
        interval={0}
      />
      <ReferenceLine y={0} stroke="#8a94a0" strokeWidth={0.8} />
      {chart.boundary !== null && <ReferenceLine x={chart.boundary} stroke="#8a94a0" strokeWidth={0.8} />}
      {chart.marks.map(({ x, label }) => (
        <ReferenceLine key={label} x={x} stroke="#5b6673" strokeWidth={0.8} strokeDasharray="1 2" />
      ))}
      {lines.map(({ key, ink, dash }) => (
        <Line
          key={key}
          dataKey={key}
          stroke={ink}
          strokeWidth={1.5}
          strokeDasharray={dash}
          dot={false}
          isAnimationActive={false}
          type="linear"
        />
      ))}
      <ChartWords chart={chart} lines={lines} />
    </LineChart>
  );
}
