import { agesIn, grid } from '../base/grid';
import type { PopulationInputs } from './populationInputs';
import type { PopulationProjection } from './populationProjection';

/**
 * One sex one year on, but for births: P(x+1) = (P(x) + M/2) S(x+1) + M/2, half of the migrants at the start and
 * surviving, half at the end. The last age takes in itself. Source: model.md §4.
 */
function advance(now: Float64Array, next: Float64Array, complement: Float64Array, migrants: Float64Array): void {
  const open = now.length - 1;
  for (let x = 0; x < open; x++) {
    const fromBelow = x + 1 === open ? now[x] + now[open] : now[x];
    next[x + 1] = (fromBelow + migrants[x + 1] / 2) * (1 - complement[x + 1]) + migrants[x + 1] / 2;
  }
}

/** B = Σ f(x) · mean of the women at both ends of the interval. */
function birthsIn(fertility: Float64Array, womenNow: Float64Array, womenNext: Float64Array): number {
  let births = 0;
  for (let x = 0; x < fertility.length; x++) births += (fertility[x] * (womenNow[x] + womenNext[x])) / 2;
  return births;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/**
 * Cohort-component projection in single years of age and sex, from 1 July to 1 July, rates at mid-interval.
 * Persons are conserved: next = now + births − deaths + net migration. Source: model.md §4;
 * Preston, Heuveline and Guillot, Demography (2001), chapter 6.
 */
export function projectPopulation(inputs: PopulationInputs): PopulationProjection {
  const { firstYear, years, ages } = inputs;
  const male = grid(firstYear, years, ages);
  const female = grid(firstYear, years, ages);
  const births = new Float64Array(years - 1);
  const deaths = new Float64Array(years - 1);
  const netMigration = new Float64Array(years - 1);
  male.data.set(inputs.base.male);
  female.data.set(inputs.base.female);
  for (let t = 0; t < years - 1; t++) {
    const year = firstYear + t;
    const [menNow, menNext] = [agesIn(male, year), agesIn(male, year + 1)];
    const [womenNow, womenNext] = [agesIn(female, year), agesIn(female, year + 1)];
    const [menMoving, womenMoving] = [agesIn(inputs.migration.male, year), agesIn(inputs.migration.female, year)];
    const [menDying, womenDying] = [agesIn(inputs.survivorship.male, year), agesIn(inputs.survivorship.female, year)];
    advance(menNow, menNext, menDying, menMoving);
    advance(womenNow, womenNext, womenDying, womenMoving);
    births[t] = birthsIn(agesIn(inputs.fertility, year), womenNow, womenNext);
    const ratio = inputs.sexRatioAtBirth[t];
    menNext[0] = ((births[t] * ratio) / (1 + ratio)) * (1 - menDying[0]) + menMoving[0];
    womenNext[0] = (births[t] / (1 + ratio)) * (1 - womenDying[0]) + womenMoving[0];
    netMigration[t] = sum(menMoving) + sum(womenMoving);
    deaths[t] = sum(menNow) + sum(womenNow) + births[t] + netMigration[t] - sum(menNext) - sum(womenNext);
  }
  return { firstYear, years, persons: { male, female }, births, deaths, netMigration };
}
