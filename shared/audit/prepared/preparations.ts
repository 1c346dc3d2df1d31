import type { Preparation } from '../preparation';
import { caseAmounts } from './caseAmounts';
import { bankLines, fundAccounts } from './fundAccounts';
import { knownCustody, knownDeaths } from './knownEvents';
import { lawMinimumMonths, lawRetirement } from './lawRetirement';
import { lawValues } from './lawValues';
import { persons } from './persons';
import { recomputations } from './recomputations';
import { wageBounds } from './wageBounds';

/** All tables that can be prepared, each after those that it reads. */
export const preparations: readonly Preparation[] = [
  lawValues,
  lawRetirement,
  lawMinimumMonths,
  persons,
  knownDeaths,
  knownCustody,
  wageBounds,
  bankLines,
  fundAccounts,
  caseAmounts,
  ...recomputations,
];

export const preparationNames: readonly string[] = preparations.map(({ name }) => name);
