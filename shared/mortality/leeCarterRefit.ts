import { brent } from '../base/brent';
import { failed, type Result, success } from '../base/result';
import { type Experience, sumsAlong } from './experience';
import type { LeeCarter } from './leeCarter';

/** `total`: fitted deaths of each year equal the observed ones. `ages`: k of each year is most likely for its deaths by age. */
export type Refit = 'total' | 'ages';

/**
 * Second stage of Lee and Carter: k(t) found again from deaths, a and b kept. k is not centred afterwards, so that a
 * stays the mean of ln m. Source: Lee and Carter (1992); for `ages` Booth, Maindonald and Smith (2002).
 */
export function refittedToDeaths(model: LeeCarter, experience: Experience, refit: Refit): Result<LeeCarter> {
  const width = model.ages.length;
  const observed = sumsAlong(experience.deaths, width, 'year');
  const k = new Float64Array(model.k.length);
  for (let t = 0; t < k.length; t++) {
    const found = rootNear(excessOf(model, experience, t, refit), model.k[t]);
    if (found === null || !(observed[t] > 0)) {
      const year = model.firstYear + t;
      const [fromAge, toAge] = [model.ages[0], model.ages[width - 1]];
      return failed({ code: 'mortality/no-fit', model: 'Lee–Carter k', fromAge, toAge, fromYear: year, toYear: year });
    }
    k[t] = found;
  }
  return success({ ...model, k });
}

/** Fitted less observed deaths of year t as a function of k, weighted by b where each age counts by itself. */
function excessOf({ ages, a, b }: LeeCarter, experience: Experience, t: number, refit: Refit): (k: number) => number {
  const row = t * ages.length;
  return (k) => {
    let sum = 0;
    for (let x = 0; x < ages.length; x++) {
      const excess = experience.exposure[row + x] * Math.exp(a[x] + b[x] * k) - experience.deaths[row + x];
      sum += refit === 'total' ? excess : b[x] * excess;
    }
    return sum;
  };
}

const widest = 2 ** 20;

/** Looks on both sides of a first guess, twice as far each time. */
function rootNear(f: (k: number) => number, guess: number): number | null {
  for (let reach = 1; reach <= widest; reach *= 2) {
    const root = brent(f, guess - reach, guess + reach);
    if (root !== null) return root;
  }
  return null;
}
