import type { ChangeableItem, Scenario } from '../parameters/parameter';
import type { Ledger, YearSeries } from '../pension/ledger';
import type { YearlyCashChange } from './projectionInputs';

/** Amounts before the first year and after the last are outside the projection. */
export const yearlyCashChanges = ({ cashChanges, firstYear, years }: Scenario): readonly YearlyCashChange[] =>
  (cashChanges ?? []).map(({ item, firstYear: from, yuan }) => ({
    item,
    yuan: Float64Array.from({ length: years }, (_, t) => yuan[firstYear + t - from] ?? 0),
  }));

const placeOf = ({ income, expenditure }: Ledger, item: ChangeableItem): YearSeries => {
  const places: Record<ChangeableItem, YearSeries> = {
    'income.contributions': income.contributions,
    'income.subsidy': income.subsidy,
    'income.other': income.other,
    'expenditure.basic': expenditure.basic,
    'expenditure.account': expenditure.account,
    'expenditure.transitional': expenditure.transitional,
    'expenditure.disability': expenditure.disability,
    'expenditure.survivors': expenditure.survivors,
    'expenditure.accountRefunds': expenditure.accountRefunds,
    'expenditure.other': expenditure.other,
  };
  return places[item];
};

/** Lays the changes of year `t` on top of the items of a fund. */
export function bookCashChanges(fund: Ledger, t: number, changes: readonly YearlyCashChange[]): void {
  for (const { item, yuan } of changes) placeOf(fund, item)[t] += yuan[t];
}
