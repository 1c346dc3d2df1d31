import { agesIn, type Grid, grid } from '../base/grid';
import { type Result, success } from '../base/result';
import type { BaseData, MigrationPeriod, SurvivorshipAnchors } from '../data/baseData';
import { continued } from '../mortality/continuation';
import { survivorshipAt } from './resolvePopulation';

/** The last age of a population, which is open. */
export const lastAge = 105;
const ages = lastAge + 1;

/** From here on nobody is left; the survivors of the open group are added up to it. */
const extinction = 150;

/**
 * 1 − S(x) of one table that is open from its last age on, up to any age: Kannisto's line fitted to −ln S of the twenty
 * single ages below, which is the force of mortality around each birthday. Source: V. Kannisto, Development of
 * oldest-old mortality (1994).
 */
export function continuedComplement(complement: Float64Array, to: number): Result<Float64Array> {
  const from = complement.length - 2;
  return continued(complement.subarray(0, from + 1), 0, 'kannisto', { from, to, line: 'fitted' });
}

/** The same up to 105; the open group is 1 − T(ω)/T(ω−1) of the survivors under that line. */
export function closedComplement(complement: Float64Array): Result<Float64Array> {
  const line = continuedComplement(complement, extinction);
  if (!line.ok) return line;
  const closed = line.value.slice(0, ages);
  // In units of L(ω−1): T(ω) is the sum of all that live above it.
  let lived = 1;
  let above = 0;
  for (let x = lastAge; x <= extinction; x++) {
    lived *= 1 - line.value[x];
    above += lived;
  }
  closed[lastAge] = 1 / (1 + above);
  return success(closed);
}

function closedAnchors(anchors: SurvivorshipAnchors): Result<SurvivorshipAnchors> {
  const { years } = anchors;
  if (anchors.ages >= ages) return success(anchors);
  const closed = { male: new Float64Array(years.length * ages), female: new Float64Array(years.length * ages) };
  for (const sex of ['male', 'female'] as const) {
    for (const at of years.keys()) {
      const row = closedComplement(anchors[sex].subarray(at * anchors.ages, (at + 1) * anchors.ages));
      if (!row.ok) return row;
      closed[sex].set(row.value, at * ages);
    }
  }
  return success({ years, ages, ...closed });
}

/** A grid with more ages: nobody, or no rate, at those that it lacks. */
function widened(surface: Grid): Grid {
  if (surface.ages >= ages) return surface;
  const wide = grid(surface.firstYear, surface.years, ages);
  for (let t = 0; t < surface.years; t++) {
    const year = surface.firstYear + t;
    agesIn(wide, year).set(agesIn(surface, year));
  }
  return wide;
}

/**
 * Persons of an open group by single age: survivors of those who were at the age below it as many years before, under
 * 1 − S(x) of the year, scaled to the group. Before the first year of the figures all cohorts are taken to have
 * been of one size.
 */
export function splitOpenGroup(surface: Grid, complementIn: (year: number) => Float64Array): Grid {
  const open = surface.ages - 1;
  if (open >= lastAge) return surface;
  const split = widened(surface);
  for (let t = 0; t < surface.years; t++) {
    const year = surface.firstYear + t;
    const lived = survivorsFrom(complementIn(year), open);
    const cohorts = lived.map(
      (share, k) => share * agesIn(surface, Math.max(year - 1 - k, surface.firstYear))[open - 1],
    );
    agesIn(split, year).set(sharedBy(cohorts, lived, agesIn(surface, year)[open]), open);
  }
  return split;
}

/** Persons by weights; by others where the first are all 0, and at the first age where those are too. */
function sharedBy(weights: Float64Array, others: Float64Array, persons: number): Float64Array {
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const used =
    [weights, others].find((one) => total(one) > 0) ?? Float64Array.from(others, (_, k) => (k === 0 ? 1 : 0));
  const all = total(used);
  return used.map((weight) => (persons * weight) / all);
}

/** L(x)/L(open − 1) of each age from `open` on; the last is T(ω)/L(open − 1). */
function survivorsFrom(complement: Float64Array, open: number): Float64Array {
  let lived = 1;
  return complement.slice(open).map((dying, k) => {
    if (open + k === lastAge) return dying > 0 ? (lived * (1 - dying)) / dying : 0;
    lived *= 1 - dying;
    return lived;
  });
}

/** Migrants of the open group are too few to be worth a split; they come and go at its first age. */
const widenedPeriod = (period: MigrationPeriod): MigrationPeriod => ({
  ...period,
  male: padded(period.male, 0),
  female: padded(period.female, 0),
});

function padded(values: Float64Array, beyond: number): Float64Array {
  const wide = new Float64Array(Math.max(values.length, ages)).fill(beyond);
  wide.set(values);
  return wide;
}

/**
 * Figures by single age up to 105 and over, whatever the open group of their sources: mortality continued, the oldest
 * split, profiles level at their last value, nothing else changed. Figures that reach that far stay as they are.
 */
export function closedAges(base: BaseData): Result<BaseData> {
  const survivorship = closedAnchors(base.survivorship);
  if (!survivorship.ok) return survivorship;
  const closed: BaseData = {
    ...base,
    survivorship: survivorship.value,
    fertility: widened(base.fertility),
    migration: base.migration.map(widenedPeriod),
    profiles: Object.fromEntries(
      Object.entries(base.profiles).map(([name, values]) => [name, padded(values, values[values.length - 1])]),
    ),
  };
  const split = (sex: 'male' | 'female') =>
    splitOpenGroup(base.population[sex], (year) => survivorshipAt(closed, sex, year));
  return success({ ...closed, population: { male: split('male'), female: split('female') } });
}
