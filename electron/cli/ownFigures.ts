import { agesIn, type Grid } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { lifeTable, survivorship } from '../../shared/mortality/lifeTable';
import { lastAge, splitOpenGroup } from '../../shared/population/closedAges';
import type { PopulationInputs } from '../../shared/population/populationInputs';
import { survivorshipAt } from '../../shared/population/resolvePopulation';
import { type AgeTable, figuresIn, type Sex, sexes } from './ageTable';

/** A user's own figures; what is absent stays as it is bundled. */
export interface OwnFigures {
  readonly base?: AgeTable | undefined;
  readonly mortality?: AgeTable | undefined;
  readonly fertility?: AgeTable | undefined;
  readonly migration?: AgeTable | undefined;
}

/** Figures must reach this age; where they end, their last group is open. */
export const neededAge = 100;

/** Base data whose population of the first year is the user's own: its open group split, older ages joined. */
export function withOwnBase(bundled: BaseData, { base: own, mortality }: OwnFigures, year: number): BaseData {
  if (own === undefined) return bundled;
  const persons = (sex: Sex): Grid => {
    const figures = figuresIn(own, year, sex);
    const ages = Math.min(figures.length, lastAge + 1);
    const data = new Float64Array(ages);
    for (const [age, value] of figures.entries()) {
      const group = Math.min(age, ages - 1);
      data[group] = (data[group] ?? 0) + value;
    }
    return splitOpenGroup({ firstYear: year, years: 1, ages, data }, () =>
      mortality ? complementOf(figuresIn(mortality, year, sex), sex) : survivorshipAt(bundled, sex, year),
    );
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

/** 1 − S(x) of the life table of these chances to die; an open group goes on at its own chance. */
function complementOf(qx: readonly number[], sex: Sex): Float64Array {
  const last = qx.at(-1) ?? 1;
  const longer = [...qx, ...Array.from({ length: Math.max(0, lastAge + 1 - qx.length) }, () => last)];
  return survivorship(lifeTable(longer, { sex }), lastAge).map((ratio) => 1 - ratio);
}

const fill = (row: Float64Array, figures: readonly number[]): void => {
  row.set(Array.from(row, (_, age) => figures[age] ?? 0));
};
