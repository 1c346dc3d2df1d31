/** Largest relative error of a quantile that is read from a sketch. */
export const sketchError = 0.001;

/** Buckets grow by this factor: whatever lies in one is within the error of its representative. */
const growth = (1 + sketchError) / (1 - sketchError);
const width = Math.log(growth);

const bucketOf = (size: number): number => Math.ceil(Math.log(size) / width);
const representative = (bucket: number): number => (2 * growth ** bucket) / (growth + 1);

/** Buckets that room is made for beyond a new one. */
const reserve = 512;

/** Counts by bucket, in an array that grows to both sides. */
class Buckets {
  #first = 0;
  #counts = new Uint32Array();

  add(bucket: number): void {
    const at = bucket - this.#first;
    if (at < 0 || at >= this.#counts.length) this.#makeRoom(bucket);
    this.#counts[bucket - this.#first] += 1;
  }

  #makeRoom(bucket: number): void {
    const isEmpty = this.#counts.length === 0;
    const first = isEmpty ? bucket - reserve : Math.min(this.#first, bucket - reserve);
    const end = isEmpty ? bucket + reserve : Math.max(this.#first + this.#counts.length, bucket + reserve);
    const grown = new Uint32Array(end - first);
    if (!isEmpty) grown.set(this.#counts, this.#first - first);
    this.#first = first;
    this.#counts = grown;
  }

  /** The bucket of the value that so many others are below; null where there are not so many. */
  bucketAt(rank: number): number | null {
    let left = rank;
    for (let at = 0; at < this.#counts.length; at++) {
      if (left < this.#counts[at]) return this.#first + at;
      left -= this.#counts[at];
    }
    return null;
  }
}

/**
 * Counts of values in buckets that grow with their size, so that memory depends on their range and not on their number,
 * and that the order of the values does not matter. Source: C. Masson, J. E. Rim and H. K. Lee, DDSketch: a fast and
 * fully-mergeable quantile sketch with relative-error guarantees, VLDB 2019.
 */
export class SketchedValues {
  readonly #above = new Buckets();
  readonly #below = new Buckets();
  #belowZero = 0;
  #zeros = 0;
  #count = 0;

  add(value: number): void {
    this.#count += 1;
    if (value > 0) this.#above.add(bucketOf(value));
    else if (value === 0) this.#zeros += 1;
    else {
      this.#below.add(bucketOf(-value));
      this.#belowZero += 1;
    }
  }

  /** Within the error of the value whose rank, from 0, is p(n − 1) rounded down. */
  quantile(chance: number): number {
    const rank = Math.floor(chance * (this.#count - 1));
    if (rank < this.#belowZero) {
      const bucket = this.#below.bucketAt(this.#belowZero - 1 - rank);
      return bucket === null ? Number.NaN : -representative(bucket);
    }
    if (rank < this.#belowZero + this.#zeros) return 0;
    const bucket = this.#above.bucketAt(rank - this.#belowZero - this.#zeros);
    return bucket === null ? Number.NaN : representative(bucket);
  }
}
