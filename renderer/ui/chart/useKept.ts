import { useState } from 'react';

const isSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((value, at) => Object.is(value, other[at]));

/** The former list while a new one says the same, so that what hangs on it stays as it is. */
export function useKept<T>(next: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(next);
  if (isSame(kept, next)) return kept;
  setKept(next);
  return next;
}
