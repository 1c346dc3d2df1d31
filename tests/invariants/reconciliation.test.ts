import { describe, expect, test } from 'vitest';
import { type Step, steps } from '../../shared/balance/leverStep';
import { reconcile } from '../../shared/balance/reconcile';
import { shapleyValues } from '../../shared/balance/shapley';
import type { Reform, Scenario } from '../../shared/parameters/parameter';
import { bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';
import { toyMethod, toySide } from '../support/toyMethod';

const settings = { numRuns: 60 };
const amount = fc.double({ min: -1e3, max: 1e3, noNaN: true });
/** A game of up to six players, its worths listed by coalition. */
const game = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc.tuple(fc.constant(players), fc.array(amount, { minLength: 2 ** players, maxLength: 2 ** players })),
  );
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('Shapley values', () => {
  test('add up to what all are worth less what none is', () => {
    fc.assert(
      fc.property(game, ([players, worth]) => {
        const shares = shapleyValues(players, (coalition) => worth[coalition]);
        expect(sum(shares)).toBeCloseTo(worth[2 ** players - 1] - worth[0], 8);
      }),
      settings,
    );
  });

  test('two players who add the same to every coalition get the same', () => {
    fc.assert(
      fc.property(game, ([players, worth]) => {
        fc.pre(players >= 2);
        // The worth depends on how many of the first two are in, not on which.
        const alike = (coalition: number) => worth[(coalition & 3) === 2 ? (coalition & ~3) | 1 : coalition];
        const [first, second] = shapleyValues(players, alike);
        expect(first).toBeCloseTo(second, 8);
      }),
      settings,
    );
  });

  test('a player who adds nothing gets nothing, and changes nothing for the others', () => {
    fc.assert(
      fc.property(game, ([players, worth]) => {
        const shares = shapleyValues(players, (coalition) => worth[coalition]);
        const withIdler = shapleyValues(players + 1, (coalition) => worth[coalition & (2 ** players - 1)]);
        expect(withIdler[players]).toBe(0);
        for (const [player, share] of shares.entries()) expect(withIdler[player]).toBeCloseTo(share, 8);
      }),
      settings,
    );
  });

  test('of the sum of two games are the sums of their values', () => {
    fc.assert(
      fc.property(game, amount, ([players, worth], factor) => {
        const other = (coalition: number) => factor * worth[worth.length - 1 - coalition];
        const [one, two, both] = [
          shapleyValues(players, (coalition) => worth[coalition]),
          shapleyValues(players, other),
          shapleyValues(players, (coalition) => worth[coalition] + other(coalition)),
        ];
        for (const [player, share] of both.entries()) {
          expect(Math.abs(share - one[player] - two[player])).toBeLessThan(1e-6);
        }
      }),
      settings,
    );
  });
});

const law = bundledParameters();
const root = bundledScenario('current-law');
const ids = ['contribution.employerRate', 'contribution.compliance', 'benefit.indexationWage'] as const;

/** A formula in which everything acts on everything else. */
const tangled = (factor: number) =>
  toyMethod(({ value, years, fertility, data }) => {
    const parts = ids.map(value);
    const level = fertility === 'low' ? 0.7 : 1;
    return factor * data * (parts[0] * parts[1] - level * parts[2] * Math.sqrt(years)) + parts[0] ** 2 * years * level;
  });

const values = fc.tuple(...ids.map(() => fc.double({ min: 0.01, max: 0.39, noNaN: true })));
const scenarioFrom = (figures: readonly number[], years: number, fertility: Scenario['fertility']): Scenario => {
  const changes = ids.map((parameter, at): Reform['changes'][number] => ({
    parameter,
    unit: 'ratio',
    values: [{ from: '2029-01-01', value: figures[at], basis: { kind: 'assumed', why: { zh: '检验', en: 'Test' } } }],
  }));
  return { ...root, years, fertility, reforms: [{ id: 'r', title: { zh: '检验', en: 'Test' }, changes }] };
};
const side = fc.record({
  figures: values,
  years: fc.integer({ min: 10, max: 75 }),
  fertility: fc.constantFrom<'low' | 'medium'>('low', 'medium'),
  data: fc.integer({ min: 1, max: 3 }),
  factor: fc.constantFrom(1, 2),
});
const methods = new Map([1, 2].map((factor) => [factor, tangled(factor)]));
type Drawn = typeof side extends fc.Arbitrary<infer T> ? T : never;
const sideFrom = ({ figures, years, fertility, data, factor }: Drawn) =>
  toySide(law, scenarioFrom(figures, years, fertility), methods.get(factor) ?? tangled(factor), data);
const order = fc.shuffledSubarray<Step>([...steps], { minLength: steps.length });
const measure = { kind: 'actuarialBalance' } as const;

describe('reconciliation', () => {
  test('the steps of any order telescope to the change, and Shapley values add up to it', () => {
    fc.assert(
      fc.property(side, side, order, (a, b, first) => {
        const [split] = unwrapped(reconcile([sideFrom(a), sideFrom(b)], [measure], first)).reconciliations;
        expect(split.inOrder.map(({ step }) => step)).toEqual(first);
        expect(sum(split.inOrder.map(({ change }) => change))).toBeCloseTo(split.change, 9);
        expect(sum(split.shapley.map(({ change }) => change))).toBeCloseTo(split.change, 9);
      }),
      settings,
    );
  });

  test('the way back is the way there with the sign turned', () => {
    fc.assert(
      fc.property(side, side, order, (a, b, first) => {
        const [there] = unwrapped(reconcile([sideFrom(a), sideFrom(b)], [measure], first)).reconciliations;
        const [back] = unwrapped(reconcile([sideFrom(b), sideFrom(a)], [measure], first.toReversed())).reconciliations;
        expect(back.change).toBeCloseTo(-there.change, 9);
        for (const { id, change } of there.shapley) {
          expect(back.shapley.find((lever) => lever.id === id)?.change).toBeCloseTo(-change, 9);
        }
        for (const { step, change } of there.inOrder) {
          expect(back.inOrder.find((one) => one.step === step)?.change).toBeCloseTo(-change, 9);
        }
      }),
      settings,
    );
  });

  test('a step in which the sides agree explains nothing', () => {
    fc.assert(
      fc.property(side, values, (a, figures) => {
        const [split] = unwrapped(reconcile([sideFrom(a), sideFrom({ ...a, figures })], [measure])).reconciliations;
        for (const { step, change } of split.inOrder) {
          if (step !== 'law' && step !== 'assumptions') expect(change).toBe(0);
        }
      }),
      settings,
    );
  });
});
