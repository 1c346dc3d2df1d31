import { expect } from 'vitest';
import { type Grid, grid } from '../../shared/base/grid';
import { destinationShares } from '../../shared/population/destinationShares';
import type { RegionalInputs, RegionPaths } from '../../shared/population/regionalInputs';
import fc from './fastCheck';

export const firstYear = 2020;
const between = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
export const floats = (length: number, low: number, high: number) =>
  fc.array(between(low, high), { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
const gridOf = (years: number, ages: number, low: number, high: number): fc.Arbitrary<Grid> =>
  floats(years * ages, low, high).map((data) => ({ ...grid(firstYear, years, ages), data }));
const pathsOf = (years: number, regions: number, low: number, high: number): fc.Arbitrary<RegionPaths> =>
  floats(years * regions, low, high).map((data) => ({ firstYear, years, regions, data }));

interface Size {
  readonly regions: number;
  readonly years: number;
  readonly ages: number;
}

/** Any projection of a size: people enough that emigration empties no age, moves up to everybody at some ages. */
export function inputsOf({ regions, years, ages }: Size): fc.Arbitrary<RegionalInputs> {
  const bySex = <T>(one: fc.Arbitrary<T>) => fc.record({ male: one, female: one });
  return fc.record({
    regions: fc.constant(regions),
    national: fc.record({
      firstYear: fc.constant(firstYear),
      years: fc.constant(years),
      ages: fc.constant(ages),
      survivorship: bySex(gridOf(years - 1, ages, 0, 0.6)),
      fertility: gridOf(years - 1, ages, 0, 0.4),
      sexRatioAtBirth: floats(years - 1, 0.9, 1.2),
      migration: bySex(gridOf(years - 1, ages, -5, 20)),
    }),
    base: bySex(floats(regions * ages, 1000, 1e6)),
    mortalityFactor: pathsOf(years - 1, regions, 0.5, 3),
    fertilityFactor: pathsOf(years - 1, regions, 0.3, 2),
    migrantShare: floats(regions, 0.1, 1).map((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => weight / total);
    }),
    moves: pathsOf(years - 1, regions, 0, 8),
    schedule: bySex(floats(ages, 0, 0.2)),
    destinations: floats(regions * regions, 0, 1).map((weights) => destinationShares(weights, regions)),
    keepNational: fc.boolean(),
  });
}

export const size = fc.record({
  regions: fc.integer({ min: 2, max: 5 }),
  years: fc.integer({ min: 2, max: 6 }),
  ages: fc.integer({ min: 3, max: 9 }),
});
export const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
/** To 1e-12 of the expected value, or of the persons it is made of. */
export const within = (actual: number, expected: number, scale = Math.abs(expected)) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(scale, 1));
export const sexes = ['male', 'female'] as const;

/** All persons of year number `t`. */
export const personsIn = ({ male, female }: { male: Grid; female: Grid }, t: number): number =>
  sum(male.data.subarray(t * male.ages, (t + 1) * male.ages)) +
  sum(female.data.subarray(t * male.ages, (t + 1) * male.ages));
