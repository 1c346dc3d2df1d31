import { brent } from '../../base/brent';

/** slope · u ≥ bound */
export interface Condition {
  readonly slope: readonly number[];
  readonly bound: number;
}

export interface LeastChange {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** What a change weighs, each above 0. */
  readonly weights: readonly number[];
  readonly conditions: readonly Condition[];
}

/** More rounds than any problem of a few conditions takes. */
const rounds = 500;
const settled = 1e-12;
/** Multipliers are doubled up to here before a condition counts as out of reach. */
const largest = 2 ** 60;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, j) => sum + each * b[j], 0);

/**
 * The u with the smallest Σ w·u² between its ends that meets all conditions, as far as they can be met. The dual has one
 * multiplier a condition, u(λ) = clamp(Σ λ·slope / 2w), and each multiplier alone is a root of a rising function: the
 * multipliers are found in turn until none moves. Source: C. Hildreth, A quadratic programming procedure (1957).
 */
export function leastChange({ low, high, weights, conditions }: LeastChange): readonly number[] {
  const multipliers = conditions.map(() => 0);
  const at = (own: readonly number[]): readonly number[] =>
    weights.map((weight, j) => {
      const pull = conditions.reduce((sum, { slope }, k) => sum + own[k] * slope[j], 0);
      return Math.min(high[j], Math.max(low[j], pull / (2 * weight)));
    });
  const excess = (k: number, multiplier: number): number =>
    dot(conditions[k].slope, at(multipliers.with(k, multiplier))) - conditions[k].bound;
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (const [k, before] of multipliers.entries()) {
      multipliers[k] = smallest((multiplier) => excess(k, multiplier));
      moved = Math.max(moved, Math.abs(multipliers[k] - before) / (1 + Math.abs(before)));
    }
    if (moved < settled) break;
  }
  return at(multipliers);
}

/** The smallest multiplier from 0 on at which a rising function is no longer below 0; the largest where none is. */
function smallest(rising: (multiplier: number) => number): number {
  if (rising(0) >= 0) return 0;
  let end = 1;
  while (rising(end) < 0 && end < largest) end *= 2;
  return brent(rising, 0, end) ?? end;
}
