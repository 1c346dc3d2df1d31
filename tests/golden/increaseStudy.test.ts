import { beforeAll, describe, expect, test } from 'vitest';
import { increaseStudy } from '../../shared/balance/increaseStudy';
import type { BaseData } from '../../shared/data/baseData';
import type { AdjustmentRule } from '../../shared/pension/annualAdjustment';
import { resolve } from '../../shared/projection/resolve';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const none: AdjustmentRule = {
  fixed: 0,
  perYear: [],
  perYearMinimum: 0,
  partYears: 'exact',
  ofPension: 0,
  byAge: [],
  remoteArea: 0,
  rounding: 'fen',
};

let base: BaseData;
const parameters = bundledParameters();
const scenario = bundledScenario('current-law');
beforeAll(async () => {
  base = await bundledBase();
});

describe("one year's rule on the members of a scenario", () => {
  test('costs its percentage of all pensions where it is nothing else, and a point is one percent', () => {
    const { all, point } = unwrapped(increaseStudy(base, parameters, scenario, { ...none, ofPension: 0.02 }));
    expect(Math.abs(all.total / (2 * point) - 1)).toBeLessThan(1e-12);
  });

  test('reaches as many as the official accounts count when the run begins', () => {
    const { all, year } = unwrapped(increaseStudy(base, parameters, scenario, { ...none, fixed: 1 }));
    const { opening } = unwrapped(resolve(base, parameters, scenario));
    expect(year).toBe(scenario.firstYear);
    expect(Math.abs(all.persons / opening.pensioners - 1)).toBeLessThan(1e-9);
    expect(Math.abs(all.total / (12 * all.persons) - 1)).toBeLessThan(1e-12);
  });
});
