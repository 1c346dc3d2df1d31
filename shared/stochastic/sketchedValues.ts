/** Largest relative error of a quantile that is read from a sketch. */
export const sketchError = 0.001;

/** Buckets grow by this factor: whatever lies in one is within the error of its representative. */
const growth = (1 + sketchError) / (1 - sketchError);
const width = Math.log(growth);

/**
 * Counts of values in buckets that grow with their size, so that memory depends on their range and not on their number,
 * and that the order of the values does not matter. Source: C. Masson, J. E. Rim and H. K. Lee, DDSketch: a fast and
 * fully-mergeable quantile sketch with relative-error guarantees, VLDB 2019.
 */
export class SketchedValues {
  readonly #above = new Map<number, number>();
  readonly #below = new Map<number, number>();
  #zeros = 0;
  #count = 0;

  add(value: number): void {
    this.#count += 1;
    if (value === 0) {
      this.#zeros += 1;
      return;
    }
    const bucket = Math.ceil(Math.log(Math.abs(value)) / width);
    const counts = value > 0 ? this.#above : this.#below;
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }

  /** Within the error of the value whose rank, from 0, is p(n − 1) rounded down. */
  quantile(chance: number): number {
    let left = Math.floor(chance * (this.#count - 1));
    for (const [value, count] of this.#ascending()) {
      if (left < count) return value;
      left -= count;
    }
    return Number.NaN;
  }

  *#ascending(): Generator<readonly [value: number, count: number]> {
    const representative = (bucket: number): number => (2 * growth ** bucket) / (growth + 1);
    for (const [bucket, count] of [...this.#below].sort(([a], [b]) => b - a)) yield [-representative(bucket), count];
    yield [0, this.#zeros];
    for (const [bucket, count] of [...this.#above].sort(([a], [b]) => a - b)) yield [representative(bucket), count];
  }
}
