import type { RecordOf } from './decide';

export interface Link {
  readonly a: RecordOf;
  readonly b: RecordOf;
}

export type Conflict =
  | { readonly kind: 'sameList'; readonly list: string }
  | { readonly kind: 'identities' }
  | { readonly kind: 'decision'; readonly pair: Link };

/** Records that are one person by way of each other. */
export interface Cluster {
  readonly records: readonly RecordOf[];
  readonly conflicts: readonly Conflict[];
}

export interface ClusterInput {
  readonly matches: readonly Link[];
  /** Pairs of which a reviewer has said that they are two people. */
  readonly parted: readonly Link[];
  /** Citizen number, or its keyed hash, of a record; null where it has none. */
  identityOf(record: RecordOf): string | null;
  /** Whether a person can stand in a list only once. */
  listsOnce(list: string): boolean;
}

const keyOf = ({ list, record }: RecordOf): string => JSON.stringify([list, record]);

/** Representative of each record after joining all matches; union–find with path halving. */
function joined(matches: readonly Link[]): (key: string) => string {
  const parents = new Map<string, string>();
  const parentOf = (key: string): string => parents.get(key) ?? key;
  const rootOf = (start: string): string => {
    let key = start;
    while (parentOf(key) !== key) {
      parents.set(key, parentOf(parentOf(key)));
      key = parentOf(key);
    }
    return key;
  };
  for (const { a, b } of matches) parents.set(rootOf(keyOf(a)), rootOf(keyOf(b)));
  return rootOf;
}

function conflictsIn(records: readonly RecordOf[], parted: readonly Link[], input: ClusterInput): Conflict[] {
  const perList = new Map<string, number>();
  for (const { list } of records) perList.set(list, (perList.get(list) ?? 0) + 1);
  const twice = [...perList].filter(([list, count]) => count > 1 && input.listsOnce(list));
  const identities = new Set(records.map((record) => input.identityOf(record)).filter((identity) => identity !== null));
  return [
    ...twice.map(([list]) => ({ kind: 'sameList' as const, list })),
    ...(identities.size > 1 ? [{ kind: 'identities' as const }] : []),
    ...parted.map((pair) => ({ kind: 'decision' as const, pair })),
  ];
}

/** The people that the matches make, with what speaks against them: a chain of good pairs can join what is not one. */
export function clustersOf(input: ClusterInput): readonly Cluster[] {
  const rootOf = joined(input.matches);
  const members = new Map<string, Map<string, RecordOf>>();
  for (const record of input.matches.flatMap(({ a, b }) => [a, b])) {
    const root = rootOf(keyOf(record));
    const cluster = members.get(root) ?? new Map<string, RecordOf>();
    members.set(root, cluster.set(keyOf(record), record));
  }
  const partedIn = new Map<string, Link[]>();
  for (const pair of input.parted) {
    const root = rootOf(keyOf(pair.a));
    if (root === rootOf(keyOf(pair.b))) partedIn.set(root, [...(partedIn.get(root) ?? []), pair]);
  }
  return [...members].map(([root, records]) => ({
    records: [...records.values()],
    conflicts: conflictsIn([...records.values()], partedIn.get(root) ?? [], input),
  }));
}
