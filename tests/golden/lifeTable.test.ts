import { describe, expect, test } from 'vitest';
import { abridgedTable, grevilleSeparation, halfSeparation } from '../../shared/mortality/abridgedTable';
import { deathProbability, deathRate } from '../../shared/mortality/deathRate';
import { closeTable, lifeTable, lifeTableFromDeathRates, survivorship } from '../../shared/mortality/lifeTable';
import { childSeparation, infantSeparation, infantSeparationFromProbability } from '../../shared/mortality/separation';

describe('a table worked by hand: q = 0.1, 0.2, 1 with half a year lived by the dying', () => {
  const table = lifeTable([0.1, 0.2, 1], { infantYears: 0.5 });

  test('survivors and deaths', () => {
    expect([...table.lx]).toEqual([100000, 90000, 72000]);
    expect([...table.dx]).toEqual([10000, 18000, 72000]);
  });

  test('years lived: 100000 − 5000, 90000 − 9000, 72000/2', () => {
    expect([...table.Lx].map(Math.round)).toEqual([95000, 81000, 36000]);
    expect([...table.Tx].map(Math.round)).toEqual([212000, 117000, 36000]);
  });

  test('life expectancy: 2.12, 1.3, 0.5', () => {
    expect(table.ex[0]).toBeCloseTo(2.12, 12);
    expect(table.ex[1]).toBeCloseTo(1.3, 12);
    expect(table.ex[2]).toBeCloseTo(0.5, 12);
  });
});

describe('the end of a table', () => {
  test('an open group lives 1/m more years: q = 0.4 at an even pace is m = 0.5', () => {
    const table = lifeTable([0.4], { firstAge: 90 });
    expect(table.mx[0]).toBeCloseTo(0.5, 12);
    expect(table.ex[0]).toBeCloseTo(2, 12);
  });

  test('a closed table kills everybody in its last age', () => {
    expect(lifeTable([0.4], { firstAge: 90, closing: 'last' }).ex[0]).toBeCloseTo(0.5, 12);
  });

  test('a rising one goes on by 5 % a year: 0.9, 0.945, 0.99225, 1', () => {
    const closed = closeTable([0.9], 'rising');
    expect(closed).toHaveLength(4);
    expect(closed[1]).toBeCloseTo(0.945, 12);
    expect(closed[2]).toBeCloseTo(0.99225, 12);
    expect(closed[3]).toBe(1);
  });

  test('a given life expectancy of the open group is taken: T = 50000 · 3', () => {
    // m = 2/3 with a = ½ is q = (2/3)/(4/3) = ½
    const table = lifeTableFromDeathRates([2 / 3, 1 / 3], [0.5, 3]);
    expect(table.Tx[1]).toBeCloseTo(150000, 6);
    expect([...survivorship(table)][1]).toBeCloseTo(150000 / (75000 + 150000), 12);
  });
});

describe('rates and chances', () => {
  test('m = 0.1 over five years with 2.5 lived is q = 0.5/1.25', () => {
    expect(deathProbability(0.1, 2.5, 5)).toBeCloseTo(0.4, 12);
    expect(deathRate(0.4, 2.5, 5)).toBeCloseTo(0.1, 12);
  });
});

// Preston, Heuveline & Guillot (2001), table 3.3.
describe('Coale–Demeny separation factors', () => {
  test.each([
    { sex: 'male', m0: 0.02, a0: 0.09868, a1: 1.59468 },
    { sex: 'male', m0: 0.2, a0: 0.33, a1: 1.352 },
    { sex: 'female', m0: 0.02, a0: 0.109, a1: 1.49164 },
    { sex: 'female', m0: 0.107, a0: 0.35, a1: 1.361 },
    { sex: 'both', m0: 0.2, a0: 0.34, a1: 1.3565 },
  ] as const)('$sex at m0 = $m0: a0 = $a0, 4a1 = $a1', ({ sex, m0, a0, a1 }) => {
    expect(infantSeparation(m0, sex)).toBeCloseTo(a0, 10);
    expect(childSeparation(m0, sex)).toBeCloseTo(a1, 10);
  });

  test('from q0 = 0.02/(1 + 0.90132 · 0.02), which is m0 = 0.02 for boys', () => {
    expect(infantSeparationFromProbability(0.02 / (1 + 0.90132 * 0.02), 'male')).toBeCloseTo(0.09868, 10);
  });
});

// United Nations, MORTPAK-LITE (1988), p. 82: West female, life expectancy printed to 0.001 from rates of 5 decimals.
test('an abridged table with Greville separation gives the printed life expectancies', () => {
  const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80];
  const mx = [
    0.12846, 0.02477, 0.00603, 0.0034, 0.00417, 0.00513, 0.00581, 0.00645, 0.00725, 0.00813, 0.00913, 0.01199, 0.01647,
    0.0256, 0.04047, 0.06624, 0.10638, 0.19611,
  ];
  const young = { infants: 0.35, children: 1.361 };
  const table = abridgedTable(ages, mx, grevilleSeparation(ages, mx, young));
  expect(Math.abs(table.ex[0] - 49.997)).toBeLessThan(0.006);
  expect(Math.abs(table.ex[4] - 49.803)).toBeLessThan(0.006);
  expect(Math.abs(table.ex[17] - 5.099)).toBeLessThan(0.001);
  expect(abridgedTable(ages, mx, halfSeparation(ages, young)).ex[0]).toBeCloseTo(49.97273, 4);
});
