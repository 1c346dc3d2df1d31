/** Where something stood before a change and where it stands after. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Changes put end to end: each begins where the last one ended, the first at `start`. */
export function endToEnd(changes: readonly number[], start = 0): readonly Span[] {
  let end = start;
  return changes.map((change) => {
    const from = end;
    end += change;
    return { from, to: end };
  });
}
