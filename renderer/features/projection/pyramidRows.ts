import { agesIn } from '../../../shared/base/grid';
import type { PopulationProjection } from '../../../shared/population/populationProjection';

export interface AgeRow {
  readonly age: number;
  readonly male: number;
  readonly female: number;
  /** The same in the first year of the run. */
  readonly maleFirst: number;
  readonly femaleFirst: number;
}

/** An age as it is written; the last takes in all above it. */
export const ageText = (age: number, last: number): string => (age === last ? `${age}+` : String(age));

/** Persons by single age in one year, beside the run's first year. */
export function pyramidRows({ persons, firstYear }: PopulationProjection, year: number): AgeRow[] {
  const [male, female] = [agesIn(persons.male, year), agesIn(persons.female, year)];
  const [maleFirst, femaleFirst] = [agesIn(persons.male, firstYear), agesIn(persons.female, firstYear)];
  return Array.from(male, (count, age) => ({
    age,
    male: count,
    female: female[age] ?? 0,
    maleFirst: maleFirst[age] ?? 0,
    femaleFirst: femaleFirst[age] ?? 0,
  }));
}
