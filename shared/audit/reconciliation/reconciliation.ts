import type { ledgerItems } from '../../data/canonical/codes';
import type { IsoDate } from '../../parameters/parameter';

export type LedgerItem = (typeof ledgerItems)[number];
/** Items that move money; the others are balances. */
export type MovementItem = Exclude<LedgerItem, 'opening' | 'closing'>;

export const incomeItems = [
  'contributions',
  'subsidy',
  'interest',
  'investment',
  'transfer_in',
  'adjustment_in',
  'other_in',
] as const satisfies readonly MovementItem[];

export const outgoItems = [
  'benefits',
  'transfer_out',
  'adjustment_out',
  'admin',
  'other_out',
] as const satisfies readonly MovementItem[];

export const movementItems: readonly MovementItem[] = [...incomeItems, ...outgoItems];

/** Where a bank line belongs that belongs to no item. */
export const lineGroups = ['unmatched', 'transit', 'apart'] as const;
export type LineGroup = (typeof lineGroups)[number];

/** Which funds and months; all without them. */
export interface ReconcileQuestion {
  readonly region?: string;
  readonly scheme?: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** What three sources say of one item in one month, yuan; null where a source doesn't cover the month. */
export interface ItemMonth {
  readonly period: IsoDate;
  readonly ledger: number;
  readonly bank: number | null;
  readonly business: number | null;
  /** The month before or after makes the difference good to the fen. */
  readonly bankTiming: boolean;
  readonly businessTiming: boolean;
}

/** An item over all months asked for, and the months in which the sources differ. */
export interface ItemMatch {
  readonly item: MovementItem;
  readonly ledger: number;
  readonly bank: number | null;
  readonly business: number | null;
  readonly differing: readonly ItemMonth[];
}

/**
 * `opening` and `balance` are breaks within the books, `item` is bank less books of an item, `timing` what a neighbouring
 * month makes good, `unmatched` lines that fit no item, `transit` transfers between the fund's accounts of which one side
 * is missing, `apart` accounts that the others know nothing of, `rest` what none of them explains.
 */
export type StepKind = 'opening' | 'balance' | 'item' | 'timing' | LineGroup | 'rest';

export interface WaterfallStep {
  readonly kind: StepKind;
  readonly item: MovementItem | null;
  /** Yuan that the step adds to what the books have moved by; the steps lead from there to what the banks have. */
  readonly amount: number;
  /** Months that it comes from. */
  readonly periods: readonly IsoDate[];
  /** Bank lines behind it. */
  readonly lines: number;
}

/** From what the books moved by to what the banks moved by: books + all steps = bank. */
export interface Waterfall {
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** Last closing less first opening. */
  readonly books: number;
  readonly bank: number;
  readonly difference: number;
  readonly steps: readonly WaterfallStep[];
}

export interface FundReconciliation {
  readonly region: string;
  readonly scheme: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly status: 'agrees' | 'timing' | 'differs';
  readonly items: readonly ItemMatch[];
  /** Null where no month has both books and bank lines. */
  readonly waterfall: Waterfall | null;
}
