import { z } from 'zod';
import { extremeStudentised, grubbs } from '../../audit/outliers/extremes';
import { fences, medianDeviation, middleOf, robustZ } from '../../audit/outliers/robust';
import { known, type Registry } from '../known';

const values = z.array(z.number()).min(1);

const modified = known(z.object({ values, threshold: z.number().default(3.5) }), (given) => {
  const middle = middleOf(given.values);
  const scores = given.values.map((value) => robustZ(value, middle));
  return {
    median: middle.median,
    MAD: middle.medianDeviation,
    meanAD: middle.meanDeviation,
    z: scores,
    outlierIndex: scores.flatMap((score, at) => (Math.abs(score) > given.threshold ? [at] : [])),
  };
});

const tukey = known(z.object({ values, k: z.number(), quantileType: z.literal(7) }), (given) => {
  const { lowerQuartile, upperQuartile, lower, upper } = fences(given.values, given.k);
  const outliers = given.values.filter((value) => value < lower || value > upper);
  return { q1: lowerQuartile, q3: upperQuartile, lower, upper, outliers };
});

/** Amounts that stand out. */
export const outlierChecks: Registry = {
  mad: known(z.object({ values, constant: z.number() }), (given) => given.constant * medianDeviation(given.values)),
  modifiedZ: modified,
  tukeyFences: tukey,
  grubbs: known(z.object({ values, alpha: z.number() }), (given) => {
    const { distance, limitOneSided, limitTwoSided, value } = grubbs(given.values, given.alpha);
    return { G: distance, critOneSided: limitOneSided, critTwoSided: limitTwoSided, outlier: value };
  }),
  generalizedESD: known(z.object({ values, maxOutliers: z.number().int(), alpha: z.number() }), (given) => {
    const { steps, outliers } = extremeStudentised(given.values, given.maxOutliers, given.alpha);
    return {
      R: steps.map(({ distance }) => distance),
      lambda_: steps.map(({ limit }) => limit),
      outliers,
      outlierValues: steps.slice(0, outliers).map(({ value }) => value),
    };
  }),
};
