import type { Status } from './status';

/** e: whole years still to be lived, Σ S(k) for k = 1, 2, …, within `term` years if given. */
export function curtateExpectation(status: Status, term = Number.POSITIVE_INFINITY): number {
  let sum = 0;
  for (let k = 1; k <= Math.min(term, status.years); k++) sum += status.survival(k);
  return sum;
}

const stepsAYear = 64;

/** e̊ = ∫ S(t) dt by Simpson's rule on 1/64 of a year: exact for even deaths, 1e-10 for the laws used here. */
export function completeExpectation(status: Status): number {
  const steps = 2 * Math.ceil((status.years * stepsAYear) / 2);
  const width = status.years / steps;
  let sum = status.survival(0) + status.survival(status.years);
  for (let k = 1; k < steps; k++) sum += (k % 2 === 1 ? 4 : 2) * status.survival(k * width);
  return (sum * width) / 3;
}
