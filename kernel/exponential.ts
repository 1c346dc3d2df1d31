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

function step(sum: v128, x: v128, at: usize): v128 {
  return add(mul(sum, x), shared(inverseFactorials + at * numberBytes));
}

/** e^x to a few units of the last place, for x between −700 and 700: 2^n · e^r, r by its series to the 13th power. */
export function exponential(x: v128): v128 {
  const bounded = f64x2.pmax(scale(3), f64x2.pmin(scale(4), x));
  const shifted = add(mul(bounded, f64x2.splat(Math.LOG2E)), scale(0));
  const n = sub(shifted, scale(0));
  const r = sub(sub(bounded, mul(n, scale(1))), mul(n, scale(2)));
  let sum = shared(inverseFactorials);
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
 * e^(l·d) for d between −1 and 1 by its series, as long as |l| is small: the sixth power leaves less than 1e-15 where
 * |l| ≤ 0.01, the tenth where |l| ≤ 0.15. How many terms are taken depends on l alone, which all paths share.
 */
export function growth(l: f64, d: v128): v128 {
  const x = mul(f64x2.splat(l), d);
  if (l < -0.15) return exponential(x);
  let sum = shared(inverseFactorials + 8 * numberBytes);
  if (l < -0.01) {
    sum = shared(inverseFactorials + 3 * numberBytes);
    sum = step(sum, x, 4);
    sum = step(sum, x, 5);
    sum = step(sum, x, 6);
    sum = step(sum, x, 7);
    sum = step(sum, x, 8);
  }
  sum = step(sum, x, 9);
  sum = step(sum, x, 10);
  sum = step(sum, x, 11);
  sum = step(sum, x, 12);
  return step(sum, x, 13);
}
