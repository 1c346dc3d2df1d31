/**
 * Deaths and the person-years they fall on, by year and age: one row a year, `data[t·ages + x]`. `ages` are the first
 * ages of the groups, so that abridged data fit too; years follow each other without a gap.
 */
export interface Experience {
  readonly ages: readonly number[];
  readonly firstYear: number;
  readonly years: number;
  readonly deaths: Float64Array;
  readonly exposure: Float64Array;
}

/** Figures by year and age, laid out as in `Experience`. */
export interface Surface {
  readonly ages: readonly number[];
  readonly firstYear: number;
  readonly years: number;
  readonly data: Float64Array;
}

/** A surface worked out cell by cell; `t` counts years and `x` age groups from 0. */
export function surfaceOf(
  axes: Pick<Surface, 'ages' | 'firstYear' | 'years'>,
  cell: (t: number, x: number) => number,
): Surface {
  const { ages, firstYear, years } = axes;
  const width = ages.length;
  const data = new Float64Array(years * width);
  for (let t = 0; t < years; t++) for (let x = 0; x < width; x++) data[t * width + x] = cell(t, x);
  return { ages, firstYear, years, data };
}

/** The ages of one year, sharing memory with the surface. */
export const yearOf = (surface: Surface, year: number): Float64Array => {
  const start = (year - surface.firstYear) * surface.ages.length;
  return surface.data.subarray(start, start + surface.ages.length);
};

/** ln m = ln(D/E); −∞ where nobody died. */
export const logRates = (experience: Experience): Float64Array =>
  experience.deaths.map((deaths, cell) => Math.log(deaths / experience.exposure[cell]));

/** Several populations on the same axes as one: deaths and person-years added. */
export function together(populations: readonly Experience[]): Experience {
  const [first] = populations;
  const total = (column: 'deaths' | 'exposure') =>
    first[column].map((_, cell) => populations.reduce((sum, population) => sum + population[column][cell], 0));
  return { ...first, deaths: total('deaths'), exposure: total('exposure') };
}

export type Axis = 'age' | 'year';

/** Σ over the other axis: one sum an age or one a year. */
export function sumsAlong(data: Float64Array, width: number, axis: Axis): Float64Array {
  const sums = new Float64Array(axis === 'age' ? width : data.length / width);
  for (let cell = 0; cell < data.length; cell++) {
    sums[axis === 'age' ? cell % width : Math.floor(cell / width)] += data[cell];
  }
  return sums;
}
