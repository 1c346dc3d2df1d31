/** A part of a whole: what it is if that is known, else its weight among the others. */
export interface Part {
  readonly weight: number;
  readonly held: number | null;
}

export function totalOf(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum;
}

/**
 * Whole numbers near `values` that add up to `total`, a whole number, in whatever order they are added: each rounded,
 * what is left over given to the largest. Exact up to 2^53.
 */
export function wholeParts(values: Float64Array, total: number): Float64Array {
  // Adding 0 turns −0 into 0.
  const whole = values.map((value) => Math.round(value) + 0);
  let largest = 0;
  for (let k = 1; k < whole.length; k++) if (Math.abs(whole[k]) > Math.abs(whole[largest])) largest = k;
  whole[largest] += Math.round(total) - totalOf(whole);
  return whole;
}

/**
 * Known parts as they are, the others in proportion to their weights, whole and adding up to the total. Known parts
 * give way, in proportion, only where they alone exceed the total or nothing else is there to make it up.
 */
export function shareOut(total: number, parts: readonly Part[]): Float64Array {
  const held = parts.reduce((known, part) => known + (part.held ?? 0), 0);
  const weights = parts.reduce((all, part) => all + (part.held === null ? part.weight : 0), 0);
  const left = Math.max(0, total - held);
  const kept = held > total || weights === 0 ? total / held : 1;
  const values = parts.map((part) => (part.held === null ? (left * part.weight) / weights : part.held * kept));
  return wholeParts(Float64Array.from(values), total);
}
