import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { inequality } from '../../shared/balance/regions/inequality';
import { agesIn } from '../../shared/base/grid';
import type { ParameterSet } from '../../shared/parameters/parameter';
import { emptyGroupState } from '../../shared/pension/groupState';
import { memberGroups } from '../../shared/pension/memberGroups';
import { sharesByAttraction } from '../../shared/population/destinationShares';
import { projectRegions } from '../../shared/population/projectRegions';
import { wholeOf } from '../../shared/population/regionalProjection';
import { regionsAlike } from '../../shared/population/regionsAlike';
import type { MemberState } from '../../shared/projection/opening';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { arrivals, emptyMoveFlows, moveMembers } from '../../shared/projection/regions/movers';
import { centralAdjustment, nationalPooling, regimes } from '../../shared/projection/regions/pooling';
import type { PoolProjection } from '../../shared/projection/regions/poolProjection';
import { type PoolGround, poolGround } from '../../shared/projection/regions/projectPools';
import type { RegionGround } from '../../shared/projection/regions/regionGround';
import { wholeParts } from '../../shared/projection/regions/shareOut';
import { simulateRegions } from '../../shared/projection/regions/simulateRegions';
import { resolve } from '../../shared/projection/resolve';
import { bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { bundledRegions, type RegionData } from '../support/regions';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const close = (actual: number, expected: number, relative = 1e-9) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1);

let data: RegionData;
let law: ParameterSet;
let inputs: ProjectionInputs;
let grounds: PoolGround;
const years = 40;

beforeAll(async () => {
  data = await bundledRegions();
  law = bundledParameters();
  inputs = unwrapped(resolve(data.base, law, { ...bundledScenario('current-law'), years }));
  grounds = unwrapped(poolGround(data.base, data.figures, inputs));
});

describe('the opening', () => {
  test('the provinces add up to the country exactly', () => {
    const { starts } = grounds.ground;
    expect(starts).toHaveLength(31);
    expect(sum(starts.map(({ contributors }) => contributors))).toBe(inputs.opening.contributors);
    expect(sum(starts.map(({ pensioners }) => pensioners))).toBe(inputs.opening.pensioners);
    expect(sum(starts.map(({ closing }) => closing))).toBe(inputs.opening.closing);
  });

  test('a province that is published for the year is as published', () => {
    const fujian = grounds.ground.starts.find(({ region }) => region === '350000');
    expect(fujian).toMatchObject({ contributors: 14_973_300, pensioners: 2_361_300 });
  });

  test('the people of the provinces are those of the country in every year', () => {
    const whole = wholeOf(grounds.ground.people);
    for (const sex of ['male', 'female'] as const) {
      for (let year = inputs.firstYear; year <= inputs.firstYear + years; year++) {
        const national = agesIn(grounds.ground.national.population.persons[sex], year);
        for (const [x, persons] of agesIn(whole.persons[sex], year).entries()) close(persons, national[x]);
      }
    }
  });
});

describe.each(regimes)('under the regime %s', (regime) => {
  let projection: PoolProjection;
  beforeAll(() => {
    projection = simulateRegions(grounds.ground, regime);
  });

  test.each(['fund', 'accounts'] as const)('each %s closes exactly in every province and year', (ledger) => {
    for (const region of projection.regions) {
      const { opening, income, expenditure, totalIncome, totalExpenditure, closing } = region[ledger];
      for (let t = 0; t < years; t++) {
        expect(totalIncome[t]).toBe(sum(Object.values(income).map((item) => item[t])));
        expect(totalExpenditure[t]).toBe(sum(Object.values(expenditure).map((item) => item[t])));
        expect(closing[t]).toBe(opening[t] + totalIncome[t] - totalExpenditure[t]);
        if (t > 0) expect(opening[t]).toBe(closing[t - 1]);
      }
    }
  });

  test('what members and provinces bring and take adds up to nothing, to the yuan', () => {
    for (let t = 0; t < years; t++) {
      let [moved, pooled, accounts] = [0, 0, 0];
      for (const { fund, accounts: own } of projection.regions) {
        moved += fund.income.transfersIn[t] - fund.expenditure.transfersOut[t];
        pooled += fund.income.poolingReceived[t] - fund.expenditure.poolingPaid[t];
        accounts += own.income.transfersIn[t] - own.expenditure.transfersOut[t];
      }
      expect([moved, pooled, accounts]).toEqual([0, 0, 0]);
    }
  });

  test('as many members arrive as leave', () => {
    for (let t = 0; t < years; t++) {
      const out = sum(projection.regions.map(({ membersOut }) => membersOut[t]));
      expect(out).toBeGreaterThan(1e5);
      close(sum(projection.regions.map(({ membersIn }) => membersIn[t])), out);
    }
  });

  test('the provinces stay near the national run in the year that both start from', () => {
    const { national } = grounds;
    const members = sum(projection.regions.map(({ contributors }) => contributors[0]));
    expect(Math.abs(members / national.contributors[0] - 1)).toBeLessThan(0.01);
  });
});

test('regions that differ in nothing add up to the national run under every regime, whoever moves', () => {
  const regions = 3;
  const { ages, population } = inputs;
  const part = (persons: Float64Array) =>
    Float64Array.from({ length: regions * ages }, (_, k) => persons[k % ages] / regions);
  const base = { male: part(population.base.male), female: part(population.base.female) };
  const { contributors, pensioners, closing } = inputs.opening;
  const start = {
    zone: 'east',
    contributors: contributors / regions,
    pensioners: pensioners / regions,
    closing: closing / regions,
    wage: 1,
    benefitBase: 1,
    pension: 1,
    collection: 1,
  } as const;
  const alike: RegionGround = {
    ...grounds.ground,
    people: projectRegions(regionsAlike(population, base, 0.5)),
    starts: ['1', '2', '3'].map((region) => ({ ...start, region })),
    attraction: new Float64Array(regions).fill(1 / regions),
  };
  const { national } = grounds;
  for (const regime of regimes) {
    const projection = simulateRegions(alike, regime);
    for (let t = 0; t < years; t++) {
      const all = (value: (region: PoolProjection['regions'][number]) => number) => sum(projection.regions.map(value));
      close(
        all((region) => region.contributors[t]),
        national.contributors[t],
      );
      close(
        all((region) => region.pensioners[t]),
        national.pensioners[t],
      );
      close(
        all(({ fund }) => fund.income.contributions[t]),
        national.fund.income.contributions[t],
      );
      close(
        all(({ fund }) => fund.expenditure.basic[t] + fund.expenditure.account[t]),
        national.fund.expenditure.basic[t] + national.fund.expenditure.account[t],
      );
      // Regions alone and together earn the same while all hold the same.
      close(
        all(({ fund }) => fund.closing[t]),
        national.fund.closing[t],
        1e-8,
      );
      close(
        all(({ accounts }) => accounts.closing[t]),
        national.accounts.closing[t],
      );
    }
  }
});

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
