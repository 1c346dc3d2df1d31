import type { Language } from '../base/language';

/** A number as shown, with its exact value and the cell of the run it comes from (`years.2044.closing`). */
export interface Figure {
  readonly text: string;
  readonly value: number;
  readonly cell: string;
}

export type Cell = string | Figure;

export interface ChartSeries {
  readonly name: string;
  /** Line style: history is solid, projection dashed; areas stack. */
  readonly form: 'line' | 'dashed' | 'area' | 'bar';
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'figures';
      readonly items: readonly { readonly label: string; readonly figure: Figure | string }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly xLabel: string;
      readonly yLabel: string;
      readonly series: readonly ChartSeries[];
      /** x of the valuation date, where history ends. */
      readonly boundary: number | null;
    }
  | {
      readonly kind: 'sources';
      readonly items: readonly { readonly title: string; readonly status: string; readonly detail: string }[];
    };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A report as data: the screen, PDF, DOCX, CSV and JSON writers all read this and nothing else. */
export interface ReportDocument {
  readonly kind: 'committee';
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Label and value pairs that say which run this is: scenario, date, engine, hash. */
  readonly identity: readonly { readonly label: string; readonly value: string }[];
  /** One array a page. */
  readonly pages: readonly (readonly Section[])[];
}
