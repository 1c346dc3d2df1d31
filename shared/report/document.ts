import type { Language } from '../base/language';
import type { Verification } from '../data/baseData';

/** A number as shown, with its exact value and the cell of the run it comes from (`years.2044.closing`; see cells.ts). */
export interface Figure {
  readonly text: string;
  readonly value: number;
  readonly cell: string;
}

/** A figure in a sentence: its text begins at this place of the sentence's. */
export interface PlacedFigure extends Figure {
  readonly at: number;
}

/** Words with the figures that stand in them, in the order in which they stand. */
export interface Sentence {
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

/** A column of figures is set to the right; a sentence keeps a value's unit in words. */
export type Cell = string | Figure | Sentence;

export interface ChartPoint {
  readonly x: number;
  readonly y: number | null;
}

export interface ChartSeries {
  readonly name: string;
  /** Line style: history is solid, projection dashed; areas stack. */
  readonly form: 'line' | 'dashed' | 'area' | 'bar';
  readonly points: readonly ChartPoint[];
}

export interface ChartBlock {
  readonly kind: 'chart';
  /** The one message of the chart, made from the numbers. */
  readonly title: string;
  readonly figures: readonly PlacedFigure[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly ChartSeries[];
  /** x of the valuation date, where history ends. */
  readonly boundary: number | null;
  /** Years worth a mark, such as the first deficit. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly header: readonly string[];
  /** Units under the header, one a column: of the texts, and of the exact values. Empty when no column has one. */
  readonly units: readonly string[];
  readonly exactUnits: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note: string;
}

export interface KeyFigure {
  readonly label: string;
  readonly value: Sentence;
  /** The line under the number. */
  readonly note: Sentence;
}

export interface SourceItem {
  readonly title: string;
  readonly mark: Verification;
  readonly status: string;
  readonly detail: string;
}

export type Block =
  | ({ readonly kind: 'paragraph' } & Sentence)
  | { readonly kind: 'figures'; readonly items: readonly KeyFigure[] }
  | TableBlock
  | ChartBlock
  | { readonly kind: 'sources'; readonly items: readonly SourceItem[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A report as data: the screen, PDF, DOCX, CSV and JSON writers all read this and nothing else. */
export interface ReportDocument {
  readonly kind: 'committee';
  readonly language: Language;
  readonly day: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headline: Sentence;
  /** Label and value pairs that say which run this is: scenario, date, engine, hash. */
  readonly identity: readonly { readonly label: string; readonly value: string }[];
  /** One array a page. */
  readonly pages: readonly (readonly Section[])[];
  /** Every year of the run with exact values: what the CSV holds. */
  readonly data: TableBlock;
  readonly provenance: {
    readonly scenario: string;
    readonly engineVersion: string;
    /** Name of each input → SHA-256. */
    readonly inputs: Readonly<Record<string, string>>;
    readonly inputsHash: string;
  };
}
