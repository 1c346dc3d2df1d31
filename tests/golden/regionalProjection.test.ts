import { beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import { grid } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { readBaseData } from '../../shared/data/readBaseData';
import { type ProvinceTotal, readProvinceTotals } from '../../shared/data/readProvinceTotals';
import { closedAges } from '../../shared/population/closedAges';
import { destinationShares, sharesByAttraction } from '../../shared/population/destinationShares';
import { projectPopulation } from '../../shared/population/projectPopulation';
import { projectRegions } from '../../shared/population/projectRegions';
import { agesByTilt } from '../../shared/population/regionalAges';
import { levelPaths, pathOf, type RegionalInputs } from '../../shared/population/regionalInputs';
import { movesBetween, regionOf, wholeOf } from '../../shared/population/regionalProjection';
import { regionsAlike } from '../../shared/population/regionsAlike';
import { resolvePopulation } from '../../shared/population/resolvePopulation';
import { opened, readDataset } from '../integration/dataFiles';
import { unwrapped } from '../support/bundled';

const row = (...values: number[]) => ({ ...grid(2020, 1, values.length), data: Float64Array.from(values) });

/** Regions A and B, ages 0, 1 and 2 and over, from 2020 to 2021. */
const small: RegionalInputs = {
  regions: 2,
  national: {
    firstYear: 2020,
    years: 2,
    ages: 3,
    survivorship: { male: row(0.2, 0.25, 0.5), female: row(0.1, 0.2, 0.5) },
    fertility: row(0, 0.5, 0),
    sexRatioAtBirth: Float64Array.of(1),
    migration: { male: row(4, 0, 0), female: row(0, 8, 0) },
  },
  base: { male: Float64Array.of(100, 60, 20, 40, 40, 40), female: Float64Array.of(100, 80, 40, 50, 60, 30) },
  mortalityFactor: levelPaths(2020, 1, [1, 0.5]),
  fertilityFactor: levelPaths(2020, 1, [1, 2]),
  migrantShare: Float64Array.of(0.75, 0.25),
  moves: levelPaths(2020, 1, [0.5, 0.25]),
  schedule: { male: Float64Array.of(0.2, 0.4, 0.8), female: Float64Array.of(0.2, 0.4, 0.8) },
  destinations: sharesByAttraction([1, 1]),
  keepNational: false,
};

const near = (actual: ArrayLike<number>, expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  for (const [k, value] of expected.entries()) expect(actual[k]).toBeCloseTo(value, 9);
};

describe('a year of two regions worked by hand', () => {
  const projection = projectRegions(small);
  const [a, b] = [regionOf(projection, 0), regionOf(projection, 1)];

  // Women of A at 1: (100 + 3)·0.8 = 82.4, of whom 0.5·0.4 leave: 65.92 stay. B: (50 + 1)·0.9 = 45.9, 41.31 stay.
  // A = 65.92 + 4.59 + 3, B = 41.31 + 16.48 + 1. At 2: A 120·0.5 = 60, 36 stay; B 90·0.75 = 67.5, 54 stay.
  // Girls: A 38.3775/2·0.9 = 17.269875, a tenth leaves; B 59.395/2·0.95 = 28.212625, a twentieth leaves.
  test('women', () => {
    near(a.persons.female.data.slice(3), [16.95351875, 73.51, 49.5]);
    near(b.persons.female.data.slice(3), [28.52898125, 58.79, 78]);
  });

  // At 1: A 75, 60 stay; B 40·0.875 = 35, 31.5 stay. At 2: A 40, 24 stay; B 80·0.75 = 60, 48 stay.
  // Boys: A 19.18875·0.8 = 15.351, B 29.6975·0.9 = 26.72775; from abroad 3 and 1.
  test('men', () => {
    near(a.persons.male.data.slice(3), [18.1522875, 63.5, 36]);
    near(b.persons.male.data.slice(3), [27.9264625, 46.5, 64]);
  });

  // 0.5·(80 + 73.51)/2 and 2·0.5·(60 + 58.79)/2.
  test('births', () => {
    near(a.births, [38.3775]);
    near(b.births, [59.395]);
  });

  // A: 20.6 + 60 + 1.918875 women and girls, 25 + 40 + 3.83775 men and boys; B: 5.1 + 22.5 + 1.484875, 5 + 20 + 2.96975.
  test('deaths', () => {
    near(a.deaths, [151.356625]);
    near(b.deaths, [57.054625]);
  });

  // Leaving A: 16.48 + 24 + 1.7269875 and 15 + 16 + 1.5351; leaving B: 4.59 + 13.5 + 1.41063125 and 3.5 + 12 + 1.3363875.
  test('moves', () => {
    near(pathOf(projection.leaving, 0), [74.7420875]);
    near(pathOf(projection.arriving, 0), [36.33701875]);
    near(a.netMigration, [9 + 36.33701875 - 74.7420875]);
    near(b.netMigration, [3 + 74.7420875 - 36.33701875]);
    near(movesBetween(projection, small.destinations, 2020), [0, 74.7420875, 36.33701875, 0]);
  });
});

describe('tied to the country', () => {
  const inputs: RegionalInputs = { ...small, moves: levelPaths(2020, 1, [0, 0]), keepNational: true };

  // Women at 1: 103·0.2 + 51·0.1 = 25.7 would die, 154·0.2 = 30.8 shall: both chances × 30.8/25.7.
  test('chances of death are scaled alike', () => {
    const { persons } = projectRegions(inputs);
    expect(persons.female.data[4]).toBeCloseTo(103 * (1 - (0.2 * 30.8) / 25.7) + 3, 9);
    expect(persons.female.data[10]).toBeCloseTo(51 * (1 - (0.1 * 30.8) / 25.7) + 1, 9);
  });

  // National chance 0.9 at age 2, factors 10/9 and 0, equal exposure: 1.8 and 0 keep the sum but are no chances; drawn
  // towards 0.9 until the first is 1, the second is 0.8.
  test('no chance exceeds 1', () => {
    const { persons } = projectRegions({
      ...inputs,
      national: { ...inputs.national, survivorship: { male: row(0.9, 0.9, 0.9), female: row(0.9, 0.9, 0.9) } },
      base: { male: Float64Array.of(9, 5, 5, 9, 5, 5), female: Float64Array.of(9, 5, 5, 9, 5, 5) },
      mortalityFactor: levelPaths(2020, 1, [10 / 9, 0]),
    });
    expect(persons.male.data[5]).toBeCloseTo(0, 12);
    expect(persons.male.data[11]).toBeCloseTo(10 * 0.2, 12);
  });
});

test('destinations follow their weights, the diagonal aside', () => {
  near(destinationShares(Float64Array.of(9, 1, 3, 0, 9, 0, 2, 2, 0), 3), [0, 0.25, 0.75, 0.5, 0, 0.5, 0.5, 0.5, 0]);
  near(sharesByAttraction([1, 2, 3]), [0, 0.4, 0.6, 0.25, 0, 0.75, 1 / 3, 2 / 3, 0]);
});

describe('the provinces at the census of 2020', () => {
  let base: BaseData;
  let totals: readonly ProvinceTotal[];
  beforeAll(async () => {
    const database = await opened(openNativeDatabase());
    await opened(loadDatasets(database, readDataset));
    base = unwrapped(closedAges(await opened(readBaseData(database))));
    totals = await opened(readProvinceTotals(database));
    await database.close();
  });
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

  // The published total of the 31 provinces, without servicemen; with two million of them 13.50 % are 65 and over.
  test('add up to the published figures', () => {
    expect(totals).toHaveLength(31);
    expect(sum(totals.map(({ persons }) => persons))).toBe(1_409_778_724);
    const older = sum(totals.map(({ persons, shareFrom65 }) => persons * shareFrom65));
    expect((100 * older) / 1_411_778_724).toBeCloseTo(13.5, 2);
  });

  const shares = () => totals.map(({ persons, shareFrom65 }) => ({ persons, shareFrom: shareFrom65 }));

  test('tilted ages meet total and share of each', () => {
    const national = unwrapped(resolvePopulation(base, 2020, 2, 'medium'));
    const { male, female } = agesByTilt(national.base, 65, shares());
    for (const [r, { persons, shareFrom65 }] of totals.entries()) {
      const both = male.map((men, k) => men + female[k]).subarray(r * national.ages, (r + 1) * national.ages);
      expect(sum(both) / persons).toBeCloseTo(1, 12);
      expect(sum(both.subarray(65)) / persons).toBeCloseTo(shareFrom65, 10);
    }
  });

  test('75 years of all provinces are those of the country with their people', () => {
    const national = unwrapped(resolvePopulation(base, 2020, 76, 'medium'));
    const people = agesByTilt(national.base, 65, shares());
    const factors = totals.map((_, r) => 0.9 + 0.01 * ((7 * r) % 21));
    const inputs: RegionalInputs = {
      ...regionsAlike(national, people, 1),
      mortalityFactor: levelPaths(2020, 75, factors),
      fertilityFactor: levelPaths(2020, 75, factors),
    };
    const summed = (values: Float64Array) =>
      Float64Array.from({ length: national.ages }, (_, x) => sum(values.filter((_, k) => k % national.ages === x)));
    const country = projectPopulation({
      ...national,
      base: { male: summed(people.male), female: summed(people.female) },
    });
    const whole = wholeOf(projectRegions(inputs));
    for (const sex of ['male', 'female'] as const) {
      for (const [k, count] of country.persons[sex].data.entries()) {
        expect(Math.abs(whole.persons[sex].data[k] - count)).toBeLessThanOrEqual(1e-12 * count + 1e-9);
      }
    }
    for (let t = 0; t < 75; t++) {
      expect(whole.births[t] / country.births[t]).toBeCloseTo(1, 12);
      expect(whole.deaths[t] / country.deaths[t]).toBeCloseTo(1, 11);
    }
  });

  test('a share of the old that no tilt gives is refused', () => {
    const { base: pattern } = unwrapped(resolvePopulation(base, 2020, 2, 'medium'));
    expect(() => agesByTilt(pattern, 65, [{ persons: 1, shareFrom: 0 }])).toThrow(RangeError);
  });
});
