import { type Cluster, clustersOf } from './clusters';
import type { RecordOf } from './decide';
import type { MatchedPair } from './matchPeople';

const keyOf = ({ list, record }: RecordOf): string => JSON.stringify([list, record]);

/**
 * The people that the matched pairs make, over all lists that were compared; `once` are the lists in which a person can
 * stand only once.
 */
export function peopleOfPairs(pairs: readonly MatchedPair[], once: ReadonlySet<string>): readonly Cluster[] {
  const identities = new Map<string, string | null>();
  for (const { a, b, identities: numbers } of pairs) {
    identities.set(keyOf(a), numbers[0]);
    identities.set(keyOf(b), numbers[1]);
  }
  return clustersOf({
    matches: pairs.filter(({ outcome }) => outcome === 'match'),
    parted: pairs.filter(({ decision }) => decision === 'noMatch'),
    identityOf: (record) => identities.get(keyOf(record)) ?? null,
    listsOnce: (list) => once.has(list),
  });
}
