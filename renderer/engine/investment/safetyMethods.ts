import { type Result, success } from '../../../shared/base/result';
import type { Limit } from '../../../shared/investment/limits/limit';
import type { ExpectedPayments } from '../../../shared/investment/safety/expectedPayments';
import type { IdleTerms } from '../../../shared/investment/safety/idleTerms';
import { expectedColumns, type PlacementTable, placementColumns } from '../../../shared/investment/safety/readBook';
import { type SafetyReport, safetyOf } from '../../../shared/investment/safety/safetyOf';
import type { Held } from './held';
import { holdingsOf, lacks } from './limitsMethods';

export interface SafetyQuestion {
  readonly limits: readonly Limit[];
  readonly idle: IdleTerms;
  /** Null: the months of the portfolio's own file. */
  readonly expected: ExpectedPayments | null;
}

/** What was found, and the deposits, bonds and accounts behind it. */
export interface SafetyFound {
  readonly report: SafetyReport;
  readonly book: PlacementTable;
}

/** Whether the money of the open portfolio is safe. */
export const safetyMethods = (held: Held) => ({
  safety: async ({ limits, idle, expected }: SafetyQuestion): Promise<Result<SafetyFound>> => {
    const open = holdingsOf(held);
    if (!open.ok) return open;
    const { holdings, book, bookings = null } = open.value;
    const ahead = expected ?? open.value.expected;
    if (book === undefined) return lacks(placementColumns);
    if (ahead === undefined) return lacks(expectedColumns);
    return success({ report: safetyOf(holdings, { ...book, bookings }, ahead, { limits, idle }), book });
  },
});
