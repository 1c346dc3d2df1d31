import { beforeAll, describe, expect, test } from 'vitest';
import { marginOf, type Target } from '../../shared/balance/levers/target';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { readSensitivities } from '../../shared/balance/sensitivity/sensitivities';
import { adverseEnds, reverseStress } from '../../shared/balance/stress/reverseStress';
import { stressed } from '../../shared/balance/stress/stress';
import { stressTable } from '../../shared/balance/stress/stressTable';
import { currentLawBench, datasetFile, stress } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';

let bench: Bench;
beforeAll(async () => {
  const whole = await currentLawBench();
  bench = { ...whole, scenario: { ...whole.scenario, years: 30 } };
});

const target: Target = { kind: 'noExhaustion', until: 2048 };
const question = { target, from: 2027, most: 3 };
const shocks = ['collection-minus-15.6', 'returns-minus-2', 'wages-minus-1', 'waiver-2020'].map(stress);

function marginUnder(doses: readonly { readonly id: string; readonly strength: number }[]): number {
  const scenario = doses.reduce(
    (moved, { id, strength }) => unwrapped(stressed(bench.parameters, moved, stress(id), { from: 2027, strength })),
    bench.scenario,
  );
  return marginOf(target, unwrapped(bench.run(scenario))) ?? Number.NaN;
}

describe('the nearest failure', () => {
  test('is where the target is just met, and a little more breaks it; nearer ones come first', () => {
    const { failures, margin } = unwrapped(reverseStress(bench, shocks, question));
    expect(margin).toBe(marginUnder([]));
    const breaking = failures.filter(({ outcome }) => outcome === 'breaks');
    expect(breaking.length).toBeGreaterThan(1);
    for (const {
      stress: { id },
      strength,
    } of breaking) {
      expect(marginUnder([{ id, strength }])).toBeCloseTo(0, 9);
      expect(marginUnder([{ id, strength: strength + 0.01 }])).toBeLessThan(0);
      expect(marginUnder([{ id, strength: strength - 0.01 }])).toBeGreaterThan(0);
    }
    const strengths = breaking.map(({ strength }) => strength);
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
    for (const {
      stress: { id },
      margin: left,
    } of failures.filter(({ outcome }) => outcome === 'holds')) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(marginUnder([{ id, strength: 3 }])).toBe(left);
    }
  });

  test('of all together is nearer than that of any alone', () => {
    const { joint, failures } = unwrapped(reverseStress(bench, shocks, question));
    if (joint === null) throw new Error('nothing does harm');
    expect(joint.distance).toBeLessThan(failures[0]?.strength ?? 0);
    expect(Math.hypot(...joint.shares.map(({ strength }) => strength))).toBeCloseTo(joint.distance, 9);
    const doses = joint.shares.map(({ stress: { id }, strength }) => ({ id, strength }));
    expect(marginUnder(doses)).toBeCloseTo(0, 9);
  });

  test('of a target that is broken already is not looked for', () => {
    const lost = { ...question, target: { kind: 'noDeficit', until: 2050 } as const };
    expect(unwrapped(reverseStress(bench, shocks, lost))).toMatchObject({ failures: [], joint: null });
  });
});

test('the adverse end of an assumption is the one that does more harm', () => {
  const list = unwrapped(readSensitivities(datasetFile('sensitivities.yaml'), bench.parameters));
  const ends = new Map(unwrapped(adverseEnds(bench, list, question)).map(({ id, moves }) => [id, moves[0]]));
  expect(ends.get('economy.wageGrowth')).toMatchObject({ plus: -0.01 });
  expect(ends.get('contribution.compliance')).toMatchObject({ plus: -0.05 });
  expect(ends.get('benefit.indexationWage')).toMatchObject({ plus: 0.1 });
  expect(ends.get('mortality.memberFactor')).toMatchObject({ plus: -0.1 });
});

test('the table has the headline of each stress, and of none', () => {
  const table = unwrapped(stressTable(bench, shocks.slice(0, 2), { from: 2027, strength: 1 }));
  expect(table.base).toMatchObject({
    actuarialBalance: unwrapped(bench.run(bench.scenario)).outlook.summary.actuarialBalance,
  });
  const [collection] = shocks;
  if (collection === undefined) throw new Error('no stress');
  const scenario = unwrapped(stressed(bench.parameters, bench.scenario, collection, { from: 2027, strength: 1 }));
  const { exhaustionYear, peakFund } = unwrapped(bench.run(scenario)).outlook.summary;
  expect(table.rows[0]?.headline).toMatchObject({ exhaustionYear, peakFund });
});
