import { describe, expect, test } from 'vitest';
import { indexation } from '../../shared/pension/adjustment';
import { accountPension, basicPension, monthsDivisorAt, transitionalPension } from '../../shared/pension/award';
import { meanContributionBase } from '../../shared/pension/contributionBase';
import { grantMonths } from '../../shared/pension/survivorGrant';

// 国发〔2005〕38号; both sheets worked by hand: (12049 + 9639.2)/2 · 30 · 1 % and (11883 + 11883)/2 · 25 · 1 %.
test.each([
  { base: 12049, index: 0.8, years: 30, pension: 3253.23 },
  { base: 11883, index: 1, years: 25, pension: 2970.75 },
])('basic pension of $years years at index $index is $pension', ({ base, index, years, pension }) => {
  expect(basicPension(base, index, years)).toBeCloseTo(pension, 2);
});

// Months divisors: annex of 国发〔2005〕38号; between whole years as printed on award sheets (138.4 at 60 years 1 month).
const divisors = { 40: 233, 50: 195, 51: 190, 58: 152, 59: 145, 60: 139, 61: 132, 63: 117, 64: 109, 70: 56 };

describe('account pension', () => {
  test('139,000 yuan at 60 pay 1,000 a month', () => expect(accountPension(139_000, divisors[60])).toBe(1000));

  test.each([
    { years: 60, months: 1, divisor: 138.4 },
    { years: 60, months: 3, divisor: 137.3 },
    { years: 58, months: 3, divisor: 150.3 },
    { years: 63, months: 5, divisor: 113.7 },
    { years: 50, months: 1, divisor: 194.6 },
  ])('divisor at $years years $months months is $divisor', ({ years, months, divisor }) => {
    // Award sheets round half up to one decimal.
    expect(Math.round(monthsDivisorAt(divisors, years * 12 + months) * 10) / 10).toBeCloseTo(divisor, 9);
  });

  test('ages outside the table take its nearest line', () => {
    expect(monthsDivisorAt(divisors, 38 * 12)).toBe(233);
    expect(monthsDivisorAt(divisors, 75 * 12)).toBe(56);
  });
});

// 8000 · 0.9 · 10 · 1.2 %
test('transitional pension', () => expect(transitionalPension(8000, 0.9, 10, 0.012)).toBeCloseTo(864, 9));

// 人社部发〔2021〕18号, worked cases quoted with the rule: 28 years 9 months; drawn 3.5 years: 22.75 − 3.5 = 19.25 months
// and 2 of the funeral grant; drawn 15.5 years: the minimum of 9.
describe('grants on a death', () => {
  const rule = { funeralMonths: 2, minimumMonths: 9, maximumMonths: 24 };
  test.each([
    { years: 28.75, drawn: 3.5, yuan: 59_893.13 },
    { years: 28.75, drawn: 15.5, yuan: 31_003.5 },
  ])('pensioner with $years years who drew $drawn: $yuan yuan', ({ years, drawn, yuan }) => {
    expect(grantMonths(years, drawn, rule) * 2818.5).toBeCloseTo(yuan, 1);
  });

  test.each([
    { years: 4, months: 3 },
    { years: 8, months: 6 },
    { years: 15, months: 9 },
    { years: 22, months: 16 },
    { years: 35, months: 24 },
  ])('member with $years years: $months months', ({ years, months }) => {
    expect(grantMonths(years, null, rule)).toBe(months + 2);
  });
});

describe('contribution base', () => {
  const rule = { floor: 0.6, cap: 3, dispersion: 0.6 };

  test('without dispersion it is the clamped wage', () => {
    expect(meanContributionBase(0.4, { ...rule, dispersion: 0 })).toBe(0.6);
    expect(meanContributionBase(1.3, { ...rule, dispersion: 0 })).toBe(1.3);
    expect(meanContributionBase(5, { ...rule, dispersion: 0 })).toBe(3);
  });

  // Trapezoid rule over 200,000 points of the standard normal on [−10, 10], an independent way to the same integral.
  test.each([0.5, 1, 2])('mean wage %f agrees with numerical integration', (mean) => {
    const steps = 200_000;
    let integral = 0;
    for (let i = 0; i <= steps; i++) {
      const z = -10 + (20 * i) / steps;
      const wage = mean * Math.exp(0.6 * z - 0.18);
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      integral += Math.min(Math.max(wage, 0.6), 3) * density * (20 / steps) * (i === 0 || i === steps ? 0.5 : 1);
    }
    expect(meanContributionBase(mean, rule)).toBeCloseTo(integral, 7);
  });
});

test('indexation never cuts a pension', () => {
  expect(indexation(0.02, 0.045, 0.5, 0.5)).toBeCloseTo(0.0325, 12);
  expect(indexation(-0.02, -0.01, 0.5, 0.5)).toBe(0);
});
