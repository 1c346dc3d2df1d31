import type { RiskModel } from './riskModel';

/** The model with weights of a user's own in place of its own. */
export const withWeights = (model: RiskModel, weights: Readonly<Record<string, number>>): RiskModel => ({
  ...model,
  factors: model.factors.map((factor) => ({ ...factor, weight: weights[factor.id] ?? factor.weight })),
});
