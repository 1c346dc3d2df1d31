import { beforeAll, describe, expect, test } from 'vitest';
import { runScenario } from '../../shared/balance/runScenario';
import { agesIn, type Grid, grid } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { leeCarterBySvd } from '../../shared/mortality/leeCarter';
import { cohortHistory, withMortalityPath } from '../../shared/population/mortalityPath';
import { survivorshipAt } from '../../shared/population/resolvePopulation';
import { lifeExpectancyAtBirth } from '../../shared/population/survivorship';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const sexes = ['male', 'female'] as const;

/** Cohorts of 1000 whose chance to die at x falls by 2 % a year from 1990 on: ln q = ln q(1990) + (t − 1990)·ln 0.98. */
function falling(): Grid {
  const surface = grid(1990, 36, 106);
  for (let year = 1990; year < 2026; year++) {
    for (let x = 0; x < 106; x++) {
      // The persons of age x − 1 a year earlier are chosen so that S(x) is what the law says.
      const before = year === 1990 || x === 0 ? 1e6 : agesIn(surface, year - 1)[x - 1];
      agesIn(surface, year)[x] = year === 1990 || x === 0 ? before : before * (1 - chance(x, year - 1));
    }
  }
  return surface;
}
const chance = (x: number, year: number): number => 0.005 * 1.09 ** (x - 60) * 0.98 ** (year - 1990);

describe('the past of a population, read from its persons alone', () => {
  test('gives deaths and person-years of each cohort', () => {
    const history = cohortHistory(falling());
    expect(history).toMatchObject({ firstYear: 1990, years: 35 });
    expect([history.ages[0], history.ages.at(-1)]).toEqual([60, 94]);
    // In 1990 everyone is one of a million: D = 1e6·q and E = 1e6·(1 − q/2) at age 70, the 11th of 35 ages.
    const q = chance(70, 1990);
    expect(history.deaths[10]).toBeCloseTo(1e6 * q, 6);
    expect(history.exposure[10]).toBeCloseTo(1e6 * (1 - q / 2), 6);
  });
});

describe('the bundled population', () => {
  let base: BaseData;
  beforeAll(async () => {
    base = await bundledBase();
  });
  const expectancy = (figures: BaseData, sex: 'male' | 'female', year: number) =>
    lifeExpectancyAtBirth(survivorshipAt(figures, sex, year));

  test('has a past that one factor explains to 98 % and more', () => {
    for (const sex of sexes) {
      expect(unwrapped(leeCarterBySvd(cohortHistory(base.population[sex]))).explained).toBeGreaterThan(0.98);
    }
  });

  test('stays as it is on the path of the United Nations', () => {
    expect(unwrapped(withMortalityPath(base, 'un-medium'))).toBe(base);
  });

  test.each(['lee-carter', 'li-lee', 'cbd'] as const)('%s leaves the past and the young alone', (path) => {
    const figures = unwrapped(withMortalityPath(base, path));
    for (const sex of sexes) {
      for (const year of [1995, 2018, 2024]) {
        expect(expectancy(figures, sex, year)).toBeCloseTo(expectancy(base, sex, year), 6);
      }
      const [own, published] = [figures, base].map((one) => survivorshipAt(one, sex, 2060.5));
      for (let x = 0; x < 60; x++) expect(Math.abs(own[x] / published[x] - 1)).toBeLessThan(1e-4);
      for (let x = 61; x < 105; x++) expect(own[x], `age ${x}`).toBeGreaterThanOrEqual(own[x - 1]);
    }
  });

  test.each(['lee-carter', 'li-lee', 'cbd'] as const)('%s lets life grow longer every year', (path) => {
    const figures = unwrapped(withMortalityPath(base, path));
    for (const sex of sexes) {
      for (let year = 2026; year < 2100; year++) {
        expect(expectancy(figures, sex, year + 1), `${sex} ${year}`).toBeGreaterThan(expectancy(figures, sex, year));
      }
    }
  });

  // What the fits say, on record: e(0) of men in 2050 is 81.54 by the United Nations.
  test.each([
    { path: 'lee-carter', male: 80.1, female: 85.2 },
    { path: 'li-lee', male: 80.1, female: 85.0 },
    { path: 'cbd', male: 80.1, female: 85.3 },
  ] as const)('$path: men $male and women $female years in 2050', ({ path, male, female }) => {
    const figures = unwrapped(withMortalityPath(base, path));
    expect(expectancy(figures, 'male', 2050)).toBeCloseTo(male, 1);
    expect(expectancy(figures, 'female', 2050)).toBeCloseTo(female, 1);
  });

  test('women and men part less under Li–Lee than under two Lee–Carters at every age of the pension', () => {
    const [together, apart] = (['li-lee', 'lee-carter'] as const).map((path) =>
      unwrapped(withMortalityPath(base, path)),
    );
    const ratio = (figures: BaseData, year: number) => {
      const [men, women] = sexes.map((sex) => survivorshipAt(figures, sex, year));
      return men.slice(60, 95).map((dying, k) => dying / women[60 + k]);
    };
    const [now, joint, separate] = [ratio(base, 2024), ratio(together, 2095), ratio(apart, 2095)];
    const spread = (later: Float64Array) =>
      later.reduce((sum, value, k) => sum + Math.abs(Math.log(value / now[k])), 0);
    expect(spread(joint)).toBeLessThan(spread(separate));
    for (const value of joint) expect(value).toBeLessThan(4);
  });

  test('the fund lasts longer when the old die as they did', () => {
    const parameters = bundledParameters();
    const closing = (id: string) =>
      unwrapped(runScenario(base, parameters, bundledScenario(id))).outlook.years.find(({ year }) => year === 2050);
    const [medium, extended] = ['current-law', 'mortality-lee-carter'].map(closing);
    expect(extended?.pensioners).toBeLessThan(medium?.pensioners ?? 0);
    expect(extended?.closing).toBeGreaterThan(medium?.closing ?? 0);
  });
});
