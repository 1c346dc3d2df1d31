import { beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../shared/balance/outlook';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import { catalogue, type ParameterId } from '../../shared/parameters/catalogue';
import type { ParameterSet, Reform, Scenario } from '../../shared/parameters/parameter';
import { resolve } from '../../shared/projection/resolve';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

/** Past the year in which every bundled scenario is empty. */
const years = 45;

let base: BaseData;
let law: ParameterSet;
beforeAll(async () => {
  base = await bundledBase();
  law = bundledParameters();
});

interface Lever {
  readonly parameter: ParameterId;
  readonly from: number;
}

function reformOf(changes: Reform['changes']): Reform {
  return { id: 'test', title: { zh: '检验', en: 'Test' }, changes };
}

const setTo = ({ parameter, from }: Lever, value: number): Reform =>
  reformOf([
    {
      parameter,
      unit: catalogue[parameter],
      values: [{ from: `${from}-01-01`, value, basis: { kind: 'assumed', why: { zh: '检验', en: 'Test' } } }],
    },
  ]);

function runWith(scenario: Scenario, ...reforms: Reform[]): Run {
  return unwrapped(runScenario(base, law, { ...scenario, years, reforms: [...scenario.reforms, ...reforms] }));
}

/** Months from year 0 to the one in which the fund is empty; later than any where it never is. */
function emptied({ outlook: { summary } }: Run): number {
  const { exhaustionYear, exhaustionMonth } = summary;
  return exhaustionYear === null ? Number.POSITIVE_INFINITY : exhaustionYear * 12 + (exhaustionMonth ?? 0);
}

const scenarios = fc.constantFrom('current-law', 'retirement-65', 'indexation-40-60', 'fertility-low');
const startYears = fc.integer({ min: 2025, max: 2048 });

/** Runs of a scenario with a lever at the lower and at the higher of two values. */
const pairs = (parameters: readonly ParameterId[], range: { readonly min: number; readonly max: number }) =>
  fc
    .record({
      id: scenarios,
      parameter: fc.constantFrom(...parameters),
      from: startYears,
      values: fc.tuple(fc.double({ ...range, noNaN: true }), fc.double({ ...range, noNaN: true })),
    })
    .map(({ id, parameter, from, values }) => ({
      id,
      parameter,
      from,
      low: Math.min(...values),
      high: Math.max(...values),
    }));

type Pair = Parameters<Parameters<ReturnType<typeof pairs>['map']>[0]>[0];

function bothRuns({ id, parameter, from, low, high }: Pair): readonly [Run, Run] {
  const scenario = bundledScenario(id);
  return [runWith(scenario, setTo({ parameter, from }, low)), runWith(scenario, setTo({ parameter, from }, high))];
}

/** Sums of two orders may differ in the last digits. */
const notBelow = (high: number, low: number): boolean => high >= low - 1e-9 * Math.abs(low);

describe('what must move one way', () => {
  test('a higher contribution rate never empties the fund earlier, in any scenario and from any year', () => {
    const rates: ParameterId[] = ['contribution.employerRate', 'contribution.flexibleRate'];
    fc.assert(
      fc.property(pairs(rates, { min: 0.1, max: 0.3 }), (pair) => {
        const [low, high] = bothRuns(pair);
        expect(emptied(high)).toBeGreaterThanOrEqual(emptied(low));
        for (const [t, { closing }] of high.outlook.years.entries()) {
          expect(notBelow(closing, low.outlook.years[t].closing), `${pair.from}, year ${t}`).toBe(true);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('nor do more subsidy and higher returns', () => {
    const money: ParameterId[] = ['fund.subsidyShare', 'economy.fundReturn', 'fund.otherIncomeShare'];
    fc.assert(
      fc.property(pairs(money, { min: 0, max: 0.08 }), (pair) => {
        const [low, high] = bothRuns(pair);
        expect(emptied(high)).toBeGreaterThanOrEqual(emptied(low));
      }),
      { numRuns: 6 },
    );
  });

  test('higher increases mean more pensions every year and a fund that is never empty later', () => {
    const weights: ParameterId[] = ['benefit.indexationCpi', 'benefit.indexationWage'];
    fc.assert(
      fc.property(pairs(weights, { min: 0, max: 1.2 }), (pair) => {
        const [low, high] = bothRuns(pair);
        expect(emptied(high)).toBeLessThanOrEqual(emptied(low));
        for (const [t, { averagePension, pensioners }] of high.outlook.years.entries()) {
          expect(pensioners).toBe(low.outlook.years[t].pensioners);
          expect(notBelow(averagePension, low.outlook.years[t].averagePension), `${pair.from}, year ${t}`).toBe(true);
        }
      }),
      { numRuns: 6 },
    );
  });

  test('higher mortality of members means fewer members and pensioners every year', () => {
    fc.assert(
      fc.property(pairs(['mortality.memberFactor'], { min: 0.5, max: 1.2 }), (pair) => {
        const [low, high] = bothRuns(pair);
        for (const [t, { contributors, pensioners }] of low.outlook.years.entries()) {
          expect(notBelow(contributors, high.outlook.years[t].contributors), `contributors, year ${t}`).toBe(true);
          expect(notBelow(pensioners, high.outlook.years[t].pensioners), `pensioners, year ${t}`).toBe(true);
        }
        expect(low.outlook.years[years - 1].pensioners).toBeGreaterThanOrEqual(
          high.outlook.years[years - 1].pensioners,
        );
      }),
      { numRuns: 6 },
    );
  });
});

describe('what must not move', () => {
  test('a scenario without reforms and one whose reform changes nothing', () => {
    const scenario = bundledScenario('current-law');
    expect(runWith(scenario, reformOf([])).outlook).toEqual(runWith(scenario).outlook);
  });

  test('the inputs, when a reform says of every parameter what the law says', () => {
    const scenario = bundledScenario('current-law');
    const whole = [...law.byId.values()].map(({ id, unit, values }) => ({ parameter: id, unit, values }));
    const { hashes: _, ...restated } = unwrapped(resolve(base, law, { ...scenario, reforms: [reformOf(whole)] }));
    const { hashes: __, ...stated } = unwrapped(resolve(base, law, scenario));
    expect(whole.length).toBe(Object.keys(catalogue).length);
    expect(restated).toEqual(stated);
  });

  test('members and fund of the years before fewer births can be felt', () => {
    const low = runWith(bundledScenario('fertility-low')).outlook.years;
    const medium = runWith(bundledScenario('current-law')).outlook.years;
    for (let t = 0; t < 14; t++) {
      expect(low[t].contributors).toBe(medium[t].contributors);
      expect(low[t].closing).toBe(medium[t].closing);
    }
    expect(low[years - 1].contributors).toBeLessThan(medium[years - 1].contributors);
  });
});
