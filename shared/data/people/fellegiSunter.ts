import { exactLevel, type Field, fields, levelsOf, missing, type Pattern } from './comparison';

/** Shares of the levels of each field, among pairs of one person (m) and of two (u); λ is the share of the former. */
export interface LinkageModel {
  readonly lambda: number;
  readonly m: Readonly<Record<Field, readonly number[]>>;
  readonly u: Readonly<Record<Field, readonly number[]>>;
}

export interface PatternCount {
  readonly pattern: Pattern;
  readonly count: number;
}

export interface FittedModel extends LinkageModel {
  readonly iterations: number;
  readonly converged: boolean;
  /** Σ count · ln P(pattern), which no step of EM lowers. */
  readonly logLikelihood: number;
}

/** No share is estimated as nothing: one disagreement must not settle a case by itself. */
const leastShare = 1e-6;
const mostIterations = 1000;
const tolerance = 1e-9;

/** Before anything is known: one person's records mostly agree, two persons' mostly do not, one pair in ten is a match. */
export const startingModel: LinkageModel = {
  lambda: 0.1,
  m: sharesBy((field) => levelsOf[field].map((_, level) => (level === exactLevel(field) ? 9 : 1))),
  u: sharesBy((field) => levelsOf[field].map((_, level) => (level === 0 ? 3 : 1))),
};

function sharesBy(weights: (field: Field) => readonly number[]): LinkageModel['m'] {
  const shares = (field: Field): readonly number[] => normalised(weights(field));
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

/** P(pattern | shares) = Π share(field, level), the fields independent of each other, missing ones left out. */
function likelihood(pattern: Pattern, shares: Readonly<Record<Field, readonly number[]>>): number {
  return fields.reduce(
    (product, field, at) => (pattern[at] === missing ? product : product * shares[field][pattern[at]]),
    1,
  );
}

/** P(one person | pattern) = λ·m / (λ·m + (1 − λ)·u). Fellegi and Sunter (1969). */
export function matchProbability(pattern: Pattern, { lambda, m, u }: LinkageModel): number {
  const same = lambda * likelihood(pattern, m);
  return same / (same + (1 - lambda) * likelihood(pattern, u));
}

/** One step of EM: shares of the levels, each pair counted with the probability of being a match (or of not being one). */
function step(counts: readonly PatternCount[], model: LinkageModel): LinkageModel & { readonly logLikelihood: number } {
  const zero = () => fields.map((field) => levelsOf[field].map(() => 0));
  const [same, other] = [zero(), zero()];
  let [matches, pairs, logLikelihood] = [0, 0, 0];
  for (const { pattern, count } of counts) {
    const ofSame = model.lambda * likelihood(pattern, model.m);
    const ofOther = (1 - model.lambda) * likelihood(pattern, model.u);
    const probability = ofSame / (ofSame + ofOther);
    logLikelihood += count * Math.log(ofSame + ofOther);
    matches += count * probability;
    pairs += count;
    for (const [at, level] of pattern.entries()) {
      if (level === missing) continue;
      same[at][level] += count * probability;
      other[at][level] += count * (1 - probability);
    }
  }
  const seen = (weights: readonly number[]): boolean => weights.some((weight) => weight > 0);
  const shares = (weights: readonly (readonly number[])[], before: LinkageModel['m']) =>
    sharesBy((field) => (seen(weights[fields.indexOf(field)]) ? weights[fields.indexOf(field)] : before[field]));
  const lambda = Math.min(1 - leastShare, Math.max(leastShare, matches / pairs));
  return { lambda, m: shares(same, model.m), u: shares(other, model.u), logLikelihood };
}

/** Largest change of any share between two models. */
function change(a: LinkageModel, b: LinkageModel): number {
  const changes = fields.flatMap((field) => [
    ...a.m[field].map((share, level) => Math.abs(share - b.m[field][level])),
    ...a.u[field].map((share, level) => Math.abs(share - b.u[field][level])),
  ]);
  return Math.max(Math.abs(a.lambda - b.lambda), ...changes);
}

/** Estimates λ, m and u from the candidate pairs by EM, without any pair whose truth is known. */
export function fitLinkage(counts: readonly PatternCount[], start: LinkageModel = startingModel): FittedModel {
  let model = start;
  if (counts.length === 0) return { ...model, iterations: 0, converged: true, logLikelihood: 0 };
  for (let iterations = 1; ; iterations++) {
    const { logLikelihood, ...next } = step(counts, model);
    const converged = change(model, next) < tolerance;
    model = next;
    if (converged || iterations === mostIterations) return { ...model, iterations, converged, logLikelihood };
  }
}
