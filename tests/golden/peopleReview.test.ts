import { describe, expect, test } from 'vitest';
import type { Decision } from '../../shared/data/people/decide';
import type { DecidedPair } from '../../shared/data/people/matchPeople';
import { onceIn } from '../../shared/data/people/personLists';
import { withDecision } from '../../shared/data/people/reviewed';
import { weightBars } from '../../shared/data/people/weightBars';

describe('the waterfall of a pair', () => {
  const bars = weightBars({
    steps: [
      { step: 'prior', level: null, weight: -20 },
      { step: 'identity', level: 'missing', weight: 0 },
      { step: 'name', level: 'exact', weight: 8 },
      { step: 'nameFrequency', level: null, weight: 2 },
      { step: 'birthDate', level: 'exact', weight: 14 },
      { step: 'sex', level: 'different', weight: -6 },
    ],
    weight: -2,
    probability: 0.2,
  });

  test('begins each bar where the last one ended', () => {
    // −20; −20 + 0; −20 + 8 = −12; −12 + 2 = −10; −10 + 14 = 4; 4 − 6 = −2; the total from nothing to −2.
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, -20],
      [-20, -20],
      [-20, -12],
      [-12, -10],
      [-10, 4],
      [4, -2],
      [0, -2],
    ]);
    expect(bars.at(-1)?.step).toBe('total');
  });
});

describe('decisions on pairs', () => {
  const pair = (a: string, b: string, decision: Decision): DecidedPair => ({
    a: { list: 'members', record: a },
    b: { list: 'deaths', record: b },
    decision,
  });
  const turned = ({ a, b, decision }: DecidedPair): DecidedPair => ({ a: b, b: a, decision });

  test('a later one takes the place of an earlier one, whichever way round, and leaves the others', () => {
    const kept = [pair('1', 'x', 'match'), pair('2', 'y', 'unsure')];
    expect(withDecision(kept, turned(pair('1', 'x', 'noMatch')))).toEqual([
      pair('2', 'y', 'unsure'),
      turned(pair('1', 'x', 'noMatch')),
    ]);
    expect(withDecision(kept, pair('1', 'y', 'match'))).toHaveLength(3);
  });

  test('a person stands once among the members, but where members are held against themselves', () => {
    expect([...onceIn('members', 'deaths')]).toEqual(['members']);
    expect([...onceIn('deaths', 'custody')]).toEqual([]);
    expect([...onceIn('members', 'members')]).toEqual([]);
  });
});
