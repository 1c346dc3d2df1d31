import { beforeAll, describe, expect, test } from 'vitest';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import type { Run, YearOutlook } from '../../shared/balance/outlook';
import { readStresses, stressed } from '../../shared/balance/stress/stress';
import { applyReforms } from '../../shared/parameters/applyReforms';
import type { Scenario } from '../../shared/parameters/parameter';
import { yearlyValues } from '../../shared/parameters/yearlyValues';
import { currentLawBench, stress, stresses } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';

let bench: Bench;
let plain: Run;
beforeAll(async () => {
  bench = await currentLawBench();
  plain = unwrapped(bench.run(bench.scenario));
});

const from = 2027;
const struck = (id: string, strength = 1): Scenario =>
  unwrapped(stressed(bench.parameters, bench.scenario, stress(id), { from, strength }));
const runOf = (id: string): Run => unwrapped(bench.run(struck(id)));
const valuesOf = (scenario: Scenario, id: string): Float64Array => {
  const parameter = unwrapped(applyReforms(bench.parameters, scenario.reforms)).byId.get(id);
  if (parameter === undefined) throw new Error(id);
  return unwrapped(yearlyValues(parameter, bench.scenario.firstYear, bench.scenario.years));
};
const inYear = ({ outlook }: Run, year: number): YearOutlook => {
  const found = outlook.years.find((one) => one.year === year);
  if (found === undefined) throw new Error(String(year));
  return found;
};

describe('a stress is what it says', () => {
  test('births per woman stand at 0.8 in every year, and as they were before', () => {
    const years = runOf('fertility-0.8').outlook.years.filter(({ year }) => year >= from);
    for (const { year, totalFertility } of years) expect(totalFertility, String(year)).toBeCloseTo(0.8, 2);
    expect(inYear(runOf('fertility-0.8'), 2025).totalFertility).toBe(inYear(plain, 2025).totalFertility);
  });

  test('by 2070 life is two years longer for men and women', () => {
    const longer = runOf('life-2-years');
    const more = (year: number, key: 'lifeExpectancyMale' | 'lifeExpectancyFemale') =>
      inYear(longer, year)[key] - inYear(plain, year)[key];
    for (const key of ['lifeExpectancyMale', 'lifeExpectancyFemale'] as const) {
      expect(more(2070, key)).toBeCloseTo(2, 6);
      expect(more(2090, key)).toBeCloseTo(2, 6);
      // 22 of the 44 years from 2026, and half a year on, for rates from July to July.
      expect(more(2048, key)).toBeCloseTo((2 * 22.5) / 44, 6);
      expect(more(2026, key)).toBeLessThan(0.03);
    }
  });

  test.each([
    ['wages-minus-1', 'economy.wageGrowth', (own: number) => own - 0.01],
    ['returns-minus-2', 'economy.fundReturn', (own: number) => own - 0.02],
    ['collection-minus-15.6', 'contribution.compliance', (own: number) => own * 0.844],
    ['subsidy-halved', 'fund.subsidyShare', (own: number) => own / 2],
  ])('%s moves the path of every year from the start on', (id, parameter, moved) => {
    const own = valuesOf(bench.scenario, parameter);
    const after = valuesOf(struck(id), parameter);
    for (const [t, value] of own.entries()) {
      const year = bench.scenario.firstYear + t;
      expect(after[t], String(year)).toBeCloseTo(year < from ? value : moved(value), 12);
    }
  });

  test('a waiver lasts a year, and takes from income about what it took in 2020', () => {
    const own = valuesOf(bench.scenario, 'contribution.employerRelief');
    const after = valuesOf(struck('waiver-2020'), 'contribution.employerRelief');
    expect(after[from - bench.scenario.firstYear]).toBe(0.5);
    expect(after[from + 1 - bench.scenario.firstYear]).toBe(own[from + 1 - bench.scenario.firstYear]);
    const waived = runOf('waiver-2020');
    const fall = 1 - inYear(waived, from).income / inYear(plain, from).income;
    // Published: 5,291.9 billion yuan in 2019 and 4,437.57 in 2020, −16.1 %, with wages and members rising meanwhile.
    expect(fall).toBeGreaterThan(0.16);
    expect(fall).toBeLessThan(0.25);
    expect(inYear(waived, from + 1).contributions).toBeCloseTo(inYear(plain, from + 1).contributions, -3);
  });

  test('half a stress is half of the way', () => {
    const own = valuesOf(bench.scenario, 'contribution.compliance');
    const half = valuesOf(struck('collection-minus-15.6', 0.5), 'contribution.compliance');
    expect(half.at(-1)).toBeCloseTo((own.at(-1) ?? 0) * (1 - 0.156 / 2), 12);
    expect(unwrapped(bench.run(struck('adverse-together', 0))).outlook.summary).toEqual(plain.outlook.summary);
  });
});

test.each(stresses.map(({ id }) => id))('%s does harm', (id) => {
  expect(runOf(id).outlook.summary.actuarialBalance).toBeLessThan(plain.outlook.summary.actuarialBalance);
});

test('a file with an unknown parameter or a name given twice is refused where it stands', () => {
  const of = (text: string) => readStresses({ name: 'stresses.yaml', text }, bench.parameters);
  const one = (parameter: string) =>
    `- { id: own, title: { zh: 例, en: own }, basis: { kind: assumed, why: { zh: 例, en: own } }, moves: [{ parameter: ${parameter}, plus: 0.1 }] }`;
  expect(of(one('economy.cpy'))).toMatchObject({ ok: false, failure: { line: 1, nearest: 'economy.cpi' } });
  const twice = `${one('economy.cpi')}\n${one('economy.cpi')}`;
  expect(of(twice)).toMatchObject({ ok: false, failure: { code: 'parameter/duplicate', line: 2, id: 'own' } });
});
