import { brent } from './brent';

/** c·e^(−t·x). */
export interface ExponentialTerm {
  readonly coefficient: number;
  readonly exponent: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** ±e^(size)·e^(−exponent·x): as a logarithm, since repeated derivatives leave the range of a double. */
interface SignedTerm {
  readonly sign: number;
  readonly size: number;
  readonly exponent: number;
}

/** Value over the largest term, and how much of it rounding can have made. */
function evaluate(terms: readonly SignedTerm[], x: number): { value: number; noise: number } {
  let top = Number.NEGATIVE_INFINITY;
  for (const { size, exponent } of terms) top = Math.max(top, size - exponent * x);
  let value = 0;
  let noise = 0;
  for (const { sign, size, exponent } of terms) {
    const log = size - exponent * x;
    const part = Math.exp(log - top);
    value += sign * part;
    // The logarithm is rounded: the larger it is, the fewer places are left of the term.
    noise += part * (1 + Math.abs(size) + Math.abs(exponent * x));
  }
  return { value, noise: 4 * Number.EPSILON * noise };
}

/** The terms in rising order of exponents, equal ones as one, without those that cancel. */
function signedTerms(terms: readonly ExponentialTerm[]): SignedTerm[] {
  const sums = new Map<number, number>();
  for (const { coefficient, exponent } of terms) sums.set(exponent, (sums.get(exponent) ?? 0) + coefficient);
  return [...sums]
    .filter(([, sum]) => sum !== 0)
    .map(([exponent, sum]) => ({ sign: Math.sign(sum), size: Math.log(Math.abs(sum)), exponent }))
    .sort((a, b) => a.exponent - b.exponent);
}

/**
 * Roots of a sum whose derivative, after multiplication by e^(t·x), vanishes only at `turns`. Between two turns it goes
 * one way, so that a change of sign there is one root and none is missed; a turn on zero is a double root.
 */
function rootsBetween(terms: readonly SignedTerm[], turns: readonly number[], { low, high }: Range): number[] {
  const ends = [low, ...turns, high];
  const signs = ends.map((x) => {
    const { value, noise } = evaluate(terms, x);
    return Math.abs(value) <= noise ? 0 : Math.sign(value);
  });
  return ends.flatMap((x, k) => {
    if (signs[k] === 0) return [x];
    if (k + 1 === ends.length || signs[k] * signs[k + 1] >= 0) return [];
    const root = brent((at) => evaluate(terms, at).value, x, ends[k + 1]);
    return root === null ? [] : [root];
  });
}

/** e^(shift·x) times the sum, derived: c·(shift − t)·e^(−t·x) but for that factor, which has no roots. */
const derivative = (terms: readonly SignedTerm[], shift: number): SignedTerm[] =>
  terms.map(({ sign, size, exponent }) => ({
    sign: sign * Math.sign(shift - exponent),
    size: size + Math.log(Math.abs(shift - exponent)),
    exponent,
  }));

function rootsOf(terms: readonly SignedTerm[], range: Range): number[] {
  const changes = terms.flatMap(({ sign }, k) => (k > 0 && sign !== terms[k - 1].sign ? [k] : []));
  if (changes.length === 0) return [];
  const at = changes[Math.floor(changes.length / 2)];
  const shift = (terms[at - 1].exponent + terms[at].exponent) / 2;
  return rootsBetween(terms, rootsOf(derivative(terms, shift), range), range);
}

/**
 * All real roots of Σ c·e^(−t·x) with low ≤ x ≤ high, each once, in rising order. By Descartes' rule for real exponents
 * there are no more than changes of sign; multiplying by e^(s·x) with s inside a change and differentiating takes that
 * change away and leaves a sum whose roots separate ours, so that the search ends after as many steps. None where all
 * terms cancel. Source: G. J. O. Jameson, Counting zeros of generalised polynomials, The Mathematical Gazette 90 (2006).
 */
export const realRoots = (terms: readonly ExponentialTerm[], range: Range): number[] =>
  rootsOf(signedTerms(terms), range);
