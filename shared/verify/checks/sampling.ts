import { z } from 'zod';
import { attributeRate, attributeSize } from '../../audit/sampling/attributes';
import { evaluateMonetary, monetarySize, reliabilityFactor } from '../../audit/sampling/monetaryUnits';
import { differenceEstimate, ratioEstimate, stratifiedSize } from '../../audit/sampling/strata';
import { chiSquareQuantile, chiSquareTail, studentQuantile } from '../../base/distributions';
import { known, type Registry } from '../known';

const confidence = z.number().gt(0).lt(1);
const rate = z.number().min(0).max(1);
const population = z.number().int().nullable().default(null);

const sizes = known(
  z.object({ confidence, tolerableRate: rate, expectedRates: z.array(rate), population }),
  ({ expectedRates, ...plan }) =>
    expectedRates.map((expectedRate) => attributeSize({ ...plan, expectedRate })?.size ?? null),
);

const limits = known(
  z.object({ confidence, size: z.number().int(), deviations: z.array(z.number().int()), population }),
  ({ deviations, ...sample }) => deviations.map((found) => attributeRate({ ...sample, deviations: found }).upper),
);

const monetary = known(
  z.object({ confidence, expectedOfTolerable: rate, tolerableShares: z.array(rate) }),
  ({ confidence: sure, expectedOfTolerable, tolerableShares }) =>
    tolerableShares.map((share) => {
      const expected = share * expectedOfTolerable;
      return monetarySize({ bookValue: 1, confidence: sure, tolerable: share, expected })?.size ?? null;
    }),
);

const item = z.object({ book: z.number(), audited: z.number() });

const stringer = known(z.object({ confidence, interval: z.number(), items: z.array(item) }), (sample) => {
  const { taintings, certain, mostLikely, basicPrecision, upperLimit } = evaluateMonetary(sample).over;
  return { projected: taintings.map(({ projected }) => projected), certain, mostLikely, basicPrecision, upperLimit };
});

const stratum = z.object({
  id: z.string().default(''),
  count: z.number(),
  bookValue: z.number().default(0),
  items: z.array(item).min(1),
});

const estimated = known(z.object({ confidence, strata: z.array(stratum).min(1) }), ({ strata, confidence: sure }) => {
  const difference = differenceEstimate(strata, sure);
  const ratio = ratioEstimate(strata, sure);
  return {
    difference: difference.estimate,
    differenceError: difference.standardError,
    lower: difference.lower,
    upper: difference.upper,
    ratio: ratio?.estimate ?? null,
    ratioError: ratio?.standardError ?? null,
  };
});

const planned = known(
  z.object({
    confidence,
    precision: z.number(),
    counts: z.array(z.number()),
    deviations: z.array(z.number()),
  }),
  ({ counts, deviations, precision, confidence: sure }) => {
    const strata = counts.map((count, k) => ({ id: String(k), count, bookValue: 0, deviation: deviations[k] }));
    return stratifiedSize(strata, sure, precision);
  },
);

const freedom = z.number().positive();

/** Sizes, selections and limits of audit samples, and the distributions that they rest on. */
export const samplingChecks: Registry = {
  attributeSampleSizes: sizes,
  attributeUpperLimits: limits,
  monetarySampleSizes: monetary,
  reliabilityFactors: known(z.object({ confidence, errors: z.array(z.number()) }), (given) =>
    given.errors.map((found) => reliabilityFactor(given.confidence, found)),
  ),
  stringerBound: stringer,
  stratifiedEstimates: estimated,
  stratifiedSampleSize: planned,
  chiSquareQuantile: known(z.object({ probability: confidence, freedom }), (given) =>
    chiSquareQuantile(given.probability, given.freedom),
  ),
  chiSquareTail: known(z.object({ x: z.number().min(0), freedom }), (given) => chiSquareTail(given.x, given.freedom)),
  studentQuantile: known(z.object({ probability: confidence, freedom }), (given) =>
    studentQuantile(given.probability, given.freedom),
  ),
};
