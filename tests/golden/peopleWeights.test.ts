import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../shared/base/randomStream';
import { blockRules } from '../../shared/data/people/candidatePairs';
import { type Cluster, clustersOf } from '../../shared/data/people/clusters';
import { type Field, fields, levelsOf, missing, type Pattern } from '../../shared/data/people/comparison';
import { outcomeOf, pairId, usualThresholds } from '../../shared/data/people/decide';
import {
  fitLinkage,
  type LinkageInput,
  type LinkageModel,
  matchProbability,
  type PatternCount,
  startingShares,
} from '../../shared/data/people/fellegiSunter';
import { fieldWeight, pairWeight } from '../../shared/data/people/waterfall';

const truth: LinkageModel = {
  lambda: 2e-6,
  m: {
    identity: [0.02, 0.03, 0.95],
    name: [0.05, 0.05, 0.9],
    birthDate: [0.02, 0.03, 0.05, 0.9],
    sex: [0.01, 0.99],
    region: [0.1, 0.1, 0.2, 0.6],
  },
  u: {
    identity: [0.999999, 9e-7, 1e-7],
    name: [0.98, 0.01, 0.01],
    birthDate: [0.9, 0.08, 0.0199, 0.0001],
    sex: [0.5, 0.5],
    region: [0.6, 0.2, 0.1, 0.1],
  },
};

const allPatterns = fields.reduce<Pattern[]>(
  (patterns, field) => patterns.flatMap((pattern) => levelsOf[field].map((_, level) => [...pattern, level])),
  [[]],
);

const chance = (pattern: Pattern, shares: LinkageModel['m']): number =>
  fields.reduce((product, field, at) => product * (shares[field][pattern[at] ?? 0] ?? 0), 1);

const pairs = 1e12;

/** Every pattern as often as the model says, so that no luck of the draw is left. */
const expected: PatternCount[] = allPatterns.map((pattern) => ({
  pattern,
  count: pairs * (truth.lambda * chance(pattern, truth.m) + (1 - truth.lambda) * chance(pattern, truth.u)),
}));

/** The candidates that the rules of the product choose among all pairs. */
const chosenFrom = (counts: readonly PatternCount[], allPairs: number): LinkageInput => ({
  blocks: blockRules.map(({ fixed, holds }) => ({ fixed, counts: counts.filter(({ pattern }) => holds(pattern)) })),
  counts: counts.filter(({ pattern }) => blockRules.some(({ holds }) => holds(pattern))),
  allPairs,
  u: truth.u,
});

function expectShares(found: LinkageModel['m'], tolerance: number): void {
  for (const field of fields) {
    for (const [at, share] of truth.m[field].entries()) {
      expect(Math.abs((found[field][at] ?? 0) - share), `${field} ${at}`).toBeLessThan(tolerance);
    }
  }
}

describe('EM', () => {
  test('finds the shares that all pairs were made with', () => {
    const fitted = fitLinkage({
      blocks: [{ fixed: [], counts: expected }],
      counts: expected,
      allPairs: pairs,
      u: truth.u,
    });
    expect(fitted.converged).toBe(true);
    expectShares(fitted.m, 1e-6);
    expect(fitted.lambda / truth.lambda).toBeCloseTo(1, 6);
  });

  test('finds them in the candidates alone, chosen for the very fields in question', () => {
    const input = chosenFrom(expected, pairs);
    const fitted = fitLinkage(input);
    expect(fitted.converged).toBe(true);
    // Name and birth date are never seen free of each other but by number and by county: shares to one in ten thousand.
    expectShares(fitted.m, 1e-4);
    // λ counts the matches that are candidates at all.
    const found = input.counts.reduce((sum, { pattern }) => sum + chance(pattern, truth.m), 0);
    expect(fitted.lambda / (truth.lambda * found)).toBeCloseTo(1, 2);
  });

  test('finds them in 8,000 matches and a million other pairs drawn at random, as near as such a draw allows', () => {
    const stream = new RandomStream(2026, 1);
    const draw = (shares: readonly number[]): number => {
      const place = stream.uniform();
      return shares.findIndex((_, at) => place < shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0));
    };
    const counts = new Map<string, number>();
    for (let pair = 0; pair < 1_008_000; pair++) {
      const shares = pair < 8000 ? truth.m : truth.u;
      const pattern = fields.map((field) => draw(shares[field])).join();
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
    const drawn = [...counts].map(([pattern, count]) => ({ pattern: pattern.split(',').map(Number), count }));
    const { m } = fitLinkage({
      blocks: [{ fixed: [], counts: drawn }],
      counts: drawn,
      allPairs: 1_008_000,
      u: truth.u,
    });
    // Standard error of a share near one half among 8,000 matches: √(0.25 / 8000) = 0.0056; four of them.
    expectShares(m, 0.0224);
  });

  test('learns nothing of a field that no pair has', () => {
    const without = expected.map(({ pattern, count }) => ({ pattern: pattern.with(0, missing), count }));
    const { m, lambda } = fitLinkage({ ...chosenFrom(without, pairs) });
    expect(m.identity).toEqual(startingShares.identity);
    expect(lambda).toBeGreaterThan(0);
  });

  test('of no pairs at all makes no match', () => {
    expect(fitLinkage(chosenFrom([], pairs))).toMatchObject({ lambda: 0, iterations: 0 });
  });
});

/** A model in which a field agrees with these two shares and disagrees with the rest. */
const binary = (field: Field, m: number, u: number): LinkageModel => {
  const shares = (share: number) => {
    const levels = levelsOf[field].length;
    return levelsOf[field].map((_, level) => (level === levels - 1 ? share : (1 - share) / (levels - 1)));
  };
  return { lambda: 0.5, m: { ...truth.m, [field]: shares(m) }, u: { ...truth.u, [field]: shares(u) } };
};

describe('the weight of a field is log2(m / u)', () => {
  // Sun Master Index Match Engine Reference, table 17: agreement and disagreement weights, truncated to two digits.
  test.each([
    { m: 0.996, u: 0.004, agree: 7.96, disagree: -7.96 },
    { m: 0.97, u: 0.007, agree: 7.11, disagree: -5.04 },
    { m: 0.97, u: 0.03, agree: 5.01, disagree: -5.01 },
    { m: 0.999, u: 0.001, agree: 9.96, disagree: -9.96 },
    // Birth month: one in twelve agrees by chance (Wikipedia, Record linkage): 3.51 and −4.20.
    { m: 0.95, u: 1 / 12, agree: 3.51, disagree: -4.19 },
  ])('m = $m, u = $u', ({ m, u, agree, disagree }) => {
    const model = binary('sex', m, u);
    expect(Math.trunc(fieldWeight('sex', 1, model) * 100) / 100).toBe(agree);
    expect(Math.trunc(fieldWeight('sex', 0, model) * 100) / 100).toBe(disagree);
  });

  test('and nothing where a side is missing', () => {
    expect(fieldWeight('sex', missing, truth)).toBe(0);
  });
});

/** Shares that are easy to reckon with. */
const example: LinkageModel = {
  lambda: 0.2,
  m: truth.m,
  u: {
    identity: [0.97, 0.02, 0.01],
    name: [0.8, 0.1, 0.1],
    birthDate: [0.7, 0.2, 0.05, 0.05],
    sex: [0.5, 0.5],
    region: [0.6, 0.2, 0.1, 0.1],
  },
};

describe('the waterfall of a pair', () => {
  // Prior 0.2 / 0.8 = 2⁻²; name 0.9 / 0.1 = 9; birth date 0.9 / 0.05 = 18; sex 0.99 / 0.5; region 0.1 / 0.6.
  const pattern = [missing, 2, 3, 1, 0];
  const odds = 0.25 * 9 * 18 * (0.99 / 0.5) * (0.1 / 0.6);

  test('adds up to the odds', () => {
    const { steps, weight, probability } = pairWeight(pattern, example, null);
    expect(steps.map(({ step }) => step)).toEqual(['prior', 'identity', 'name', 'birthDate', 'sex', 'region']);
    expect(steps[0]?.weight).toBe(-2);
    expect(steps.map(({ level }) => level)).toEqual([null, 'missing', 'exact', 'exact', 'exact', 'different']);
    expect(weight).toBeCloseTo(Math.log2(odds), 12);
    expect(probability).toBeCloseTo(odds / (1 + odds), 12);
    expect(probability).toBeCloseTo(matchProbability(pattern, example), 12);
  });

  test('gives a rare name more and a common one less', () => {
    const { steps, weight } = pairWeight(pattern, example, { share: 1 / 1024, chance: 1 / 256 });
    expect(steps.find(({ step }) => step === 'nameFrequency')?.weight).toBe(2);
    expect(weight).toBeCloseTo(Math.log2(odds) + 2, 12);
    expect(pairWeight(pattern, example, { share: 1 / 16, chance: 1 / 256 }).weight).toBeCloseTo(
      Math.log2(odds) - 4,
      12,
    );
  });

  test('says nothing of how common names are where they differ', () => {
    const { steps } = pairWeight([missing, 0, 3, 1, 0], example, { share: 0.1, chance: 0.01 });
    expect(steps.some(({ step }) => step === 'nameFrequency')).toBe(false);
  });
});

describe('what becomes of a pair', () => {
  const facts = (pattern: Pattern, unique = true) => ({
    pattern,
    unique,
    evidence: pairWeight(pattern, example, null),
  });
  test.each([
    { pattern: [2, 0, 3, 1, 0], outcome: 'match', tier: 'identity' },
    { pattern: [2, 0, 0, 1, 3], outcome: 'review', tier: 'identity' },
    { pattern: [missing, 2, 3, 1, 3], outcome: 'match', tier: 'nameBirthSexRegion' },
    { pattern: [missing, 2, 3, 1, 0], outcome: 'match', tier: 'nameBirthSex' },
    { pattern: [0, 2, 3, 1, 3], outcome: 'review', tier: 'weights' },
    { pattern: [missing, 0, 0, 1, 0], outcome: 'noMatch', tier: 'weights' },
  ])('$pattern: $outcome by $tier', ({ pattern, outcome, tier }) => {
    expect(outcomeOf(facts(pattern), undefined, usualThresholds)).toEqual({ outcome, tier });
  });

  test('a name, birth date and sex that several people share prove nothing by themselves', () => {
    expect(outcomeOf(facts([missing, 2, 3, 1, missing], false), undefined, usualThresholds).tier).toBe('weights');
  });

  test.each([
    { decision: 'match', outcome: 'match' },
    { decision: 'noMatch', outcome: 'noMatch' },
    { decision: 'unsure', outcome: 'review' },
  ] as const)('a reviewer who said $decision is followed', ({ decision, outcome }) => {
    expect(outcomeOf(facts([2, 2, 3, 1, 3]), decision, usualThresholds)).toEqual({ outcome, tier: 'reviewer' });
  });

  test('a pair has one name whichever way round', () => {
    const [a, b] = [
      { list: 'members', record: '1' },
      { list: 'deaths', record: '2' },
    ];
    expect(pairId(a, b)).toBe(pairId(b, a));
    expect(pairId(a, b)).not.toBe(pairId({ ...a, record: '12' }, { ...b, record: '' }));
  });
});

describe('people made of pairs', () => {
  const at = (name: string) => ({ list: name.slice(0, 1), record: name.slice(1) });
  const link = (a: string, b: string) => ({ a: at(a), b: at(b) });
  const named = ({ records }: Cluster) => records.map(({ list, record }) => list + record).sort();
  const clusters = (matches: ReturnType<typeof link>[], parted: ReturnType<typeof link>[] = []) =>
    clustersOf({
      matches,
      parted,
      identityOf: ({ record }) => (record === '9' ? 'other' : record === '0' ? null : 'one'),
      listsOnce: (list) => list === 'm',
    });

  test('are those that a chain of matches joins', () => {
    const found = clusters([link('m1', 'd1'), link('d1', 'c1'), link('m2', 'd2'), link('c0', 'm1')]);
    expect(found.map(named)).toEqual([
      ['c0', 'c1', 'd1', 'm1'],
      ['d2', 'm2'],
    ]);
    expect(found.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  test('show where one list would hold a person twice, where numbers differ and where a reviewer disagreed', () => {
    const [person] = clusters([link('m1', 'd1'), link('d1', 'm9')], [link('m1', 'm9'), link('m1', 'd7')]);
    expect(person?.conflicts).toEqual([
      { kind: 'sameList', list: 'm' },
      { kind: 'identities' },
      { kind: 'decision', pair: link('m1', 'm9') },
    ]);
  });
});
