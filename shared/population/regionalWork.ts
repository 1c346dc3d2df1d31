import type { RegionalInputs, RegionPaths } from './regionalInputs';
import type { RegionalProjection } from './regionalProjection';

export type Sex = 'male' | 'female';
export const sexes = ['male', 'female'] as const;

/** One projection at work: what is read, where it is written, and room for what a year needs. */
export interface RegionalWork {
  readonly inputs: RegionalInputs;
  readonly into: RegionalProjection;
  /** Persons on the move by region of origin and age. */
  readonly moving: Float64Array;
  /** Those on the move from all regions by age, each part over the weight of all others. */
  readonly way: Float64Array;
  /** Persons exposed to death in one cell, by region. */
  readonly exposed: Float64Array;
  /** A region's chance of death is shift + slope · min(1, factor · national chance). */
  shift: number;
  slope: number;
}

/** Room for the year loop, with the opening population in its place. */
export function regionalWork(inputs: RegionalInputs, into: RegionalProjection): RegionalWork {
  const { regions, base } = inputs;
  const { ages, years } = inputs.national;
  for (const sex of sexes) {
    for (let r = 0; r < regions; r++) {
      into.persons[sex].data.set(base[sex].subarray(r * ages, (r + 1) * ages), r * years * ages);
    }
  }
  const moving = new Float64Array(regions * ages);
  return { inputs, into, moving, way: new Float64Array(ages), exposed: new Float64Array(regions), shift: 0, slope: 1 };
}

export const valueIn = ({ years, data }: RegionPaths, region: number, t: number): number => data[region * years + t];
