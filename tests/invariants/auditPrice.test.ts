import { beforeAll, expect, test } from 'vitest';
import type { LeakGroup } from '../../shared/audit/price/leakFacts';
import { fundLife } from '../../shared/audit/price/priceMeasures';
import { priceOf } from '../../shared/audit/price/priceOf';
import { type PriceProjector, scenarioProjector } from '../../shared/audit/price/priceQuestion';
import { changeableItems } from '../../shared/parameters/parameter';
import { rebookFund } from '../../shared/projection/rebookFund';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { digestOf } from '../support/digest';
import fc from '../support/fastCheck';
import { leakFacts, leakGroup, priceQuestion } from '../support/leaks';

let projector: PriceProjector;
beforeAll(async () => {
  projector = unwrapped(scenarioProjector(await bundledBase(), bundledParameters(), bundledScenario('current-law')));
});
const runs = 8;

/** Up to a tenth of the fund's yearly benefits, in rules of every kind of leak. */
const group = fc
  .record({
    rule: fc.constantFrom(
      'benefit.after-death',
      'benefit.early-retirement',
      'benefit.too-few-months',
      'amount.outlier',
    ),
    decided: fc.constantFrom('confirmed', 'dismissed', 'open'),
    isGoingOn: fc.boolean(),
    birthYear: fc.constantFrom(null, 1940, 1962, 1975),
    amount: fc.integer({ min: 0, max: 1e12 }),
    monthly: fc.integer({ min: 0, max: 4e10 }),
    months: fc.integer({ min: 1, max: 60 }),
  })
  .map((one) => leakGroup({ ...one, post: 'men' } satisfies Partial<LeakGroup>));
const groups = fc.array(group, { minLength: 1, maxLength: 5 });
const asked = (list: readonly LeakGroup[]) => priceQuestion(leakFacts(list), { counting: 'expected', draws: 20 });
const priced = (list: readonly LeakGroup[]) => unwrapped(priceOf(projector, asked(list)));
const measure = (price: ReturnType<typeof priced>, id: string) =>
  price.measures.find((one) => one.id === id)?.value ?? 0;

test('no findings change nothing, to the last bit', () => {
  const price = priced([]);
  expect(price.cashChanges).toEqual([]);
  expect(digestOf(price.after)).toBe(digestOf(price.before));
  const run = unwrapped(projector.run([]));
  expect(digestOf(unwrapped(projector.run(price.cashChanges)).projection)).toBe(digestOf(run.projection));
  expect(price.measures.every(({ value, low, high }) => !value && !low && !high)).toBe(true);
});

test('zeros stated as changes change nothing, to the last bit', () => {
  const run = unwrapped(projector.run([]));
  const zeros = changeableItems.map((item) => ({
    ...{ item, firstYear: 2024, yuan: [0, 0, 0] },
    basis: { kind: 'assumed', why: { zh: '检验', en: 'test' } } as const,
  }));
  expect(digestOf(unwrapped(projector.run(zeros)).projection)).toBe(digestOf(run.projection));
});

test('books made anew are those of a whole run, to the last bit', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const { cashChanges } = priced(list);
      const before = unwrapped(projector.run([]));
      const after = unwrapped(projector.run(cashChanges)).projection;
      const fundReturn = projector.inputs.series['economy.fundReturn'].subarray(1);
      const changes = cashChanges.map(({ item, yuan }) => ({ item, yuan: Float64Array.from(yuan) }));
      expect(digestOf(rebookFund(before.projection.fund, fundReturn, changes))).toBe(digestOf(after.fund));
      for (const [t, closing] of after.fund.closing.entries()) {
        expect(after.pool.closing[t] + after.accounts.closing[t]).toBeCloseTo(closing, -2);
      }
    }),
    { numRuns: runs },
  );
});

test('stopping leaks never empties the fund earlier, and the interval holds the point', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const price = priced(list);
      const before = unwrapped(projector.run([])).projection.fund;
      const after = unwrapped(projector.run(price.cashChanges)).projection.fund;
      const life = fundLife(before) ?? Number.POSITIVE_INFINITY;
      expect(fundLife(after) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(life);
      for (const id of ['presentValue', 'reserveMonths', 'payroll'])
        expect(measure(price, id)).toBeGreaterThanOrEqual(0);
      for (const one of price.measures) expect(one.low ?? 0).toBeLessThanOrEqual(one.high ?? 0);
    }),
    { numRuns: runs },
  );
});

test('yuan add up over rules, and a larger amount is worth more', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 1e11 }), (list, more) => {
      const price = priced(list);
      const summed = price.rules.reduce((sum, rule) => sum + rule.presentValue.value, 0);
      expect(summed).toBeCloseTo(measure(price, 'presentValue'), -3);
      const larger = priced([...list, leakGroup({ rule: 'death.two-funeral-grants', amount: more, findings: 1 })]);
      for (const id of ['recovered', 'presentValue', 'reserveMonths']) {
        expect(measure(larger, id)).toBeGreaterThan(measure(price, id));
      }
      expect(measure(larger, 'recovered') - measure(price, 'recovered')).toBeCloseTo(more, -2);
    }),
    { numRuns: runs },
  );
});

test('the same seed gives the same intervals, another rule leaves those of the first alone', () => {
  const first = leakGroup({ decided: 'open', findings: 9, amount: 1e10, squares: 2e19, monthly: 1e9 });
  const [one, again] = [priced([first]), priced([first])];
  expect(digestOf(again.measures)).toBe(digestOf(one.measures));
  const both = priced([first, leakGroup({ rule: 'death.two-funeral-grants', decided: 'open', amount: 1e9 })]);
  expect(both.rules[0].presentValue).toEqual(one.rules[0].presentValue);
});
