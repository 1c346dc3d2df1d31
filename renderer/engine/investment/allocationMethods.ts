import { type Result, success } from '../../../shared/base/result';
import {
  type AllocationAnswer,
  type AllocationQuestion,
  allocationOf,
} from '../../../shared/investment/allocation/answer';
import type { Held } from './held';
import { holdingsOf, lacks } from './limitsMethods';

/** What the classes of the open portfolio could have brought under the limits. */
export const allocationMethods = (held: Held) => ({
  allocation: async (question: AllocationQuestion): Promise<Result<AllocationAnswer>> => {
    const open = holdingsOf(held);
    if (!open.ok) return open;
    const answer = allocationOf(open.value.holdings, question);
    return answer === null ? lacks(['cost']) : success(answer);
  },
});
