import { beforeAll, describe, expect, test } from 'vitest';
import { agesIn } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { continued } from '../../shared/mortality/continuation';
import { closedComplement, lastAge, splitOpenGroup } from '../../shared/population/closedAges';
import { projectPopulation } from '../../shared/population/projectPopulation';
import { resolvePopulation, survivorshipAt } from '../../shared/population/resolvePopulation';
import { lifeExpectancyAtBirth } from '../../shared/population/survivorship';
import { bundledBase, fixtureRows, unwrapped } from '../support/bundled';

const published = fixtureRows('wpp2024/population_1_july.csv');
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** 1 − S of the force 1/(1 + e^(4 − (x − 80)/8)), which is Kannisto's law with a slope of 1/8. */
const law = (x: number): number => -Math.expm1(-1 / (1 + Math.exp(4 - (x - 80) / 8)));

describe('closing', () => {
  test("goes on exactly on Kannisto's law where the ages below lie on it", () => {
    const closed = unwrapped(closedComplement(Float64Array.from({ length: 101 }, (_, x) => law(x))));
    expect(closed).toHaveLength(lastAge + 1);
    for (let x = 80; x < lastAge; x++) expect(closed[x]).toBeCloseTo(law(x), 12);
    // T(105)/L(104): each age above lives on with 1 − law of its birthday.
    let lived = 1;
    let above = 0;
    for (let x = 105; x < 400; x++) {
      lived *= 1 - law(x);
      above += lived;
    }
    expect(closed[lastAge]).toBeCloseTo(1 / (1 + above), 9);
  });

  test('a fitted line that starts below the last age leaves it level until it has caught up', () => {
    const chances = Array.from({ length: 30 }, (_, x) => law(80 + x));
    chances[19] *= 1.3;
    const fitted = unwrapped(continued(chances, 80, 'kannisto', { from: 99, to: 140, line: 'fitted' }));
    expect(fitted[20]).toBe(chances[19]);
    for (let k = 20; k < fitted.length; k++) expect(fitted[k]).toBeGreaterThanOrEqual(fitted[k - 1]);
    expect(fitted[60]).toBeGreaterThan(chances[19]);
  });

  test('the open group of 1000 under a chance of one half: 500, 250, 125, 62.5, 31.25 and as many above', () => {
    const half = new Float64Array(lastAge + 1).fill(0.5);
    const surface = { firstYear: 2000, years: 1, ages: 101, data: new Float64Array(101).fill(1000) };
    const split = splitOpenGroup(surface, () => half);
    expect([...agesIn(split, 2000).slice(99)]).toEqual([1000, 500, 250, 125, 62.5, 31.25, 31.25]);
  });
});

test('an open group without anybody at the age below is split all the same, and stays whole where all die at once', () => {
  const only = (complement: Float64Array) => {
    const data = new Float64Array(101);
    data[100] = 1000;
    return [
      ...agesIn(
        splitOpenGroup({ firstYear: 2000, years: 1, ages: 101, data }, () => complement),
        2000,
      ).slice(100),
    ];
  };
  expect(only(new Float64Array(lastAge + 1).fill(0.5))).toEqual([500, 250, 125, 62.5, 31.25, 31.25]);
  expect(only(new Float64Array(lastAge + 1).fill(1))).toEqual([1000, 0, 0, 0, 0, 0]);
});

describe('the figures of the United Nations', () => {
  let base: BaseData;
  beforeAll(async () => {
    base = await bundledBase();
  });

  test('end at 105 with nobody added or lost', () => {
    expect(base.population.male.ages).toBe(106);
    // WPP 2024: 40,334 women of 100 and over on 1 July 2024.
    const women = agesIn(base.population.female, 2024);
    expect(sum(women.slice(100))).toBeCloseTo(40_334, 6);
    for (let x = 101; x <= 104; x++) expect(women[x]).toBeLessThan(women[x - 1]);
  });

  // 1 − T(100)/T(99) of WPP 2024, rows of 100 and over; the curve must not stray far from the source's own ending.
  test.each([
    { year: 2026, male: 0.4762, female: 0.3897 },
    { year: 2050, male: 0.4204, female: 0.3527 },
    { year: 2100, male: 0.3138, female: 0.2609 },
  ])('keep the survival into 100 and over in $year within 3 %', ({ year, ...published }) => {
    for (const sex of ['male', 'female'] as const) {
      const { survivorship } = base;
      const row = survivorship.years.indexOf(year) * survivorship.ages;
      const complement = survivorship[sex].subarray(row, row + survivorship.ages);
      const open = complement[lastAge];
      let lived = 1;
      let above = 0;
      for (let x = 100; x < lastAge; x++) {
        lived *= 1 - complement[x];
        above += lived;
      }
      above += (lived * (1 - open)) / open;
      const ratio = above / (1 + above) / (1 - published[sex]);
      expect(Math.abs(ratio - 1), sex).toBeLessThan(0.03);
    }
  });

  // Published e(0) of WPP 2024: the closing must leave it where it was.
  test('give the published life expectancy', () => {
    expect(lifeExpectancyAtBirth(survivorshipAt(base, 'male', 2026))).toBeCloseTo(76.3773, 4);
    expect(lifeExpectancyAtBirth(survivorshipAt(base, 'female', 2100))).toBeCloseTo(91.3665, 4);
  });

  // WPP 2024, medium variant, persons of 100 and over on 1 July; the source counts them as one group.
  test.each([2050, 2060, 2070, 2080, 2090, 2100])('have as many of 100 and over in %i within 3 %', (year) => {
    const { persons } = projectPopulation(unwrapped(resolvePopulation(base, 2024, 77, 'medium')));
    for (const sex of ['male', 'female'] as const) {
      const rows = published.filter((row) => Number(row.year) === year && row.sex === (sex === 'male' ? 'M' : 'F'));
      const old = sum(rows.filter(({ age }) => Number(age) >= 100).map((row) => Number(row.persons)));
      expect(Math.abs(sum(agesIn(persons[sex], year).slice(100)) / old - 1), sex).toBeLessThan(0.03);
    }
  });
});
