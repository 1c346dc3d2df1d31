import { rowOf } from '../base/grid';
import { surviveAll, surviveNewborn } from './regionalDeaths';
import { move } from './regionalMoves';
import { type RegionalWork, type Sex, sexes, valueIn } from './regionalWork';

const newborn = { first: 0, last: 0 };

/** Nobody is born yet and nothing has happened in the interval, whatever an earlier run has left there. */
function clear({ inputs, into }: RegionalWork, t: number): void {
  const { ages, years } = inputs.national;
  for (let r = 0; r < inputs.regions; r++) {
    for (const sex of sexes) into.persons[sex].data[(r * years + t + 1) * ages] = 0;
    const place = r * into.deaths.years + t;
    into.deaths.data[place] = 0;
    into.leaving.data[place] = 0;
    into.arriving.data[place] = 0;
    into.netMigration.data[place] = 0;
  }
}

/** Adds migrants from abroad at the end of the interval: the other half of those from age 1 on, all of the newborn. */
function settle({ inputs, into }: RegionalWork, sex: Sex, t: number): void {
  const { ages, years, firstYear, migration } = inputs.national;
  const persons = into.persons[sex].data;
  const row = rowOf(migration[sex], firstYear + t);
  for (let r = 0; r < inputs.regions; r++) {
    const share = inputs.migrantShare[r];
    const next = (r * years + t + 1) * ages;
    for (let x = 1; x < ages; x++) {
      const migrants = migration[sex].data[row + x] * share;
      persons[next + x] += migrants / 2;
      into.netMigration.data[r * into.netMigration.years + t] += migrants;
    }
  }
}

function settleNewborn({ inputs, into }: RegionalWork, sex: Sex, t: number): void {
  const { ages, years, firstYear, migration } = inputs.national;
  const newbornMigrants = migration[sex].data[rowOf(migration[sex], firstYear + t)];
  for (let r = 0; r < inputs.regions; r++) {
    const migrants = newbornMigrants * inputs.migrantShare[r];
    into.persons[sex].data[(r * years + t + 1) * ages] += migrants;
    into.netMigration.data[r * into.netMigration.years + t] += migrants;
  }
}

/** B = factor · Σ f(x) · mean of the women of the region at both ends; tied to the country, Σ B is that of factor 1. */
function bear({ inputs, into }: RegionalWork, t: number): void {
  const { ages, years, firstYear, fertility } = inputs.national;
  const women = into.persons.female.data;
  const row = rowOf(fertility, firstYear + t);
  const { data: births, years: intervals } = into.births;
  let [national, total] = [0, 0];
  for (let r = 0; r < inputs.regions; r++) {
    const now = (r * years + t) * ages;
    let own = 0;
    for (let x = 0; x < ages; x++) {
      const rate = fertility.data[row + x];
      if (rate > 0) own += (rate * (women[now + x] + women[now + ages + x])) / 2;
    }
    births[r * intervals + t] = own * valueIn(inputs.fertilityFactor, r, t);
    national += own;
    total += births[r * intervals + t];
  }
  if (!inputs.keepNational || total === 0) return;
  for (let r = 0; r < inputs.regions; r++) births[r * intervals + t] *= national / total;
}

/**
 * All regions from 1 July of year number `t` to the next: deaths in the region of origin, moves of the survivors,
 * births where the mothers live, moves of the newborn. Can be repeated with other rates; it writes only that year.
 */
export function regionalStep(work: RegionalWork, t: number): void {
  const grown = { first: 1, last: work.inputs.national.ages - 1 };
  clear(work, t);
  for (const sex of sexes) {
    surviveAll(work, sex, t);
    move(work, sex, t, grown);
    settle(work, sex, t);
  }
  bear(work, t);
  const ratio = work.inputs.national.sexRatioAtBirth[t];
  for (const sex of sexes) {
    surviveNewborn(work, sex, t, (sex === 'male' ? ratio : 1) / (1 + ratio));
    move(work, sex, t, newborn);
    settleNewborn(work, sex, t);
  }
}
