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

function step(sum: v128, x: v128, at: usize): v128 {
  return add(mul(sum, x), factor(at));
}

/** e^x to a few units of the last place, for x between −700 and 700: 2^n · e^r, r by its series to the 13th power. */
export function exponential(x: v128): v128 {
  const bounded = f64x2.pmax(scale(3), f64x2.pmin(scale(4), x));
  const shifted = add(mul(bounded, f64x2.splat(Math.LOG2E)), scale(0));
  const n = sub(shifted, scale(0));
  const r = sub(sub(bounded, mul(n, scale(1))), mul(n, scale(2)));
  let sum = factor(0);
  sum = step(sum, r, 1);
  sum = step(sum, r, 2);
  sum = step(sum, r, 3);
  sum = step(sum, r, 4);
  sum = step(sum, r, 5);
  sum = step(sum, r, 6);
  sum = step(sum, r, 7);
  sum = step(sum, r, 8);
  sum = step(sum, r, 9);
  sum = step(sum, r, 10);
  sum = step(sum, r, 11);
  sum = step(sum, r, 12);
  sum = step(sum, r, 13);
  return i64x2.add(sum, i64x2.shl(shifted, 52));
}

/**
 * e^(l·d) for d between −1 and 1 by its series, as long as |l| is small: the powers left out add less than 2e-15. How
 * many are taken depends on l alone, which all paths share.
 */
export function growth(l: f64, d: v128): v128 {
  const x = mul(f64x2.splat(l), d);
  if (l < -0.5) return exponential(x);
  let sum = factor(10);
  if (l < -0.0004) {
    sum = factor(8);
    if (l < -0.01) {
      sum = factor(6);
      if (l < -0.05) {
        sum = factor(3);
        if (l < -0.2) sum = step(step(step(factor(0), x, 1), x, 2), x, 3);
        sum = step(step(step(sum, x, 4), x, 5), x, 6);
      }
      sum = step(step(sum, x, 7), x, 8);
    }
    sum = step(step(sum, x, 9), x, 10);
  }
  return step(step(step(sum, x, 11), x, 12), x, 13);
}
