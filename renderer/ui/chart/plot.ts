import { createContext, type RefObject, useContext } from 'react';
import { usePlotArea, useXAxisScale } from 'recharts';
import type { ChartBand, ChartLine, ChartMark, Range } from './chartData';
import type { ChartGeometry } from './usePointing';
import type { XScale } from './xScale';

/** What is drawn within the frame. */
export interface Drawn {
  readonly lines: readonly ChartLine[];
  readonly bands: readonly ChartBand[];
  readonly boundary: ChartMark | null;
  readonly marks: readonly ChartMark[];
  /** Round y values from the bottom to the top of the frame, and how they are written. */
  readonly yTicks: readonly number[];
  readonly tick: (value: number) => string;
  readonly range: Range | null;
  readonly xScale: XScale;
  readonly write: (value: number | null) => string;
  /** From where to where the mouse is dragged. */
  readonly drag: Range | null;
  readonly geometry: RefObject<ChartGeometry | null>;
}

export const DrawnContext = createContext<Drawn | null>(null);

/** Where the frame stands, and where in it an x and a y are drawn, in pixels. */
export interface Plot {
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly x: (value: number) => number | undefined;
  readonly y: (value: number) => number;
}

/** Heights are our own: a scale of Recharts that changes draws its whole chart anew. Null until the frame has a size. */
export function usePlot(): Plot | null {
  const [area, x] = [usePlotArea(), useXAxisScale()];
  const { yTicks = [] } = useContext(DrawnContext) ?? {};
  if (area === undefined || x === undefined) return null;
  const [low, high] = [yTicks[0] ?? 0, yTicks.at(-1) ?? 1];
  const share = (y: number): number => (high === low ? 0.5 : (high - y) / (high - low));
  return { area, x, y: (value) => area.y + share(value) * area.height };
}
