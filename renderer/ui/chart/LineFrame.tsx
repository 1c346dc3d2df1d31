import { memo, useContext, useMemo } from 'react';
import { ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis } from 'recharts';
import { Dragged, GeometryProbe, Marks } from './annotations';
import { ChartTooltip } from './ChartTooltip';
import { ActiveDots, Curves } from './Curves';
import { EndLabels } from './EndLabels';
import { HeightAxis } from './HeightAxis';
import { LineEnds } from './LineEnds';
import { DrawnContext } from './plot';
import type { Pointer } from './usePointing';

interface LineFrameProps {
  readonly xs: readonly number[];
  readonly xTicks: readonly number[];
  readonly xTexts: readonly string[];
  /** Room to the left and to the right of the frame. */
  readonly left: number;
  readonly right: number;
  readonly syncId: string;
  readonly description: string;
  readonly pointer: Pointer;
}

function Drawing() {
  const drawn = useContext(DrawnContext);
  if (drawn === null) return null;
  const { lines, bands, boundary, marks, yTicks, tick, range, drag, geometry } = drawn;
  return (
    <>
      <HeightAxis ticks={yTicks} tick={tick} />
      {drag !== null && <Dragged drag={drag} />}
      <Curves {...{ lines, bands, boundary, range }} />
      <ActiveDots lines={lines} range={range} />
      <Marks marks={marks} boundary={boundary} />
      <EndLabels lines={lines} range={range} />
      <LineEnds lines={lines} range={range} />
      <GeometryProbe geometry={geometry} />
    </>
  );
}

/** What the lines say where the pointer or the arrow keys stand. */
function PointedLines({ active, label }: { readonly active?: boolean; readonly label?: string | number }) {
  const drawn = useContext(DrawnContext);
  if (!active || drawn === null) return null;
  const { lines, xScale, write } = drawn;
  return <ChartTooltip x={Number(label)} xText={xScale.text} lines={lines} write={write} />;
}

const wholeWidth = ['dataMin', 'dataMax'] as const;
const cursor = { stroke: 'var(--ink-dim)', strokeWidth: 1 };
const axisLine = { stroke: 'var(--line-strong)' };

/** What the axis of a drawing is made of, the same while it says the same. */
function useAxis({ xs, xTicks, xTexts, left, right }: LineFrameProps) {
  const data = useMemo(() => xs.map((x) => ({ x })), [xs]);
  const margin = useMemo(() => ({ top: 6, right, bottom: 0, left }), [left, right]);
  const tickFormatter = useMemo(() => {
    const textOf = new Map(xTicks.map((x, at) => [x, xTexts[at] ?? '']));
    return (x: number): string => textOf.get(x) ?? '';
  }, [xTicks, xTexts]);
  return { data, margin, tickFormatter };
}

/**
 * What Recharts does for a drawing: its size, the x axis, the pointer, the keys and the tooltip. It takes long to draw
 * itself anew, and in one piece, so that nothing else could be drawn meanwhile; what changes with the figures comes
 * past it, through a context.
 */
export const LineFrame = memo(function LineFrame(props: LineFrameProps) {
  const { xTicks, syncId, description, pointer } = props;
  const { data, margin, tickFormatter } = useAxis(props);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={data}
        syncId={syncId}
        syncMethod="value"
        margin={margin}
        onMouseDown={pointer.begin}
        onMouseMove={pointer.move}
        onMouseUp={(state, event) => pointer.finish(state, event.nativeEvent.offsetY)}
        title={description}
      >
        <XAxis
          dataKey="x"
          type="number"
          domain={wholeWidth}
          includeHidden
          ticks={xTicks}
          tickFormatter={tickFormatter}
          interval={0}
          tickLine={false}
          axisLine={axisLine}
        />
        <Tooltip cursor={cursor} isAnimationActive={false} includeHidden content={PointedLines} />
        {/* The tooltip opens where a series of Recharts has a value: at every x. */}
        <Line dataKey="x" hide />
        <Drawing />
      </ComposedChart>
    </ResponsiveContainer>
  );
});
