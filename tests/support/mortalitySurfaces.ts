import { expect } from 'vitest';
import type { Experience } from '../../shared/mortality/experience';
import { type LeeCarter, normalised } from '../../shared/mortality/leeCarter';
import { fittedDeaths } from '../../shared/mortality/leeCarterPoisson';
import fc from './fastCheck';

export const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
export const list = (item: fc.Arbitrary<number>, length: number) =>
  fc.array(item, { minLength: length, maxLength: length });
export const [width, years] = [8, 12];
export const ages = Array.from({ length: width }, (_, x) => 60 + x);
export const firstYear = 1990;
export const axes = { ages, firstYear, years };

/** A plausible Lee–Carter surface: a rises with age, b is positive, k falls with noise. */
export const leeCarters: fc.Arbitrary<LeeCarter> = fc
  .tuple(list(within(0.05, 0.15), width), list(within(0.5, 1.5), width), list(within(-0.3, -0.1), years))
  .map(([rises, b, moves]) => {
    let level = -4.5;
    let k = 0;
    const a = Float64Array.from(rises, (rise) => (level += rise));
    return normalised({ ages, firstYear, a, b: Float64Array.from(b), k: Float64Array.from(moves, (m) => (k += m)) });
  });
export const exposures = list(within(5_000, 500_000), width * years).map((lived) => Float64Array.from(lived));

export const experienceOf = (model: Pick<LeeCarter, 'a' | 'b' | 'k'>, exposure: Float64Array): Experience => {
  const empty = { ...axes, deaths: new Float64Array(width * years), exposure };
  return { ...empty, deaths: fittedDeaths(model, empty) };
};

export const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

export const near = (actual: Float64Array, expected: Float64Array, by = 1e-8) => {
  expect(actual.length).toBe(expected.length);
  for (const [n, value] of expected.entries()) expect(Math.abs(actual[n] - value)).toBeLessThan(by);
};
