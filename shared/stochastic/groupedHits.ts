import { groupOf, groupSize, type PointKind } from './draws';

/** A probability estimated from paths, with its standard error. */
export interface Estimate {
  readonly year: number;
  readonly value: number;
  readonly standardError: number;
}

interface Group {
  size: number;
  readonly hits: Float64Array;
}

/** Σc, Σc·m, Σm² … over groups of m paths of which c were hit, by year. */
interface Sums {
  groups: number;
  paths: number;
  sizeSquares: number;
  readonly hits: Float64Array;
  readonly hitSquares: Float64Array;
  readonly hitSizes: Float64Array;
}

const noSums = (years: number): Sums => ({
  groups: 0,
  paths: 0,
  sizeSquares: 0,
  hits: new Float64Array(years),
  hitSquares: new Float64Array(years),
  hitSizes: new Float64Array(years),
});

function fold(sums: Sums, { size, hits }: Group): void {
  sums.groups += 1;
  sums.paths += size;
  sums.sizeSquares += size ** 2;
  for (const [t, hit] of hits.entries()) {
    sums.hits[t] += hit;
    sums.hitSquares[t] += hit ** 2;
    sums.hitSizes[t] += hit * size;
  }
}

/**
 * In how many paths something happens, by year. Paths that share draws count as one group: the variance of the share p is
 * Σ(c − p·m)²/n²·G/(G − 1) over G groups; for groups of one path the usual p(1 − p)/n. Source: W. G. Cochran, Sampling
 * Techniques, 3rd ed. 1977, ch. 9A, on clusters of unequal size.
 */
export class GroupedHits {
  readonly #points: PointKind;
  readonly #years: number;
  readonly #open = new Map<number, Group>();
  readonly #closed: Sums;

  constructor(points: PointKind, years: number) {
    this.#points = points;
    this.#years = years;
    this.#closed = noSums(years);
  }

  /** `isHit` by year of the run. */
  add(path: number, isHit: (t: number) => boolean): void {
    const key = groupOf(this.#points, path);
    const group = this.#open.get(key) ?? { size: 0, hits: new Float64Array(this.#years) };
    group.size += 1;
    for (let t = 0; t < this.#years; t++) if (isHit(t)) group.hits[t] += 1;
    if (group.size < groupSize[this.#points]) this.#open.set(key, group);
    else {
      this.#open.delete(key);
      fold(this.#closed, group);
    }
  }

  estimates(firstYear: number): readonly Estimate[] {
    const sums = copyOf(this.#closed);
    for (const group of this.#open.values()) fold(sums, group);
    const { groups, paths, sizeSquares } = sums;
    const correction = this.#points === 'random' ? 1 : groups / Math.max(1, groups - 1);
    return Array.from(sums.hits, (hits, t) => {
      const value = hits / paths;
      const squares = sums.hitSquares[t] - 2 * value * sums.hitSizes[t] + value ** 2 * sizeSquares;
      const variance = (Math.max(0, squares) / paths ** 2) * correction;
      return { year: firstYear + t, value, standardError: Math.sqrt(variance) };
    });
  }
}

const copyOf = (sums: Sums): Sums => ({
  ...sums,
  hits: sums.hits.slice(),
  hitSquares: sums.hitSquares.slice(),
  hitSizes: sums.hitSizes.slice(),
});
