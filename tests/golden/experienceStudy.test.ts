import { describe, expect, test } from 'vitest';
import { credibilityOf, type ExperienceCell, experienceStudy } from '../../shared/mortality/experienceStudy';
import { poissonInterval } from '../../shared/mortality/poissonInterval';

describe('exact Poisson interval', () => {
  // Garwood (1936), 95 %: tables print the ends to three or four figures; those of 0 and 1 are −ln 0.025 and −ln 0.975.
  test.each([
    { count: 0, low: 0, high: -Math.log(0.025), digits: 9 },
    { count: 1, low: -Math.log(0.975), high: 5.572, digits: 3 },
    { count: 2, low: 0.2422, high: 7.2247, digits: 4 },
    { count: 10, low: 4.795, high: 18.39, digits: 2 },
    { count: 100, low: 81.36, high: 121.63, digits: 2 },
  ])('of $count deaths', ({ count, low, high, digits }) => {
    const [below, above] = poissonInterval(count, 0.95);
    expect(below).toBeCloseTo(low, digits);
    expect(above).toBeCloseTo(high, digits);
  });

  // n ± 1.96 √n; the skewness moves both ends by less than two deaths.
  test('of many deaths comes near the normal one', () => {
    const [below, above] = poissonInterval(250_000, 0.95);
    expect(below / (250_000 - 1.959964 * 500)).toBeCloseTo(1, 4);
    expect(above / (250_000 + 1.959964 * 500)).toBeCloseTo(1, 4);
  });
});

test.each([
  { deaths: 0, credibility: 0 },
  { deaths: 270.5, credibility: 0.5 },
  { deaths: 1082, credibility: 1 },
  { deaths: 5000, credibility: 1 },
])('$deaths deaths have a credibility of $credibility', ({ deaths, credibility }) => {
  expect(credibilityOf(deaths)).toBeCloseTo(credibility, 12);
});

describe('a study worked by hand', () => {
  const cell = (sex: ExperienceCell['sex'], age: number, [exposure, deaths, expectedRate]: number[]) => ({
    sex,
    age,
    exposure,
    deaths,
    expectedRate,
  });
  const cells = [
    cell('male', 59, [9999, 99, 0.5]),
    cell('male', 60, [1000, 12, 0.01]),
    cell('male', 61, [2000, 18, 0.012]),
    cell('male', 65, [50_000, 1082, 0.02]),
    cell('female', 60, [1500, 0, 0.004]),
    cell('female', 65, [0, 0, 0.01]),
  ];
  const study = experienceStudy(cells, [60, 65]);
  const row = (sex: string, fromAge: number, toAge: number | null) =>
    study.find((one) => one.sex === sex && one.fromAge === fromAge && one.toAge === toAge);

  test('has both bands and the total of each sex and of both', () => {
    expect(study.map(({ sex, fromAge, toAge }) => [sex, fromAge, toAge])).toEqual(
      ['male', 'female', 'both'].flatMap((sex) => [
        [sex, 60, 64],
        [sex, 65, null],
        [sex, 60, null],
      ]),
    );
  });

  // Expected 1000 · 0.010 + 2000 · 0.012 = 34, actual 30: 0.882353. Z = √(30/1082) = 0.166513.
  // Blended 1 − 0.166513 · 0.117647 = 0.980410; rate 0.980410 · 34/3000 = 0.0111113. Age 59 is below the first band.
  test('men of 60 to 64', () => {
    const men = row('male', 60, 64);
    expect(men).toMatchObject({ exposure: 3000, actual: 30, expected: 34 });
    expect(men?.ratio).toBeCloseTo(0.882353, 6);
    expect(men?.credibility).toBeCloseTo(0.166513, 6);
    expect(men?.blendedRatio).toBeCloseTo(0.98041, 6);
    expect(men?.blendedRate).toBeCloseTo(0.0111113, 7);
    // Garwood for 30: 20.24 … 42.83, over 34.
    expect(men?.interval?.[0]).toBeCloseTo(20.24 / 34, 3);
    expect(men?.interval?.[1]).toBeCloseTo(42.83 / 34, 3);
  });

  // Expected 1000, actual 1082: full credibility, so the group's own rate 1082 / 50 000 stands.
  test('men of 65 and over are fully credible', () => {
    expect(row('male', 65, null)).toMatchObject({ credibility: 1, ratio: 1.082, blendedRatio: 1.082 });
    expect(row('male', 65, null)?.blendedRate).toBeCloseTo(0.02164, 12);
  });

  test('no deaths keep the expected rate, with an interval that reaches up; no exposure says nothing', () => {
    const women = row('female', 60, 64);
    expect(women).toMatchObject({ ratio: 0, credibility: 0, blendedRatio: 1, blendedRate: 0.004 });
    expect(women?.interval?.[1]).toBeCloseTo(3.68888 / 6, 5);
    expect(row('female', 65, null)).toMatchObject({ ratio: null, interval: null, blendedRatio: 1, blendedRate: null });
  });

  // 30 + 1082 + 0 over 34 + 1000 + 6.
  test('both sexes together', () => {
    expect(row('both', 60, null)).toMatchObject({ exposure: 54_500, actual: 1112, expected: 1040 });
    expect(row('both', 60, null)?.ratio).toBeCloseTo(1112 / 1040, 12);
  });
});
