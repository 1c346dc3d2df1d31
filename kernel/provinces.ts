import { numberBytes, shared } from './lanes';
import { Part, placeOf } from './memory';
import { rateBytes } from './places';

/** Numbers that set a province apart, in the order of the part `provinces`. */
export enum Province {
  attraction,
  /** 1 over what others attract. */
  weight,
  /** Share of migrants from abroad. */
  migrants,
  /** Insured over what the coverage path calls for. */
  insured,
  /** Average wage, benefit base and what arrives of contributions over the country's. */
  wage,
  benefitBase,
  collection,
  count,
}

/** Numbers of a year by age, in the order of the part `provinceMoves`. */
export enum MoveRate {
  /** Chance of members to move on 1 January, and of people to have moved when they reach an age. */
  men,
  women,
  boys,
  girls,
  count,
}

/** Years of wages that have room in the part `provinceWages`. */
export const mostWageYears: usize = 256;

export const provinceBytes: usize = <usize>Province.count * numberBytes;
export const moveRateBytes: usize = <usize>MoveRate.count * rateBytes;

export function province(r: usize, name: i32): v128 {
  return shared(placeOf(Part.provinces) + r * provinceBytes + <usize>name * numberBytes);
}

export function moveRates(t: usize, name: i32): usize {
  return placeOf(Part.provinceMoves) + t * moveRateBytes + <usize>name * rateBytes;
}
