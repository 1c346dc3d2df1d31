import { type Surface, surfaceOf } from './experience';

/** r(x, u): the share by which the chance to die at age x falls from year u − 1 to year u. */
export type ImprovementScale = (age: number, year: number) => number;

/** The same share at every age in every year. */
export const constantImprovement =
  (rate: number): ImprovementScale =>
  () =>
    rate;

/** One share an age from `firstAge` on; ages beyond the list take its nearest end. */
export const improvementByAge =
  (rates: ArrayLike<number>, firstAge = 0): ImprovementScale =>
  (age) =>
    rates[Math.min(Math.max(age - firstAge, 0), rates.length - 1)];

/** Shares by year and age; years after the last one take the last, ages as in `improvementByAge`. */
export const improvementByYear = (surface: Surface): ImprovementScale => {
  const { ages, firstYear, years, data } = surface;
  return (age, year) => {
    const t = Math.min(Math.max(year - firstYear, 0), years - 1);
    const x = Math.min(Math.max(age - ages[0], 0), ages.length - 1);
    return data[t * ages.length + x];
  };
};

/** A table of chances to die that holds in one year. */
export interface BaseTable {
  readonly qx: ArrayLike<number>;
  readonly firstAge: number;
  readonly year: number;
}

/** q(x, t) = q(x, t₀)·Π(1 − r(x, u)) over u = t₀ + 1 … t, at most 1; the first row is the base year. Source: model.md §2. */
export function improvedTable(base: BaseTable, scale: ImprovementScale, years: number): Surface {
  const ages = Array.from(base.qx, (_, x) => base.firstAge + x);
  const factors = new Float64Array(ages.length).fill(1);
  return surfaceOf({ ages, firstYear: base.year, years }, (t, x) => {
    if (t > 0) factors[x] *= 1 - scale(ages[x], base.year + t);
    return Math.min(1, base.qx[x] * factors[x]);
  });
}
