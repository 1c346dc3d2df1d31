import { add, choose, greater, lesser, mul, numberBytes, shared, sub, zero } from './lanes';
import { Law, rule } from './places';

const numbers = memory.data<f64>([5, 10, 15, 1 / 3, 2 / 3], 16);

function number(at: usize): v128 {
  return shared(numbers + at * numberBytes);
}

/**
 * Months of grants of all of an age, each with the same credited years, as `ceilingMonths` in grants.ts has them of one:
 * persons and their years in total, so that nothing has to be divided.
 */
function ceilingOfAll(persons: v128, years: v128): v128 {
  const minimum = mul(rule(Law.minimumMonths), persons);
  const beyond = greater(zero, sub(years, mul(number(2), persons)));
  const full = lesser(mul(rule(Law.maximumMonths), persons), add(minimum, beyond));
  const below10 = choose(f64x2.lt(years, mul(number(1), persons)), mul(minimum, number(4)), full);
  return choose(f64x2.lt(years, mul(number(0), persons)), mul(minimum, number(3)), below10);
}

/** Funeral and survivor grants were all members of an age to die, months. Source: 人社部发〔2021〕18号, articles 4 and 5. */
export function grantsOfMembers(persons: v128, years: v128): v128 {
  return add(mul(rule(Law.funeralMonths), persons), ceilingOfAll(persons, years));
}

/** The same of pensioners: one month less for each year drawn, not below the minimum. */
export function grantsOfPensioners(persons: v128, years: v128, drawn: v128): v128 {
  const lumpSum = greater(mul(rule(Law.minimumMonths), persons), sub(ceilingOfAll(persons, years), drawn));
  return add(mul(rule(Law.funeralMonths), persons), lumpSum);
}
