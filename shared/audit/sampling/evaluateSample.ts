import { attributeRate, type RateEstimate } from './attributes';
import { type AuditedAmount, evaluateMonetary, type MonetaryResult } from './monetaryUnits';
import { differenceEstimate, type MisstatementEstimate, ratioEstimate, type StratumSample } from './strata';

/** What was found in a sample, with the terms under which it was drawn. */
export type EvaluationQuestion = { readonly confidence: number } & (
  | {
      readonly method: 'attribute';
      readonly size: number;
      readonly deviations: number;
      readonly population: number | null;
      readonly tolerableRate: number | null;
    }
  | {
      readonly method: 'monetary';
      readonly interval: number;
      readonly items: readonly AuditedAmount[];
      readonly tolerable: number | null;
    }
  | { readonly method: 'amounts'; readonly strata: readonly StratumSample[]; readonly tolerable: number | null }
);

/** `supported`: even the limit is within what is tolerable; null where nothing was said to be. */
export type Evaluation = { readonly confidence: number; readonly supported: boolean | null } & (
  | { readonly method: 'attribute'; readonly rate: RateEstimate }
  | { readonly method: 'monetary'; readonly result: MonetaryResult }
  | {
      readonly method: 'amounts';
      readonly difference: MisstatementEstimate;
      readonly ratio: MisstatementEstimate | null;
      /** The one with the smaller standard error. */
      readonly chosen: MisstatementEstimate['method'];
    }
);

const within = (limit: number, tolerable: number | null): boolean | null =>
  tolerable === null ? null : limit <= tolerable;

/** Projects what a sample showed to all that it was drawn from. */
export function evaluateSample(question: EvaluationQuestion): Evaluation {
  const { confidence } = question;
  if (question.method === 'attribute') {
    const rate = attributeRate(question);
    return { method: 'attribute', confidence, rate, supported: within(rate.upper, question.tolerableRate) };
  }
  if (question.method === 'monetary') {
    const result = evaluateMonetary(question);
    const limit = Math.max(result.over.upperLimit, result.under.upperLimit);
    return { method: 'monetary', confidence, result, supported: within(limit, question.tolerable) };
  }
  const difference = differenceEstimate(question.strata, confidence);
  const ratio = ratioEstimate(question.strata, confidence);
  const chosen = ratio !== null && ratio.standardError < difference.standardError ? ratio : difference;
  const limit = Math.max(Math.abs(chosen.lower), Math.abs(chosen.upper));
  const supported = within(limit, question.tolerable);
  return { method: 'amounts', confidence, difference, ratio, chosen: chosen.method, supported };
}
