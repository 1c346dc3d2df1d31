import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../shared/base/randomStream';
import { success } from '../../shared/base/result';
import { convergence } from '../../shared/stochastic/convergence';
import { replicates } from '../../shared/stochastic/draws';
import { GroupedHits } from '../../shared/stochastic/groupedHits';
import { pathsWithin } from '../../shared/stochastic/pathsWithin';
import { inRounds, type Precision, round } from '../../shared/stochastic/rounds';
import { exactUpTo, Sample } from '../../shared/stochastic/sample';
import { type PathResults, pathMeasures } from '../../shared/stochastic/simulatePaths';
import { SketchedValues, sketchError } from '../../shared/stochastic/sketchedValues';
import { PathTally, summarise } from '../../shared/stochastic/summarise';
import fc from '../support/fastCheck';

const years = 3;
const firstYear = 2030;

/** Paths whose every figure is a normal number of its own, a fund of about one in six below zero. */
function paths(from: number, to: number): PathResults {
  const width = pathMeasures.length * years;
  const data = new Float64Array((to - from) * width);
  for (let n = from; n < to; n++) {
    const stream = new RandomStream(3, n);
    for (let at = 0; at < width; at++) data[(n - from) * width + at] = stream.normal(1, 1);
  }
  return { from, paths: to - from, firstYear, years, data };
}

const tallyOf = () => new PathTally({ firstYear, years, points: 'random', watched: 2031 });

describe('a sketch', () => {
  test('errs by no more than it says, whatever the values', () => {
    const value = fc.oneof(
      fc.double({ min: -1e16, max: 1e16, noNaN: true }).map((one) => (Math.abs(one) < 1e-300 ? 0 : one)),
      fc.integer({ min: -5, max: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, chance) => {
          const sketch = new SketchedValues();
          for (const one of values) sketch.add(one);
          const exact = values.toSorted((a, b) => a - b)[Math.floor(chance * (values.length - 1))];
          expect(Math.abs(sketch.quantile(chance) - exact)).toBeLessThanOrEqual((sketchError + 1e-9) * Math.abs(exact));
        },
      ),
    );
  });

  test('takes the place of the values where there are too many to keep', () => {
    const stream = new RandomStream(1, 4);
    const values = Float64Array.from({ length: exactUpTo + 5000 }, () => stream.normal(10, 3));
    const sample = new Sample();
    for (const value of values) sample.add(value);
    const sorted = values.toSorted();
    for (const chance of [0.001, 0.05, 0.5, 0.95, 0.999]) {
      const exact = sorted[Math.floor(chance * (values.length - 1))];
      expect(Math.abs(sample.quantile(chance) / exact - 1)).toBeLessThanOrEqual(sketchError + 1e-9);
    }
    expect(sample.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 9);
  });
});

describe('the standard error', () => {
  test.each([0.05, 0.5, 0.9])('of the quantile of %d is how far it strays from sample to sample', (chance) => {
    const stream = new RandomStream(2, 7);
    const samples = Array.from({ length: 400 }, () => {
      const sample = new Sample();
      for (let n = 0; n < 500; n++) sample.add(stream.normal());
      return { quantile: sample.quantile(chance), error: sample.quantileError(chance) };
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const middle = mean(samples.map(({ quantile }) => quantile));
    const strays = Math.sqrt(mean(samples.map(({ quantile }) => (quantile - middle) ** 2)));
    // A spread from 400 samples is known to 1/√800 = 3.5 %.
    expect(Math.abs(mean(samples.map(({ error }) => error)) / strays - 1)).toBeLessThan(0.11);
  });

  const errorOf = (points: 'random' | 'antithetic' | 'sobol', hits: readonly boolean[]) => {
    const grouped = new GroupedHits(points, 1);
    for (const [n, hit] of hits.entries()) grouped.add(n, () => hit);
    return grouped.estimates(2030)[0];
  };

  test('of a share is √(p(1 − p)/n) for independent paths', () => {
    expect(errorOf('random', [true, false, false, false])).toEqual({
      ...{ year: 2030, value: 0.25 },
      standardError: expect.closeTo(Math.sqrt((0.25 * 0.75) / 4), 14),
    });
  });

  test('of pairs is none where one is always hit and the other never, and √2 as large where both are alike', () => {
    const opposite = Array.from({ length: 200 }, (_, n) => n % 2 === 0);
    expect(errorOf('antithetic', opposite)?.standardError).toBeCloseTo(0, 14);
    const alike = Array.from({ length: 200 }, (_, n) => n % 4 < 2);
    expect(errorOf('antithetic', alike)?.standardError).toBeCloseTo(Math.sqrt(0.25 / 99), 14);
  });

  test('of Sobol points is that of the mean of their replicates', () => {
    // Replicate r is hit in r of 16 paths: shares r/16, mean 7.5/16.
    const hits = Array.from({ length: replicates ** 2 }, (_, n) => Math.floor(n / replicates) < n % replicates);
    const shares = Array.from({ length: replicates }, (_, r) => r / replicates);
    const squares = shares.reduce((sum, share) => sum + (share - 7.5 / 16) ** 2, 0);
    const found = errorOf('sobol', hits);
    expect(found?.value).toBeCloseTo(7.5 / 16, 14);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(squares / (replicates * (replicates - 1))), 14);
  });
});

describe('a tally', () => {
  test('comes to the same in whatever blocks the paths of a round arrive', () => {
    const [one, other] = [tallyOf(), tallyOf()];
    one.add([paths(0, 64)]);
    other.add([paths(40, 64), paths(0, 13), paths(13, 40)]);
    one.add([paths(64, 100)]);
    other.add([paths(64, 100)]);
    expect(other.summary()).toEqual(one.summary());
    expect(one.summary()).toMatchObject({
      ...summarise([paths(0, 100)]),
      convergence: [{ paths: 64 }, { paths: 100 }],
    });
  });

  test('has the median year of exhaustion in an interval that holds it', () => {
    const tally = tallyOf();
    tally.add([paths(0, 4000)]);
    // Φ(−1) = 0.1587 a year: 1 − 0.8413³ = 0.4045 by 2032, so that the median fund outlasts the run.
    const { exhaustionProbability, medianExhaustion, exhaustionYears } = tally.summary();
    const [, , last] = exhaustionProbability;
    expect(Math.abs(last.value - 0.4045)).toBeLessThan(3 * last.standardError);
    expect(medianExhaustion).toEqual({ year: null, low: null, high: null });
    expect(exhaustionYears[2]).toBe(2030);
    expect(exhaustionYears[3]).toBe(2031);
  });

  test('settles as its watched year’s points say, which any other year’s can be had of too', () => {
    const blocks = [paths(0, round), paths(round, 2 * round)];
    const tally = tallyOf();
    for (const block of blocks) tally.add([block]);
    expect(convergence(blocks, 'random', 2031)).toEqual(tally.convergence);
    const [half, whole] = convergence(blocks.toReversed(), 'random', 2032);
    expect([half.paths, whole.paths]).toEqual([round, 2 * round]);
    expect(whole.exhaustion).toEqual(tally.exhaustionProbability[2]);
    expect(half.exhaustion.standardError / whole.exhaustion.standardError).toBeCloseTo(Math.SQRT2, 1);
    expect(whole.quantiles[1]).toBe(tally.summary().quantiles.closing[2]?.quantiles[4]);
  });
});

describe('rounds', () => {
  const drawn = async (precision: Precision): Promise<number> => {
    const tally = tallyOf();
    const project = ({ from, to }: { from: number; to: number }) => Promise.resolve(success([paths(from, to)]));
    await inRounds(tally, { paths: 10 * round, precision, project });
    return tally.paths;
  };

  test('go on to the end where no precision is asked for', async () => {
    expect(await drawn({ probability: null, quantile: null })).toBe(10 * round);
  });

  test('end with the first that is precise enough', async () => {
    // √(0.4045·0.5955/n) ≤ 0.0125 from n = 1542 on: the fourth round.
    expect(await drawn({ probability: 0.0125, quantile: null })).toBe(4 * round);
    // The quantile of 5 % of a normal has the error 2.113/√n, as a share of 3.290: below 0.02 from n = 1031 on.
    const forQuantile = await drawn({ probability: null, quantile: 0.02 });
    expect([2 * round, 3 * round]).toContain(forQuantile);
    expect(await drawn({ probability: 0.0125, quantile: 0.02 })).toBe(4 * round);
  });
});

describe('paths within a band', () => {
  test('are those whose figure lies between its quantiles in its year', () => {
    const blocks = [paths(500, 1001), paths(0, 500)];
    const band = { measure: 'income', year: 2032, from: 0.1, to: 0.25 } as const;
    const { low, high, paths: found } = pathsWithin(blocks, band);
    // Of 1,001 values those of rank 100 to 250, from 0, ends included.
    expect(found).toHaveLength(151);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    const whole = paths(0, 1001);
    const at = (n: number) => whole.data[(n * pathMeasures.length + pathMeasures.indexOf('income')) * years + 2];
    for (let n = 0; n < 1001; n++) expect(at(n) >= low && at(n) <= high).toBe(found.includes(n));
  });
});
