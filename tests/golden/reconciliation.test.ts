import { beforeAll, describe, expect, test } from 'vitest';
import type { Side } from '../../shared/balance/comparedRuns';
import { type Measure, type Reconciliation, reconcile } from '../../shared/balance/reconcile';
import { runScenario } from '../../shared/balance/runScenario';
import { shapleyValues } from '../../shared/balance/shapley';
import type { BaseData } from '../../shared/data/baseData';
import { catalogue, type ParameterId, parameterIds } from '../../shared/parameters/catalogue';
import type { Reform, Scenario } from '../../shared/parameters/parameter';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { toyMethod, toySide } from '../support/toyMethod';

const law = bundledParameters();
const root = bundledScenario('current-law');
const setTo = (parameter: ParameterId, value: number, from = '2030-01-01'): Reform => ({
  id: parameter,
  title: { zh: '检验', en: 'Test' },
  changes: [
    {
      parameter,
      unit: catalogue[parameter],
      values: [{ from, value, basis: { kind: 'assumed', why: { zh: '检验', en: 'Test' } } }],
    },
  ],
});
const withReforms = (...reforms: Reform[]): Scenario => ({ ...root, id: 'changed', reforms });
const balance: Measure = { kind: 'actuarialBalance' };

const only = (before: Side, after: Side, measure: Measure = balance): Reconciliation =>
  unwrapped(reconcile([before, after], [measure])).reconciliations[0];
const stepChanges = ({ inOrder }: Reconciliation) => Object.fromEntries(inOrder.map((one) => [one.step, one.change]));
const leverChanges = ({ shapley }: Reconciliation) => Object.fromEntries(shapley.map((one) => [one.id, one.change]));

describe('Shapley values', () => {
  test('one owns a left glove, two a right one: 2/3, 1/6, 1/6', () => {
    const pair = (coalition: number) => (coalition & 1 && coalition & 6 ? 1 : 0);
    const [left, right, other] = shapleyValues(3, pair);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });

  // A runway for planes that need 12, 18 and 30: 12/3 = 4; 4 + 6/2 = 7; 7 + 12 = 19 (Littlechild and Owen 1973).
  test('a runway costs 4, 7 and 19', () => {
    const lengths = [12, 18, 30];
    const cost = (coalition: number) => Math.max(0, ...lengths.filter((_, plane) => coalition & (2 ** plane)));
    const shares = shapleyValues(3, cost);
    for (const [plane, share] of [4, 7, 19].entries()) expect(shares[plane]).toBeCloseTo(share, 12);
  });
});

describe('a balance of rate × collection, worked by hand', () => {
  const product = toyMethod(({ value }) => value('contribution.employerRate') * value('contribution.compliance'));
  const before = toySide(law, withReforms(setTo('contribution.compliance', 1)), product);
  const after = toySide(
    law,
    withReforms(setTo('contribution.compliance', 0.9), setTo('contribution.employerRate', 0.2)),
    product,
  );

  // 0.16 · 1 = 0.160 → 0.20 · 0.9 = 0.180. Collection first: 0.16 · (0.9 − 1) = −0.016; then 0.9 · 0.04 = 0.036.
  test('in order: data, assumptions, law, method, period', () => {
    const split = only(before, after);
    expect(split.change).toBeCloseTo(0.02, 12);
    const expected = { data: 0, assumptions: -0.016, law: 0.036, method: 0, period: 0 };
    for (const [step, change] of Object.entries(expected)) expect(stepChanges(split)[step]).toBeCloseTo(change, 12);
  });

  // Law first: 1 · 0.04 = 0.040; then 0.20 · (−0.1) = −0.020.
  test('in another order', () => {
    const { reconciliations } = unwrapped(reconcile([before, after], [balance], ['law', 'assumptions']));
    expect(stepChanges(reconciliations[0]).law).toBeCloseTo(0.04, 12);
    expect(stepChanges(reconciliations[0]).assumptions).toBeCloseTo(-0.02, 12);
  });

  // The rate stands before collection in the law: 0.040, then −0.020.
  test('lever by lever, in the order of the law', () => {
    const { leversInOrder } = only(before, after);
    expect(leversInOrder.map(({ id }) => id)).toEqual(['contribution.employerRate', 'contribution.compliance']);
    expect(leversInOrder[0].change).toBeCloseTo(0.04, 12);
    expect(leversInOrder[1].change).toBeCloseTo(-0.02, 12);
  });

  // The means of the two orders: (0.036 + 0.040) / 2 and (−0.016 − 0.020) / 2.
  test('by Shapley values', () => {
    const split = only(before, after);
    expect(split.shapley.map(({ id, step }) => [id, step])).toEqual([
      ['contribution.employerRate', 'law'],
      ['contribution.compliance', 'assumptions'],
    ]);
    expect(leverChanges(split)['contribution.employerRate']).toBeCloseTo(0.038, 12);
    expect(leverChanges(split)['contribution.compliance']).toBeCloseTo(-0.018, 12);
  });
});

describe('every kind of difference has its step', () => {
  // data + rate + years/1000 + method: 1 + 0.16 + 0.075 + 0 → 3 + 0.2 + 0.050 + 10, and the variant adds 100.
  const formula = (added: number) =>
    toyMethod(
      ({ value, years, fertility, data }) =>
        data + value('contribution.employerRate') + years / 1000 + added + (fertility === 'low' ? 100 : 0),
    );
  const later: Scenario = { ...withReforms(setTo('contribution.employerRate', 0.2)), years: 50, fertility: 'low' };
  const split = only(toySide(law, root, formula(0)), toySide(law, later, formula(10), 3));

  test('in order', () => {
    const expected = { data: 2, assumptions: 100, law: 0.04, method: 10, period: -0.025 };
    for (const [step, change] of Object.entries(expected)) expect(stepChanges(split)[step]).toBeCloseTo(change, 9);
  });

  // Nothing acts on anything else here, so a lever's share is what it does alone.
  test('by lever', () => {
    const expected = { data: 2, fertility: 100, 'contribution.employerRate': 0.04, method: 10, period: -0.025 };
    expect(Object.keys(leverChanges(split))).toEqual(Object.keys(expected));
    for (const [id, change] of Object.entries(expected)) expect(leverChanges(split)[id]).toBeCloseTo(change, 9);
  });
});

describe('a scenario that brings its own accounts', () => {
  // Each counts 1000 for accounts of its own, and years/1000.
  const own = toyMethod(({ years, accounts }) => years / 1000 + (accounts ? 1000 : 0));
  const basis = { kind: 'assumed', why: { zh: '检验', en: 'Test' } } as const;
  const accounts = [{ year: 2024, income: 1e12, basis }];

  test('differs in its data, or in its period where it begins in another year', () => {
    const same = only(toySide(law, root, own), toySide(law, { ...root, accounts }, own));
    expect(leverChanges(same)).toEqual({ data: 1000 });
    const later = only(toySide(law, root, own), toySide(law, { ...root, accounts, firstYear: 2019, years: 32 }, own));
    expect(Object.keys(leverChanges(later))).toEqual(['period']);
    expect(leverChanges(later).period).toBeCloseTo(1000 - 0.043, 9);
  });

  test('other data and another first year are one lever, in order two steps', () => {
    const split = only(toySide(law, root, own), toySide(law, { ...root, firstYear: 2023, years: 76 }, own, 3));
    expect(split.shapley.map(({ id, parts }) => [id, parts])).toEqual([['data', ['data', 'period']]]);
    expect(stepChanges(split).data).toBe(0);
    expect(stepChanges(split).period).toBeCloseTo(0.001, 9);
  });
});

describe('more than eight levers are grouped', () => {
  const sum = toyMethod(({ value }) => parameterIds.reduce((total, id) => total + value(id), 0));
  const moved = (ids: readonly ParameterId[]) => {
    const reforms = ids.map((id) => {
      const [low, high] = law.byId.get(id)?.range ?? [0, 0];
      return setTo(id, (low + high) / 2);
    });
    return only(toySide(law, root, sum), toySide(law, withReforms(...reforms), sum));
  };

  test('by chapter, what is observed apart from what is law', () => {
    const ids = parameterIds.filter((id) => /^(contribution|benefit)\./.test(id));
    const split = moved(ids);
    expect(split.shapley.map(({ id, step }) => [id, step])).toEqual([
      ['benefit', 'law'],
      ['benefit', 'assumptions'],
      ['contribution', 'law'],
      ['contribution', 'assumptions'],
    ]);
    expect(split.shapley.flatMap(({ parts }) => parts).sort()).toEqual([...ids].sort());
  });

  test('by step when there are too many chapters', () => {
    const split = moved(parameterIds);
    expect(split.shapley.map(({ id }) => id).sort()).toEqual(['assumptions', 'law']);
    expect(split.shapley.flatMap(({ parts }) => parts)).toHaveLength(parameterIds.length);
  });
});

describe('two runs of the engine', () => {
  let base: BaseData;
  beforeAll(async () => {
    base = await bundledBase();
  });
  const years = 30;
  const side = (scenario: Scenario): Side => ({
    base,
    parameters: law,
    scenario: { ...scenario, years },
    method: runScenario,
  });
  const reform = withReforms(
    setTo('retirement.furtherDelay', 24),
    setTo('benefit.indexationWage', 0.3),
    setTo('economy.wageGrowth', 0.03),
    // Beyond the horizon: it differs on paper and does nothing.
    setTo('contribution.employeeRate', 0.1, '2090-01-01'),
  );
  const measures: readonly Measure[] = [balance, { kind: 'exhaustion' }, { kind: 'closing', year: 2050 }];

  test('both splits add up to the change of each measure, and the ends are the runs themselves', () => {
    const { reconciliations, runs } = unwrapped(
      reconcile([side(root), side({ ...reform, fertility: 'low' })], measures),
    );
    const ends = [root, { ...reform, fertility: 'low' } as const].map((scenario) =>
      unwrapped(runScenario(base, law, { ...scenario, years })),
    );
    expect(runs).toBe(2 ** 5);
    expect(reconciliations[0].before).toBe(ends[0].outlook.summary.actuarialBalance);
    expect(reconciliations[0].after).toBe(ends[1].outlook.summary.actuarialBalance);
    expect(reconciliations[2].after).toBe(ends[1].outlook.years[2050 - root.firstYear].closing);
    for (const { before, after, change, inOrder, leversInOrder, shapley } of reconciliations) {
      const tolerance = 1e-12 * (Math.abs(before) + Math.abs(after));
      expect(change).toBe(after - before);
      for (const split of [inOrder, leversInOrder, shapley]) {
        const total = split.reduce((sum, part) => sum + part.change, 0);
        expect(Math.abs(total - change)).toBeLessThanOrEqual(tolerance);
      }
      expect(shapley.find(({ id }) => id === 'contribution.employeeRate')?.change).toBe(0);
    }
  });

  test('a longer working life and lower increases help, whatever else changes', () => {
    const split = only(side(root), side(reform));
    expect(leverChanges(split)['retirement.furtherDelay']).toBeGreaterThan(0);
    expect(leverChanges(split)['benefit.indexationWage']).toBeGreaterThan(0);
  });

  test('a run against itself needs one projection and has nothing to explain', () => {
    const { reconciliations, runs } = unwrapped(reconcile([side(root), side({ ...root, id: 'twin' })], [balance]));
    expect(runs).toBe(1);
    expect(reconciliations[0]).toMatchObject({ change: 0, shapley: [] });
  });

  test('a year that is not projected is a failure that names it', () => {
    expect(reconcile([side(root), side(reform)], [{ kind: 'closing', year: 2090 }])).toEqual({
      ok: false,
      failure: { code: 'reconciliation/no-measure', measure: 'closing', scenario: 'current-law', year: 2090 },
    });
  });
});
