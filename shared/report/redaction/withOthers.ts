/** A class of a breakdown: how many persons, and its sums. */
export interface Counted {
  readonly persons: number;
  readonly amount: number;
}

export interface Gathered<T extends Counted> {
  readonly shown: readonly T[];
  /** The classes that are too small to be shown alone, together; null where there are none. */
  readonly others: Counted | null;
}

const sumOf = (classes: readonly Counted[]): Counted => ({
  persons: classes.reduce((sum, { persons }) => sum + persons, 0),
  amount: classes.reduce((sum, { amount }) => sum + amount, 0),
});

/**
 * Puts classes of fewer than `least` persons together, with the smallest of the others where they are too few even so:
 * what is left of a total when all other rows are taken off then stands for no fewer either. Nothing is shown of fewer
 * than `least` persons in all. The rows keep their order.
 */
export function withOthers<T extends Counted>(classes: readonly T[], least: number): Gathered<T> {
  const bySize = [...classes].sort((a, b) => a.persons - b.persons);
  const hidden = new Set<T>(bySize.filter(({ persons }) => persons < least));
  for (const one of bySize) {
    if (hidden.size === 0 || sumOf([...hidden]).persons >= least) break;
    hidden.add(one);
  }
  const others = sumOf([...hidden]);
  return {
    shown: classes.filter((one) => !hidden.has(one)),
    others: hidden.size === 0 || others.persons < least ? null : others,
  };
}
