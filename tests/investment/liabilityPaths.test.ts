import { beforeAll, describe, expect, test } from 'vitest';
import { presentValueOf } from '../../shared/balance/indicators/fundStream';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import { equityEffect } from '../../shared/investment/liabilities/equityTransfer';
import { type FlowPaths, flowPaths, fundOf } from '../../shared/investment/liabilities/flowPaths';
import {
  equityWorth,
  firstPlanned,
  type LiabilityGround,
  liabilityGround,
} from '../../shared/investment/liabilities/ground';
import { requiredReturn } from '../../shared/investment/liabilities/requiredReturn';
import { reservePlan } from '../../shared/investment/liabilities/reservePlan';
import { surplusPath } from '../../shared/investment/liabilities/surplus';
import type { Scenario } from '../../shared/parameters/parameter';
import { type DrawOptions, standardDraws } from '../../shared/stochastic/draws';
import { drivers } from '../../shared/stochastic/driver';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { type PathResults, pathMeasures, simulatePaths } from '../../shared/stochastic/simulatePaths';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { datasetFile } from '../support/balanceBench';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const paths = 24;
const years = 40;
const parameters = bundledParameters();
const scenario: Scenario = { ...bundledScenario('current-law'), years };

let base: BaseData;
let ground: LiabilityGround;
let block: PathResults;
let flows: FlowPaths;
beforeAll(async () => {
  base = await bundledBase();
  const settings = unwrapped(readStochasticSettings(datasetFile('stochastic.yaml')));
  const stochastic = unwrapped(scenarioGround(base, settings, parameters, scenario));
  ground = liabilityGround(stochastic);
  block = simulatePaths(stochastic, standardDraws, { from: 0, to: paths });
  flows = flowPaths(stochastic, standardDraws, [block]);
});

const basis = { kind: 'assumed', why: { zh: '试', en: 'tried' } } as const;
const run = (changed: Partial<Scenario>) => unwrapped(runScenario(base, parameters, { ...scenario, ...changed }));

describe('flows behind paths', () => {
  test('give the fund of every path back', () => {
    const closing = pathMeasures.indexOf('closing');
    for (let n = 0; n < paths; n++) {
      const start = (n * pathMeasures.length + closing) * years;
      for (const [t, fund] of fundOf(flows, n).entries()) expect(fund / (block.data[start + t] ?? 0)).toBeCloseTo(1, 9);
    }
  });

  test('are the same from paths in two blocks, whichever comes first', () => {
    const halves = [12, 0].map((from) => simulatePaths(ground.stochastic, standardDraws, { from, to: from + 12 }));
    expect(flowPaths(ground.stochastic, standardDraws, halves)).toEqual(flows);
  });

  test('of paths on which nothing moves are those of the run, and so is all that follows', () => {
    const still: DrawOptions = { ...standardDraws, still: new Set(drivers) };
    const steady = flowPaths(ground.stochastic, still, [simulatePaths(ground.stochastic, still, { from: 0, to: 3 })]);
    const { fund } = ground.projection;
    for (const [t, closing] of fundOf(ground.scenario, 0).entries())
      expect(closing).toBeCloseTo(fund.closing[t] ?? 0, -1);
    const [alone, many] = [ground.scenario, steady].map((each) => surplusPath(each, 15).years);
    for (const [t, year] of (many ?? []).entries()) {
      const expected = alone?.[t]?.surplus[0] ?? 0;
      for (const surplus of year.surplus) expect(surplus / expected).toBeCloseTo(1, 9);
    }
  });
});

describe('the required return', () => {
  test('put into the projection empties the fund in that year, to 1e-9 of what it held', () => {
    const until = 2055;
    const required = requiredReturn(ground.scenario, until);
    expect(required.outcome).toBe('found');
    const value = required.outcome === 'found' ? required.rate : Number.NaN;
    const title = basis.why;
    // Values in between are on a straight line: the first year has to keep its own.
    const [first = Number.NaN] = ground.fundReturn;
    const values = [
      { from: '2024-01-01', value: first, basis },
      { from: '2025-01-01', value, basis },
    ];
    const reform = {
      id: 'tried',
      title,
      changes: [{ parameter: 'economy.fundReturn', unit: 'per year', values }],
    } as const;
    const { closing } = run({ reforms: [...scenario.reforms, reform] }).projection.fund;
    const held = closing.slice(0, until - 2024 + 1);
    expect(Math.abs(held.at(-1) ?? 1) / Math.max(...held)).toBeLessThan(1e-9);
    expect(Math.min(...held)).toBe(held.at(-1));
  });
});

describe('a reserve on paths', () => {
  test('lets no fund be emptier, and is never below nothing', () => {
    const from = firstPlanned(ground.projection);
    const asked = { size: 3e12, rate: null, from, until: from + 9, rule: 'level-share', level: null } as const;
    const plan = reservePlan(ground.scenario, flows, asked);
    expect(from).toBe(2051);
    for (const { reserve, empty, emptyWithout } of plan.paths) {
      expect(reserve[0]).toBeGreaterThanOrEqual(0);
      expect(empty.value).toBeLessThanOrEqual(emptyWithout.value);
    }
    expect(plan.years.find(({ year }) => year === from + 9)?.reserve ?? 1).toBeLessThan(1);
  });
});

describe('dividends on state equity', () => {
  const asked = { value: 2e12, dividendYield: 0.04, growth: 0.02, from: 2026 };

  test('by hand: 0.04·2 bn·1.02² in the third year, none before they are due', () => {
    const { dividends } = equityEffect(ground, flows, asked);
    expect(dividends.slice(0, 2)).toEqual(new Float64Array(2));
    expect(dividends[2]).toBeCloseTo(0.04 * 2e12 * 1.02 ** 2, 3);
    expect(dividends[3]).toBeCloseTo(0.04 * 2e12 * 1.02 ** 3, 3);
  });

  test('do what a scenario with as much other income does', () => {
    const { dividends, exhaustion, balance } = equityEffect(ground, flows, asked);
    const { outlook } = run({ cashChanges: [{ item: 'income.other', firstYear: 2024, yuan: [...dividends], basis }] });
    const { exhaustionYear, exhaustionMonth, payableShare } = outlook.summary;
    expect(exhaustion.with).toEqual({ exhaustionYear, exhaustionMonth, payableShare });
    expect(balance.with).toBe(outlook.summary.actuarialBalance);
    const payroll = presentValueOf(ground.projection.contributoryPayroll, ground.fundReturn, years);
    const paid = presentValueOf(dividends, ground.fundReturn, years);
    expect(balance.with - balance.without).toBeCloseTo(paid / payroll, 12);
  });

  test('without a yield change nothing, and the more they are the fewer funds are empty', () => {
    const emptyAt = (dividendYield: number) =>
      equityEffect(ground, flows, { ...asked, dividendYield }).empty.with.map(({ value }) => value);
    const { empty, balance } = equityEffect(ground, flows, { ...asked, dividendYield: 0 });
    expect(empty.with).toEqual(empty.without);
    expect(balance.with).toBe(balance.without);
    const [few, many] = [emptyAt(0.02), emptyAt(0.2)];
    for (const [t, value] of few.entries()) expect(many[t]).toBeLessThanOrEqual(value);
    expect(many).not.toEqual(few);
  });

  test('a fifth is worth twice the tenth that was handed over', () => {
    const own = { transferredShare: { value: 0.1, basis } };
    expect(equityWorth(0.2, { equityValue: { value: 1.68e12, basis } }, own)).toBeCloseTo(3.36e12, 0);
  });
});
