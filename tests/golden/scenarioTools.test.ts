import { describe, expect, test } from 'vitest';
import { applyReforms } from '../../shared/parameters/applyReforms';
import { differenceOf } from '../../shared/parameters/differenceOf';
import { pastKnown } from '../../shared/parameters/heldLevel';
import { mergeScenarios } from '../../shared/parameters/mergeScenarios';
import type { DatedValue, Reform, Scenario } from '../../shared/parameters/parameter';
import { bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const law = bundledParameters();
const root = bundledScenario('current-law');
const basis = { kind: 'assumed', why: { zh: '检验', en: 'Test' } } as const;
const changed = (id: string, parameter: string, values: readonly [string, number][]): Scenario => {
  const unit = law.byId.get(parameter)?.unit ?? 'ratio';
  const dated: DatedValue[] = values.map(([from, value]) => ({ from, value, basis }));
  const reform: Reform = { id, title: { zh: id, en: id }, changes: [{ parameter, unit, values: dated }] };
  return { ...root, id, parent: root.id, reforms: [...root.reforms, reform] };
};
const difference = (before: Scenario, after: Scenario) =>
  unwrapped(differenceOf({ parameters: law, scenario: before }, { parameters: law, scenario: after }));

describe('difference of two scenarios', () => {
  test('none between a scenario and itself', () => {
    expect(difference(root, root)).toEqual({
      fertility: null,
      mortality: null,
      horizon: null,
      otherGround: false,
      parameters: [],
    });
  });

  test('the first year and the widest gap of each parameter', () => {
    // 16 % to 30 June 2030 (181 of 365 days), then 20 %, and 18 % from 2040 on.
    const higher = changed('higher', 'contribution.employerRate', [
      ['2030-07-01', 0.2],
      ['2040-01-01', 0.18],
    ]);
    const { parameters } = difference(root, { ...higher, fertility: 'low' });
    expect(parameters).toHaveLength(1);
    expect(parameters[0]).toMatchObject({ id: 'contribution.employerRate', firstYear: 2030, before: 0.16 });
    expect(parameters[0].after).toBeCloseTo((181 * 0.16 + 184 * 0.2) / 365, 12);
    expect(parameters[0].widest.year).toBe(2031);
    expect(parameters[0].widest.difference).toBeCloseTo(0.04, 12);
  });

  test('a patch that restates the law is no difference; variant and horizon are', () => {
    const same = changed('same', 'contribution.employerRate', [['2030-01-01', 0.16]]);
    expect(difference(root, same).parameters).toEqual([]);
    expect(difference(root, { ...same, fertility: 'low', years: 50 })).toMatchObject({
      fertility: { before: 'medium', after: 'low' },
      horizon: { before: { firstYear: 2024, years: 75 }, after: { firstYear: 2024, years: 50 } },
    });
  });

  test('the bundled children differ from current law in what they say', () => {
    const ids = (id: string) => difference(root, bundledScenario(id)).parameters.map((one) => one.id);
    expect(ids('retirement-65')).toEqual(['retirement.furtherDelay']);
    expect(ids('indexation-40-60')).toEqual(['benefit.indexationCpi', 'benefit.indexationWage']);
    expect(ids('fertility-low')).toEqual([]);
    expect(ids('retirement-65-indexation-40-60').sort()).toEqual(
      [...ids('retirement-65'), ...ids('indexation-40-60')].sort(),
    );
  });
});

describe('merge of two scenarios', () => {
  test('overrides of different parameters are both taken', () => {
    const merged = unwrapped(
      mergeScenarios(law, root, [bundledScenario('retirement-65'), bundledScenario('indexation-40-60')]),
    );
    expect(merged).toMatchObject({ conflicts: [], settingConflicts: [] });
    expect(difference(merged.scenario, bundledScenario('retirement-65-indexation-40-60')).parameters).toEqual([]);
  });

  test('one parameter moved to two values is a conflict; moved to one value it is none', () => {
    const [a, b] = [0.2, 0.18].map((rate) =>
      changed(`to-${rate}`, 'contribution.employerRate', [['2030-01-01', rate]]),
    );
    const { conflicts, scenario } = unwrapped(mergeScenarios(law, root, [a, b]));
    expect(conflicts).toMatchObject([
      { parameter: 'contribution.employerRate', first: [{ value: 0.2 }], second: [{ value: 0.18 }] },
    ]);
    expect(difference(a, scenario).parameters).toEqual([]);
    expect(unwrapped(mergeScenarios(law, root, [a, { ...a, id: 'twin' }])).conflicts).toEqual([]);
  });

  test('two other fertility variants are a conflict, one is taken', () => {
    const variant = (id: string, fertility: Scenario['fertility']): Scenario => ({ ...root, id, fertility });
    const both = unwrapped(mergeScenarios(law, root, [variant('low', 'low'), variant('high', 'high')]));
    expect(both).toMatchObject({ settingConflicts: ['fertility'], scenario: { fertility: 'low' } });
    const one = unwrapped(mergeScenarios(law, root, [{ ...root, years: 50 }, variant('high', 'high')]));
    expect(one).toMatchObject({ settingConflicts: [], scenario: { fertility: 'high', years: 50 } });
  });

  // The values of 2030 to 2050 of current law fall away; a patch from 2070 alone would bring them back.
  test('values that a scenario takes away stay away', () => {
    const flat = changed('flat', 'economy.wageGrowth', [
      ['2025-01-01', 0.03],
      ['2070-01-01', 0.035],
    ]);
    const { scenario } = unwrapped(mergeScenarios(law, root, [root, flat]));
    const values = (one: Scenario) =>
      unwrapped(applyReforms(law, one.reforms))
        .byId.get('economy.wageGrowth')
        ?.values.map(({ from, value }) => [from, value]);
    expect(values(scenario)).toEqual(values(flat));
    expect(values(scenario)).toHaveLength(2);
  });
});

describe('parameters held level', () => {
  const held = (scenario: Scenario) =>
    new Map(unwrapped(pastKnown(law, scenario)).map((one) => [one.parameter.id, one]));

  test('since the year after the last that anyone has stated', () => {
    // 75 years from 2024 end with 2098; the last stated years are 2039, 2070 and 2019.
    expect(held(root).get('retirement.minimumYears')).toMatchObject({ since: 2040, years: 59, last: { value: 20 } });
    expect(held(root).get('economy.wageGrowth')).toMatchObject({ since: 2071, years: 28, verifiedOn: null });
    expect(held(root).get('contribution.employerRate')).toMatchObject({ since: 2024, years: 75 });
  });

  test('not at all when the projection ends before', () => {
    expect(held({ ...root, years: 16 }).has('retirement.minimumYears')).toBe(false);
    expect(held({ ...root, years: 17 }).get('retirement.minimumYears')).toMatchObject({ since: 2040, years: 1 });
  });

  test('a scenario that states a later value is held from there', () => {
    const later = changed('later', 'retirement.minimumYears', [['2060-01-01', 25]]);
    expect(held(later).get('retirement.minimumYears')).toMatchObject({ since: 2061, last: { value: 25 } });
  });
});
