import { sha256Of } from '../../base/sha256';
import { fields, isExact, type Pattern } from './comparison';
import type { PairWeight } from './waterfall';

export type Outcome = 'match' | 'review' | 'noMatch';
export type Decision = 'match' | 'noMatch' | 'unsure';
export type Tier = 'identity' | 'nameBirthSexRegion' | 'nameBirthSex' | 'weights' | 'reviewer';

/** A record of a list; `record` stays the same when the list is loaded again. */
export interface RecordOf {
  readonly list: string;
  readonly record: string;
}

/** Probabilities from which a pair is a match, and from which it is worth a reviewer's time. */
export interface Thresholds {
  readonly match: number;
  readonly review: number;
}

export const usualThresholds: Thresholds = { match: 0.99, review: 0.2 };

/** What decides a pair beside its weight. */
export interface PairFacts {
  readonly pattern: Pattern;
  /** Name, birth date and sex of the pair occur once in each list. */
  readonly unique: boolean;
  readonly evidence: PairWeight;
}

const keyOf = ({ list, record }: RecordOf): string => JSON.stringify([list, record]);

/** Names a pair whichever way round, so that what a reviewer said of it is found again on the next run. */
export const pairId = (a: RecordOf, b: RecordOf): string => sha256Of([keyOf(a), keyOf(b)].sort().join(''));

const identityLevel = (pattern: Pattern): number => pattern[fields.indexOf('identity')];

/** The first deterministic tier that a pair meets; none where two citizen numbers speak against each other. */
function tierOf({ pattern, unique }: PairFacts): Exclude<Tier, 'weights' | 'reviewer'> | null {
  if (isExact(pattern, 'identity')) return 'identity';
  if (identityLevel(pattern) === 0) return null;
  if (!unique || !isExact(pattern, 'name', 'birthDate', 'sex')) return null;
  return isExact(pattern, 'region') ? 'nameBirthSexRegion' : 'nameBirthSex';
}

/** The same citizen number with another name and another birth date is somebody's slip or fraud: a person must look. */
const contradictsIdentity = (pattern: Pattern): boolean =>
  pattern[fields.indexOf('name')] === 0 && pattern[fields.indexOf('birthDate')] === 0;

/** What becomes of a pair, and why: the reviewer's word first, then the tiers, then the weight of evidence. */
export function outcomeOf(
  facts: PairFacts,
  decision: Decision | undefined,
  thresholds: Thresholds,
): { readonly outcome: Outcome; readonly tier: Tier } {
  if (decision !== undefined) return { outcome: decision === 'unsure' ? 'review' : decision, tier: 'reviewer' };
  const tier = tierOf(facts);
  if (tier === 'identity' && contradictsIdentity(facts.pattern)) return { outcome: 'review', tier };
  if (tier !== null) return { outcome: 'match', tier };
  const { probability } = facts.evidence;
  if (probability >= thresholds.match) return { outcome: 'match', tier: 'weights' };
  return { outcome: probability >= thresholds.review ? 'review' : 'noMatch', tier: 'weights' };
}
