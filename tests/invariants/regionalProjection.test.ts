import { describe, expect, test } from 'vitest';
import type { Grid } from '../../shared/base/grid';
import { destinationShares } from '../../shared/population/destinationShares';
import { projectPopulation } from '../../shared/population/projectPopulation';
import { projectRegions } from '../../shared/population/projectRegions';
import { pathOf, type RegionalInputs, type RegionPaths } from '../../shared/population/regionalInputs';
import { emptyRegionalProjection, movesBetween, regionOf, wholeOf } from '../../shared/population/regionalProjection';
import fc from '../support/fastCheck';
import { firstYear, inputsOf, personsIn, sexes, size, sum, within } from '../support/regionalInputs';

const anyInputs = size.chain(inputsOf);

const runs = { numRuns: 150 };

describe('persons', () => {
  test('are conserved over all regions: births less deaths and those from abroad', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { persons, births, deaths, netMigration, years } = wholeOf(projectRegions(inputs));
        const { male, female } = inputs.national.migration;
        for (let t = 0; t < years - 1; t++) {
          const abroad = sum([male, female].flatMap(({ data, ages }) => [...data.subarray(t * ages, (t + 1) * ages)]));
          within(netMigration[t], abroad);
          within(
            personsIn(persons, t + 1),
            personsIn(persons, t) + births[t] - deaths[t] + abroad,
            personsIn(persons, t),
          );
        }
      }),
      runs,
    );
  });

  test('who leaves a region arrives in another, and each region accounts for all of its people', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const projection = projectRegions(inputs);
        const { regions } = inputs;
        for (let t = 0; t < projection.years - 1; t++) {
          const moves = movesBetween(projection, inputs.destinations, firstYear + t);
          for (let r = 0; r < regions; r++) {
            within(sum(moves.subarray(r * regions, (r + 1) * regions)), pathOf(projection.leaving, r)[t]);
            within(sum(moves.filter((_, cell) => cell % regions === r)), pathOf(projection.arriving, r)[t]);
            const { persons, births, deaths, netMigration } = regionOf(projection, r);
            const before = personsIn(persons, t);
            within(
              personsIn(persons, t + 1),
              before + births[t] - deaths[t] + netMigration[t],
              before + sum(projection.leaving.data),
            );
          }
        }
      }),
      runs,
    );
  });

  test('are nowhere fewer than none', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { male, female } = inputs.national.migration;
        const none = {
          male: { ...male, data: male.data.map(Math.abs) },
          female: { ...female, data: female.data.map(Math.abs) },
        };
        const { persons } = projectRegions({ ...inputs, national: { ...inputs.national, migration: none } });
        for (const sex of sexes) expect(Math.min(...persons[sex].data)).toBeGreaterThanOrEqual(-1e-9);
      }),
      runs,
    );
  });
});

const scaled = (surface: Grid, factor: (t: number) => number): Grid => ({
  ...surface,
  data: surface.data.map((value, k) => Math.min(1, value * factor(Math.floor(k / surface.ages)))),
});

test('without moves each region is a projection of its own', () => {
  fc.assert(
    fc.property(anyInputs, (drawn) => {
      const inputs: RegionalInputs = {
        ...drawn,
        keepNational: false,
        moves: { ...drawn.moves, data: new Float64Array(drawn.moves.data.length) },
      };
      const { national, base } = inputs;
      const { ages, survivorship, migration } = national;
      const projection = projectRegions(inputs);
      for (let r = 0; r < inputs.regions; r++) {
        const share = (surface: Grid): Grid => ({
          ...surface,
          data: surface.data.map((n) => n * inputs.migrantShare[r]),
        });
        const dying = (surface: Grid) => scaled(surface, (t) => pathOf(inputs.mortalityFactor, r)[t]);
        const own = projectPopulation({
          ...national,
          base: {
            male: base.male.subarray(r * ages, (r + 1) * ages),
            female: base.female.subarray(r * ages, (r + 1) * ages),
          },
          survivorship: { male: dying(survivorship.male), female: dying(survivorship.female) },
          fertility: scaled(national.fertility, (t) => pathOf(inputs.fertilityFactor, r)[t]),
          migration: { male: share(migration.male), female: share(migration.female) },
        });
        const region = regionOf(projection, r);
        for (const sex of sexes) {
          for (const [k, count] of own.persons[sex].data.entries()) within(region.persons[sex].data[k], count);
        }
        for (const [t, births] of own.births.entries()) within(region.births[t], births);
      }
    }),
    runs,
  );
});

test('tied to the country, all regions together are one projection by age and sex, whatever they do among themselves', () => {
  fc.assert(
    fc.property(anyInputs, (drawn) => {
      const { national, base } = drawn;
      const { ages } = national;
      const summed = (values: Float64Array) =>
        Float64Array.from({ length: ages }, (_, x) => sum(values.filter((_, k) => k % ages === x)));
      const country = projectPopulation({
        ...national,
        base: { male: summed(base.male), female: summed(base.female) },
      });
      const whole = wholeOf(projectRegions({ ...drawn, keepNational: true }));
      for (const sex of sexes) {
        for (const [k, count] of country.persons[sex].data.entries()) {
          within(whole.persons[sex].data[k], count, personsIn(country.persons, 0));
        }
      }
      for (const [t, births] of country.births.entries()) within(whole.births[t], births);
      for (const [t, deaths] of country.deaths.entries())
        within(whole.deaths[t], deaths, personsIn(country.persons, t));
    }),
    runs,
  );
});

const repeated = (values: Float64Array, length: number, regions: number): Float64Array =>
  Float64Array.from({ length: length * regions }, (_, k) => values[k % length]);

test('regions that are alike stay alike', () => {
  fc.assert(
    fc.property(anyInputs, (drawn) => {
      const { regions, national, base } = drawn;
      const { ages, years } = national;
      const same = (paths: RegionPaths) => ({ ...paths, data: repeated(paths.data, years - 1, regions) });
      const { persons } = projectRegions({
        ...drawn,
        base: { male: repeated(base.male, ages, regions), female: repeated(base.female, ages, regions) },
        mortalityFactor: same(drawn.mortalityFactor),
        fertilityFactor: same(drawn.fertilityFactor),
        moves: same(drawn.moves),
        migrantShare: new Float64Array(regions).fill(1 / regions),
        destinations: destinationShares(new Float64Array(regions * regions), regions),
      });
      for (const sex of sexes) {
        const { data } = persons[sex];
        for (const [k, count] of data.entries()) within(count, data[k % (years * ages)], 1e6);
      }
    }),
    runs,
  );
});

test('regions in the opposite order have the same people in the opposite order', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { regions } = inputs;
      const turned = (values: Float64Array): Float64Array => {
        const length = values.length / regions;
        return values.map((_, k) => values[(regions - 1 - Math.floor(k / length)) * length + (k % length)]);
      };
      const paths = (given: RegionPaths) => ({ ...given, data: turned(given.data) });
      const mirror = projectRegions({
        ...inputs,
        base: { male: turned(inputs.base.male), female: turned(inputs.base.female) },
        mortalityFactor: paths(inputs.mortalityFactor),
        fertilityFactor: paths(inputs.fertilityFactor),
        moves: paths(inputs.moves),
        migrantShare: turned(inputs.migrantShare),
        destinations: inputs.destinations.toReversed(),
      });
      const { persons } = projectRegions(inputs);
      for (const sex of sexes) {
        const back = turned(mirror.persons[sex].data);
        for (const [k, count] of persons[sex].data.entries()) within(back[k], count, 1e6);
      }
    }),
    runs,
  );
});

test('a run in the room of another gives the same, bit for bit', () => {
  const twice = size.chain((same) => fc.tuple(inputsOf(same), inputsOf(same)));
  fc.assert(
    fc.property(twice, ([one, other]) => {
      const room = emptyRegionalProjection(one);
      projectRegions(one, room);
      expect(projectRegions(other, room)).toEqual(projectRegions(other));
    }),
    runs,
  );
});
