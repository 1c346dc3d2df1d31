import { type ChartBand, type ChartLine, type ChartMark, heightOf, niceTicks, type Range, xsOf } from './chartData';
import { labelWidth } from './EndLabels';
import { heightsWidth } from './HeightAxis';
import { LineFrame } from './LineFrame';
import { DrawnContext } from './plot';
import { useKept } from './useKept';
import { usePointing } from './usePointing';
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

const mostYTicks = 4;

/** Round values from the floor asked for to the highest value in view, or the ceiling. */
function heights({ lines, range, floor, ceiling }: LineDrawingProps): number[] {
  const [low, high] = heightOf(lines, range);
  const bottom = floor === 'lowest' ? low : Math.max(floor ?? Math.min(0, low), Math.min(0, low));
  return niceTicks(bottom, Math.max(Math.min(high, ceiling), bottom), mostYTicks);
}

/** Round x values from the first to the last one in view. */
function widths(xs: readonly number[], { ticks }: XScale): number[] {
  const [first, last] = [xs[0], xs.at(-1)];
  return first === undefined || last === undefined ? [] : ticks([first, last]);
}

export function LineDrawing(props: LineDrawingProps) {
  const { lines, bands, boundary, marks, xScale, syncId, range, write, tick, description } = props;
  const { drag, geometry, pointer, listen } = usePointing(props);
  const xs = useKept(xsOf(lines, range));
  const xTicks = useKept(widths(xs, xScale));
  const xTexts = useKept(xTicks.map(xScale.tick));
  const yTicks = heights(props);
  const room = { left: heightsWidth(yTicks.map(tick)), right: labelWidth(lines) };
  return (
    <DrawnContext value={{ lines, bands, boundary, marks, yTicks, tick, range, xScale, write, drag, geometry }}>
      <div ref={listen} style={{ width: '100%', height: '100%' }}>
        <LineFrame {...{ xs, xTicks, xTexts, syncId, description, pointer }} {...room} />
      </div>
    </DrawnContext>
  );
}
