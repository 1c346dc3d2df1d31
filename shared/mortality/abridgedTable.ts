import { deathProbability } from './deathRate';
import { type LifeTable, tableFrom } from './lifeTable';

/** Years lived in each age group by those who die in it. */
export type Separation = Float64Array;

/** Life table on age groups of any width; the last group is open. Source: model.md §2. */
export function abridgedTable(ages: readonly number[], mx: ArrayLike<number>, separation: Separation): LifeTable {
  const last = ages.length - 1;
  const qx = Float64Array.from(ages, (age, k) =>
    k === last ? 1 : deathProbability(mx[k], separation[k], ages[k + 1] - age),
  );
  return tableFrom(ages, qx, Float64Array.from(mx));
}

export interface ChildSeparation {
  /** a₀ and ₄a₁. */
  readonly infants: number;
  readonly children: number;
}

/** Half of each five-year group, with the two youngest given. */
export function halfSeparation(ages: readonly number[], young: ChildSeparation): Separation {
  const half = Float64Array.from(ages, (age, k) => ((ages[k + 1] ?? age) - age) / 2);
  half[0] = young.infants;
  half[1] = young.children;
  return half;
}

/** Greville's ₅a = 2.5 − 25/12·(m − k) from age 15, where k = 0.1·ln(m(x+5)/m(x−5)) is how fast m rises with age. */
export function grevilleSeparation(ages: readonly number[], mx: ArrayLike<number>, young: ChildSeparation): Separation {
  const separation = halfSeparation(ages, young);
  for (let k = 1; k < ages.length - 1; k++) {
    if (ages[k] < 15) continue;
    const rise = 0.1 * Math.log(mx[k + 1] / mx[k - 1]);
    separation[k] = 2.5 - (25 / 12) * (mx[k] - rise);
  }
  return separation;
}
