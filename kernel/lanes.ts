/** Two numbers side by side, `v128`: two provinces or two paths that go through the same law at once. */

/** Bytes of two numbers side by side, and of one. */
export const pairBytes: usize = 16;
export const numberBytes: usize = 8;

export const zero: v128 = f64x2.splat(0);

/** Kept in memory: engines build other constant pairs anew, in several steps, wherever they are used. */
const numbers = memory.data<f64>([0.5, 0.5, 1, 1, 2, 2, 12, 12], 16);

export function half(): v128 {
  return v128.load(numbers);
}

export function one(): v128 {
  return v128.load(numbers, 16);
}

export function two(): v128 {
  return v128.load(numbers, 32);
}

export function twelve(): v128 {
  return v128.load(numbers, 48);
}

export function get(place: usize): v128 {
  return v128.load(place);
}

export function put(place: usize, value: v128): void {
  v128.store(place, value);
}

export function addTo(place: usize, value: v128): void {
  v128.store(place, f64x2.add(v128.load(place), value));
}

/** A number that all share, twice. */
export function shared(place: usize): v128 {
  return v128.load_splat<f64>(place);
}

export function add(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}

export function sub(a: v128, b: v128): v128 {
  return f64x2.sub(a, b);
}

export function mul(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}

export function div(a: v128, b: v128): v128 {
  return f64x2.div(a, b);
}

export function halved(a: v128): v128 {
  return f64x2.mul(a, half());
}

/** The lesser of two; the first where they can't be compared. */
export function lesser(a: v128, b: v128): v128 {
  return f64x2.pmin(a, b);
}

/** The greater of two; the first where they can't be compared. */
export function greater(a: v128, b: v128): v128 {
  return f64x2.pmax(a, b);
}

/** The value where the test holds, else 0: also where the value is no number. */
export function where(test: v128, value: v128): v128 {
  return v128.and(test, value);
}

export function choose(test: v128, yes: v128, no: v128): v128 {
  return v128.bitselect(yes, no, test);
}

export function isPositive(value: v128): v128 {
  return f64x2.gt(value, zero);
}

/** Whether a test holds for either. */
export function isAny(test: v128): bool {
  return i64x2.bitmask(test) !== 0;
}

/** Whether either of two numbers that are never below 0 is more. */
export function hasSome(value: v128): bool {
  return v128.any_true(value);
}
