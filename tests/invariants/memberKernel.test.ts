import { beforeAll, describe, expect, test } from 'vitest';
import { readScenarios } from '../../shared/parameters/readScenario';
import { advanceGroup } from '../../shared/pension/advanceGroup';
import { groupDesk } from '../../shared/pension/groupDesk';
import { emptyGroupState, type GroupState, totalPlaces } from '../../shared/pension/groupState';
import { type GroupYear, noFlows } from '../../shared/pension/groupYear';
import { isInstitution, memberGroups } from '../../shared/pension/memberGroups';
import { projectPopulation } from '../../shared/population/projectPopulation';
import { calibrate } from '../../shared/projection/calibrate';
import { kernelAges, kernelFlows } from '../../shared/projection/kernel/kernelPlaces';
import { loadYears } from '../../shared/projection/kernel/loadKernel';
import { MemberKernel } from '../../shared/projection/kernel/memberKernel';
import { memberTables } from '../../shared/projection/memberTables';
import type { MemberState } from '../../shared/projection/opening';
import { closedWheel, pensionersWheel } from '../../shared/projection/partialWheels';
import { calibratedWheel } from '../../shared/projection/project';
import { regimes } from '../../shared/projection/regions/pooling';
import { poolGround } from '../../shared/projection/regions/projectPools';
import { simulateRegions } from '../../shared/projection/regions/simulateRegions';
import { resolve } from '../../shared/projection/resolve';
import { simulate } from '../../shared/projection/simulate';
import { bundledParameters, bundledScenario, scenarioFiles, unwrapped } from '../support/bundled';
import { digestOf } from '../support/digest';
import fc from '../support/fastCheck';
import { stillYear } from '../support/groupYears';
import { bundledRegions, type RegionData } from '../support/regions';

let data: RegionData;
beforeAll(async () => {
  data = await bundledRegions();
});

const scenarios = unwrapped(readScenarios(scenarioFiles())).map(({ id }) => id);

/** The largest distance of two results over the size of the figures, part by part, with where it is. */
function distance(a: unknown, b: unknown, place = ''): { readonly worst: number; readonly place: string } {
  if (a instanceof Float64Array && b instanceof Float64Array) {
    expect(b.length, place).toBe(a.length);
    let worst = 0;
    for (const [k, value] of a.entries()) {
      const size = Math.max(Math.abs(value), Math.abs(b[k]));
      const apart = Object.is(value, b[k]) || size === 0 ? 0 : Math.abs(value - b[k]) / size;
      worst = Number.isNaN(apart) ? Number.POSITIVE_INFINITY : Math.max(worst, apart);
    }
    return { worst, place };
  }
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) {
    expect(b, place).toEqual(a);
    return { worst: 0, place };
  }
  expect(Object.keys(b)).toEqual(Object.keys(a));
  const [first] = Object.entries(a)
    .map(([name, part]) => distance(part, (b as Record<string, unknown>)[name], `${place}.${name}`))
    .sort((left, right) => right.worst - left.worst);
  return first ?? { worst: 0, place };
}

describe('the kernel gives what the plain functions give', () => {
  test.each(scenarios)('in every group and year of %s', (id) => {
    const inputs = unwrapped(resolve(data.base, bundledParameters(), bundledScenario(id)));
    const population = projectPopulation(inputs.population);
    const ground = { population, tables: memberTables(inputs, population) };
    const calibration = unwrapped(calibrate(inputs, ground));
    const plain = simulate(inputs, ground, calibration, 'plain');
    const fast = simulate(inputs, ground, calibration, 'wasm');
    const { worst, place } = distance(plain, fast);
    expect(worst, place).toBeLessThanOrEqual(1e-11);
    expect(plain.contributors.every((persons) => persons > 0)).toBe(true);
    // The same operations in the same order: not one bit differs.
    expect(digestOf(fast)).toBe(digestOf(plain));
  });

  test.each([
    ['the closed group', closedWheel],
    ['the pensioners of the opening', pensionersWheel],
  ])('to the last member of %s, at the last age', (_, part) => {
    const scenario = { ...bundledScenario('current-law'), years: 100 };
    const wheel = unwrapped(calibratedWheel(unwrapped(resolve(data.base, bundledParameters(), scenario))));
    const { inputs, ground, calibration } = part(wheel);
    const plain = simulate(inputs, ground, calibration, 'plain');
    expect(plain.pensioners.every((persons) => persons > 0)).toBe(true);
    expect(digestOf(simulate(inputs, ground, calibration, 'wasm'))).toBe(digestOf(plain));
  });

  test.each(regimes)('in every province, pooling %s', (regime) => {
    const scenario = { ...bundledScenario('current-law'), years: 30 };
    const inputs = unwrapped(resolve(data.base, bundledParameters(), scenario));
    const { ground } = unwrapped(poolGround(data.base, data.figures, inputs));
    const plain = simulateRegions(ground, regime, 'plain');
    const fast = simulateRegions(ground, regime, 'wasm');
    const { worst, place } = distance(plain, fast);
    expect(worst, place).toBeLessThanOrEqual(1e-11);
    expect(digestOf(fast)).toBe(digestOf(plain));
  });
});

/** In thousandths: shares so small that products vanish are no people. */
const unit = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const perAge = (value: fc.Arbitrary<number>) =>
  fc.array(value, { minLength: kernelAges, maxLength: kernelAges }).map((values) => Float64Array.from(values));

const part = fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000);

/** Any members, every third age without: each total as large as it may be beside its persons. */
const states: fc.Arbitrary<GroupState> = fc.tuple(perAge(part), perAge(part)).map(([a, b]) => {
  const state = emptyGroupState(kernelAges);
  const share = (x: number, k: number) => (k % 2 === 0 ? a : b)[(x + 7 * k) % kernelAges];
  const sizes = {
    ...{ insured: 1e6, paused: 1, begunBefore: 1, years: 40, deemedYears: 10, indexYears: 60, balance: 2e5 },
    ...{ disabled: 1e4, disabledBegunBefore: 1, disabledYears: 40, disabledDeemedYears: 10 },
    ...{ disabledIndexYears: 60, disabledBalance: 2e5, allowance: 3e4 },
    ...{ pensioners: 1e6, pensionerYears: 40, drawnYears: 20, basic: 4e4, account: 1e4, transitional: 1e4 },
    ...{ accountLeft: 1e5, oldPensioners: 0.5, oldPension: 3e4, middlePensioners: 0.5, middlePension: 3e4 },
    ...{ early: 0.2, earlyBasic: 8e3, earlyTransitional: 2e3 },
  };
  for (let x = 0; x < kernelAges; x++) {
    let persons = 0;
    for (const [k, name] of (Object.keys(totalPlaces(1)) as (keyof typeof sizes)[]).entries()) {
      const isHead = name === 'insured' || name === 'disabled' || name === 'pensioners';
      state[name][x] = (isHead ? Number((x + k) % 3 > 0) : persons) * sizes[name] * share(x, k);
      if (isHead) persons = state[name][x];
    }
  }
  return state;
});

/** Any law: every chance between 0 and 1, every sixth of them at an end. */
const years: fc.Arbitrary<GroupYear> = fc
  .tuple(perAge(unit), perAge(unit), fc.array(unit, { minLength: 9, maxLength: 9 }))
  .map(([a, b, s]) => {
    const chances = (k: number) =>
      a.map((chance, x) => ((x + k) % 6 === 0 ? Math.round(chance) : (chance + b[(x + 5 * k) % kernelAges]) / 2));
    return stillYear({
      survival: chances(1),
      disabledSurvival: chances(2),
      insuredOnPath: a.map((level, x) => (x < 12 ? 0 : level * 1e6)),
      coverage: 0.5 + s[0],
      joining: s[1] < 0.5 ? 0 : s[1],
      emigration: s[2],
      disability: chances(3),
      near: chances(4),
      nearing: chances(5),
      lacking: chances(6),
      retirement: chances(7),
      payingShare: chances(8),
      pauseTurnover: s[3],
      notionalRate: s[4] / 10,
      adjustment: s[5] / 10,
      guard:
        s[6] < 0.5
          ? null
          : {
              guarded: s[7],
              excessShare: s[8],
              oldMethod: { from35Years: 0.9, from30Years: 0.85, from20Years: 0.8, from10Years: 0.7, wageShare: s[6] },
            },
    });
  });

describe('under any law and for any members', () => {
  const kernel = new MemberKernel();

  /** One year of all groups, the same law for each, the same survival for both sexes; two members with two states. */
  function yearInKernel(pair: readonly [GroupState, GroupState], year: GroupYear): void {
    kernel.reserve(1, 2);
    loadYears(kernel, [memberGroups.map(() => year)]);
    kernel.values.fill(1, kernel.starts.people, kernel.starts.people + 8 * kernelAges);
    kernel.run.clearStates();
    for (const [member, state] of pair.entries()) {
      const all = Object.fromEntries(memberGroups.map((group) => [group, state])) as MemberState;
      kernel.setState(member, all);
      kernel.setLevels(member, { ...year, people: 1 });
    }
    kernel.run.openStates();
    kernel.run.advanceAll(0);
  }

  test('a year of each of a pair is the year of each alone, to the bit', () => {
    fc.assert(
      fc.property(states, states, years, (first, second, year) => {
        yearInKernel([first, second], year);
        for (const [member, state] of [first, second].entries()) {
          const desk = groupDesk(kernelAges);
          desk.flows = noFlows();
          const next = emptyGroupState(kernelAges);
          const found = emptyGroupState(kernelAges);
          for (const _ of memberGroups) advanceGroup(state, next, year, desk);
          for (const [g] of memberGroups.entries()) {
            kernel.readState(member, g, found);
            expect(digestOf(found.memory)).toBe(digestOf(next.memory));
          }
          expect(kernel.flowsOf(member)).toEqual(desk.flows);
          const institutions = memberGroups.filter(isInstitution).length;
          const persons = next.insured.reduce((sum, count) => sum + count, 0);
          expect(kernel.sumOf(member, 'institutionContributors')).toBeCloseTo(institutions * persons, 2);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('nobody is lost: who was a pensioner or unable to work and did not die is there, one year older', () => {
    fc.assert(
      fc.property(states, years, (state, year) => {
        const still = { ...year, joining: 0, insuredOnPath: new Float64Array(kernelAges) };
        const nobodyInsured = emptyGroupState(kernelAges);
        nobodyInsured.memory.set(state.memory);
        nobodyInsured.insured.fill(0);
        yearInKernel([nobodyInsured, emptyGroupState(kernelAges)], { ...still, payingShare: year.payingShare });
        let alive = 0;
        for (const [x, persons] of state.pensioners.entries()) {
          const to = Math.min(x + 1, kernelAges - 1);
          alive += persons * year.survival[to] + state.disabled[x] * year.disabledSurvival[to];
        }
        const after = emptyGroupState(kernelAges);
        kernel.readState(0, 0, after);
        const there = after.pensioners.reduce((sum, count) => sum + count, 0);
        const unable = after.disabled.reduce((sum, count) => sum + count, 0);
        expect(there + unable).toBeCloseTo(alive, 4);
        expect(kernelFlows.every((name) => kernel.flowsOf(1)[name] === 0)).toBe(true);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
