import { type Decision, outcomeOf, pairId, usualThresholds } from './decide';
import type { DecidedPair, MatchedPair } from './matchPeople';

/** A pair after a reviewer's word on it, which goes before everything else. */
export function reviewed(pair: MatchedPair, decision: Decision): MatchedPair {
  const { pattern, evidence } = pair;
  return { ...pair, decision, ...outcomeOf({ pattern, evidence, unique: false }, decision, usualThresholds) };
}

/** The decisions with one more; it takes the place of an earlier one on the same pair, whichever way round. */
export function withDecision<T extends DecidedPair>(decisions: readonly T[], added: T): T[] {
  const id = pairId(added.a, added.b);
  return [...decisions.filter(({ a, b }) => pairId(a, b) !== id), added];
}
