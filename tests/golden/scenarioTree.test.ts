import { describe, expect, test } from 'vitest';
import { readScenario, readScenarios } from '../../shared/parameters/readScenario';
import { bundledScenario, scenarioFiles, unwrapped } from '../support/bundled';

const file = (id: string, more: string) => ({
  name: `scenarios/${id}.yaml`,
  text: `id: ${id}\ntitle: { zh: 检验, en: Test }\n${more}`,
});
const change = (id: string, parameter: string, value: number) => `
  - id: ${id}
    title: { zh: 检验, en: Test }
    changes:
      - parameter: ${parameter}
        unit: ratio
        values:
          - { from: 2030-01-01, value: ${value}, basis: { kind: assumed, why: { zh: 检验, en: Test } } }`;

const root = file('root', `firstYear: 2024\nyears: 75\nreforms:${change('a', 'contribution.employerRate', 0.2)}`);
const child = file('child', `parent: root\nfertility: low\nreforms:${change('b', 'contribution.compliance', 0.95)}`);
const grandchild = file('grandchild', 'parent: child\nyears: 50');

describe('a scenario states only what differs from its parent', () => {
  test('horizon, variant and reforms come down the chain, the parent’s first', () => {
    const byId = new Map(unwrapped(readScenarios([grandchild, root, child])).map((one) => [one.id, one]));
    expect(byId.get('root')).toMatchObject({ fertility: 'medium', years: 75 });
    expect(byId.get('child')).toMatchObject({ parent: 'root', firstYear: 2024, years: 75, fertility: 'low' });
    expect(byId.get('grandchild')).toMatchObject({ parent: 'child', firstYear: 2024, years: 50, fertility: 'low' });
    expect(byId.get('grandchild')?.reforms.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('a file of the user’s own may build on a bundled scenario', () => {
    const own = file('mine', 'parent: retirement-65\nfertility: low');
    const scenario = unwrapped(readScenario({ ...own, name: '/home/user/mine.yaml' }, scenarioFiles()));
    expect(scenario.reforms).toEqual(bundledScenario('retirement-65').reforms);
    expect(scenario.fertility).toBe('low');
  });
});

describe('a broken tree is refused with the file and the line', () => {
  test('an unknown parent, with the nearest name', () => {
    expect(readScenarios([root, file('child', 'parent: roott')])).toEqual({
      ok: false,
      failure: {
        code: 'scenario/unknown-parent',
        file: 'scenarios/child.yaml',
        line: 3,
        id: 'roott',
        nearest: 'root',
      },
    });
  });

  test('a circle, of two or of one', () => {
    const circle = readScenarios([file('a', 'parent: b'), file('b', 'parent: a')]);
    expect(circle).toMatchObject({ failure: { code: 'scenario/cycle', file: 'scenarios/b.yaml', chain: 'a → b → a' } });
    expect(readScenario(file('a', 'parent: a'))).toMatchObject({ failure: { code: 'scenario/cycle', chain: 'a → a' } });
  });

  test('a root without its horizon, and a name given twice', () => {
    expect(readScenario(file('a', 'years: 10'))).toMatchObject({
      failure: { code: 'parameter/invalid-field', field: 'firstYear' },
    });
    expect(readScenarios([root, { ...root, name: 'scenarios/copy.yaml' }])).toMatchObject({
      failure: { code: 'parameter/duplicate', file: 'scenarios/copy.yaml', id: 'root' },
    });
  });

  test('an override of what the engine does not know', () => {
    const typo = file('child', `parent: root\nreforms:${change('b', 'contribution.complaince', 0.95)}`);
    expect(readScenarios([root, typo])).toMatchObject({
      failure: { code: 'parameter/unknown', line: 8, nearest: 'contribution.compliance' },
    });
  });
});

test('every bundled scenario but the roots says why a committee would ask for it', () => {
  const scenarios = unwrapped(readScenarios(scenarioFiles()));
  for (const { id, parent, why } of scenarios) if (parent !== undefined) expect(why, id).toBeDefined();
  expect(scenarios.filter(({ parent }) => parent !== undefined).length).toBeGreaterThanOrEqual(2);
});
