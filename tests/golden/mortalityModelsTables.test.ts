import { describe, expect, test } from 'vitest';
import { annuityDue } from '../../shared/mortality/annuity';
import { continued } from '../../shared/mortality/continuation';
import { levelRate } from '../../shared/mortality/discount';
import { surfaceOf, yearOf } from '../../shared/mortality/experience';
import { heligmanPollardChance, heligmanPollardParts } from '../../shared/mortality/heligmanPollard';
import {
  constantImprovement,
  improvedTable,
  improvementByAge,
  improvementByYear,
} from '../../shared/mortality/improvement';
import { fitGompertz } from '../../shared/mortality/lawFits';
import { makeham, standardUltimate } from '../../shared/mortality/laws';
import { fitLine } from '../../shared/mortality/leastSquares';
import { type SelectTable, selectChance, selected, selectYears, ultimate } from '../../shared/mortality/selectTable';
import { unwrapped } from '../support/bundled';

describe('laws and their fits', () => {
  test('a straight line with weights: through (0, 0) and (1, 1) twice and (1, 4) once', () => {
    // At x = 1 the weighted mean is (2·1 + 1·4)/3 = 2; the point at 0 is met exactly.
    const { intercept, slope } = fitLine({ x: [0, 1, 1], y: [0, 1, 4], weights: [5, 2, 1] });
    expect(intercept).toBeCloseTo(0, 12);
    expect(slope).toBeCloseTo(2, 12);
  });

  test('Gompertz through rates that double every ten years, one of them 10 % off', () => {
    const ages = [50, 60, 70];
    // ln m − ln 0.01 = 0, ln 2 + d, 2·ln 2 with d = ln 1.1: slope ln 2/10, intercept moved by d/3.
    const { law, residuals, squares } = fitGompertz({ ages, rates: [0.01, 0.022, 0.04] });
    const d = Math.log(1.1);
    expect(law.c).toBeCloseTo(2 ** 0.1, 12);
    expect(law.B).toBeCloseTo((0.01 * Math.exp(d / 3)) / 32, 12);
    for (const [n, left] of [-d / 3, (2 * d) / 3, -d / 3].entries()) expect(residuals[n]).toBeCloseTo(left, 12);
    expect(squares).toBeCloseTo((6 * d * d) / 9, 12);
  });

  test('the three parts of Heligman–Pollard', () => {
    const law = { A: 0.01, B: 0.5, C: 2, D: 0.001, E: 3, F: 20, G: 0.0001, H: 1.1 };
    // At 1: 0.01^(1.5²). At 20: the top of the hump. At e·20: D·e^−3.
    expect(heligmanPollardParts(law, 1).childhood).toBeCloseTo(0.01 ** 2.25, 15);
    expect(heligmanPollardParts(law, 20).hump).toBe(0.001);
    expect(heligmanPollardParts(law, 20 * Math.E).hump).toBeCloseTo(0.001 * Math.exp(-3), 15);
    expect(heligmanPollardParts(law, 2).ageing).toBeCloseTo(0.000121, 15);
    // At 0: 0.01^0.25 = 0.316228 and 0.0001; no hump.
    const odds = Math.sqrt(0.1) + 0.0001;
    expect(heligmanPollardChance(law, 0)).toBeCloseTo(odds / (1 + odds), 12);
  });
});

describe('continued above the data', () => {
  const chances = (forces: readonly number[]) => forces.map((force) => 1 - Math.exp(-force));

  test('Gompertz: forces 0.1, 0.2, 0.4 go on with 0.8', () => {
    const qx = unwrapped(continued(chances([0.1, 0.2, 0.4]), 80, 'gompertz', { from: 82, to: 84 }));
    expect(qx).toHaveLength(5);
    expect(qx[3]).toBeCloseTo(1 - Math.exp(-0.8), 12);
    expect(qx[4]).toBeCloseTo(1 - Math.exp(-1.6), 12);
  });

  test('Kannisto: odds of the force ¼, ½, 1 go on with 2, a force of ⅔', () => {
    const qx = unwrapped(continued(chances([0.2, 1 / 3, 0.5]), 80, 'kannisto', { from: 82, to: 83 }));
    expect(qx[3]).toBeCloseTo(1 - Math.exp(-2 / 3), 12);
  });

  test('the slope comes from the ages that are asked for, the level from the joining age', () => {
    // ln force less that at 82: −ln 8, −ln 2, 0. One age: ln 2. Both: (2·ln 8 + ln 2)/(4 + 1) = 1.4·ln 2.
    const given = chances([0.05, 0.2, 0.4, 0.9]);
    const next = (fittedAges: number) =>
      -Math.log(1 - unwrapped(continued(given, 80, 'gompertz', { from: 82, to: 83, fittedAges }))[3]);
    expect(next(2)).toBeCloseTo(0.8, 12);
    expect(next(3)).toBeCloseTo(0.4 * 2 ** 1.4, 12);
  });

  test.each([
    { name: 'falls', forces: [0.4, 0.3, 0.2] },
    { name: 'is the same', forces: [0.2, 0.2, 0.2] },
    { name: 'is nothing', forces: [0, 0, 0] },
  ])('mortality that $name cannot be continued', ({ forces }) => {
    expect(continued(chances(forces), 80, 'gompertz', { from: 82, to: 90 })).toEqual({
      ok: false,
      failure: { code: 'mortality/not-rising', fromAge: 80, toAge: 82 },
    });
  });

  test('a force above 1 has no Kannisto curve', () => {
    expect(continued(chances([0.5, 0.9, 1.2]), 80, 'kannisto', { from: 82, to: 90 }).ok).toBe(false);
  });
});

describe('improvement', () => {
  const base = { qx: [0.1, 0.2], firstAge: 60, year: 2020 };

  test('10 % a year: 0.1, 0.09, 0.081', () => {
    const { data } = improvedTable(base, constantImprovement(0.1), 3);
    for (const [cell, q] of [0.1, 0.2, 0.09, 0.18, 0.081, 0.162].entries()) expect(data[cell]).toBeCloseTo(q, 12);
  });

  test('by age: half at 60, none at 61 and above', () => {
    const { data } = improvedTable(base, improvementByAge([0.5, 0], 60), 3);
    for (const [cell, q] of [0.1, 0.2, 0.05, 0.2, 0.025, 0.2].entries()) expect(data[cell]).toBeCloseTo(q, 12);
  });

  test('by year: 10 % to 2021, 20 % to 2022 and on', () => {
    const scale = surfaceOf({ ages: [60, 61], firstYear: 2021, years: 2 }, (t) => (t + 1) / 10);
    const table = improvedTable(base, improvementByYear(scale), 4);
    expect(yearOf(table, 2023)[0]).toBeCloseTo(0.1 * 0.9 * 0.8 * 0.8, 12);
  });

  test('worsening stops at certain death', () => {
    expect([...yearOf(improvedTable(base, constantImprovement(-4), 2), 2021)]).toEqual([0.5, 1]);
  });
});

describe('select tables', () => {
  const table: SelectTable = {
    firstAge: 50,
    select: [
      [0.1, 0.2],
      [0.15, 0.25],
    ],
    ultimate: [0.3, 0.4, 1],
    ultimateFirstAge: 52,
  };

  test('q[50] = 0.1, q[50]+1 = 0.2, then the ultimate 0.3 at age 52', () => {
    expect(selectYears(table)).toBe(2);
    expect([0, 1, 2, 3, 4].map((t) => selectChance(table, 50, t))).toEqual([0.1, 0.2, 0.3, 0.4, 1]);
    expect([0, 1, 2].map((t) => selectChance(table, 51, t))).toEqual([0.15, 0.25, 0.4]);
    // Nobody is selected at 53: the ultimate table holds at once.
    expect(selectChance(table, 53, 0)).toBe(0.4);
  });

  test('lives by age of entry carry the contingencies', () => {
    const life = selected(table).at(50);
    expect(life.survival(3)).toBeCloseTo(0.9 * 0.8 * 0.7, 12);
    // ä at 25 %: 1 + 0.9·0.8 + 0.72·0.64 + 0.504·0.512 + 0.3024·0.4096.
    expect(annuityDue(life, levelRate(0.25))).toBeCloseTo(1 + 0.72 + 0.4608 + 0.258048 + 0.12386304, 12);
    expect(ultimate(table).at(52).survival(2)).toBeCloseTo(0.42, 12);
  });
});

describe('the standard select survival model of Dickson, Hardy and Waters', () => {
  // μ[x]+s = 0.9^(2−s)·μ(x+s) for s < 2. Integrated: t p[x] = exp(0.9^(2−t)·(A·(1 − 0.9^t)/ln 0.9
  // + B·c^x·(c^t − 0.9^t)/ln(0.9/c))). l as printed in their table D.1, with l(20) = 100000 ultimate.
  const { A, B, c } = standardUltimate;
  const fade = 0.9;
  const p = (x: number, t: number) => {
    const constant = (A * (1 - fade ** t)) / Math.log(fade);
    const ageing = (B * c ** x * (c ** t - fade ** t)) / Math.log(fade / c);
    return Math.exp(fade ** (2 - t) * (constant + ageing));
  };
  const ages = Array.from({ length: 100 }, (_, k) => 20 + k);
  const law = makeham(standardUltimate);
  const table: SelectTable = {
    firstAge: 20,
    select: ages.map((x) => [1 - p(x, 1), 1 - p(x, 2) / p(x, 1)]),
    ultimate: ages.map((x) => 1 - law.at(x).survival(1)),
    ultimateFirstAge: 20,
  };

  test.each([
    { x: 20, select: 99995.08, after: 99973.75, ultimateLives: 99949.71 },
    { x: 21, select: 99970.04, after: 99948.4, ultimateLives: 99923.98 },
  ])('l[$x] = $select', ({ x, select, after, ultimateLives }) => {
    const lives =
      100_000 *
      ultimate(table)
        .at(20)
        .survival(x + 2 - 20);
    const life = selected(table).at(x);
    const radix = lives / life.survival(2);
    expect(lives).toBeCloseTo(ultimateLives, 2);
    expect(radix).toBeCloseTo(select, 2);
    expect(radix * life.survival(1)).toBeCloseTo(after, 2);
  });
});
