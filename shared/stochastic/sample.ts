import { quantile } from '../base/quantile';
import { SketchedValues } from './sketchedValues';

/** Values that are kept one by one; when there are more, a sketch takes their place. */
export const exactUpTo = 20_000;

/** Values of one figure in one year, over paths. */
export class Sample {
  #values = new Float64Array(64);
  #sketch: SketchedValues | null = null;
  #sum = 0;
  #isSorted = false;
  count = 0;

  add(value: number): void {
    if (this.#sketch === null && this.count === exactUpTo) this.#turnIntoSketch();
    if (this.#sketch !== null) this.#sketch.add(value);
    else {
      if (this.count === this.#values.length) this.#grow();
      this.#values[this.count] = value;
      this.#isSorted = false;
    }
    this.#sum += value;
    this.count += 1;
  }

  #grow(): void {
    const grown = new Float64Array(Math.min(exactUpTo, 2 * this.#values.length));
    grown.set(this.#values);
    this.#values = grown;
  }

  #turnIntoSketch(): void {
    this.#sketch = new SketchedValues();
    for (const value of this.#values) this.#sketch.add(value);
    this.#values = new Float64Array();
  }

  get mean(): number {
    return this.#sum / this.count;
  }

  quantile(chance: number): number {
    if (this.#sketch !== null) return this.#sketch.quantile(chance);
    const kept = this.#values.subarray(0, this.count);
    if (!this.#isSorted) kept.sort();
    this.#isSorted = true;
    return quantile(kept, chance);
  }

  /**
   * Half of what lies between the quantiles one standard error √(p(1 − p)/n) of the chance below and above. Of
   * independent paths; where n·p or n·(1 − p) is below some 10 it says too little.
   */
  quantileError(chance: number): number {
    const step = Math.sqrt((chance * (1 - chance)) / this.count);
    return (this.quantile(Math.min(1, chance + step)) - this.quantile(Math.max(0, chance - step))) / 2;
  }
}
