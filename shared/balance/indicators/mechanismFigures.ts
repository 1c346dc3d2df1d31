import { balanceRatio, moneyByAge, turnoverDuration } from './balanceRatio';
import type { CohortKind, CohortWorth } from './cohortWorth';
import type { Figure } from './figure';
import { accruedDebt } from './pensionDebt';
import type { Compute, Place } from './place';

const turnover = ({ runs: { wheel, open } }: Place): number => turnoverDuration(moneyByAge(wheel, open));

function ratio(place: Place): number {
  const { open, accrued, pensioners, fundReturn } = place.runs;
  return balanceRatio({
    contributionAsset: open.fund.income.contributions[0] * turnover(place),
    bufferFund: open.fund.opening[0],
    pensionLiability: accruedDebt(accrued, pensioners, fundReturn).total,
  });
}

const finite =
  (value: 'endYear' | 'cut' | 'replacement'): Compute =>
  ({ runs }) => {
    if (runs.finite.outcome !== 'closes') return { undefinedAs: runs.finite.outcome };
    const found = runs.finite[value];
    return found === null ? { undefinedAs: 'closed-already' } : { value: found };
  };

const generation =
  (kind: CohortKind, worth: 'internalReturn' | 'moneysWorth' | 'netToWages'): Compute =>
  ({ runs }): Figure =>
    runs.newGeneration.find((one: CohortWorth) => one.kind === kind)?.[worth] ?? { undefinedAs: 'nobody' };

/** Balancing mechanisms of other countries, and what the scheme is to a generation. */
export const mechanismFigures = {
  balanceRatio: (place) => ({ value: ratio(place) }),
  turnoverDuration: (place) => ({ value: turnover(place) }),
  finiteEndYear: finite('endYear'),
  finiteCut: finite('cut'),
  finiteReplacement: finite('replacement'),
  internalReturn: generation('all', 'internalReturn'),
  internalReturnMen: generation('men', 'internalReturn'),
  internalReturnWomen: generation('women', 'internalReturn'),
  internalReturnFlexible: generation('flexible', 'internalReturn'),
  moneysWorth: generation('all', 'moneysWorth'),
  moneysWorthMen: generation('men', 'moneysWorth'),
  moneysWorthWomen: generation('women', 'moneysWorth'),
  netToWages: generation('all', 'netToWages'),
} satisfies Record<string, Compute>;
