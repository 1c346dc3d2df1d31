import { describe, expect, test } from 'vitest';
import {
  basicStandardSchedule,
  grossMigraproduction,
  type MigrationSchedule,
  migrationRate,
  overCohortYears,
  unitMigrationRates,
} from '../../shared/population/rogersCastro';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('the basic standard schedule of Rogers and Castro (1981)', () => {
  // e^(−e^8) is nothing; 0.02e^(−2) + 0.06e^(−1) + 0.003; 0.02e^(−4) + 0.06e^(−2 − e^(−8)) + 0.003.
  test.each([
    { x: 0, rate: 0.023 },
    { x: 20, rate: 0.027779472 },
    { x: 40, rate: 0.01148372 },
  ])('at $x it is $rate', ({ x, rate }) => expect(migrationRate(basicStandardSchedule, x)).toBeCloseTo(rate, 7));

  // Its heights belong to one move in a life: a₁/α₁ + (a₂/λ₂)·Γ(α₂/λ₂) + 85c = 0.2 + 0.15·3.62561 + 0.255 = 0.9988 as an
  // integral, less 0.6e^(−6.5) = 0.0009 of the hump after 85; the sum over ages takes half of the first rate more.
  test('has about one move in a life of 85 years', () => {
    const half = migrationRate(basicStandardSchedule, 0) / 2 - migrationRate(basicStandardSchedule, 85) / 2;
    expect(grossMigraproduction(basicStandardSchedule, 85)).toBeCloseTo(0.9988 - 0.0009 + half, 3);
  });

  // The hump alone peaks at μ + ln(λ/α)/λ = 20 + ln 4 / 0.4 = 23.47; the falling childhood part pulls it under 23.5.
  test('peaks at 23', () => {
    const rates = unitMigrationRates(basicStandardSchedule, 101);
    expect(rates.indexOf(Math.max(...rates))).toBe(23);
  });
});

// United Nations, Preparing Migration Data for Subnational Population Projections (1992), Western standard: heights
// for a gross migraproduction rate of 1.
test.each<{ sex: string; schedule: MigrationSchedule }>([
  {
    sex: 'men',
    schedule: {
      childhood: { height: 0.0215, descent: 0.105 },
      labour: { height: 0.0694, descent: 0.112, position: 20.04, ascent: 0.391 },
      level: 0.0028,
    },
  },
  {
    sex: 'women',
    schedule: {
      childhood: { height: 0.0233, descent: 0.107 },
      labour: { height: 0.0766, descent: 0.1436, position: 20.632, ascent: 0.4003 },
      level: 0.0036,
    },
  },
])('the Western standard of $sex has about one move in a life', ({ schedule }) => {
  expect(grossMigraproduction(schedule, 81)).toBeCloseTo(1, 1);
});

const full: MigrationSchedule = {
  childhood: { height: 0.09, descent: 0.1 },
  labour: { height: 0.2, descent: 0.1, position: 21, ascent: 0.4 },
  retirement: { height: 0.02, descent: 0.25, position: 67, ascent: 0.6 },
  postRetirement: { height: 0.01, ascent: 0.01 },
  level: 0.01,
};

// 0.09e^(−6.7) + 0.2e^(−4.6) + 0.02e^(−1) + 0.01e^(0.67) + 0.01, the labour hump's e^(−e^(−18.4)) being 1 to 8 digits.
test('all thirteen parameters at 67', () => {
  expect(migrationRate(full, 67)).toBeCloseTo(0.000110782 + 0.002010367 + 0.007357589 + 0.019542373 + 0.01, 8);
});

test('unit rates keep the age pattern and add up to 1', () => {
  const rates = unitMigrationRates(full, 101);
  expect(sum(rates)).toBeCloseTo(1, 14);
  expect(rates[67] / rates[30]).toBeCloseTo(migrationRate(full, 67) / migrationRate(full, 30), 12);
});

test('cohorts spend half of the year at each of two ages, the newborn half a year at age 0', () => {
  expect([...overCohortYears(Float64Array.of(0.4, 0.2, 0.6))]).toEqual([0.2, (0.4 + 0.2) / 2, (0.2 + 0.6) / 2]);
});
