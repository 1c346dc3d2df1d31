import { useRef, useState } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  DefaultZIndexes,
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
import {
  type ChartBand,
  type ChartLine,
  type ChartMark,
  type ChartRow,
  chartRows,
  colourOf,
  heightOf,
  niceTicks,
  partKey,
  type Range,
  rowExtent,
  valueAt,
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

const isDashed = ({ look }: ChartLine, part: 'past' | 'future'): boolean =>
  look === 'dashed' || (look === 'main' && part === 'future');

/** Thin lines are compared runs: finer, and below the lines of the run itself. */
function widthOf({ look, tag }: ChartLine, isCompared: boolean): number {
  if (look !== 'thin') {
    return isCompared ? 2.75 : 2;
  }
  return tag === undefined ? 1 : 1.5;
}

const { line: lowest } = DefaultZIndexes;
/** Lines are drawn in the order in which they came unless told: a compared one always lies below the run itself. */
const layers = { thin: lowest, ground: lowest + 10, main: lowest + 20 } as const;

/** Clears the ground of a main line, so that a compared one that runs along it does not fill the gaps of its dashes. */
const groundOf = (line: ChartLine, isCompared: boolean) => (
  <Line
    key={`${line.key} ground`}
    dataKey={partKey(line, 'future')}
    type="linear"
    stroke="var(--panel)"
    strokeWidth={widthOf(line, isCompared) + 1}
    zIndex={layers.ground}
    dot={false}
    activeDot={false}
    isAnimationActive={false}
    connectNulls
  />
);

/** The parts of a line that have points to draw. */
const partsOf = ({ points }: ChartLine, boundary: ChartMark | null) =>
  (['past', 'future'] as const).filter((part) =>
    points.some(({ x }) =>
      part === 'past' ? boundary === null || x < boundary.x : boundary !== null && x > boundary.x,
    ),
  );

function drawnLines({ lines, boundary }: LineDrawingProps) {
  const isCompared = lines.some(({ tag }) => tag !== undefined);
  return lines.flatMap((line) => [
    ...(isCompared && line.look === 'main' ? [groundOf(line, isCompared)] : []),
    ...partsOf(line, boundary).map((part) => (
      <Line
        key={partKey(line, part)}
        dataKey={partKey(line, part)}
        type="linear"
        stroke={colourOf(line.colour)}
        strokeWidth={widthOf(line, isCompared)}
        zIndex={line.look === 'thin' ? layers.thin : layers.main}
        {...(isDashed(line, part) ? { strokeDasharray: '5 3' } : {})}
        dot={false}
        activeDot={line.look === 'thin' ? false : { r: 3.5, strokeWidth: 0 }}
        isAnimationActive={false}
        connectNulls
      />
    )),
  ]);
}

/** Both bounds of a band in a row, as far as the row has them. */
const roomOf =
  (low: ChartLine, high: ChartLine) =>
  (row: ChartRow): [number, number] | null => {
    const boundOf = (line: ChartLine) => row[partKey(line, 'future')] ?? row[partKey(line, 'past')];
    const [from, to] = [boundOf(low), boundOf(high)];
    return typeof from === 'number' && typeof to === 'number' ? [from, to] : null;
  };

function drawnBands({ lines, bands }: LineDrawingProps) {
  return bands.flatMap(({ key, low, high, opacity }) => {
    const [below, above] = [low, high].map((bound) => lines.find((line) => line.key === bound));
    return below === undefined || above === undefined
      ? []
      : [
          <Area
            key={key}
            dataKey={roomOf(below, above)}
            type="linear"
            stroke="none"
            fill={colourOf(below.colour)}
            fillOpacity={opacity}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />,
        ];
  });
}

const yTicks = 4;

/** Round values from the floor asked for to the highest value in view. */
function heights(rows: readonly ChartRow[], floor: LineDrawingProps['floor']): number[] {
  const [low, high] = heightOf(rows);
  const bottom = floor === 'lowest' ? low : Math.max(floor ?? Math.min(0, low), Math.min(0, low));
  return niceTicks(bottom, Math.max(high, bottom), yTicks);
}

export function LineDrawing(props: LineDrawingProps) {
  const { lines, boundary, marks, floor, xScale, syncId, range, write, tick, description } = props;
  const { drag, begin, move, finish, listen, probe } = usePointing(props);
  const rows = chartRows(lines, boundary?.x ?? null, range);
  const xs = rowExtent(rows);
  const ys = heights(rows, floor);
  return (
    <div ref={listen} style={{ width: '100%', height: '100%' }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
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
            ticks={xs === null ? [] : xScale.ticks(xs)}
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
          {drawnBands(props)}
          {drawnLines(props)}
          <Marks marks={marks} boundary={boundary} />
          <EndLabels lines={lines} range={range} />
          <LineEnds lines={lines} range={range} />
          <GeometryProbe onChange={probe} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
