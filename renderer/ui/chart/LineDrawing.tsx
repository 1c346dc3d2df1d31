import { useRef, useState } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  type MouseHandlerDataParam,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type ChartGeometry, GeometryProbe, Marks } from './annotations';
import { ChartTooltip } from './ChartTooltip';
import { ActiveDots, Curves } from './Curves';
import {
  type ChartBand,
  type ChartLine,
  type ChartMark,
  heightOf,
  niceTicks,
  type Range,
  valueAt,
  xsOf,
} from './chartData';
import { EndLabels, labelWidth } from './EndLabels';
import { LineEnds } from './LineEnds';
import type { XScale } from './xScale';

export interface LineDrawingProps {
  readonly lines: readonly ChartLine[];
  /** Below the lines; picked where no main line is at the pointer. */
  readonly bands: readonly ChartBand[];
  readonly boundary: ChartMark | null;
  readonly marks: readonly ChartMark[];
  /**
   * Lowest y drawn; lower values leave the frame. Null: from zero, or the lowest value when it is below zero;
   * `lowest`: from the lowest value, for lines that are compared closely.
   */
  readonly floor: number | 'lowest' | null;
  /** Highest y drawn; higher values leave the frame. */
  readonly ceiling: number;
  readonly xScale: XScale;
  readonly syncId: string;
  readonly range: Range | null;
  readonly onRange: (range: Range) => void;
  readonly write: (value: number | null) => string;
  readonly tick: (value: number) => string;
  readonly onPoint: (key: string, x: number) => void;
  readonly description: string;
}

const xOf = ({ activeLabel }: MouseHandlerDataParam): number | null => {
  const x = Number(activeLabel);
  return activeLabel === undefined || Number.isNaN(x) ? null : x;
};

type Place = (y: number) => number;

/** The line drawn nearest to the pointer at x. */
function nearestLine(lines: readonly ChartLine[], x: number, pixelBelow: Place): ChartLine | undefined {
  const candidates = lines.flatMap((line) => {
    const y = valueAt(line, x);
    return y === null ? [] : [{ line, away: Math.abs(pixelBelow(y)) }];
  });
  return candidates.sort((a, b) => a.away - b.away)[0]?.line;
}

/** Pixels within which the pointer means a line rather than the band that it lies on. */
const reach = 4;

/** The band under the pointer at x, unless a main line is there. */
function bandAt({ lines, bands }: LineDrawingProps, x: number, pixelBelow: Place): ChartBand | undefined {
  const place = (key: string): number | null => {
    const line = lines.find((one) => one.key === key);
    const y = line === undefined ? null : valueAt(line, x);
    return y === null ? null : pixelBelow(y);
  };
  const main = lines.filter(({ look }) => look === 'main');
  if (main.some(({ key }) => Math.abs(place(key) ?? Number.POSITIVE_INFINITY) <= reach)) {
    return undefined;
  }
  return bands.find(({ low, high }) => {
    const [below, above] = [place(low), place(high)];
    return below !== null && above !== null && below >= 0 && above <= 0;
  });
}

/** Click picks a point, drag zooms, Enter picks the point that the arrow keys stand on. */
function usePointing(props: LineDrawingProps) {
  const { lines, onPoint, onRange } = props;
  const geometry = useRef<ChartGeometry | null>(null);
  const [drag, setDrag] = useState<Range | null>(null);
  const pick = (x: number, pointerY: number | null): void => {
    const below: Place = (y) => (geometry.current?.pixelOfY(y) ?? 0) - (pointerY ?? 0);
    const picked = pointerY === null ? lines[0] : (bandAt(props, x, below) ?? nearestLine(lines, x, below));
    if (picked !== undefined) {
      onPoint(picked.key, x);
    }
  };
  const finish = (state: MouseHandlerDataParam, pointerY: number): void => {
    const x = xOf(state);
    if (drag !== null && Math.abs(drag[1] - drag[0]) >= 2) {
      onRange([Math.min(...drag), Math.max(...drag)]);
    } else if (x !== null) {
      pick(x, pointerY);
    }
    setDrag(null);
  };
  const begin = (state: MouseHandlerDataParam): void => {
    const x = xOf(state);
    setDrag(x === null ? null : [x, x]);
  };
  const move = (state: MouseHandlerDataParam): void => {
    const x = xOf(state);
    if (drag !== null && x !== null && x !== drag[1]) {
      setDrag([drag[0], x]);
    }
  };
  const listen = (node: HTMLElement | null) => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      const x = geometry.current?.activeX ?? null;
      if (key === 'Enter' && x !== null) {
        pick(x, null);
      }
    };
    node?.addEventListener('keydown', onKeyDown);
    return () => node?.removeEventListener('keydown', onKeyDown);
  };
  const probe = (now: ChartGeometry): void => {
    geometry.current = now;
  };
  return { drag, begin, move, finish, listen, probe };
}

const yTicks = 4;

/** Round values from the floor asked for to the highest value in view, or the ceiling. */
function heights({ lines, range, floor, ceiling }: LineDrawingProps): number[] {
  const [low, high] = heightOf(lines, range);
  const bottom = floor === 'lowest' ? low : Math.max(floor ?? Math.min(0, low), Math.min(0, low));
  return niceTicks(bottom, Math.max(Math.min(high, ceiling), bottom), yTicks);
}

export function LineDrawing(props: LineDrawingProps) {
  const { lines, bands, boundary, marks, xScale, syncId, range, write, tick, description } = props;
  const { drag, begin, move, finish, listen, probe } = usePointing(props);
  const xs = xsOf(lines, range);
  const [first, last] = [xs[0], xs.at(-1)];
  const ys = heights(props);
  return (
    <div ref={listen} style={{ width: '100%', height: '100%' }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={xs.map((x) => ({ x }))}
          syncId={syncId}
          syncMethod="value"
          margin={{ top: 6, right: labelWidth(lines), bottom: 0, left: 0 }}
          onMouseDown={begin}
          onMouseMove={move}
          onMouseUp={(state, event) => finish(state, event.nativeEvent.offsetY)}
          title={description}
        >
          <CartesianGrid stroke="var(--grid)" vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            domain={['dataMin', 'dataMax']}
            ticks={first === undefined || last === undefined ? [] : xScale.ticks([first, last])}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tickFormatter={xScale.tick}
          />
          <YAxis
            width="auto"
            tickLine={false}
            axisLine={false}
            ticks={ys}
            interval={0}
            tickFormatter={tick}
            domain={[ys[0] ?? 0, ys.at(-1) ?? 1]}
            allowDataOverflow
          />
          <ReferenceLine y={0} stroke="var(--line-strong)" ifOverflow="hidden" />
          <Tooltip
            cursor={{ stroke: 'var(--ink-dim)', strokeWidth: 1 }}
            isAnimationActive={false}
            content={({ active, label }) =>
              active ? <ChartTooltip x={Number(label)} xText={xScale.text} lines={lines} write={write} /> : null
            }
          />
          {drag !== null && <ReferenceArea x1={drag[0]} x2={drag[1]} fill="var(--accent)" fillOpacity={0.15} />}
          {/* Nothing of it is seen: the tooltip opens where a series of Recharts has a value, at every x. */}
          <Line dataKey="x" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
          <Curves {...{ lines, bands, boundary, range }} />
          <ActiveDots lines={lines} range={range} />
          <Marks marks={marks} boundary={boundary} />
          <EndLabels lines={lines} range={range} />
          <LineEnds lines={lines} range={range} />
          <GeometryProbe onChange={probe} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
