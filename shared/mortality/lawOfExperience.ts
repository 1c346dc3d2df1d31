import { deathProbability } from './deathRate';
import type { Experience } from './experience';
import { fitHeligmanPollard } from './heligmanPollardFit';
import { fitGompertz, fitMakeham, type Rates } from './lawFits';

export const mortalityLaws = ['gompertz', 'makeham', 'heligman-pollard'] as const;
export type MortalityLawName = (typeof mortalityLaws)[number];

/** Ages with deaths that a fit needs at least. */
export const fewestAges: Readonly<Record<MortalityLawName, number>> = {
  gompertz: 3,
  makeham: 5,
  'heligman-pollard': 30,
};

export interface LawOfExperience {
  readonly parameters: Readonly<Record<string, number>>;
  /** Ages with deaths, to which the residuals belong. */
  readonly ages: readonly number[];
  readonly residuals: Float64Array;
  readonly squares: number;
  readonly undetermined: readonly string[];
}

/** Central rates of all years together at the ages where somebody died, weighted by deaths where these are counts. */
export function ratesOf({ ages, deaths, exposure }: Experience, counted: boolean): Rates {
  const total = (column: Float64Array, x: number) =>
    column.reduce((sum, value, cell) => (cell % ages.length === x ? sum + value : sum), 0);
  const rows = ages.map((age, x) => ({ age, died: total(deaths, x), lived: total(exposure, x) }));
  const used = rows.filter(({ died, lived }) => died > 0 && lived > 0);
  return {
    ages: used.map(({ age }) => age),
    rates: used.map(({ died, lived }) => died / lived),
    weights: counted ? used.map(({ died }) => died) : undefined,
  };
}

/** A law fitted to central rates of single ages: those stand for the middle of the year, x + ½. */
export function lawOfExperience(law: MortalityLawName, { ages, rates, weights }: Rates): LawOfExperience {
  if (law === 'heligman-pollard') {
    // This law speaks of chances to die from a birthday on.
    const chances = rates.map((rate) => deathProbability(rate, 0.5));
    const { law: found, residuals, squares, undetermined } = fitHeligmanPollard({ ages, rates: chances, weights });
    return { parameters: { ...found }, ages, residuals, squares, undetermined };
  }
  const fitted = law === 'gompertz' ? fitGompertz : fitMakeham;
  const { law: found, residuals, squares } = fitted({ ages: ages.map((age) => age + 0.5), rates, weights });
  return { parameters: { ...found }, ages, residuals, squares, undetermined: [] };
}
