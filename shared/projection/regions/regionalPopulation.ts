import type { RegionFigures } from '../../data/regionFigures';
import { sharesByAttraction } from '../../population/destinationShares';
import { agesByTilt } from '../../population/regionalAges';
import {
  levelPaths,
  pathOf,
  type RegionalInputs,
  type RegionalPersons,
  regionPaths,
} from '../../population/regionalInputs';
import { regionsAlike } from '../../population/regionsAlike';
import type { ProjectionInputs } from '../projectionInputs';

const sexes = ['male', 'female'] as const;
const rounds = 30;

/** Persons of one region over its target. */
function scaleRegion(base: RegionalPersons, ages: number, r: number, target: number): void {
  let sum = 0;
  for (const sex of sexes) for (let k = r * ages; k < (r + 1) * ages; k++) sum += base[sex][k];
  for (const sex of sexes) for (let k = r * ages; k < (r + 1) * ages; k++) base[sex][k] *= target / sum;
}

/** Persons of one age and sex in all regions over those of the country. */
function scaleAge(persons: Float64Array, ages: number, x: number, target: number): void {
  let sum = 0;
  for (let k = x; k < persons.length; k += ages) sum += persons[k];
  for (let k = x; k < persons.length; k += ages) persons[k] *= sum > 0 ? target / sum : 0;
}

/**
 * Ages of the regions by the tilt that meets their census share of 65 and over, fitted in turn to the size of each
 * region and to the country by age and sex (RAS); the country comes last and is met exactly.
 */
export function regionalBase(inputs: ProjectionInputs, figures: readonly RegionFigures[]): RegionalPersons {
  const { ages } = inputs;
  const national = inputs.population.base;
  const shares = figures.map(({ persons, shareFrom65 }) => ({ persons, shareFrom: shareFrom65 }));
  const base = agesByTilt(national, 65, shares);
  const census = figures.reduce((sum, { persons }) => sum + persons, 0);
  const whole = sexes.reduce((sum, sex) => sum + national[sex].reduce((all, count) => all + count, 0), 0);
  for (let round = 0; round < rounds; round++) {
    for (const [r, { persons }] of figures.entries()) scaleRegion(base, ages, r, (persons / census) * whole);
    for (const sex of sexes) for (let x = 0; x < ages; x++) scaleAge(base[sex], ages, x, national[sex][x]);
  }
  return base;
}

/** Where movers go: `weight` by the migrants that a region has now, the rest by its people. Adds up to 1. */
export function attractionOf(figures: readonly RegionFigures[], weight: number): Float64Array {
  const migrants = figures.map(({ published }) => published.inMigrants?.at(-1)?.value ?? 0);
  const allMigrants = migrants.reduce((sum, count) => sum + count, 0);
  const people = figures.reduce((sum, { persons }) => sum + persons, 0);
  const byMigrants = allMigrants > 0 ? weight : 0;
  return Float64Array.from(figures, ({ persons }, r) => {
    const drawn = byMigrants > 0 ? (byMigrants * migrants[r]) / allMigrants : 0;
    return drawn + ((1 - byMigrants) * persons) / people;
  });
}

/** National mortality and fertility everywhere; moves by parameter, tied to the country. Source: model.md §4. */
export function regionalPopulationInputs(inputs: ProjectionInputs, figures: readonly RegionFigures[]): RegionalInputs {
  const { series } = inputs;
  const alike = regionsAlike(inputs.population, regionalBase(inputs, figures), 0);
  const intervals = inputs.population.years - 1;
  const moves = regionPaths(inputs.firstYear, intervals, alike.regions);
  const last = series['mobility.moves'].length - 1;
  for (let r = 0; r < alike.regions; r++) {
    pathOf(moves, r).forEach((_, t, path) => {
      path[t] = series['mobility.moves'][Math.min(t + 1, last)];
    });
  }
  const attraction = attractionOf(figures, series['mobility.attraction'][1]);
  return {
    ...alike,
    moves,
    mortalityFactor: levelPaths(inputs.firstYear, intervals, new Float64Array(alike.regions).fill(1)),
    destinations: sharesByAttraction(attraction),
    attraction,
  };
}
