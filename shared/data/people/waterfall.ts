import { exactLevel, type Field, fields, type Level, levelName, missing, type Pattern } from './comparison';
import type { LinkageModel } from './fellegiSunter';

/** How common the name of a pair is: its share in the list where it is more common, and the chance that two people share any name. */
export interface NameFrequency {
  readonly share: number;
  readonly chance: number;
}

/** One step from the prior to the final weight, in powers of two. */
export interface WeightStep {
  readonly step: 'prior' | Field | 'nameFrequency';
  readonly level: Level | 'missing' | null;
  readonly weight: number;
}

export interface PairWeight {
  readonly steps: readonly WeightStep[];
  /** log2 of the odds that the two records are of one person. */
  readonly weight: number;
  readonly probability: number;
}

/** Weight of one level: log2(m / u), nothing where a side is missing. */
export const fieldWeight = (field: Field, level: number, { m, u }: LinkageModel): number =>
  level === missing ? 0 : Math.log2(m[field][level] / u[field][level]);

/**
 * The evidence of a pair, step by step: log2(λ / (1 − λ)) + Σ log2(m / u) + log2(chance / share) for a name that both
 * have: a rare name says more than a common one.
 */
export function pairWeight(pattern: Pattern, model: LinkageModel, name: NameFrequency | null): PairWeight {
  const steps: WeightStep[] = [{ step: 'prior', level: null, weight: Math.log2(model.lambda / (1 - model.lambda)) }];
  for (const [at, field] of fields.entries()) {
    steps.push({ step: field, level: levelName(field, pattern[at]), weight: fieldWeight(field, pattern[at], model) });
    if (field === 'name' && name && pattern[at] === exactLevel('name')) {
      steps.push({ step: 'nameFrequency', level: null, weight: Math.log2(name.chance / name.share) });
    }
  }
  const weight = steps.reduce((sum, step) => sum + step.weight, 0);
  return { steps, weight, probability: 1 / (1 + 2 ** -weight) };
}
