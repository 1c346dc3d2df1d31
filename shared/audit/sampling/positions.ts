import { RandomStream } from '../../base/randomStream';

/** Every interval-th unit of `total` from a start inside the first interval. */
export function systematicPositions(total: number, interval: number, start: number): readonly number[] {
  const count = start >= total ? 0 : Math.floor((total - 1 - start) / interval) + 1;
  return Array.from({ length: count }, (_, k) => start + k * interval);
}

/**
 * `size` different units of `total`, each set equally likely, in their order.
 * Source: R. Floyd, in Bentley, Communications of the ACM 30 (1987).
 */
export function randomPositions(total: number, size: number, stream: RandomStream): readonly number[] {
  const chosen = new Set<number>();
  for (let last = total - Math.min(size, total); last < total; last++) {
    const drawn = stream.integer(0, last);
    chosen.add(chosen.has(drawn) ? last : drawn);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Rows that lie together in the order of the table, and how many units they hold. */
export interface Bucket {
  readonly stratum: string;
  readonly bucket: string;
  readonly rows: number;
  readonly units: number;
}

/** A drawn unit: the bucket that holds it and its place inside. */
export interface Pick {
  readonly stratum: string;
  readonly bucket: string;
  readonly offset: number;
}

/** The buckets, in their order, in which positions in rising order lie. */
export function placesOf(buckets: readonly Bucket[], positions: readonly number[]): readonly Pick[] {
  const picks: Pick[] = [];
  let at = 0;
  let before = 0;
  for (const position of positions) {
    while (at < buckets.length && position >= before + buckets[at].units) {
      before += buckets[at].units;
      at += 1;
    }
    if (at === buckets.length) break;
    const { stratum, bucket } = buckets[at];
    picks.push({ stratum, bucket, offset: position - before });
  }
  return picks;
}

/** A stream of a draw; strata have streams of their own, so that one more stratum leaves the others as they are. */
export const drawStream = (seed: number, stratum: number): RandomStream => new RandomStream(seed, stratum, 61);
