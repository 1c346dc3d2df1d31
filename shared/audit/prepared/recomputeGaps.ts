import { success } from '../../base/result';
import type { Preparation } from '../preparation';
import { gapColumns } from './recomputedColumns';

/** What could not be recomputed and why; each recomputation that is made after it adds its own. */
export const recomputeGaps: Preparation = {
  name: 'recompute_gaps',
  columns: gapColumns,
  needs: [],
  fill: async () => success(undefined),
};
