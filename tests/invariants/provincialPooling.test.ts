import { describe, expect, test } from 'vitest';
import { inequality } from '../../shared/balance/regions/inequality';
import { emptyGroupState } from '../../shared/pension/groupState';
import { memberGroups } from '../../shared/pension/memberGroups';
import { sharesByAttraction } from '../../shared/population/destinationShares';
import type { MemberState } from '../../shared/projection/opening';
import { arrivals, emptyMoveFlows, moveMembers } from '../../shared/projection/regions/movers';
import { centralAdjustment, nationalPooling } from '../../shared/projection/regions/pooling';
import { wholeParts } from '../../shared/projection/regions/shareOut';
import fc from '../support/fastCheck';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

const amounts = (low: number, high: number, length = 5) =>
  fc.array(fc.double({ min: low, max: high, noNaN: true }), { minLength: length, maxLength: length });

describe('members who move', () => {
  const ages = 70;
  const stateOf = (seeds: readonly number[], r: number): MemberState => {
    const state = Object.fromEntries(memberGroups.map((group) => [group, emptyGroupState(ages)])) as MemberState;
    for (const [g, group] of memberGroups.entries()) {
      for (let x = 20; x < 60; x++) {
        const persons = seeds[r] * (1 + ((x * (g + 3)) % 7));
        state[group].insured[x] = persons;
        state[group].years[x] = persons * (x - 20);
        state[group].indexYears[x] = persons * (x - 20) * (0.7 + 0.1 * r);
        state[group].balance[x] = persons * 1000 * (x - 20) * (r + 1);
        state[group].pensioners[x] = persons / 10;
      }
    }
    return state;
  };
  const chance = Float64Array.from({ length: ages }, (_, x) => (x < 20 ? 0 : 0.3 / (x - 15)));

  test('nobody and nothing is lost, and pensioners stay', () => {
    fc.assert(
      fc.property(amounts(0.1, 1e6), amounts(0.05, 1), (seeds, pulls) => {
        const pull = sum(pulls);
        const attraction = Float64Array.from(pulls, (value) => value / pull);
        const states = seeds.map((_, r) => stateOf(seeds, r));
        const before = seeds.map((_, r) => stateOf(seeds, r));
        const flows = emptyMoveFlows(states.length);
        moveMembers(
          states,
          { chance: { male: chance, female: chance }, attraction },
          (state, x) => state.years[x],
          flows,
        );
        for (const group of memberGroups) {
          for (const quantity of ['insured', 'years', 'indexYears', 'balance'] as const) {
            for (let x = 0; x < ages; x++) {
              const was = sum(before.map((state) => state[group][quantity][x]));
              const is = sum(states.map((state) => state[group][quantity][x]));
              expect(Math.abs(is - was)).toBeLessThanOrEqual(1e-10 * was + 1e-9);
            }
          }
          for (const [r, state] of states.entries()) {
            expect(state[group].pensioners).toEqual(before[r][group].pensioners);
          }
        }
        for (const kind of ['persons', 'balance', 'pooled'] as const) {
          const [out, into] = [sum(flows[`${kind}Out`]), sum(flows[`${kind}In`])];
          expect(Math.abs(out - into)).toBeLessThanOrEqual(1e-10 * out + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('arrive where the shares of people who move say', () => {
    fc.assert(
      fc.property(amounts(0, 1e6), amounts(0.05, 1), (leaving, pulls) => {
        const pull = sum(pulls);
        const attraction = Float64Array.from(pulls, (value) => value / pull);
        const shares = sharesByAttraction(attraction);
        const into = new Float64Array(5);
        arrivals(Float64Array.from(leaving), attraction, into);
        for (let to = 0; to < 5; to++) {
          const expected = sum(leaving.map((count, from) => count * shares[from * 5 + to]));
          expect(Math.abs(into[to] - expected)).toBeLessThanOrEqual(1e-9 * sum(leaving) + 1e-9);
        }
      }),
    );
  });
});

describe('what provinces pay one another', () => {
  const money = fc.integer({ min: -1e13, max: 1e13 });
  const regions = fc.array(fc.record({ result: money, opening: money }), { minLength: 1, maxLength: 31 });

  test('national pooling takes from nobody more than surplus and fund, gives nobody more than the gap', () => {
    fc.assert(
      fc.property(regions, fc.double({ min: 0, max: 1, noNaN: true }), (all, localShare) => {
        const { paid, received } = nationalPooling(all, localShare);
        expect(sum(paid)).toBe(sum(received));
        for (const [r, { result, opening }] of all.entries()) {
          // Whole yuan: rounding moves at most one yuan a region.
          const slack = all.length + 1;
          expect(paid[r]).toBeLessThanOrEqual(Math.max(0, result) + Math.max(0, opening) + slack);
          expect(received[r]).toBeLessThanOrEqual(Math.max(0, -result) + slack);
          expect(Math.min(paid[r], received[r])).toBeGreaterThanOrEqual(-slack);
        }
      }),
    );
  });

  test('central adjustment gives each pensioner the same', () => {
    const region = fc.record({
      wage: fc.integer({ min: 1e4, max: 3e5 }),
      contributors: fc.integer({ min: 1e4, max: 1e8 }),
      pensioners: fc.integer({ min: 1e4, max: 1e8 }),
    });
    fc.assert(
      fc.property(fc.array(region, { minLength: 2, maxLength: 31 }), (all) => {
        const { paid, received } = centralAdjustment(all, { rate: 0.045, wageShare: 0.9, coveredShare: 0.9 });
        expect(sum(paid)).toBe(sum(received));
        const perHead = sum(received) / sum(all.map(({ pensioners }) => pensioners));
        for (const [r, { pensioners }] of all.entries()) {
          expect(Math.abs(received[r] - perHead * pensioners)).toBeLessThanOrEqual(1e-6 * received[r] + 40);
        }
      }),
    );
  });

  test('whole parts add up in any order', () => {
    fc.assert(
      fc.property(amounts(-1e12, 1e12, 31), (values) => {
        const total = Math.round(sum(values)) + 0;
        const parts = wholeParts(Float64Array.from(values), total);
        expect(sum(parts)).toBe(total);
        expect(sum([...parts].reverse())).toBe(total);
        expect(parts.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

test('the parts of an inequality add up, and Gini and Theil know equality', () => {
  const zone = fc.constantFrom('east', 'central', 'west', 'northeast');
  const row = fc.record({
    value: fc.double({ min: 0.01, max: 1e3, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 100, noNaN: true }),
    zone,
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 31 }), (rows) => {
      const parts = inequality(rows);
      expect(parts.between).toBeGreaterThanOrEqual(-1e-12);
      expect(parts.within).toBeGreaterThanOrEqual(-1e-12);
      expect(parts.gini).toBeGreaterThanOrEqual(-1e-12);
      expect(parts.gini).toBeLessThan(1);
      const alike = inequality(rows.map((one) => ({ ...one, value: 7 })));
      expect(Math.abs(alike.theil) + Math.abs(alike.gini)).toBeLessThan(1e-9);
    }),
  );
});
