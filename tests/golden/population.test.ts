import { beforeAll, describe, expect, test } from 'vitest';
import { agesIn, type Grid } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import type { PopulationProjection } from '../../shared/population/populationProjection';
import { projectPopulation } from '../../shared/population/projectPopulation';
import { resolvePopulation } from '../../shared/population/resolvePopulation';
import { lifeExpectancyAtBirth } from '../../shared/population/survivorship';
import { bundledBase, fixtureRows, unwrapped } from '../support/bundled';

let base: BaseData;
let projection: PopulationProjection;
beforeAll(async () => {
  base = await bundledBase();
  projection = projectPopulation(unwrapped(resolvePopulation(base, 2024, 77, 'medium')));
});

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const persons = (from: number, year: number) =>
  sum(agesIn(projection.persons.male, year).slice(from)) + sum(agesIn(projection.persons.female, year).slice(from));

const published = fixtureRows('wpp2024/population_1_july.csv');
const publishedFrom = (age: number, year: number) =>
  sum(published.filter((row) => Number(row.year) === year && Number(row.age) >= age).map((row) => Number(row.persons)));

// United Nations, World Population Prospects 2024, medium variant: the same inputs must give the same people.
describe.each([2030, 2040, 2050, 2060, 2070, 2080, 2090, 2100])(
  'the medium path of the United Nations in %i',
  (year) => {
    test('total within 0.1 %', () => {
      expect(Math.abs(persons(0, year) / publishedFrom(0, year) - 1)).toBeLessThan(0.001);
    });

    test('65 and over within 0.3 %', () => {
      expect(Math.abs(persons(65, year) / publishedFrom(65, year) - 1)).toBeLessThan(0.003);
    });

    test.each([15, 80])('from age %i on within 1 %', (age) => {
      expect(Math.abs(persons(age, year) / publishedFrom(age, year) - 1)).toBeLessThan(0.01);
    });
  },
);

test('births and deaths of each year stay within 1 % of the published ones', () => {
  const { births, deaths } = base.demography;
  for (let year = 2026; year < 2100; year++) {
    const between = ({ firstYear, values }: typeof births) =>
      (values[year - firstYear] + values[year + 1 - firstYear]) / 2;
    expect(Math.abs(projection.births[year - 2024] / between(births) - 1), `births ${year}`).toBeLessThan(0.01);
    expect(Math.abs(projection.deaths[year - 2024] / between(deaths) - 1), `deaths ${year}`).toBeLessThan(0.01);
  }
});

// The published e(0), typed from WPP 2024; the ages above 100, closed here, move it by less than 0.015 years.
test.each([
  { year: 2026, male: 76.3773, female: 81.7779 },
  { year: 2050, male: 81.5435, female: 85.2573 },
  { year: 2100, male: 88.3728, female: 91.3665 },
])('the survivorship of $year gives its life expectancy', ({ year, male, female }) => {
  const { survivorship } = base;
  const row = survivorship.years.indexOf(year) * survivorship.ages;
  const expectancy = (rates: Float64Array) => lifeExpectancyAtBirth(rates.subarray(row, row + survivorship.ages));
  expect(Math.abs(expectancy(survivorship.male) - male)).toBeLessThan(0.015);
  expect(Math.abs(expectancy(survivorship.female) - female)).toBeLessThan(0.015);
});

test('the low and the high variant enclose the medium one from the first births on', () => {
  const total = (variant: 'low' | 'high', year: number) => {
    const { male, female } = projectPopulation(unwrapped(resolvePopulation(base, 2024, 77, variant))).persons;
    const all = (surface: Grid) => sum(agesIn(surface, year));
    return all(male) + all(female);
  };
  for (const year of [2025, 2050, 2100]) {
    expect(total('low', year)).toBeLessThan(persons(0, year));
    expect(total('high', year)).toBeGreaterThan(persons(0, year));
  }
});
