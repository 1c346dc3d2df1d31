import type { Language } from '../base/language';
import type { Verification } from '../data/baseData';

/** What a report is for; each has a template of its own. */
export const reportKinds = [
  'committee',
  'pack',
  'valuation',
  'region',
  'disclosure',
  'audit',
  'findings',
  'investment',
  'change',
] as const;
export type ReportKind = (typeof reportKinds)[number];

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
  /** Line style: history is solid, projection dashed; where nothing is projected, lines are told apart by their dashes. */
  readonly form: 'line' | 'dashed';
  readonly points: readonly ChartPoint[];
}

export interface ChartBlock {
  readonly kind: 'chart';
  /** The one message of the chart, made from the numbers. */
  readonly title: string;
  readonly figures: readonly PlacedFigure[];
  readonly xLabel: string;
  /** What x counts: years, as 2030, or days since 1 January 1970. */
  readonly xForm: 'year' | 'day';
  readonly yLabel: string;
  readonly series: readonly ChartSeries[];
  /** x of the valuation date, where history ends. */
  readonly boundary: number | null;
  /** Years worth a mark, such as the first deficit. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
}

/** How a table with rows about persons keeps them from being known. Columns are counted from 0. */
export type PersonRows =
  /** Each row is about one person, who is named in these columns by a stand-in or a mask alone. */
  | { readonly kind: 'masked'; readonly columns: readonly number[] }
  /**
   * Rows that agree in the columns `by` stand together for at least `least` persons, whose number stands in the
   * column `count`.
   */
  | { readonly kind: 'grouped'; readonly by: readonly number[]; readonly count: number; readonly least: number };

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** Absent where no row is about a person. */
  readonly persons?: PersonRows;
  readonly header: readonly string[];
  /** Units under the header, one a column: of the texts, and of the exact values. Empty when no column has one. */
  readonly units: readonly string[];
  readonly exactUnits: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note: string;
}

/** A level, or a step that begins where the one before it ended. */
export interface BridgeBar {
  readonly name: string;
  /** The level itself, or how far the step goes. */
  readonly figure: Figure;
  /** In the unit of the bridge's `valueLabel`; a level begins nowhere. */
  readonly from: number | null;
  readonly to: number;
}

/** The way from one level to another, step by step. */
export interface BridgeBlock {
  readonly kind: 'bridge';
  /** The one message of the bridge, made from the numbers. */
  readonly title: string;
  readonly figures: readonly PlacedFigure[];
  readonly stepLabel: string;
  readonly valueLabel: string;
  readonly bars: readonly BridgeBar[];
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

/** Words that the user may put in other words; the figures in them stay as they are. */
export interface ParagraphBlock extends Sentence {
  readonly kind: 'paragraph';
  /** Unique in the report, and the same when the report is made again from other numbers. */
  readonly id: string;
  /** Words that only the user can write, such as an opinion: what stands here says what is to be written. */
  readonly isToWrite: boolean;
}

export type Block =
  | ParagraphBlock
  | { readonly kind: 'figures'; readonly items: readonly KeyFigure[] }
  | TableBlock
  | ChartBlock
  | BridgeBlock
  | { readonly kind: 'sources'; readonly items: readonly SourceItem[] };

export interface Section {
  /** Unique in the report: what links point at. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Part {
  /** A `page` is set on exactly one; chapters run on over as many as they need, each from a page of which enough is left. */
  readonly layout: 'page' | 'chapter';
  /** As the contents name it; empty where a page needs no name. */
  readonly title: string;
  readonly sections: readonly Section[];
}

/** A report as data: the screen and all writers of files read this and nothing else. */
export interface ReportDocument {
  readonly kind: ReportKind;
  readonly language: Language;
  readonly day: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headline: Sentence;
  /** Label and value pairs that say which run this is: scenario, date, engine, hash. */
  readonly identity: readonly { readonly label: string; readonly value: string }[];
  /** A report with a chapter has contents and annexes; one of pages alone has not. */
  readonly parts: readonly Part[];
  /** Exact values in full, such as every year of the run: what the CSV holds. */
  readonly data: TableBlock;
  readonly provenance: {
    /** What the report is on: the id of a scenario, an audit, a portfolio. */
    readonly subject: string;
    readonly engineVersion: string;
    /** Null where nothing was drawn by chance. */
    readonly seed: number | null;
    /** Name of each input → SHA-256. */
    readonly inputs: Readonly<Record<string, string>>;
    readonly inputsHash: string;
    /** The scenario of a run as JSON, whole, so that the run can be made again: what its hash among the inputs is of. */
    readonly scenario?: string;
  };
}
