import type { OfficeAxis } from '../officeAxis';

/** Cells of one column of the sheet that a chart stands on: rows counted from 1, both of them in it. */
export interface Cells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

export interface DrawnSeries {
  /** The row and column of its name. */
  readonly name: Cells;
  readonly along: Cells;
  readonly values: Cells;
  /** Six digits; null where the bars are not seen. */
  readonly ink: string | null;
}

export interface LineSeries extends DrawnSeries {
  readonly ink: string;
  readonly dash: 'solid' | 'dash' | 'sysDot' | 'lgDashDot' | 'lgDash';
  /** Left out of the legend, for it has the ink of a line that is in it. */
  readonly isHistory: boolean;
}

export interface BarSeries extends DrawnSeries {
  /** A fill and a line for each bar. */
  readonly bars: readonly { readonly fill: string; readonly line: string }[];
}

interface Drawing {
  readonly title: string;
  readonly along: string;
  readonly values: string;
  /** Where its upper left corner stands, the row counted from 1, in the first column. */
  readonly row: number;
  /** In pixels. */
  readonly height: number;
}

export interface LineDrawing extends Drawing {
  readonly kind: 'lines';
  readonly series: readonly LineSeries[];
  readonly axis: OfficeAxis;
}

export interface BarDrawing extends Drawing {
  readonly kind: 'bars';
  readonly series: readonly BarSeries[];
  /** Where the axis of values begins and ends; null where that is left to the program. */
  readonly range: { readonly low: number; readonly high: number } | null;
}

/** A chart that reads cells of its sheet, so that it follows them. */
export type ChartDrawing = LineDrawing | BarDrawing;
