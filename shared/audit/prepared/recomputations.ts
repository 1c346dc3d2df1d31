import type { Preparation } from '../preparation';
import { contributionRates } from './contributionRates';
import { pensionLevels } from './pensionLevels';
import { recomputedAccounts } from './recomputedAccounts';
import { recomputedAdjustments } from './recomputedAdjustments';
import { recomputedAwards } from './recomputedAwards';
import { recomputedCentralAdjustment } from './recomputedCentralAdjustment';
import { recomputedContributions } from './recomputedContributions';
import { recomputedTransfers } from './recomputedTransfers';
import { recomputeGaps } from './recomputeGaps';

/** What was awarded, raised, credited, due and moved, computed once more, each after those that it reads. */
export const recomputations: readonly Preparation[] = [
  recomputeGaps,
  pensionLevels,
  recomputedAwards,
  recomputedAdjustments,
  contributionRates,
  recomputedContributions,
  recomputedAccounts,
  recomputedTransfers,
  recomputedCentralAdjustment,
];
