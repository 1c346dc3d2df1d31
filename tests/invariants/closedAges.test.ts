import { beforeAll, describe, expect, test } from 'vitest';
import { agesIn } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { closedComplement, lastAge, splitOpenGroup } from '../../shared/population/closedAges';
import { projectPopulation } from '../../shared/population/projectPopulation';
import { resolvePopulation } from '../../shared/population/resolvePopulation';
import { lifeExpectancyAtBirth } from '../../shared/population/survivorship';
import { bundledBase, unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Kannisto's line is defined for forces below 1 a year: the highest force, and the most that it is multiplied by. */
const [highestForce, mostMore] = [0.6, 1.6];

/** 1 − S(x) of ages 0 to 100 and over whose force is A + B·c^x, with some scatter of its own at each age. */
const complements = fc
  .record({
    A: fc.double({ min: 1e-5, max: 2e-3, noNaN: true }),
    B: fc.double({ min: 1e-6, max: 2e-5, noNaN: true }),
    c: fc.double({ min: 1.08, max: 1.11, noNaN: true }),
    scatter: fc.array(fc.double({ min: 0.97, max: 1.03, noNaN: true }), { minLength: 101, maxLength: 101 }),
  })
  .map(({ A, B, c, scatter }) =>
    Float64Array.from(scatter, (factor, x) => 1 - Math.exp(-Math.min(highestForce, factor * (A + B * c ** x)))),
  );

describe('closing a table', () => {
  test('never lets the chance to die fall above the last single age, nor reach 1', () => {
    fc.assert(
      fc.property(complements, (complement) => {
        const closed = unwrapped(closedComplement(complement));
        expect(closed).toHaveLength(lastAge + 1);
        for (let x = 0; x < 100; x++) expect(closed[x]).toBe(complement[x]);
        for (let x = 100; x <= lastAge; x++) {
          expect(closed[x]).toBeGreaterThanOrEqual(closed[x - 1]);
          expect(closed[x]).toBeLessThan(1);
        }
      }),
    );
  });

  test('gives no longer life when all die more', () => {
    fc.assert(
      fc.property(complements, fc.double({ min: 1, max: mostMore, noNaN: true }), (complement, factor) => {
        const more = complement.map((dying) => 1 - (1 - dying) ** factor);
        const [own, higher] = [complement, more].map((one) => unwrapped(closedComplement(one)));
        expect(lifeExpectancyAtBirth(higher)).toBeLessThanOrEqual(lifeExpectancyAtBirth(own) + 1e-9);
        expect(lifeExpectancyAtBirth(own, factor)).toBeLessThanOrEqual(lifeExpectancyAtBirth(own) + 1e-9);
      }),
    );
  });
});

describe('splitting an open group', () => {
  const persons = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 101, maxLength: 101 });

  test('keeps every person, whatever stands at the ages below', () => {
    fc.assert(
      fc.property(persons, complements, (counts, complement) => {
        const closed = unwrapped(closedComplement(complement));
        const surface = { firstYear: 2000, years: 1, ages: 101, data: Float64Array.from(counts) };
        const split = agesIn(
          splitOpenGroup(surface, () => closed),
          2000,
        );
        expect([...split.slice(0, 100)]).toEqual(counts.slice(0, 100));
        expect(Math.abs(sum(split.slice(100)) - counts[100])).toBeLessThanOrEqual(1e-9 * counts[100]);
        expect(Math.min(...split)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the population by single ages up to 105', () => {
  let base: BaseData;
  beforeAll(async () => {
    base = await bundledBase();
  });

  test('holds the same people as with all of 100 and over as one, in every year of the figures', () => {
    for (const surface of [base.population.male, base.population.female]) {
      for (let year = surface.firstYear; year < surface.firstYear + surface.years; year++) {
        const old = agesIn(surface, year).slice(100);
        expect(Math.abs(sum(old) - Math.round(sum(old)))).toBeLessThan(1e-6);
        expect(Math.min(...old)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test.each(['low', 'medium', 'high'] as const)('neither makes nor loses anybody under the %s variant', (variant) => {
    const { persons, births, deaths, netMigration, firstYear, years } = projectPopulation(
      unwrapped(resolvePopulation(base, 2024, 77, variant)),
    );
    const total = (t: number) => sum(agesIn(persons.male, firstYear + t)) + sum(agesIn(persons.female, firstYear + t));
    for (let t = 0; t < years - 1; t++) {
      const expected = total(t) + births[t] - deaths[t] + netMigration[t];
      expect(Math.abs(total(t + 1) / expected - 1)).toBeLessThan(1e-12);
    }
    // Nobody of 101 and over comes from anywhere but the age below.
    for (let t = 0; t < years - 1; t++) {
      for (let x = 101; x < lastAge; x++) {
        const [now, next] = [agesIn(persons.female, firstYear + t), agesIn(persons.female, firstYear + t + 1)];
        expect(next[x]).toBeLessThanOrEqual(now[x - 1]);
      }
    }
  });
});
