/** Two things that are wanted small. */
export interface Weighed {
  readonly objectives: readonly [number, number];
}

const beats = ([a, b]: Weighed['objectives'], [c, d]: Weighed['objectives']): boolean =>
  a <= c && b <= d && (a < c || b < d);

/** The points that no other point beats in one thing without losing in the other, by the first thing. */
export const nonDominated = <Point extends Weighed>(points: readonly Point[]): readonly Point[] =>
  points
    .filter(({ objectives }) => !points.some((other) => beats(other.objectives, objectives)))
    .sort((one, other) => one.objectives[0] - other.objectives[0]);
