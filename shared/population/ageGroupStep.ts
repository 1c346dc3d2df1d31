/** Persons of both sexes by age group; all groups are `width` years wide, the last has no upper end. */
export interface AgeGroups {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

/**
 * Rates of one step, which is as long as a group is wide. `survival[0]` is for births, `survival[i]` for those who go
 * from group i − 1 to group i; the last takes the last two groups into the open one.
 */
export interface StepRates {
  readonly width: number;
  readonly survival: AgeGroups;
  /** Births a woman a year, by age group. */
  readonly fertility: Float64Array;
  /** Boys per girl at birth. */
  readonly sexRatioAtBirth: number;
  /** Net migrants over the step. */
  readonly migrants: AgeGroups;
  /** `even`: half come at the start and live under the same rates, half at the end; `end`: all at the end. */
  readonly timing: 'even' | 'end';
}

export interface Step {
  readonly persons: AgeGroups;
  readonly birthsByAge: Float64Array;
}

/**
 * Cohort-component projection by one step of age groups.
 * Source: model.md §4; Preston, Heuveline & Guillot, Demography (2001), box 6.2.
 */
export function ageGroupStep(now: AgeGroups, rates: StepRates): Step {
  const { width, survival, fertility, sexRatioAtBirth, migrants, timing } = rates;
  const early = timing === 'even' ? 0.5 : 0;
  const women = withMigrants(now.female, migrants.female, early);
  const men = withMigrants(now.male, migrants.male, early);
  const womenNext = survivorsOf(women, survival.female);
  const menNext = survivorsOf(men, survival.male);
  const last = women.length - 1;
  // Those who come at the end of an even flow have been among the women before it ended.
  const womenEnding = withMigrants(womenNext, migrants.female, early);
  const birthsByAge = fertility.map((rate, x) =>
    x === 0 || x === last ? 0 : (width * rate * (women[x] + womenEnding[x])) / 2,
  );
  const births = birthsByAge.reduce((sum, value) => sum + value, 0);
  womenNext[0] = (births / (1 + sexRatioAtBirth)) * survival.female[0];
  menNext[0] = ((births * sexRatioAtBirth) / (1 + sexRatioAtBirth)) * survival.male[0];
  const persons = {
    male: withMigrants(menNext, migrants.male, 1 - early),
    female: withMigrants(womenNext, migrants.female, 1 - early),
  };
  return { persons, birthsByAge };
}

const withMigrants = (persons: Float64Array, migrants: Float64Array, share: number): Float64Array =>
  persons.map((count, x) => count + share * migrants[x]);

function survivorsOf(persons: Float64Array, survival: Float64Array): Float64Array {
  const last = persons.length - 1;
  return persons.map((_, x) => {
    if (x === 0) return 0;
    const from = x === last ? persons[last - 1] + persons[last] : persons[x - 1];
    return from * survival[x];
  });
}

export interface StablePopulation {
  /** Growth by one step, and its yearly rate. */
  readonly growth: number;
  readonly intrinsicRate: number;
  /** Share of each age group. */
  readonly shares: Float64Array;
  /** Daughters a newborn girl will have under these rates. */
  readonly netReproduction: number;
}

const iterations = 5000;

/** Women under the same rates for ever, without migration: the dominant eigenvalue and vector of the Leslie matrix. */
export function stablePopulation(rates: StepRates): StablePopulation {
  const groups = rates.fertility.length;
  const none = new Float64Array(groups);
  const closed: StepRates = { ...rates, migrants: { male: none, female: none }, timing: 'end' };
  const step = (female: Float64Array): Float64Array => ageGroupStep({ male: none, female }, closed).persons.female;
  let shares: Float64Array = new Float64Array(groups).fill(1 / groups);
  let growth = 1;
  for (let k = 0; k < iterations; k++) {
    const next = step(shares);
    growth = next.reduce((sum, value) => sum + value, 0);
    shares = next.map((value) => value / growth);
  }
  let cohort: Float64Array = new Float64Array(groups);
  cohort[0] = 1;
  let netReproduction = 0;
  for (let k = 0; k < groups; k++) {
    const next = step(cohort);
    netReproduction += next[0];
    next[0] = 0;
    cohort = next;
  }
  return { growth, intrinsicRate: Math.log(growth) / rates.width, shares, netReproduction };
}
