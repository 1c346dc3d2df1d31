import { RandomStream } from '../base/randomStream';
import { varianceOf } from './moments';

/** How much of a result's variance one input explains, alone and with all that it is part of; with standard errors. */
export interface SobolIndex {
  readonly first: number;
  readonly firstError: number;
  readonly total: number;
  readonly totalError: number;
}

/** Results under draws A, under draws B, and under A with one input taken from B; run by run. */
export interface PickFreeze {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: Float64Array;
}

interface Indices {
  readonly first: number;
  readonly total: number;
}

/**
 * S = Σ f(B)·(f(M) − f(A))/nV and T = Σ (f(A) − f(M))²/2nV; taking results about their mean only steadies S.
 * Source: A. Saltelli et al., Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181 (2010),
 * table 2 (b) and (f); the latter is M. J. W. Jansen's of 1999.
 */
function indicesOf({ a, b, mixed }: PickFreeze, chosen: Uint32Array): Indices {
  let mean = 0;
  for (const n of chosen) mean += (a[n] + b[n]) / (2 * chosen.length);
  let [variance, first, total] = [0, 0, 0];
  for (const n of chosen) {
    const [fa, fb] = [a[n] - mean, b[n] - mean];
    variance += (fa * fa + fb * fb) / 2;
    first += fb * (mixed[n] - a[n]);
    total += (a[n] - mixed[n]) ** 2 / 2;
  }
  return { first: first / variance, total: total / variance };
}

const resamplings = 200;

/** Errors from drawing the runs again with replacement. Needs results that differ. */
export function sobolIndex(runs: PickFreeze): SobolIndex {
  const count = runs.a.length;
  const stream = new RandomStream(count, 0, 51);
  const found = indicesOf(
    runs,
    Uint32Array.from({ length: count }, (_, n) => n),
  );
  const again = Array.from({ length: resamplings }, () =>
    indicesOf(
      runs,
      Uint32Array.from({ length: count }, () => stream.integer(0, count - 1)),
    ),
  );
  return {
    ...found,
    firstError: Math.sqrt(varianceOf(again.map(({ first }) => first))),
    totalError: Math.sqrt(varianceOf(again.map(({ total }) => total))),
  };
}
