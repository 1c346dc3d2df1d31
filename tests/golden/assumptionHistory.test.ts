import { describe, expect, test } from 'vitest';
import { assumptionHistory, fertilityHistory } from '../../shared/projection/assumptionHistory';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const base = await bundledBase();
const law = bundledParameters();
const scenario = bundledScenario('current-law');
const pathOf = (id: Parameters<typeof assumptionHistory>[3], of = scenario) => {
  const path = unwrapped(assumptionHistory(base, law, of, id));
  if (path === null) throw new Error(id);
  return path;
};

describe('what is known of an assumption before it is assumed', () => {
  // datasets/tables/statistics.csv, nbs-cpi: 5.4 % in 2011.
  test('prices come from the published series', () => {
    const { known, assumed, published } = pathOf('economy.cpi');
    expect(published).toBe(true);
    expect(known.find(({ year }) => year === 2011)?.value).toBe(0.054);
    expect(assumed[0].year).toBe((known.at(-1)?.year ?? 0) + 1);
    expect(assumed.at(-1)).toEqual({ year: scenario.firstYear + scenario.years - 1, value: 0.02 });
  });

  test('wages grow by what the published wages of two years say', () => {
    const { known } = pathOf('economy.wageGrowth');
    const { wageNonPrivate } = base.economy;
    const nonPrivate = (year: number) => wageNonPrivate.values[year - wageNonPrivate.firstYear];
    // Before private wages were published both kinds of unit are taken to move together.
    expect(known.find(({ year }) => year === 2005)?.value).toBeCloseTo(nonPrivate(2005) / nonPrivate(2004) - 1, 12);
  });

  // 20 % to the end of April 2019 and 16 % after it: 120 of 365 days.
  test('a rate of law has nothing but its dated values', () => {
    const { known, published, heldFrom } = pathOf('contribution.employerRate');
    expect(published).toBe(false);
    expect(known.find(({ year }) => year === 2019)?.value).toBeCloseTo((0.19 * 120 + 0.16 * 245) / 365, 12);
    expect(heldFrom).toBe(scenario.firstYear);
  });

  test('a back-test knows nothing that was published later', () => {
    const past = { ...scenario, knownTo: 2018 };
    const { known } = pathOf('economy.cpi', past);
    expect(known.at(-1)?.year).toBe(2018);
  });

  test('fertility goes on by the variant of the scenario', () => {
    const [medium, low] = (['medium', 'low'] as const).map((fertility) =>
      fertilityHistory(base, { ...scenario, fertility }),
    );
    expect(low.known).toEqual(medium.known);
    expect(low.assumed.at(-1)?.value).toBeLessThan(medium.assumed.at(-1)?.value ?? 0);
  });
});
