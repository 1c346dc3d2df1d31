import type { Bilingual } from '../../shared/base/language';
import type { InvestmentLaw, ReadingStatus } from '../../shared/investment/limits/limit';
import type { TextKey } from '../../shared/text/catalogues';
import type { Quantity } from '../ui/numbers';

/** Words that follow a change of language: of the catalogue, of a record, or a name that is the same in all. */
export type Words =
  | string
  | Bilingual
  | { readonly key: TextKey; readonly facts?: Readonly<Record<string, string | number>> };

export type WorkedRow = { readonly name: Words } & (
  | { readonly words: Words }
  | { readonly value: number | null; readonly quantity: Quantity }
);

/** A figure with all that it was worked out from, as it was when it was asked for. */
export interface WorkedFigure {
  /** Where it stands among the figures of the program, for whoever looks for it in a file. */
  readonly cell: string;
  readonly name: Words;
  /** A figure that is not defined is null; `reason` then says why. */
  readonly value: number | null;
  readonly quantity: Quantity;
  readonly reason?: Words;
  /** In words. */
  readonly formula: Words;
  readonly symbols: string;
  readonly parts: readonly { readonly title: Words; readonly rows: readonly WorkedRow[] }[];
  readonly law?: { readonly law: InvestmentLaw; readonly status: ReadingStatus };
}
