import type { IsoDate } from '../../parameters/parameter';
import type { LedgerItem, LineGroup, MovementItem } from './reconciliation';

/** Sums of one part of a fund's month in whole fen, so that they add up exactly; null where a source says nothing. */
export interface PartSums {
  readonly ledger: number | null;
  readonly bank: number | null;
  readonly business: number | null;
  readonly lines: number;
}

export type Part = LedgerItem | LineGroup;

/** One month of a fund as books, banks and business records have it. */
export interface FundMonth {
  readonly period: IsoDate;
  readonly parts: ReadonlyMap<Part, PartSums>;
}

/** A fund's months in order, and the months that banks and business records cover. */
export interface FundBooks {
  readonly region: string;
  readonly scheme: string;
  readonly months: readonly FundMonth[];
  readonly bank: Span | null;
  readonly business: ReadonlyMap<MovementItem, Span>;
}

/** From one month to another, both in it. */
export interface Span {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

export const covers = (span: Span | null | undefined, period: IsoDate): boolean =>
  span !== null && span !== undefined && span.from <= period && period <= span.until;

const nothing: PartSums = { ledger: null, bank: null, business: null, lines: 0 };

export const partOf = ({ parts }: FundMonth, part: Part): PartSums => parts.get(part) ?? nothing;

export const yuan = (fen: number): number => fen / 100;
