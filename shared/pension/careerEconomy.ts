import type { YearlySeries } from '../data/baseData';
import type { ParameterId } from '../parameters/catalogue';
import { yearlyValues } from '../parameters/yearlyValues';
import type { AwardLaw } from './awardLaw';
import type { CareerEconomy } from './retirementChoices';

/** A parameter in one year; where it is not in force yet, its first value. */
function valueIn({ parameters }: AwardLaw, id: ParameterId, year: number): number {
  const parameter = parameters.byId.get(id);
  const values = parameter && yearlyValues(parameter, year, 1);
  return values?.ok ? values.value[0] : (parameter?.values[0].value ?? 0);
}

/** Wages as the assumptions carry them on, accounts at the announced rates and then at the assumed one. */
export const careerEconomy = (law: AwardLaw, announced: YearlySeries): CareerEconomy => ({
  growth: (year) => valueIn(law, 'economy.wageGrowth', year),
  accountRate: valueIn(law, 'contribution.employeeRate', 2025),
  creditingRate: (year) => {
    const rate = announced.values[year - announced.firstYear] ?? Number.NaN;
    return Number.isNaN(rate) ? valueIn(law, 'account.notionalRate', year) : rate;
  },
});

/** Urban disposable income per head in the year before, yuan a month, by its assumed relation to the average wage. */
export const estimatedIncome = (law: AwardLaw, year: number, averageWage: number): number =>
  averageWage * valueIn(law, 'survivor.incomeToAverageWage', year);
