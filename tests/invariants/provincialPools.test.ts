import { beforeAll, describe, expect, test } from 'vitest';
import { agesIn } from '../../shared/base/grid';
import type { ParameterSet } from '../../shared/parameters/parameter';
import { projectRegions } from '../../shared/population/projectRegions';
import { wholeOf } from '../../shared/population/regionalProjection';
import { regionsAlike } from '../../shared/population/regionsAlike';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { regimes } from '../../shared/projection/regions/pooling';
import type { PoolProjection } from '../../shared/projection/regions/poolProjection';
import { type PoolGround, poolGround } from '../../shared/projection/regions/projectPools';
import type { RegionGround } from '../../shared/projection/regions/regionGround';
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
