import { describe, expect, test } from 'vitest';
import { decided, sharedGround } from '../../shared/parameters/decideMerge';
import { mergeScenarios } from '../../shared/parameters/mergeScenarios';
import type { Scenario } from '../../shared/parameters/parameter';
import { readScenario, readScenarios } from '../../shared/parameters/readScenario';
import { scenarioText } from '../../shared/parameters/writeScenario';
import { bundledParameters, bundledScenario, scenarioFiles, unwrapped } from '../support/bundled';

const law = bundledParameters();
const scenarios = unwrapped(readScenarios(scenarioFiles()));
const root = bundledScenario('current-law');
const later = bundledScenario('retirement-65');
const low = bundledScenario('fertility-low');

const basis = { kind: 'assumed', why: { zh: '试算', en: 'A trial' } } as const;
const setting = (id: string, parameter: string, value: number, more: Partial<Scenario> = {}): Scenario => ({
  ...root,
  ...more,
  id,
  title: { zh: id, en: id },
  parent: root.id,
  reforms: [
    {
      id,
      title: { zh: id, en: id },
      changes: [{ parameter, unit: 'ratio', values: [{ from: '2027-01-01', value, basis }] }],
    },
  ],
});

describe('a scenario written as a file', () => {
  test.each(scenarios.map((one) => [one.id, one] as const))('%s is read as it was', (_, scenario) => {
    const parent = scenarios.find(({ id }) => id === scenario.parent) ?? null;
    const file = { name: `${scenario.id}.yaml`, text: scenarioText(scenario, parent) };
    expect(unwrapped(readScenario(file, scenarioFiles()))).toEqual(scenario);
  });

  test('states no more than what differs from its parent', () => {
    const text = scenarioText(low, root);
    expect(text).toContain('parent: current-law');
    expect(text).toContain('fertility: low');
    expect(text).not.toContain('firstYear');
  });

  test('is whole where the parent has something that it leaves out', () => {
    const { accounts: _, ...without } = bundledScenario('cass-2019');
    const child: Scenario = { ...without, id: 'child', parent: 'cass-2019' };
    const text = scenarioText(child, bundledScenario('cass-2019'));
    expect(text).not.toContain('parent:');
    const { parent: __, ...whole } = child;
    expect(unwrapped(readScenario({ name: 'child.yaml', text }))).toEqual(whole);
  });

  test('written, read and written again is the same file', () => {
    const once = scenarioText(later, root);
    const again = scenarioText(unwrapped(readScenario({ name: 'a.yaml', text: once }, scenarioFiles())), root);
    expect(again).toBe(once);
  });
});

describe('the ground that two scenarios share', () => {
  test('is the nearest that both build on', () => {
    const both = bundledScenario('retirement-65-indexation-40-60');
    expect(sharedGround(scenarios, later, low)?.id).toBe('current-law');
    expect(sharedGround(scenarios, both, later)?.id).toBe('retirement-65');
    expect(sharedGround(scenarios, later, bundledScenario('cass-2019'))).toBeNull();
  });
});

describe('a conflict decided', () => {
  const first = setting('a', 'contribution.employerRate', 0.18, { fertility: 'low' });
  const second = setting('b', 'contribution.employerRate', 0.2, { fertility: 'high' });
  const merge = unwrapped(mergeScenarios(law, root, [first, second]));
  const rateOf = (scenario: Scenario) => scenario.reforms.at(-1)?.changes[0]?.values[0]?.value;

  test('is seen in the parameter and in the setting', () => {
    expect(merge.conflicts.map(({ parameter }) => parameter)).toEqual(['contribution.employerRate']);
    expect(merge.settingConflicts).toEqual(['fertility']);
  });

  test('for the second takes its values, each conflict by itself', () => {
    const mixed = decided(merge, { 'contribution.employerRate': 'second' }, second);
    expect([rateOf(mixed), mixed.fertility]).toEqual([0.2, 'low']);
    const other = decided(merge, { fertility: 'second' }, second);
    expect([rateOf(other), other.fertility]).toEqual([0.18, 'high']);
  });

  test('for nobody leaves the first', () => {
    expect(decided(merge, {}, second)).toEqual(merge.scenario);
  });
});
