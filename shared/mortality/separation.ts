/** Whose deaths a table counts; infants die earlier within the year in one sex than in the other. */
export const tableSexes = ['male', 'female', 'both'] as const;
export type TableSex = (typeof tableSexes)[number];

interface InfantLines {
  readonly a0: { readonly constant: number; readonly slope: number; readonly high: number };
  readonly a1to4: { readonly constant: number; readonly slope: number; readonly high: number };
}

/** From this m₀ on the separation factors no longer move with mortality. */
const highMortality = 0.107;

/** Coale and Demeny's West lines in m₀, as printed in Preston, Heuveline & Guillot, Demography (2001), table 3.3. */
const lines: Readonly<Record<TableSex, InfantLines>> = {
  male: {
    a0: { constant: 0.045, slope: 2.684, high: 0.33 },
    a1to4: { constant: 1.651, slope: -2.816, high: 1.352 },
  },
  female: {
    a0: { constant: 0.053, slope: 2.8, high: 0.35 },
    a1to4: { constant: 1.522, slope: -1.518, high: 1.361 },
  },
  // The source has no line for both sexes; the mean of the two is used.
  both: {
    a0: { constant: 0.049, slope: 2.742, high: 0.34 },
    a1to4: { constant: 1.5865, slope: -2.167, high: 1.3565 },
  },
};

/** a₀: years lived in the first year of life by those who die in it, from the central rate m₀. Source: model.md §2. */
export function infantSeparation(m0: number, sex: TableSex): number {
  const { constant, slope, high } = lines[sex].a0;
  return m0 >= highMortality ? high : constant + slope * m0;
}

/** ₄a₁: years lived between ages 1 and 5 by those who die there, from m₀. */
export function childSeparation(m0: number, sex: TableSex): number {
  const { constant, slope, high } = lines[sex].a1to4;
  return m0 >= highMortality ? high : constant + slope * m0;
}

/** a₀ from q₀: the root m of βq·m² + (1 − q + αq)·m = q, which is q = m / (1 + (1 − α − βm)m). */
export function infantSeparationFromProbability(q0: number, sex: TableSex): number {
  const { constant, slope, high } = lines[sex].a0;
  if (q0 <= 0) return constant;
  const linear = 1 - q0 + constant * q0;
  const m0 = (Math.sqrt(linear * linear + 4 * slope * q0 * q0) - linear) / (2 * slope * q0);
  return m0 >= highMortality ? high : constant + slope * m0;
}
