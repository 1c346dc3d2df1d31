import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { type Block, philox } from './philox';

/**
 * Numbers drawn one after the other from stream `id` of a seed. Two streams never share numbers, whatever is drawn from
 * them and in whatever order they are used.
 */
export class RandomStream {
  readonly #key: readonly [number, number];
  readonly #stream: readonly [number, number];
  #blocks = 0;
  #block: Block = [0, 0, 0, 0];
  #used = 4;

  /** `seed`, `id` and `purpose` are whole numbers from 0 to 2³² − 1. */
  constructor(seed: number, id: number, purpose = 0) {
    this.#key = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0];
    this.#stream = [id >>> 0, purpose >>> 0];
  }

  #word(): number {
    if (this.#used === 4) {
      const [id, purpose] = this.#stream;
      this.#block = philox([this.#blocks >>> 0, Math.floor(this.#blocks / 2 ** 32), id, purpose], this.#key);
      this.#blocks += 1;
      this.#used = 0;
    }
    this.#used += 1;
    return this.#block[this.#used - 1];
  }

  /** Above 0 and below 1, in steps of 2⁻⁵³. */
  uniform(): number {
    const high = this.#word() >>> 5;
    const low = this.#word() >>> 6;
    return (high * 2 ** 26 + low + 0.5) / 2 ** 53;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  normal(mean = 0, deviation = 1): number {
    return normalQuantile(this.uniform(), mean, deviation);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.integer(0, values.length - 1)];
  }

  /** An index drawn with the given weights. */
  weighted(weights: readonly number[]): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let left = this.uniform() * total;
    const found = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return found === -1 ? weights.length - 1 : found;
  }
}
