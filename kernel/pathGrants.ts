import { add, choose, greater, isAny, lesser, mul, numberBytes, shared, sub, zero } from './lanes';
import { PathFixed, pathFixed } from './pathFixed';

const creditedYears = memory.data<f64>([5, 10, 15], 16);

/** So many credited years, of all of them. */
function yearsOfAll(step: usize, persons: v128): v128 {
  return mul(shared(creditedYears + step * numberBytes), persons);
}

/**
 * Funeral and survivor grants were all members of an age to die, months: the ceiling by credited years, as `ceilingMonths`
 * in grants.ts has it of one. All have the same years; persons and years stand in total, so that nothing is divided.
 * Source: 人社部发〔2021〕18号, articles 4 and 5.
 */
export function grantsOfMembers(persons: v128, years: v128): v128 {
  const beyond = greater(zero, sub(years, yearsOfAll(2, persons)));
  const rising = add(mul(pathFixed(PathFixed.leastGrant), persons), beyond);
  const full = lesser(mul(pathFixed(PathFixed.mostGrant), persons), rising);
  const isBelow10 = f64x2.lt(years, yearsOfAll(1, persons));
  if (!isAny(isBelow10)) return full;
  const below10 = choose(isBelow10, mul(pathFixed(PathFixed.grantBelow10), persons), full);
  return choose(f64x2.lt(years, yearsOfAll(0, persons)), mul(pathFixed(PathFixed.grantBelow5), persons), below10);
}

/** The same of pensioners: one month less for each year drawn, not below the minimum. */
export function grantsOfPensioners(persons: v128, years: v128, drawn: v128): v128 {
  return greater(mul(pathFixed(PathFixed.leastGrant), persons), sub(grantsOfMembers(persons, years), drawn));
}
