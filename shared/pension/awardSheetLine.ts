import type { Bilingual } from '../base/language';
import type { Sourced } from '../data/baseData';
import type { ParameterId } from '../parameters/catalogue';
import type { DatedValue } from '../parameters/parameter';
import type { StepId } from './calculationStep';

export type LineId =
  | 'creditedYears'
  | 'indexedWage'
  | 'meanBase'
  | 'basic'
  | 'basicFlat'
  | 'divisor'
  | 'account'
  | 'transitionYears'
  | 'transitionWage'
  | 'transitional'
  | 'supplement'
  | 'total'
  | 'furtherYear';

export type SheetUnit = 'yuan a month' | 'yuan' | 'years' | 'months' | 'ratio' | 'index';

/** Where an input of a line comes from. */
export type InputSource =
  | { readonly kind: 'person' }
  | { readonly kind: 'line'; readonly line: LineId | StepId }
  | { readonly kind: 'parameter'; readonly id: ParameterId; readonly dated: DatedValue }
  | { readonly kind: 'table'; readonly row: Sourced }
  /** A row of the user's own tables. */
  | {
      readonly kind: 'ledger';
      readonly table: string;
      readonly sourceId: string | null;
      readonly sourceRow: number | null;
    }
  /** Carried on from the last published year at the assumed growth of wages. */
  | { readonly kind: 'projected'; readonly from: number; readonly row: Sourced };

export interface SheetInput {
  readonly symbol: string;
  readonly value: number;
  readonly unit: SheetUnit;
  readonly source: InputSource;
}

/** How the value of a line is rounded. */
export type SheetRounding = 'none' | 'fen' | 'oneDecimal' | 'twoDecimals' | 'upOneDecimal';

/** One step of a calculation sheet: what is computed, by which formula, from what. */
export interface SheetLine {
  readonly id: LineId;
  /** The name of a local part; other lines are named by their id. */
  readonly label: Bilingual | null;
  readonly formula: string;
  readonly inputs: readonly SheetInput[];
  readonly value: number;
  readonly unit: SheetUnit;
  readonly rounding: SheetRounding;
  readonly law: Bilingual;
}
