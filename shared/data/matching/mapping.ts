export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export type MoneyUnit = 'yuan' | 'tenThousand' | 'hundredMillion';

/** How the columns of a file become those of a canonical table. */
export interface Mapping {
  readonly table: string;
  /** Heading of each canonical column; null where the file has none. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** What 03/10/2024 means. */
  readonly dateOrder: DateOrder;
  /** Unit of the columns of money. */
  readonly moneyUnit: MoneyUnit;
  /** Columns of money whose heading gives another unit. */
  readonly moneyUnits?: Readonly<Record<string, MoneyUnit>>;
  /** Canonical column → value as written → canonical code. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Why a heading was taken for a column, strongest first. */
export type MatchReason = 'stated' | 'remembered' | 'name' | 'synonym' | 'fieldCode' | 'similar' | 'values';

export interface Candidate {
  readonly heading: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: MatchReason;
}

/** What was found for one canonical column. */
export interface ColumnMatch {
  readonly column: string;
  readonly required: boolean;
  /** Null where no heading fits, or where several fit alike: the user decides. */
  readonly chosen: Candidate | null;
  /** Other headings that could be meant, best first. */
  readonly others: readonly Candidate[];
}

/** A canonical table that a file could be, with its columns. */
export interface MatchProposal {
  readonly table: string;
  /** 0 to 1: how far the required columns are covered and how much of the file is used. */
  readonly score: number;
  readonly mapping: Mapping;
  readonly columns: readonly ColumnMatch[];
  /** Required columns without a heading, and groups of which no column has one. */
  readonly missing: readonly string[];
  /** Headings that no column takes. */
  readonly unused: readonly string[];
  /** Canonical column → values of the sample whose code is not known. */
  readonly unknownCodes: Readonly<Record<string, readonly string[]>>;
}
