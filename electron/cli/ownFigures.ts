import { agesIn, type Grid } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { lifeTable, survivorship } from '../../shared/mortality/lifeTable';
import type { PopulationInputs } from '../../shared/population/populationInputs';
import { type AgeTable, figuresIn, type Sex, sexes } from './ageTable';

/** A user's own figures; what is absent stays as it is bundled. */
export interface OwnFigures {
  readonly base?: AgeTable | undefined;
  readonly mortality?: AgeTable | undefined;
  readonly fertility?: AgeTable | undefined;
  readonly migration?: AgeTable | undefined;
}

/** Age of the last, open group of a population. */
export const lastAge = 100;

/** Base data whose population of the first year is the user's own; older ages join the open group. */
export function withOwnBase(bundled: BaseData, own: AgeTable | undefined, year: number): BaseData {
  if (own === undefined) return bundled;
  const persons = (sex: Sex): Grid => {
    const data = new Float64Array(lastAge + 1);
    for (const [age, value] of figuresIn(own, year, sex).entries()) {
      const group = Math.min(age, lastAge);
      data[group] = (data[group] ?? 0) + value;
    }
    return { firstYear: year, years: 1, ages: lastAge + 1, data };
  };
  return { ...bundled, population: { male: persons('male'), female: persons('female') } };
}

/** Puts the user's own rates in the place of the bundled ones, year by year. */
export function withOwnRates(inputs: PopulationInputs, own: OwnFigures): PopulationInputs {
  const { mortality, fertility, migration } = own;
  for (let year = inputs.firstYear; year < inputs.firstYear + inputs.years; year++) {
    for (const sex of sexes) {
      if (mortality) agesIn(inputs.survivorship[sex], year).set(complementOf(figuresIn(mortality, year, sex), sex));
      if (migration) fill(agesIn(inputs.migration[sex], year), figuresIn(migration, year, sex));
    }
    if (fertility) fill(agesIn(inputs.fertility, year), figuresIn(fertility, year, 'female'));
  }
  return inputs;
}

/** 1 − S(x) of the life table of these chances to die. */
const complementOf = (qx: readonly number[], sex: Sex): Float64Array =>
  survivorship(lifeTable(qx, { sex }), lastAge).map((ratio) => 1 - ratio);

const fill = (row: Float64Array, figures: readonly number[]): void => {
  row.set(Array.from(row, (_, age) => figures[age] ?? 0));
};
