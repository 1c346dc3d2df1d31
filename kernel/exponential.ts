import { add, mul, one, sub } from './lanes';

/** ln 2 in two parts, the first short enough that its whole multiples are exact. */
const ln2High: f64 = 0.6931471803691238;
const ln2Low: f64 = 1.9082149292705877e-10;
const perLn2: f64 = Math.LOG2E;

/** Adding it leaves a whole number in the lowest bits. */
const shifter: f64 = 6755399441055744;

/** a·x + b. */
function step(sum: v128, x: v128, coefficient: f64): v128 {
  return add(mul(sum, x), f64x2.splat(coefficient));
}

/** e^x to a few units of the last place, for x between −700 and 700: 2^n · e^r, r by its series to the 13th power. */
export function exponential(x: v128): v128 {
  const bounded = f64x2.pmax(f64x2.splat(-700), f64x2.pmin(f64x2.splat(700), x));
  const shifted = add(mul(bounded, f64x2.splat(perLn2)), f64x2.splat(shifter));
  const n = sub(shifted, f64x2.splat(shifter));
  const r = sub(sub(bounded, mul(n, f64x2.splat(ln2High))), mul(n, f64x2.splat(ln2Low)));
  let sum = f64x2.splat(1 / 6227020800.0);
  sum = step(sum, r, 1 / 479001600.0);
  sum = step(sum, r, 1 / 39916800.0);
  sum = step(sum, r, 1 / 3628800.0);
  sum = step(sum, r, 1 / 362880.0);
  sum = step(sum, r, 1 / 40320.0);
  sum = step(sum, r, 1 / 5040.0);
  sum = step(sum, r, 1 / 720.0);
  sum = step(sum, r, 1 / 120.0);
  sum = step(sum, r, 1 / 24.0);
  sum = step(sum, r, 1 / 6.0);
  sum = step(sum, r, 0.5);
  sum = add(mul(sum, r), one);
  sum = add(mul(sum, r), one);
  return i64x2.add(sum, i64x2.shl(shifted, 52));
}
