import { describe, expect, test } from 'vitest';
import { advanceGroup } from '../../shared/pension/advanceGroup';
import { emptyGroupState, type GroupState } from '../../shared/pension/groupState';
import type { GroupYear } from '../../shared/pension/groupYear';
import fc from '../support/fastCheck';

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
    state.paused[x] = state.insured[x] * b[x];
    state.begunBefore[x] = state.insured[x] * c[x];
    state.years[x] = state.insured[x] * b[x] * 40;
    state.deemedYears[x] = (state.years[x] * c[x]) / 2;
    state.indexYears[x] = (state.years[x] - state.deemedYears[x]) * (0.6 + b[x]);
    state.balance[x] = state.insured[x] * c[x] * 200_000;
    state.disabled[x] = x < 15 ? 0 : b[x] * 1e4;
    state.disabledBegunBefore[x] = state.disabled[x] * a[x];
    state.disabledYears[x] = state.disabled[x] * c[x] * 40;
    state.disabledDeemedYears[x] = (state.disabledYears[x] * a[x]) / 2;
    state.disabledIndexYears[x] = (state.disabledYears[x] - state.disabledDeemedYears[x]) * (0.6 + b[x]);
    state.disabledBalance[x] = state.disabled[x] * a[x] * 200_000;
    state.allowance[x] = state.disabled[x] * b[x] * 30_000;
    state.pensioners[x] = c[x] * 1e6;
    state.pensionerYears[x] = state.pensioners[x] * 30 * a[x];
    state.drawnYears[x] = state.pensioners[x] * 10 * b[x];
    state.basic[x] = state.pensioners[x] * a[x] * 60_000;
    state.account[x] = state.pensioners[x] * b[x] * 10_000;
    state.accountLeft[x] = state.pensioners[x] * c[x] * 50_000;
    state.oldPensioners[x] = (state.pensioners[x] * a[x]) / 2;
    state.oldPension[x] = (state.basic[x] * a[x]) / 2;
    state.middlePensioners[x] = (state.pensioners[x] * b[x]) / 2;
    state.middlePension[x] = (state.basic[x] * b[x]) / 2;
    state.early[x] = (state.pensioners[x] * c[x]) / 10;
    state.earlyBasic[x] = (state.basic[x] * c[x]) / 10;
  }
  return state;
});

const guard = {
  guarded: 0.7,
  excessShare: 0.3,
  oldMethod: { from35Years: 0.9, from30Years: 0.85, from20Years: 0.8, from10Years: 0.7, wageShare: 0.7 },
};

const years: fc.Arbitrary<GroupYear> = fc
  .record({
    survival: perAge(unit),
    path: perAge(unit),
    retirement: perAge(unit),
    baseIndex: perAge(unit),
    disability: perAge(unit),
    near: perAge(unit),
    rate: unit,
    joining: fc.constantFrom(0, 0.2),
    guard: fc.constantFrom(null, guard),
  })
  .map(({ survival, path, retirement, baseIndex, disability, near, rate, joining, guard: ownGuard }) => ({
    survival,
    disabledSurvival: survival.map((value) => value ** 3),
    insuredOnPath: path.map((value, x) => (x < 15 || x > 60 ? 0 : value * 2e6)),
    joining,
    emigration: rate / 100,
    disability: disability.map((value) => value / 100),
    near,
    nearing: near,
    lacking: survival,
    retirement,
    divisor: new Float64Array(ages).fill(139),
    baseIndex,
    coverage: 1,
    payingShare: near.map((value) => 0.5 + value / 2),
    pauseTurnover: rate,
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
    allowances: { minimumYears: 15, shortYears: 5, shortMonths: 12, furtherMonths: 3 },
    guard: ownGuard,
  }));

const advanced = (now: GroupState, year: GroupYear) => {
  // What stood there before must not matter.
  const next = structuredClone(now);
  return { next, flows: advanceGroup(now, next, year) };
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const settings = { numRuns: 60 };

describe('one group through one year, whatever its members and whatever the year', () => {
  test('persons: survivors who stay in the country, entrants and units that join are there, nobody else', () => {
    fc.assert(
      fc.property(states, years, (now, year) => {
        const { next } = advanced(now, year);
        const there = (state: GroupState, x: number) => state.insured[x] + state.disabled[x] + state.pensioners[x];
        for (let to = 16; to < oldest; to++) {
          const x = to - 1;
          const remaining = now.insured[x] * year.survival[to] * (1 - year.emigration);
          const unable = remaining * year.disability[to];
          const stayed = (remaining - unable) * (1 - year.retirement[to]);
          const turned = now.disabled[x] * year.disabledSurvival[to];
          const places = (year.insuredOnPath[to] * year.coverage) / (1 + year.joining);
          const kept = turned * (1 - year.nearing[to]) + unable * (1 - year.near[to]);
          const entered = Math.max(0, places - stayed - kept);
          const expected = remaining + turned + now.pensioners[x] * year.survival[to] + entered;
          const off = Math.abs(there(next, to) - (1 + year.joining) * expected);
          expect(off).toBeLessThan(1e-9 * expected + 1e-6);
        }
      }),
      settings,
    );
  });

  test('states within states: the paused and those begun before among the insured, kinds and allowances among pensioners', () => {
    fc.assert(
      fc.property(states, years, (now, year) => {
        const { next } = advanced(now, year);
        const within = (part: number, whole: number) => expect(part).toBeLessThan(whole * (1 + 1e-9) + 1e-6);
        for (let x = 0; x < ages; x++) {
          within(next.paused[x], next.insured[x]);
          within(next.begunBefore[x], next.insured[x]);
          within(next.oldPensioners[x] + next.middlePensioners[x], next.pensioners[x]);
          within(next.early[x], next.pensioners[x]);
        }
      }),
      settings,
    );
  });

  test('accounts: what they held, plus contributions and interest, is held, paid out or left to heirs', () => {
    fc.assert(
      fc.property(states, years, (now, year) => {
        const { next, flows } = advanced(now, year);
        const held = (state: GroupState) => sum(state.balance) + sum(state.disabledBalance) + sum(state.accountLeft);
        const came = held(now) + flows.accountContributions + flows.accountInterest + flows.joinedAccounts;
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

  test('who is sure to live, does not retire and never pauses gains a paid year, to the day', () => {
    const now = emptyGroupState(ages);
    now.insured[40] = 1000;
    now.years[40] = 10_000;
    const zero = () => new Float64Array(ages);
    fc.assert(
      fc.property(years, (year) => {
        const still: GroupYear = {
          ...year,
          survival: zero().fill(1),
          retirement: zero(),
          insuredOnPath: zero(),
          disability: zero(),
          payingShare: zero().fill(1),
          emigration: 0,
          joining: 0,
        };
        expect(advanced(now, still).next.years[41]).toBeCloseTo(1000 * 11, 9);
      }),
      { numRuns: 5 },
    );
  });
});
