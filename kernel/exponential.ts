import { add, mul, numberBytes, shared, sub } from './lanes';

/** 1/13!, 1/12! … 1/1!, 1/0!. */
const inverseFactorials = memory.data<f64>([
  1.6059043836821613e-10, 2.08767569878681e-9, 2.505210838544172e-8, 2.755731922398589e-7, 2.7557319223985893e-6,
  2.48015873015873e-5, 1.984126984126984e-4, 1.388888888888889e-3, 8.333333333333333e-3, 4.1666666666666664e-2,
  1.6666666666666666e-1, 0.5, 1, 1,
]);

/**
 * A number that leaves a whole one in the lowest bits once added; ln 2 in two parts, the first short enough that its
 * whole multiples are exact; the range.
 */
const scales = memory.data<f64>([6755399441055744, 0.6931471803691238, 1.9082149292705877e-10, -700, 700]);

function scale(at: usize): v128 {
  return shared(scales + at * numberBytes);
}

function factor(at: usize): v128 {
  return shared(inverseFactorials + at * numberBytes);
}

/** The terms of x^2k and x^(2k+1). */
function pair(x: v128, k: usize): v128 {
  return add(mul(factor(12 - 2 * k), x), factor(13 - 2 * k));
}

/** Adds the two terms before those in the sum. The pairs do not wait for one another, so that half as many steps do. */
function step(sum: v128, square: v128, x: v128, k: usize): v128 {
  return add(mul(sum, square), pair(x, k));
}

/** e^x to a few units of the last place, for x between −700 and 700: 2^n · e^r, r by its series to the 13th power. */
export function exponential(x: v128): v128 {
  const bounded = f64x2.pmax(scale(3), f64x2.pmin(scale(4), x));
  const shifted = add(mul(bounded, f64x2.splat(Math.LOG2E)), scale(0));
  const n = sub(shifted, scale(0));
  const r = sub(sub(bounded, mul(n, scale(1))), mul(n, scale(2)));
  const square = mul(r, r);
  let sum = pair(r, 6);
  sum = step(sum, square, r, 5);
  sum = step(sum, square, r, 4);
  sum = step(sum, square, r, 3);
  sum = step(sum, square, r, 2);
  sum = step(sum, square, r, 1);
  sum = step(sum, square, r, 0);
  return i64x2.add(sum, i64x2.shl(shifted, 52));
}

/**
 * e^(l·d) for d between −1 and 1 by its series, as long as |l| is small: the powers left out add less than 2e-15. How
 * many are taken depends on l alone, which all paths share.
 */
export function growth(l: f64, d: v128): v128 {
  const x = mul(f64x2.splat(l), d);
  if (l < -0.5) return exponential(x);
  const square = mul(x, x);
  let sum = pair(x, 1);
  if (l < -0.0004) {
    sum = pair(x, 2);
    if (l < -0.01) {
      sum = pair(x, 3);
      if (l < -0.05) {
        sum = pair(x, 5);
        if (l < -0.2) sum = step(pair(x, 6), square, x, 5);
        sum = step(sum, square, x, 4);
        sum = step(sum, square, x, 3);
      }
      sum = step(sum, square, x, 2);
    }
    sum = step(sum, square, x, 1);
  }
  return step(sum, square, x, 0);
}
