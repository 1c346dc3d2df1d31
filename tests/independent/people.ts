import { cell, type Facts, type Sex } from './facts';

/** Persons on 1 July of a year at an age. */
export type People = (sex: Sex, year: number, age: number) => number;

/**
 * Follows every birth year of both sexes on 1 July, the oldest first, so that the mothers of those born in an interval
 * have all been followed before. The open age gathers whoever reaches it.
 */
export function followPeople({ inputs }: Facts): People {
  const { firstYear, years, ages, base, survivorship, fertility, sexRatioAtBirth, migration } = inputs.population;
  const open = ages - 1;
  const counts = { male: new Float64Array(years * ages), female: new Float64Array(years * ages) };
  const births = new Float64Array(years);
  const oneYear = (sex: Sex, persons: number, t: number, age: number) => {
    const moving = cell(migration[sex], firstYear + t, age) / 2;
    return (persons + moving) * (1 - cell(survivorship[sex], firstYear + t, age)) + moving;
  };
  const follow = (sex: Sex, start: { readonly t: number; readonly age: number; readonly persons: number }) => {
    let { persons } = start;
    for (let { t, age } = start; t < years && age < open; t++, age++) {
      counts[sex][t * ages + age] = persons;
      if (sex === 'female' && t < years - 1) births[t] += (cell(fertility, firstYear + t, age) * persons) / 2;
      if (sex === 'female' && t > 0) births[t - 1] += (cell(fertility, firstYear + t - 1, age) * persons) / 2;
      if (t < years - 1) persons = oneYear(sex, persons, t, age + 1);
    }
  };
  for (const sex of ['female', 'male'] as const) {
    for (let age = open - 1; age >= 0; age--) follow(sex, { t: 0, age, persons: base[sex][age] });
    for (let t = 1; t < years; t++) {
      const ratio = sexRatioAtBirth[t - 1];
      const born = births[t - 1] * (sex === 'male' ? ratio / (1 + ratio) : 1 / (1 + ratio));
      const dying = cell(survivorship[sex], firstYear + t - 1, 0);
      follow(sex, { t, age: 0, persons: born * (1 - dying) + cell(migration[sex], firstYear + t - 1, 0) });
    }
    counts[sex][open] = base[sex][open];
    for (let t = 1; t < years; t++) {
      const before = counts[sex][t * ages - 2] + counts[sex][t * ages - 1];
      counts[sex][t * ages + open] = oneYear(sex, before, t - 1, open);
    }
  }
  return (sex, year, age) =>
    year < firstYear ? inputs.previousPopulation[sex][age] : counts[sex][(year - firstYear) * ages + age];
}
