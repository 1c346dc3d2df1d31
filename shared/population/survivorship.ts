import { brent } from '../base/brent';
import type { SurvivorshipAnchors } from '../data/baseData';

/**
 * 1 − S(x) by single age: S(0) = L0/l0, S(x) = L(x)/L(x−1), and in the last place 1 − T(ω)/T(ω−1) for the open group.
 * Form of the survivorship columns of the UN's complete life tables (WPP 2024).
 */
export type SurvivorshipComplement = Float64Array;

/** e(0) = T(0)/l(0) of the life table that the survivorship implies, all mortality multiplied by `factor`. */
export function lifeExpectancyAtBirth(complement: SurvivorshipComplement, factor = 1): number {
  const open = complement.length - 1;
  const dying = (x: number) => Math.min(1, complement[x] * factor);
  let lived = 1 - dying(0);
  let total = lived;
  for (let x = 1; x < open; x++) {
    lived *= 1 - dying(x);
    total += lived;
  }
  // T(ω) = S(ω) T(ω−1) and T(ω−1) = L(ω−1) + T(ω) give T(ω) = L(ω−1) S / (1 − S).
  return total + (lived * (1 - dying(open))) / dying(open);
}

/** Straight line in the logarithm between the published years that enclose `time`; the nearest one outside them. */
export function interpolatedLogLinearly(
  anchors: SurvivorshipAnchors,
  sex: 'male' | 'female',
  time: number,
): SurvivorshipComplement {
  const { years, ages } = anchors;
  const rowAt = (index: number) => anchors[sex].subarray(index * ages, (index + 1) * ages);
  const after = years.findIndex((year) => year >= time);
  if (after === -1) return rowAt(years.length - 1).slice();
  if (after === 0) return rowAt(0).slice();
  const share = (time - years[after - 1]) / (years[after] - years[after - 1]);
  const left = rowAt(after - 1);
  const right = rowAt(after);
  return left.map((value, x) => Math.exp(Math.log(value) * (1 - share) + Math.log(right[x]) * share));
}

/**
 * Multiplies all mortality by one factor so that e(0) becomes the published one; the age pattern stays.
 * Gives the pattern unchanged when no factor between 1/4 and 4 reaches it.
 */
export function rescaledToLifeExpectancy(complement: SurvivorshipComplement, target: number): SurvivorshipComplement {
  const factor = brent((candidate) => lifeExpectancyAtBirth(complement, candidate) - target, 1 / 4, 4);
  return factor === null ? complement : complement.map((value) => Math.min(1, value * factor));
}
