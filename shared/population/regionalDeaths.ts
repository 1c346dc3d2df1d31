import { rowOf } from '../base/grid';
import { type RegionalWork, type Sex, valueIn } from './regionalWork';

/**
 * Sets `shift` and `slope` for a cell of age and sex. Without the tie to the country the region's own chance holds.
 * With it the chances are scaled so that all regions together lose what `national` takes; where that would lift one
 * above 1, all are drawn towards the national chance until it is 1, which keeps the sum.
 */
function fitChances(work: RegionalWork, national: number, t: number): void {
  const { inputs, exposed } = work;
  work.shift = 0;
  work.slope = 1;
  if (!inputs.keepNational) return;
  let total = 0;
  let weighted = 0;
  let highest = 0;
  for (let r = 0; r < inputs.regions; r++) {
    const chance = Math.min(1, valueIn(inputs.mortalityFactor, r, t) * national);
    total += exposed[r];
    weighted += exposed[r] * chance;
    highest = Math.max(highest, chance);
  }
  const scale = weighted > 0 ? (national * total) / weighted : 0;
  const top = scale * highest;
  const kept = top > 1 ? (1 - national) / (top - national) : 1;
  work.shift = scale > 0 ? national * (1 - kept) : national;
  work.slope = scale * kept;
}

/** Those of `exposed` who live to the end of the interval stand at `age` in its last row; the others are deaths. */
function survive(work: RegionalWork, sex: Sex, t: number, age: number): void {
  const { inputs, into, exposed } = work;
  const { ages, years, firstYear, survivorship } = inputs.national;
  const national = survivorship[sex].data[rowOf(survivorship[sex], firstYear + t) + age];
  const persons = into.persons[sex].data;
  fitChances(work, national, t);
  for (let r = 0; r < inputs.regions; r++) {
    const chance = work.shift + work.slope * Math.min(1, valueIn(inputs.mortalityFactor, r, t) * national);
    persons[(r * years + t + 1) * ages + age] = exposed[r] * (1 - chance);
    into.deaths.data[r * into.deaths.years + t] += exposed[r] * chance;
  }
}

/** All but the newborn a year on: those there and half of the migrants from abroad, less the deaths among them. */
export function surviveAll(work: RegionalWork, sex: Sex, t: number): void {
  const { inputs, into, exposed } = work;
  const { ages, years, firstYear, migration } = inputs.national;
  const persons = into.persons[sex].data;
  const row = rowOf(migration[sex], firstYear + t);
  const open = ages - 1;
  for (let x = 1; x < ages; x++) {
    const migrants = migration[sex].data[row + x];
    for (let r = 0; r < inputs.regions; r++) {
      const now = (r * years + t) * ages;
      const fromBelow = x === open ? persons[now + open - 1] + persons[now + open] : persons[now + x - 1];
      exposed[r] = fromBelow + (migrants * inputs.migrantShare[r]) / 2;
    }
    survive(work, sex, t, x);
  }
}

/** The newborn of one sex, `share` of all births, to the end of the interval of their birth. */
export function surviveNewborn(work: RegionalWork, sex: Sex, t: number, share: number): void {
  const { births } = work.into;
  for (let r = 0; r < work.inputs.regions; r++) work.exposed[r] = valueIn(births, r, t) * share;
  survive(work, sex, t, 0);
}
