import { exactLevel, type Field, fields, levelsOf, missing, type Pattern } from './comparison';

/** Shares of the levels of each field. */
export type Shares = Readonly<Record<Field, readonly number[]>>;

/** Shares among pairs of one person (m) and of two people (u); λ is the share of the former among all pairs. */
export interface LinkageModel {
  readonly lambda: number;
  readonly m: Shares;
  readonly u: Shares;
}

export interface PatternCount {
  readonly pattern: Pattern;
  readonly count: number;
}

/** Candidate pairs that were chosen because they agree in some fields: those say nothing about m. */
export interface Block {
  readonly fixed: readonly Field[];
  readonly counts: readonly PatternCount[];
}

export interface LinkageInput {
  readonly blocks: readonly Block[];
  /** Each candidate pair once. */
  readonly counts: readonly PatternCount[];
  /** All pairs of the two lists, candidates or not. */
  readonly allPairs: number;
  /** How often fields agree by chance, from the frequencies of the values in the two lists. */
  readonly u: Shares;
}

export interface FittedModel extends LinkageModel {
  readonly iterations: number;
  readonly converged: boolean;
}

/** No share is estimated as nothing: one disagreement must not settle a case by itself. */
const leastShare = 1e-6;
const mostIterations = 1000;
const tolerance = 1e-9;

export function sharesBy(shares: (field: Field) => readonly number[]): Shares {
  return {
    identity: shares('identity'),
    name: shares('name'),
    birthDate: shares('birthDate'),
    sex: shares('sex'),
    region: shares('region'),
  };
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const floored = weights.map((weight) => Math.max(leastShare, weight / total));
  const sum = floored.reduce((all, share) => all + share, 0);
  return floored.map((share) => share / sum);
}

/** Before anything is known: records of one person mostly agree. */
export const startingShares: Shares = sharesBy((field) =>
  normalised(levelsOf[field].map((_, level) => (level === exactLevel(field) ? 9 : 1))),
);

/** P(levels | shares) = Π share(field, level), the fields independent of each other, missing and fixed ones left out. */
function likelihood(pattern: Pattern, shares: Shares, fixed: readonly Field[] = []): number {
  return fields.reduce(
    (product, field, at) =>
      pattern[at] === missing || fixed.includes(field) ? product : product * shares[field][pattern[at]],
    1,
  );
}

/** P(one person | pattern) = λ·m / (λ·m + (1 − λ)·u). Fellegi and Sunter (1969). */
export function matchProbability(pattern: Pattern, { lambda, m, u }: LinkageModel): number {
  const same = lambda * likelihood(pattern, m);
  return same / (same + (1 - lambda) * likelihood(pattern, u));
}

interface Estimate {
  readonly m: Shares;
  /** Share of matches in each block. */
  readonly lambdas: readonly number[];
}

/** One step of EM over all blocks: each pair counts with its probability of being a match, for the fields left free. */
function step({ blocks, u }: LinkageInput, { m, lambdas }: Estimate): Estimate {
  const weights = fields.map((field) => levelsOf[field].map(() => 0));
  const matches = blocks.map(({ fixed, counts }, block) => {
    let [sum, pairs] = [0, 0];
    for (const { pattern, count } of counts) {
      const same = lambdas[block] * likelihood(pattern, m, fixed);
      const other = (1 - lambdas[block]) * likelihood(pattern, u, fixed);
      const probability = same / (same + other);
      sum += count * probability;
      pairs += count;
      for (const [at, level] of pattern.entries()) {
        if (level !== missing && !fixed.includes(fields[at])) weights[at][level] += count * probability;
      }
    }
    return Math.min(1 - leastShare, Math.max(leastShare, sum / pairs));
  });
  const seen = (at: number): boolean => weights[at].some((weight) => weight > 0);
  const shares = sharesBy((field) => {
    const at = fields.indexOf(field);
    return seen(at) ? normalised(weights[at]) : m[field];
  });
  return { m: shares, lambdas: matches };
}

function change(a: Estimate, b: Estimate): number {
  const shares = fields.flatMap((field) => a.m[field].map((share, level) => Math.abs(share - b.m[field][level])));
  return Math.max(...shares, ...a.lambdas.map((lambda, block) => Math.abs(lambda - b.lambdas[block])));
}

/** λ over all pairs, those that are no candidates being two people: λ = Σ count·P(one person) / pairs, to its fixed point. */
function overallShare({ counts, allPairs, u }: LinkageInput, m: Shares): number {
  const candidates = counts.reduce((sum, { count }) => sum + count, 0);
  let lambda = candidates / 2 / allPairs;
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const model = { lambda, m, u };
    const matches = counts.reduce((sum, { pattern, count }) => sum + count * matchProbability(pattern, model), 0);
    const next = Math.min(0.5, Math.max(1e-3, matches) / allPairs);
    if (Math.abs(next - lambda) <= tolerance * lambda) return next;
    lambda = next;
  }
  return lambda;
}

/**
 * Estimates m and λ without any pair whose truth is known. u comes from the lists themselves and stays: candidates are
 * chosen for what they agree in, and two people among them agree far more often than two people do. For the same
 * reason a field says nothing about m in the blocks that it was chosen by.
 */
export function fitLinkage(input: LinkageInput): FittedModel {
  const blocks = input.blocks.filter(({ counts }) => counts.length > 0);
  let estimate: Estimate = { m: startingShares, lambdas: blocks.map(() => 0.5) };
  const { u } = input;
  if (blocks.length === 0) return { lambda: 0, m: startingShares, u, iterations: 0, converged: true };
  for (let iterations = 1; ; iterations++) {
    const next = step({ ...input, blocks }, estimate);
    const converged = change(estimate, next) < tolerance;
    estimate = next;
    if (converged || iterations === mostIterations) {
      return { lambda: overallShare(input, estimate.m), m: estimate.m, u, iterations, converged };
    }
  }
}
