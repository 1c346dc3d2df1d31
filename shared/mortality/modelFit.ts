import { type Result, success } from '../base/result';
import { type AgePeriodCohortFit, agePeriodCohort } from './agePeriodCohort';
import { type CbdByLikelihood, cbdByLikelihood } from './cbd';
import type { Experience } from './experience';
import { cbdForecast, leeCarterForecast, liLeeForecasts, type MortalityForecast } from './forecast';
import type { GoodnessOfFit } from './goodnessOfFit';
import { type LeeCarter, leeCarterBySvd } from './leeCarter';
import { type LeeCarterByLikelihood, leeCarterByLikelihood } from './leeCarterPoisson';
import { refittedToDeaths } from './leeCarterRefit';
import { liLee } from './liLee';

/** Models of mortality by age and year that are fitted and, but for the last, carried forward. */
export const mortalityModels = ['lee-carter', 'lee-carter-poisson', 'li-lee', 'cbd', 'apc'] as const;
export type MortalityModel = (typeof mortalityModels)[number];

/** Models that see deaths as counts: rates alone do not say how many there were. */
export const countsDeaths = (model: MortalityModel): boolean =>
  model === 'lee-carter-poisson' || model === 'cbd' || model === 'apc';

/** One set of parameters: a value an age, a year or a year of birth, which `at` names. */
export interface ParameterSeries {
  readonly name: string;
  readonly along: 'age' | 'year' | 'cohort';
  readonly at: readonly number[];
  readonly values: Float64Array;
}

/** A model of one population in a form that all models share. */
export interface ModelFit {
  readonly series: readonly ParameterSeries[];
  /** Shares of variance explained, or deviance, likelihood and criteria. */
  readonly measures: Readonly<Record<string, number>>;
  /** By year and age, on the scale of the fit; empty where the model leaves none. */
  readonly residuals: Float64Array;
  /** Null for a model without a forecast. */
  readonly forecast: MortalityForecast | null;
}

const following = (first: number, { length }: Float64Array): number[] => Array.from({ length }, (_, n) => first + n);

const none = new Float64Array(0);

const measuresOf = ({ deviance, logLikelihood, parameters, cells, aic, bic }: GoodnessOfFit) => ({
  deviance,
  logLikelihood,
  parameters,
  cells,
  aic,
  bic,
});

const seriesOf = ({ ages, firstYear, a, b, k }: LeeCarter): readonly ParameterSeries[] => [
  { name: 'a', along: 'age', at: ages, values: a },
  { name: 'b', along: 'age', at: ages, values: b },
  { name: 'k', along: 'year', at: following(firstYear, k), values: k },
];

/** k is fitted again to the deaths of each year where these are counts. */
function leeCarter(experience: Experience, counted: boolean): Result<ModelFit> {
  const first = leeCarterBySvd(experience);
  if (!first.ok) return first;
  const { model, explained, residuals } = first.value;
  const refitted = counted ? refittedToDeaths(model, experience, 'total') : success(model);
  if (!refitted.ok) return refitted;
  return success({
    series: seriesOf(refitted.value),
    measures: { explained },
    residuals,
    forecast: leeCarterForecast(refitted.value),
  });
}

const leeCarterCounts = ({ model, fit }: LeeCarterByLikelihood): ModelFit => ({
  series: seriesOf(model),
  measures: measuresOf(fit),
  residuals: fit.residuals,
  forecast: leeCarterForecast(model),
});

const cbd = ({ model, fit }: CbdByLikelihood): ModelFit => ({
  series: [
    { name: 'k1', along: 'year', at: following(model.firstYear, model.k1), values: model.k1 },
    { name: 'k2', along: 'year', at: following(model.firstYear, model.k2), values: model.k2 },
  ],
  measures: { ...measuresOf(fit), meanAge: model.meanAge },
  residuals: fit.residuals,
  forecast: cbdForecast(model),
});

const apc = ({ model, fit }: AgePeriodCohortFit): ModelFit => ({
  series: [
    { name: 'a', along: 'age', at: model.ages, values: model.a },
    { name: 'k', along: 'year', at: following(model.firstYear, model.k), values: model.k },
    { name: 'g', along: 'cohort', at: following(model.firstCohort, model.g), values: model.g },
  ],
  measures: measuresOf(fit),
  residuals: fit.residuals,
  forecast: null,
});

function fitTogether(populations: readonly Experience[]): Result<readonly ModelFit[]> {
  const found = liLee(populations);
  if (!found.ok) return found;
  const { ages, firstYear, common, populations: own } = found.value;
  const forecasts = liLeeForecasts(found.value);
  return success(
    own.map(({ a, b, k, explained, explainedByCommon }, at) => ({
      series: [
        { name: 'a', along: 'age', at: ages, values: a },
        { name: 'B', along: 'age', at: ages, values: common.b },
        { name: 'b', along: 'age', at: ages, values: b },
        { name: 'K', along: 'year', at: following(firstYear, common.k), values: common.k },
        { name: 'k', along: 'year', at: following(firstYear, k), values: k },
      ],
      measures: { explainedByCommon, explained },
      residuals: none,
      forecast: forecasts[at],
    })),
  );
}

const mapped = <T>(found: Result<T>, of: (value: T) => ModelFit): Result<ModelFit> =>
  found.ok ? success(of(found.value)) : found;

function fitAlone(model: Exclude<MortalityModel, 'li-lee'>, experience: Experience, counted: boolean) {
  if (model === 'lee-carter') return leeCarter(experience, counted);
  if (model === 'lee-carter-poisson') return mapped(leeCarterByLikelihood(experience), leeCarterCounts);
  return model === 'cbd' ? mapped(cbdByLikelihood(experience), cbd) : mapped(agePeriodCohort(experience), apc);
}

/** Populations of the same axes, each by itself, or all together where the model is made for it. */
export function fitModel(
  model: MortalityModel,
  populations: readonly Experience[],
  counted: boolean,
): Result<readonly ModelFit[]> {
  if (model === 'li-lee') return fitTogether(populations);
  const fits: ModelFit[] = [];
  for (const population of populations) {
    const fit = fitAlone(model, population, counted);
    if (!fit.ok) return fit;
    fits.push(fit.value);
  }
  return success(fits);
}

export interface ResidualSummary {
  readonly mean: number;
  readonly deviation: number;
  /** The cell that strays most. */
  readonly largest: { readonly age: number; readonly year: number; readonly value: number };
}

/** What a model leaves, in three figures; null where it leaves nothing to look at. */
export function residualSummary(
  residuals: Float64Array,
  { ages, firstYear }: Pick<Experience, 'ages' | 'firstYear'>,
): ResidualSummary | null {
  if (residuals.length === 0) return null;
  const mean = residuals.reduce((sum, value) => sum + value, 0) / residuals.length;
  const squares = residuals.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const at = residuals.reduce((best, value, cell) => (Math.abs(value) > Math.abs(residuals[best]) ? cell : best), 0);
  const largest = {
    age: ages[at % ages.length],
    year: firstYear + Math.floor(at / ages.length),
    value: residuals[at],
  };
  return { mean, deviation: Math.sqrt(squares / residuals.length), largest };
}
