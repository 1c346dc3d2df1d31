import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { fillRows } from '../prepared/fillRows';
import { gapColumns } from '../prepared/recomputedColumns';

export const gapKinds = ['award', 'adjustment', 'account', 'contribution', 'transfer', 'centralAdjustment'] as const;
export type GapKind = (typeof gapKinds)[number];

/** Why something is not recomputed; the sentence for each is in `text/<language>/auditRecompute.ts`. */
export const gapReasons = [
  'pensionBeforeData',
  'noMember',
  'noRetirementMonth',
  'firstPensionLate',
  'serviceBeforeAccounts',
  'careerNotHeld',
  'noBases',
  'noAverageWage',
  'noBenefitBase',
  'noCreditingRate',
  'noAccountAtRetirement',
  'formulaNotInForce',
  'noIncreaseRule',
  'paymentBreak',
  'yearsUnknown',
  'monthsNotHeld',
  'noContributionRate',
  'noAdjustmentRate',
  'noWageOfRegion',
  'notBookedByMonth',
] as const;
export type GapReason = (typeof gapReasons)[number];

/** A member, transfer or region that is not recomputed, in what, and why. */
export interface Gap {
  readonly subject: string;
  readonly kind: GapKind;
  readonly reason: GapReason;
}

export const gapTable = { name: 'recompute_gaps', columns: gapColumns } as const;

export async function noteGaps(session: Session, gaps: readonly Gap[]): Promise<Result<void>> {
  if (gaps.length === 0) return success(undefined);
  return fillRows(
    session,
    gapTable,
    gaps.map(({ subject, kind, reason }) => [subject, kind, reason]),
  );
}
