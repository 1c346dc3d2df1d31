import { beforeAll, describe, expect, test } from 'vitest';
import { standing } from '../../shared/balance/levers/standing';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { packagesText, readPackages } from '../../shared/balance/packages/reformPackage';
import { currentLawBench, datasetFile, levers, marginAfter, packages, reformPackage } from '../support/balanceBench';
import { bundledScenario, unwrapped } from '../support/bundled';

let bench: Bench;
beforeAll(async () => {
  bench = await currentLawBench();
});

const balance = { kind: 'actuarialBalance', horizon: 75, value: 0 } as const;

describe('the levers on file', () => {
  test.each(levers.map((one) => [one.parameter.id, one] as const))('%s eases the fund the way it says', (id, one) => {
    const stands = unwrapped(standing(bench.parameters, bench.scenario, one.parameter));
    const [low, high] = one.range;
    expect(stands).toBeGreaterThanOrEqual(low);
    expect(stands).toBeLessThanOrEqual(high);
    const end = one.gains === 'up' ? high : low;
    const pulled = [{ parameter: id, value: end, from: bench.scenario.firstYear + 1, ramp: 0 }];
    expect(marginAfter(bench, pulled, balance)).toBeGreaterThan(marginAfter(bench, [], balance));
  });
});

describe('reform packages', () => {
  test('the file and its text say the same', () => {
    const again = readPackages({ name: 'own.yaml', text: packagesText(packages) }, bench.parameters);
    expect(unwrapped(again)).toEqual(packages);
  });

  test('one that does what a bundled scenario does comes to the same fund', () => {
    const { pulls } = reformPackage('retirement-65-indexation-40-60');
    const scenario = bundledScenario('retirement-65-indexation-40-60');
    const { actuarialBalance } = unwrapped(bench.run(scenario)).outlook.summary;
    expect(marginAfter(bench, pulls, balance)).toBeCloseTo(actuarialBalance, 12);
  });

  test.each([
    ['fund.subsidyShar', 0.2, { code: 'parameter/unknown', line: 1, nearest: 'fund.subsidyShare' }],
    ['fund.subsidyShare', 2, { code: 'parameter/out-of-range', line: 1, value: 2, high: 1 }],
  ])('%s at %d is refused where it stands', (parameter, value, failure) => {
    const basis = '{ kind: assumed, why: { zh: 例, en: example } }';
    const text = `- { id: own, title: { zh: 例, en: own }, basis: ${basis}, pulls: [{ parameter: ${parameter}, value: ${value}, from: 2030 }] }`;
    expect(readPackages({ name: 'own.yaml', text }, bench.parameters)).toMatchObject({ ok: false, failure });
    expect(readPackages(datasetFile('stresses.yaml'), bench.parameters).ok).toBe(false);
  });
});
