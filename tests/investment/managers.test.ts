import { describe, expect, test } from 'vitest';
import { studentQuantile, studentTails } from '../../shared/base/distributions';
import { bondParts } from '../../shared/investment/attribution/fixedIncome';
import { rankManagers } from '../../shared/investment/attribution/managerRanking';
import { benjaminiHochberg, holm } from '../../shared/investment/statistics/multipleTests';
import fc from '../support/fastCheck';

describe('many tests at once', () => {
  // By hand: Holm 5·0.01, 4·0.02, 3·0.03, 2·0.04 and 1·0.05 never falling; Benjamini–Hochberg 5/k·p never rising.
  test.each([
    { p: [0.01, 0.02, 0.03, 0.04, 0.05], holm: [0.05, 0.08, 0.09, 0.09, 0.09], bh: [0.05, 0.05, 0.05, 0.05, 0.05] },
    { p: [0.5, 0.001, 0.04], holm: [0.5, 0.003, 0.08], bh: [0.5, 0.003, 0.06] },
    { p: [0.6, 0.7], holm: [1, 1], bh: [0.7, 0.7] },
    { p: [], holm: [], bh: [] },
  ])('$p', ({ p, holm: strict, bh }) => {
    for (const [k, value] of holm(p).entries()) expect(value).toBeCloseTo(strict[k] ?? Number.NaN, 12);
    for (const [k, value] of benjaminiHochberg(p).entries()) expect(value).toBeCloseTo(bh[k] ?? Number.NaN, 12);
    expect([holm(p).length, benjaminiHochberg(p).length]).toEqual([p.length, p.length]);
  });

  test('a correction never lowers a chance, keeps the order, and Holm is the stricter one', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(chances, (given) => {
        const [strict, mild] = [holm(given), benjaminiHochberg(given)];
        for (const [k, value] of given.entries()) {
          expect(mild[k]).toBeGreaterThanOrEqual(value);
          expect(strict[k] ?? 0).toBeGreaterThanOrEqual((mild[k] ?? 0) - 1e-12);
        }
        const ordered = given.map((_, k) => k).sort((a, b) => (given[a] ?? 0) - (given[b] ?? 0));
        for (const [k, at] of ordered.entries()) {
          if (k > 0) expect(strict[at] ?? 0).toBeGreaterThanOrEqual(strict[ordered[k - 1] ?? 0] ?? 0);
        }
      }),
    );
  });
});

test('Student tails are the complement of the quantiles', () => {
  // Tables: t(0.975) is 2.228 with 10 degrees of freedom, 12.706 with one.
  expect(studentTails(2.228, 10)).toBeCloseTo(0.05, 4);
  expect(studentTails(-12.706, 1)).toBeCloseTo(0.05, 4);
  expect(studentTails(studentQuantile(0.9, 7), 7)).toBeCloseTo(0.2, 10);
});

describe('ranking', () => {
  const dates = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'];
  const benchmark = [0.01, -0.02, 0.015, 0.005];
  const ahead = (by: readonly number[]) => ({
    dates,
    benchmark,
    portfolio: benchmark.map((value, k) => value + (by[k] ?? 0)),
  });
  const ranked = rankManagers(
    new Map([
      ['index', ahead([0, 0, 0, 0])],
      ['lucky', ahead([0.02, -0.012, 0.015, -0.01])],
      ['steady', ahead([0.004, 0.005, 0.003, 0.004])],
    ]),
    12,
  );

  test('goes by information ratio, those without one last and said', () => {
    expect(ranked.map(({ manager }) => manager)).toEqual(['steady', 'lucky', 'index']);
    expect(ranked[2]).toMatchObject({ informationRatio: { value: null, why: 'no-variation' }, holm: null });
  });

  test('tells steadiness from luck: t is 0.004 over 0.000816/2 with three degrees of freedom', () => {
    const deviation = Math.sqrt((0.001 ** 2 + 0.001 ** 2) / 3);
    expect(ranked[0]?.chance.value).toBeCloseTo(studentTails(0.004 / (deviation / 2), 3), 12);
    expect(ranked[0]?.holm).toBeCloseTo(2 * (ranked[0]?.chance.value ?? 0), 12);
    expect(ranked[1]?.holm).toBeGreaterThan(0.5);
  });
});

test('the return of bonds is carry, curve, spread and a rest', () => {
  // Half a year at 4.04 % is exactly 2 %; duration 5, curve +10 bp, spread −20 bp: −0.5 % and +1 %.
  const parts = bondParts({
    return: 0.026,
    yield: 0.0404,
    duration: 5,
    curveChange: 0.001,
    spreadChange: -0.002,
    years: 0.5,
  });
  expect(parts.carry).toBeCloseTo(0.02, 12);
  expect(parts.curve).toBeCloseTo(-0.005, 12);
  expect(parts.spread).toBeCloseTo(0.01, 12);
  expect(parts.other).toBeCloseTo(0.001, 12);
});
