import { describe, expect, test } from 'vitest';
import { medianAge } from '../../shared/population/medianAge';
import { resolvePopulation, valueAt } from '../../shared/population/resolvePopulation';
import { vitalRates } from '../../shared/population/vitalRates';
import { bundledBase, unwrapped } from '../support/bundled';

describe('the age that half of the persons have not reached', () => {
  // 10 + 30 + 40 + 20 = 100 persons: 40 are below 2, ten more of the 40 aged 2 make half, a quarter of that year.
  test('lies a quarter into the age of two', () => {
    expect(medianAge(Float64Array.of(5, 15, 20, 10), Float64Array.of(5, 15, 20, 10))).toBe(2.25);
  });

  // 50 of 100 are below 1: exactly half at the end of the age of 0.
  test('stands at a birthday where half is younger', () => {
    expect(medianAge(Float64Array.of(50, 0, 0, 50), new Float64Array(4))).toBe(1);
  });
});

test('the rates that a projection runs on are the published ones in the middle of each interval', async () => {
  const base = await bundledBase();
  const inputs = unwrapped(resolvePopulation(base, 2024, 30, 'medium'));
  const rates = vitalRates(inputs);
  for (const [t, year] of [2024, 2034, 2052].map((one) => [one - 2024, one] as const)) {
    const middle = year + 0.5;
    expect(rates.totalFertility[t]).toBeCloseTo(valueAt(base.demography.tfrMedium, middle), 10);
    expect(rates.lifeExpectancyMale[t]).toBeCloseTo(valueAt(base.demography.lifeExpectancyMale, middle), 6);
    expect(rates.lifeExpectancyFemale[t]).toBeCloseTo(valueAt(base.demography.lifeExpectancyFemale, middle), 6);
  }
});
