import { Fixed, fixed } from './constants';
import { add, choose, greater, lesser, sub, zero } from './lanes';
import { Law, rule } from './places';

/** Months of grants of a death by credited years. */
function ceilingMonths(years: v128): v128 {
  const minimum = rule(Law.minimumMonths);
  const beyond = greater(zero, sub(years, f64x2.splat(15)));
  const full = lesser(rule(Law.maximumMonths), add(minimum, beyond));
  const below10 = choose(f64x2.lt(years, f64x2.splat(10)), fixed(Fixed.grantBelow10), full);
  return choose(f64x2.lt(years, f64x2.splat(5)), fixed(Fixed.grantBelow5), below10);
}

/** Funeral and survivor grants of a member's death, months. Source: 人社部发〔2021〕18号, articles 4 and 5. */
export function memberGrantMonths(years: v128): v128 {
  return add(rule(Law.funeralMonths), ceilingMonths(years));
}

/** The same of a pensioner: one month less for each year drawn, not below the minimum. */
export function pensionerGrantMonths(years: v128, drawn: v128): v128 {
  const lumpSum = greater(rule(Law.minimumMonths), sub(ceilingMonths(years), drawn));
  return add(rule(Law.funeralMonths), lumpSum);
}
