import type { LifeTable } from './lifeTable';

/** What a benefit waits for: one life, or several seen as one. */
export interface Status {
  /** Chance to exist t years from now; t need not be whole. */
  survival(t: number): number;
  /** Years after which nothing is left or the table ends. */
  readonly years: number;
}

/** A table or a law: the same mortality for a life of any age. */
export interface Mortality {
  at(age: number): Status;
}

/**
 * Lives of a table of survivors `lx`, one entry a year; deaths are spread evenly within a year (UDD).
 * A table that ends with survivors left is taken as it is: they are neither dropped nor killed.
 */
export function tabular(lx: ArrayLike<number>, firstAge = 0): Mortality {
  const last = lx.length - 1;
  const lives = (age: number): number => {
    const position = age - firstAge;
    if (position >= last) return position === last ? lx[last] : 0;
    const whole = Math.floor(position);
    return lx[whole] + (position - whole) * (lx[whole + 1] - lx[whole]);
  };
  return {
    at: (age) => {
      const start = lives(age);
      return { survival: (t) => lives(age + t) / start, years: firstAge + last - age };
    },
  };
}

/** l₀ = 1, l(k+1) = l(k)·(1 − q(k)): one entry more than there are chances to die. */
export function survivors(qx: ArrayLike<number>): Float64Array {
  const lx = new Float64Array(qx.length + 1);
  lx[0] = 1;
  for (let k = 0; k < qx.length; k++) lx[k + 1] = lx[k] * (1 - qx[k]);
  return lx;
}

/** Below this share of the lives an open group is taken as empty; beyond this many years it is cut off. */
const emptyShare = 1e-18;
const longestOpenGroup = 2000;

/** The lives of a life table, its open group going on at its last chance to die. */
export function livesOf(table: LifeTable): Mortality {
  const lx = [...survivors(table.qx)];
  const lastRate = table.qx[table.qx.length - 1];
  const opening = lx[lx.length - 1];
  for (let k = 0; lx[lx.length - 1] > opening * emptyShare && k < longestOpenGroup; k++) {
    lx.push(lx[lx.length - 1] * (1 - lastRate));
  }
  return tabular(lx, table.ages[0]);
}

/** Exists while both exist: S = S₁·S₂ for independent lives. Source: model.md §3. */
export const jointLife = (one: Status, other: Status): Status => ({
  survival: (t) => one.survival(t) * other.survival(t),
  years: Math.min(one.years, other.years),
});

/** Exists while either exists: S = S₁ + S₂ − S₁·S₂. */
export const lastSurvivor = (one: Status, other: Status): Status => ({
  survival: (t) => {
    const first = one.survival(t);
    const second = other.survival(t);
    return first + second - first * second;
  },
  years: Math.max(one.years, other.years),
});

/** The same status seen t years later, given that it still exists. */
export function after(status: Status, t: number): Status {
  const reached = status.survival(t);
  return { survival: (u) => status.survival(t + u) / reached, years: status.years - t };
}
