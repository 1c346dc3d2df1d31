import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceGroup } from '../../shared/pension/advanceGroup';
import { emptyGroupState, type GroupState } from '../../shared/pension/groupState';
import type { GroupYear } from '../../shared/pension/groupYear';

const ages = 101;
const oldest = ages - 1;
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const perAge = (value: fc.Arbitrary<number>) =>
  fc.array(value, { minLength: ages, maxLength: ages }).map((values) => Float64Array.from(values));

/** Any group: persons up to a million an age, up to 40 years each, accounts up to 200,000 yuan, pensions up to 60,000. */
const states: fc.Arbitrary<GroupState> = fc.tuple(perAge(unit), perAge(unit), perAge(unit)).map(([a, b, c]) => {
  const state = emptyGroupState(ages);
  for (let x = 0; x < ages; x++) {
    state.insured[x] = x < 15 ? 0 : a[x] * 1e6;
    state.years[x] = state.insured[x] * b[x] * 40;
    state.deemedYears[x] = (state.years[x] * c[x]) / 2;
    state.indexYears[x] = (state.years[x] - state.deemedYears[x]) * (0.6 + b[x]);
    state.balance[x] = state.insured[x] * c[x] * 200_000;
    state.pensioners[x] = c[x] * 1e6;
    state.pensionerYears[x] = state.pensioners[x] * 30 * a[x];
    state.drawnYears[x] = state.pensioners[x] * 10 * b[x];
    state.basic[x] = state.pensioners[x] * a[x] * 60_000;
    state.account[x] = state.pensioners[x] * b[x] * 10_000;
    state.accountLeft[x] = state.pensioners[x] * c[x] * 50_000;
  }
  return state;
});

const years: fc.Arbitrary<GroupYear> = fc
  .record({ survival: perAge(unit), path: perAge(unit), retirement: perAge(unit), baseIndex: perAge(unit), rate: unit })
  .map(({ survival, path, retirement, baseIndex, rate }) => ({
    survival,
    insuredOnPath: path.map((value, x) => (x < 15 || x > 60 ? 0 : value * 2e6)),
    retirement,
    divisor: new Float64Array(ages).fill(139),
    baseIndex,
    coverage: 1,
    payingShare: 0.8,
    averageWage: 100_000,
    collected: 0.9,
    poolRate: 0.16,
    accountRate: 0.08,
    notionalRate: rate / 10,
    benefitBase: 8000,
    accrualRate: 0.01,
    transitionCoefficient: 0.012,
    adjustment: 0.03,
    disposableIncome: 4500,
    grants: { funeralMonths: 2, minimumMonths: 9, maximumMonths: 24 },
  }));

const advanced = (now: GroupState, year: GroupYear) => {
  // What stood there before must not matter.
  const next = structuredClone(now);
  return { next, flows: advanceGroup(now, next, year) };
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const settings = { numRuns: 60, seed: 1965 };

describe('one group through one year, whatever its members and whatever the year', () => {
  test('persons: survivors and entrants are there, nobody else', () => {
    fc.assert(
      fc.property(states, years, (now, year) => {
        const { next } = advanced(now, year);
        for (let to = 16; to < oldest; to++) {
          const alive = (now.insured[to - 1] + now.pensioners[to - 1]) * year.survival[to];
          const stayed = now.insured[to - 1] * year.survival[to] * (1 - year.retirement[to]);
          const entered = Math.max(0, year.insuredOnPath[to] - stayed);
          expect(next.insured[to] + next.pensioners[to]).toBeCloseTo(alive + entered, 3);
        }
        const last = (x: number) => now.insured[x] + now.pensioners[x];
        const alive = (last(oldest - 1) + last(oldest)) * year.survival[oldest];
        expect(next.insured[oldest] + next.pensioners[oldest]).toBeCloseTo(alive, 3);
      }),
      settings,
    );
  });

  test('accounts: what they held, plus contributions and interest, is held, paid out or left to heirs', () => {
    fc.assert(
      fc.property(states, years, (now, year) => {
        const { next, flows } = advanced(now, year);
        const held = (state: GroupState) => sum(state.balance) + sum(state.accountLeft);
        const came = held(now) + flows.accountContributions + flows.accountInterest;
        const went = held(next) + flows.accountFromAccounts + flows.accountRefunds;
        expect(Math.abs(came / went - 1)).toBeLessThan(1e-12);
      }),
      settings,
    );
  });

  test('nothing is negative, and the state before is left as it was', () => {
    fc.assert(
      fc.property(states, years, (now, year) => {
        const before = structuredClone(now);
        const { next, flows } = advanced(now, year);
        expect(now).toEqual(before);
        for (const values of Object.values(next)) expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        for (const [item, value] of Object.entries(flows)) expect(value, item).toBeGreaterThanOrEqual(-1e-3);
      }),
      settings,
    );
  });

  test('who is sure to live and does not retire gains a paid year, to the day', () => {
    const now = emptyGroupState(ages);
    now.insured[40] = 1000;
    now.years[40] = 10_000;
    const zero = () => new Float64Array(ages);
    fc.assert(
      fc.property(years, (year) => {
        const still = { ...year, survival: zero().fill(1), retirement: zero(), insuredOnPath: zero() };
        expect(advanced(now, still).next.years[41]).toBeCloseTo(1000 * (10 + 0.8), 9);
      }),
      { numRuns: 5, seed: 1 },
    );
  });
});
