import { beforeAll, describe, expect, test } from 'vitest';
import {
  isChanged,
  keyOf,
  type LeverId,
  leverStates,
  levers,
  type Question,
  questionOf,
  scenarioOf,
  withLever,
} from '../../renderer/state/question';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import { applyReforms } from '../../shared/parameters/applyReforms';
import { yearlyValues } from '../../shared/parameters/yearlyValues';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const parameters = bundledParameters();
const scenario = bundledScenario('current-law');
const question = questionOf(scenario);
const pulled = { parameter: 'contribution.employerRate', value: 0.2, from: 2030, ramp: 2 };
let base: BaseData;

beforeAll(async () => {
  base = await bundledBase();
});

const outlookOf = (asked: Question) =>
  unwrapped(runScenario(base, parameters, scenarioOf(asked, scenario, parameters))).outlook;

function moved(id: LeverId, value: number): Question {
  const lever = leverStates(parameters, scenario, question).find((state) => state.id === id);
  if (lever === undefined) throw new Error(`no lever ${id}`);
  return withLever(question, lever, value);
}

describe('a question', () => {
  test('starts as the scenario itself', () => {
    expect(isChanged(question, scenario)).toBe(false);
    expect(scenarioOf(question, scenario, parameters)).toEqual(scenario);
  });

  test('reads the levers from the parameters in force', () => {
    expect(leverStates(parameters, scenario, question).map(({ id, standard }) => [id, standard])).toEqual([
      ['retirement.furtherDelay', 0],
      ['contribution.employerRate', 0.16],
      ['retirement.minimumYears', 20],
      ['coverage.ofUrbanWorkforce', 1],
      ['contribution.compliance', 0.91],
      ['benefit.indexationCpi', 0.5],
      ['benefit.indexationWage', 0.5],
      ['economy.wageGrowth', 0.035],
      ['economy.cpi', 0.02],
      ['economy.fundReturn', 0.03],
      ['account.notionalRate', 0.03],
    ]);
  });

  test('a lever stands where the scenario itself brings it', () => {
    const later = bundledScenario('retirement-65');
    const [delay] = leverStates(parameters, later, questionOf(later));
    expect(delay.standard).toBe(24);
    expect(withLever(questionOf(later), delay, 24)).toEqual(questionOf(later));
  });

  test('a lever put back is no change', () => {
    const changed = moved('contribution.employerRate', 0.2);
    expect(isChanged(changed, scenario)).toBe(true);
    const [, lever] = leverStates(parameters, scenario, changed);
    expect(withLever(changed, lever, lever.standard)).toEqual(question);
  });

  test('a lever of the balance screen lies over the sliders, from its own year on', () => {
    const asked = { ...moved('contribution.employerRate', 0.18), pulls: [pulled] };
    const law = unwrapped(applyReforms(parameters, scenarioOf(asked, scenario, parameters).reforms));
    const rate = law.byId.get('contribution.employerRate');
    if (rate === undefined) throw new Error('no employer rate');
    // 16 % in the valuation year, the slider's 18 % from 2025, the lever's 20 % reached over 2030 to 2032.
    const stated = [2024, 2025, 2029, 2030, 2031, 2032].map((year) => unwrapped(yearlyValues(rate, year, 1))[0]);
    expect(stated.map((value) => Number(value.toFixed(6)))).toEqual([0.16, 0.18, 0.18, 0.186667, 0.193333, 0.2]);
    expect(isChanged({ ...question, pulls: [pulled] }, scenario)).toBe(true);
    expect(keyOf({ ...question, pulls: [pulled] })).not.toBe(keyOf(question));
  });

  test('sliders stay inside the range of their parameter', () => {
    for (const { id, range } of levers) {
      const [low, high] = parameters.byId.get(id)?.range ?? [];
      expect(range[0]).toBeGreaterThanOrEqual(low ?? Number.NaN);
      expect(range[1]).toBeLessThanOrEqual(high ?? Number.NaN);
    }
  });

  test('a higher employer rate raises income from the next year on and leaves the valuation year alone', () => {
    const [before, after] = [outlookOf(question), outlookOf(moved('contribution.employerRate', 0.2))];
    expect(after.years[0]).toEqual(before.years[0]);
    expect(after.years[1].income).toBeGreaterThan(before.years[1].income);
    expect(after.years[1].expenditure).toBeCloseTo(before.years[1].expenditure, -6);
  });

  test('a slider on a path moves all of it by the same, and leaves the valuation year alone', () => {
    const asked = scenarioOf(moved('economy.wageGrowth', 0.045), scenario, parameters);
    const law = unwrapped(applyReforms(parameters, asked.reforms)).byId.get('economy.wageGrowth');
    if (law === undefined) throw new Error('no wage growth');
    // 0.03 in 2024 and 2025, 0.045 in 2030, 0.035 at the end; one point more from 2025 on.
    expect([...unwrapped(yearlyValues(law, 2024, 2))]).toEqual([0.03, 0.04]);
    expect(unwrapped(yearlyValues(law, 2030, 1))[0]).toBe(0.055);
    expect(unwrapped(yearlyValues(law, 2090, 1))[0]).toBe(0.045);
  });

  test.each(levers.map(({ id }) => id))('%s leaves the accounts of the valuation year as they are', (id) => {
    const lever = leverStates(parameters, scenario, question).find((state) => state.id === id);
    if (lever === undefined) throw new Error(id);
    const [low, high] = lever.range;
    const value = lever.standard < high ? Math.min(high, lever.standard + lever.step) : low;
    const [before, after] = [outlookOf(question).years, outlookOf(moved(id, value)).years];
    expect([after[0].income, after[0].expenditure]).toEqual([before[0].income, before[0].expenditure]);
    expect(after[30].closing).not.toBe(before[30].closing);
  });

  test('a longer ladder leaves fewer pensioners once it goes beyond the one of 2025', () => {
    const [before, after] = [outlookOf(question), outlookOf(moved('retirement.furtherDelay', 36))];
    expect(after.years[20].pensioners).toBeLessThan(before.years[20].pensioners);
    expect(after.years[20].contributors).toBeGreaterThan(before.years[20].contributors);
  });
});
