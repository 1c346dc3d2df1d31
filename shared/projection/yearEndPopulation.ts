import { agesIn } from '../base/grid';
import type { Sex } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import type { ProjectionInputs } from './projectionInputs';

/**
 * Persons of one sex by age on 31 December: the mean of the 1 July populations before and after it. Year −1 of the
 * projection's own count is the year before the first.
 */
export function yearEndPopulation(
  inputs: ProjectionInputs,
  population: PopulationProjection,
  sex: Sex,
  t: number,
): Float64Array {
  const before = t < 0 ? inputs.previousPopulation[sex] : agesIn(population.persons[sex], inputs.firstYear + t);
  const after = agesIn(population.persons[sex], inputs.firstYear + t + 1);
  return before.map((persons, x) => (persons + after[x]) / 2);
}
