import { describe, expect, test } from 'vitest';
import { digitTests, expectedShares, leadingDigits } from '../../shared/audit/digits/benford';
import { countsOf, digitFit } from '../../shared/audit/digits/conformity';
import { middleOf, robustZ } from '../../shared/audit/outliers/robust';
import { attributeRate, attributeSize } from '../../shared/audit/sampling/attributes';
import { type AuditedAmount, evaluateMonetary, monetarySize } from '../../shared/audit/sampling/monetaryUnits';
import { placesOf, randomPositions, systematicPositions } from '../../shared/audit/sampling/positions';
import {
  allocate,
  allocations,
  differenceEstimate,
  ratioEstimate,
  type StratumSample,
} from '../../shared/audit/sampling/strata';
import { RandomStream } from '../../shared/base/randomStream';
import fc from '../support/fastCheck';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const shuffled = <T>(values: readonly T[], seed: number): T[] => {
  const stream = new RandomStream(seed, 0);
  return values
    .map((value) => [stream.uniform(), value] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, value]) => value);
};

describe('selection', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 });

  test('over all starts every unit of money is hit exactly once: the chance of an amount is its size', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 400 }), (units, interval) => {
        const buckets = units.map((each, at) => ({ stratum: '', bucket: String(at), rows: 1, units: each }));
        const hits = units.map(() => 0);
        for (let start = 0; start < interval; start++) {
          for (const { bucket, offset } of placesOf(buckets, systematicPositions(sum(units), interval, start))) {
            hits[Number(bucket)] += 1;
            expect(offset).toBeLessThan(units[Number(bucket)]);
          }
        }
        expect(hits).toEqual(units);
      }),
    );
  });

  test('positions by chance differ from each other, lie inside and are as many as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 60 }), fc.nat(), (total, size, seed) => {
        const drawn = randomPositions(total, size, new RandomStream(seed, 0));
        expect(new Set(drawn).size).toBe(Math.min(size, total));
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
        expect(drawn[0]).toBeGreaterThanOrEqual(0);
        expect(drawn[drawn.length - 1]).toBeLessThan(total);
      }),
    );
  });

  test('every unit of 20 is drawn as often as the others', () => {
    const counts = Array.from({ length: 20 }, () => 0);
    const draws = 4000;
    for (let seed = 0; seed < draws; seed++) {
      for (const at of randomPositions(20, 5, new RandomStream(seed, 1))) counts[at] += 1;
    }
    // A quarter of 4,000 with a standard deviation of 27; 5 of them leave one chance in two million a unit.
    for (const count of counts) expect(Math.abs(count - draws / 4)).toBeLessThan(5 * Math.sqrt((draws * 3) / 16));
  });
});

describe('limits cover what they promise', () => {
  test.each([0.8, 0.9, 0.95])(
    'rates: at %f the upper limit lies below the true rate no oftener than it may',
    (confidence) => {
      const size = 59;
      for (let rate = 0.002; rate < 0.4; rate += 0.0137) {
        let covered = 0;
        let chance = (1 - rate) ** size;
        for (let deviations = 0; deviations <= size; deviations++) {
          if (attributeRate({ size, deviations, confidence, population: null }).upper >= rate) covered += chance;
          chance *= ((size - deviations) / (deviations + 1)) * (rate / (1 - rate));
        }
        expect(covered).toBeGreaterThanOrEqual(confidence - 1e-12);
      }
    },
  );

  test('rates of a small population: every number of deviations is covered', () => {
    const [population, size, confidence] = [40, 12, 0.9];
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
    for (let bad = 0; bad <= population; bad++) {
      let covered = 0;
      for (let deviations = Math.max(0, size - (population - bad)); deviations <= Math.min(bad, size); deviations++) {
        const { upper } = attributeRate({ size, deviations, confidence, population });
        if (upper >= bad / population - 1e-12) {
          covered += (choose(bad, deviations) * choose(population - bad, size - deviations)) / choose(population, size);
        }
      }
      expect(covered).toBeGreaterThanOrEqual(confidence - 1e-9);
    }
  });

  /** 3,000 amounts spread over two decades, of which some are overstated in part or whole. */
  function books(share: number, seed: number): AuditedAmount[] {
    const stream = new RandomStream(seed, 77);
    return Array.from({ length: 3000 }, () => {
      const book = Math.round(10 ** (2 + 2 * stream.uniform()) * 100) / 100;
      const tainting = stream.chance(share) ? (stream.chance(0.3) ? 1 : stream.uniform()) : 0;
      return { book, audited: book * (1 - tainting) };
    });
  }

  test.each([
    { share: 0.005, confidence: 0.95 },
    { share: 0.03, confidence: 0.9 },
    { share: 0.15, confidence: 0.8 },
  ])(
    'money: $share overstated, Stringer’s limit at $confidence is above the truth at least so often',
    ({ share, confidence }) => {
      const items = books(share, 11);
      const truth = sum(items.map(({ book, audited }) => book - audited));
      const fen = items.map(({ book }, at) => ({
        stratum: '',
        bucket: String(at),
        rows: 1,
        units: Math.round(book * 100),
      }));
      const total = sum(fen.map(({ units }) => units));
      const interval = Math.floor(total / 60);
      const runs = 400;
      let covered = 0;
      for (let run = 0; run < runs; run++) {
        const start = new RandomStream(run, 5).integer(0, interval - 1);
        const drawn = placesOf(fen, systematicPositions(total, interval, start)).map(
          ({ bucket }) => items[Number(bucket)],
        );
        const { upperLimit } = evaluateMonetary({ interval: interval / 100, confidence, items: drawn }).over;
        if (upperLimit >= truth) covered += 1;
      }
      expect(covered / runs).toBeGreaterThanOrEqual(confidence);
    },
  );
});

describe('order means nothing', () => {
  const amount = fc.record({
    book: fc.integer({ min: 1, max: 9000 }),
    tainting: fc.constantFrom(0, 0, 0, 0.1, 0.5, 1),
  });
  const audited = (items: readonly { book: number; tainting: number }[]): AuditedAmount[] =>
    items.map(({ book, tainting }) => ({ book, audited: book * (1 - tainting) }));

  test('of the items of a monetary-unit sample', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 40 }), fc.nat(), (items, seed) => {
        const given = audited(items);
        const evaluate = (own: AuditedAmount[]) => evaluateMonetary({ interval: 5000, confidence: 0.95, items: own });
        const [one, other] = [evaluate(given), evaluate(shuffled(given, seed))];
        expect(other.over.upperLimit).toBeCloseTo(one.over.upperLimit, 6);
        expect(other.over.mostLikely).toBeCloseTo(one.over.mostLikely, 6);
      }),
    );
  });

  test('of strata and their items', () => {
    const stratum = fc.array(amount, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), fc.nat(), (drawn, seed) => {
        const strata = drawn.map((items, at): StratumSample => {
          const own = audited(items);
          return { id: String(at), count: 100 * (at + 1), bookValue: 1e5 * (at + 1), items: own };
        });
        const mixed = shuffled(strata, seed).map((each) => ({ ...each, items: shuffled(each.items, seed) }));
        for (const estimate of [differenceEstimate, ratioEstimate]) {
          const [one, other] = [estimate(strata, 0.9), estimate(mixed, 0.9)];
          expect(other?.estimate).toBeCloseTo(one?.estimate ?? 0, 4);
          expect(other?.standardError).toBeCloseTo(one?.standardError ?? 0, 4);
        }
      }),
    );
  });

  test('and robust z neither of shifts nor of scale', () => {
    const values = fc.array(fc.integer({ min: 1, max: 10000 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -500, max: 500 }),
        (given, scale, shift) => {
          const moved = given.map((value) => value * scale + shift);
          const [one, other] = [middleOf(given), middleOf(moved)];
          for (const [at, value] of given.entries()) {
            expect(robustZ(moved[at], other)).toBeCloseTo(robustZ(value, one), 6);
          }
        },
      ),
    );
  });
});

describe('sizes', () => {
  test('a misstatement that is borne more easily never needs a larger sample, more confidence never a smaller one', () => {
    const shares = [0.01, 0.02, 0.05, 0.1, 0.2];
    for (const confidence of [0.8, 0.9, 0.95, 0.99]) {
      const sizes = shares.map(
        (tolerable) => monetarySize({ bookValue: 1, confidence, tolerable, expected: 0.002 })?.size ?? Number.NaN,
      );
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
    const rising = [0.8, 0.9, 0.95, 0.99].map(
      (confidence) =>
        attributeSize({ confidence, tolerableRate: 0.05, expectedRate: 0.01, population: null })?.size ?? Number.NaN,
    );
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
  });

  test('a sample that shows what was expected supports the tolerable misstatement', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.2, noNaN: true }),
        fc.constantFrom(0.8, 0.9, 0.95),
        (tolerable, confidence) => {
          const plan = monetarySize({ bookValue: 1e6, confidence, tolerable: tolerable * 1e6, expected: 0 });
          const result = evaluateMonetary({ interval: plan?.interval ?? 0, confidence, items: [] });
          expect(result.over.upperLimit).toBeLessThanOrEqual(tolerable * 1e6 * (1 + 1e-9));
        },
      ),
    );
  });

  test('what is expected to be as bad as what is tolerable can’t be sampled', () => {
    expect(monetarySize({ bookValue: 1e6, confidence: 0.95, tolerable: 1000, expected: 1000 })).toBeNull();
    expect(attributeSize({ confidence: 0.95, tolerableRate: 0.02, expectedRate: 0.02, population: null })).toBeNull();
  });

  test('an allocation uses the size up, gives no stratum more than it has and each two at least', () => {
    const stratum = fc.record({
      id: fc.string(),
      count: fc.integer({ min: 1, max: 500 }),
      bookValue: fc.integer({ min: 0, max: 1e6 }),
      deviation: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(...allocations),
        (strata, size, by) => {
          const shares = allocate(strata, size, by);
          for (const [at, share] of shares.entries()) {
            expect(share).toBeLessThanOrEqual(strata[at].count);
            expect(share).toBeGreaterThanOrEqual(Math.min(2, strata[at].count));
            expect(Number.isInteger(share)).toBe(true);
          }
          const most = sum(strata.map(({ count }) => count));
          expect(sum(shares)).toBeGreaterThanOrEqual(Math.min(size, most));
          expect(sum(shares)).toBeLessThanOrEqual(Math.min(size, most) + 2 * strata.length);
        },
      ),
    );
  });
});

describe('digits', () => {
  test.each(digitTests)('shares of %s add up to one, and counts in their proportion fit', (name) => {
    const shares = expectedShares(name);
    expect(sum(shares.map(({ share }) => share))).toBeCloseTo(1, 12);
    const fit = digitFit(name, new Map(shares.map(({ digits, share }) => [digits, share * 1e6])));
    expect(fit.deviation).toBeCloseTo(0, 12);
    expect(fit.chiSquare).toBeCloseTo(0, 9);
    expect(fit.conformity).toBe('close');
    expect(fit.spikes).toEqual([]);
  });

  test('leading digits are those of the written amount, whatever its scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: -6, max: 12 }), (digits, power) => {
        expect(leadingDigits(Number(`${digits}e${power}`), 2)).toBe(digits);
        expect(leadingDigits(-Number(`${digits}e${power}`), 1)).toBe(Math.floor(digits / 10));
      }),
    );
  });

  test('first and second digits are sums of the first two', () => {
    const counts = new Map(expectedShares('firstTwo').map(({ digits }, k) => [digits, (k * 37) % 101]));
    for (const name of ['first', 'second'] as const) {
      expect(sum([...countsOf(name, counts).values()])).toBe(sum([...counts.values()]));
    }
    expect(countsOf('second', counts).get(0)).toBe(
      sum([10, 20, 30, 40, 50, 60, 70, 80, 90].map((digits) => counts.get(digits) ?? 0)),
    );
  });
});
