import type { Grid } from '../base/grid';
import { type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import { cbdByLikelihood, logistic } from '../mortality/cbd';
import { type Experience, sumsAlong, surfaceOf, together } from '../mortality/experience';
import { firstFactor } from '../mortality/firstFactor';
import { liLee } from '../mortality/liLee';
import { type RandomWalk, randomWalkOf } from '../mortality/randomWalk';
import type { MortalityPath } from '../parameters/parameter';
import { cohortHistory } from '../population/mortalityPath';

/** Δ ln m = b·Δk with one k for both sexes, a random walk: b of the ages that were fitted, and how k moved. */
export interface MortalityDriver {
  readonly youngest: number;
  readonly b: Float64Array;
  readonly index: Float64Array;
  readonly firstYear: number;
  readonly walk: RandomWalk;
}

type Index = Pick<MortalityDriver, 'b' | 'index'>;

/** The factor that men and women have in common, as Lee–Carter has it for both together. */
function commonIndex(histories: readonly Experience[]): Result<Index> {
  const model = liLee(histories);
  return model.ok ? success({ b: model.value.common.b, index: model.value.common.k }) : model;
}

/**
 * CBD's two factors as the one that explains most of what both do to logit q; Δ ln m = Δ logit q·q/m, with q at the mean
 * of the years and m = −ln(1 − q).
 */
function cbdIndex(histories: readonly Experience[]): Result<Index> {
  const fitted = cbdByLikelihood(together(histories));
  if (!fitted.ok) return fitted;
  const { ages, meanAge, k1, k2, firstYear } = fitted.value.model;
  const years = k1.length;
  const logits = surfaceOf({ ages, firstYear, years }, (t, x) => k1[t] + k2[t] * (ages[x] - meanAge)).data;
  const means = sumsAlong(logits, ages.length, 'age').map((sum) => sum / years);
  const { b, k } = firstFactor(
    logits.map((value, cell) => value - means[cell % ages.length]),
    ages.length,
  );
  const perLogit = means.map(logistic).map((q) => q / -Math.log(1 - q));
  return success({ b: b.map((weight, x) => weight * perLogit[x]), index: k });
}

/** Persons up to a year, as one who stood there knew them. */
const upTo = ({ firstYear, years, ages, data }: Grid, last: number): Grid => {
  const known = Math.min(years, last - firstYear + 1);
  return { firstYear, years: known, ages, data: data.subarray(0, known * ages) };
};

/** Fitted to the cohorts of the population up to a year, by the model that the scenario's own path goes by. */
export function mortalityDriver(
  { population }: BaseData,
  path: MortalityPath,
  lastObserved: number,
): Result<MortalityDriver> {
  const histories = [population.male, population.female].map((persons) => cohortHistory(upTo(persons, lastObserved)));
  const found = path === 'cbd' ? cbdIndex(histories) : commonIndex(histories);
  if (!found.ok) return found;
  const [{ ages, firstYear }] = histories;
  const { b, index } = found.value;
  return success({ youngest: ages[0], b, index, firstYear, walk: randomWalkOf(index) });
}
