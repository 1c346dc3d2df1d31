import { add, choose, greater, isAny, lesser, mul, numberBytes, shared, sub, zero } from './lanes';
import { PathFixed, pathFixed } from './pathFixed';

const creditedYears = memory.data<f64>([5, 10, 15], 16);

/** So many credited years, of all of them. */
function yearsOfAll(step: usize, persons: v128): v128 {
  return mul(shared(creditedYears + step * numberBytes), persons);
}

/** Years beyond fifteen, each worth a month; less than nothing where years are lacking. */
function furtherYears(persons: v128, years: v128): v128 {
  return sub(years, yearsOfAll(2, persons));
}

/** What months may come on top of the least grant. */
function bounded(persons: v128, months: v128): v128 {
  return lesser(mul(pathFixed(PathFixed.grantRise), persons), months);
}

/**
 * Funeral and survivor grants were all members of an age to die, months: the ceiling by credited years, as `ceilingMonths`
 * in survivorGrant.ts has it of one. All have the same years; persons and years stand in total, so that nothing is divided.
 * Source: 人社部发〔2021〕18号, articles 4 and 5.
 */
export function grantsOfMembers(persons: v128, years: v128): v128 {
  const further = bounded(persons, greater(zero, furtherYears(persons, years)));
  const full = add(mul(pathFixed(PathFixed.leastGrant), persons), further);
  const isBelow10 = f64x2.lt(years, yearsOfAll(1, persons));
  if (!isAny(isBelow10)) return full;
  const below10 = choose(isBelow10, mul(pathFixed(PathFixed.grantBelow10), persons), full);
  return choose(f64x2.lt(years, yearsOfAll(0, persons)), mul(pathFixed(PathFixed.grantBelow5), persons), below10);
}

/** The same of pensioners: one month less for each year drawn, not below the minimum, whatever the years. */
export function grantsOfPensioners(persons: v128, years: v128, drawn: v128): v128 {
  const further = greater(zero, sub(bounded(persons, furtherYears(persons, years)), drawn));
  return add(mul(pathFixed(PathFixed.leastGrant), persons), further);
}
