import { agesIn, type Grid } from '../base/grid';
import { type Result, success } from '../base/result';
import type { BaseData, SurvivorshipAnchors } from '../data/baseData';
import { cbdByLikelihood } from '../mortality/cbd';
import { type Experience, surfaceOf, yearOf } from '../mortality/experience';
import {
  cbdForecast,
  forecastChances,
  leeCarterForecast,
  liLeeForecasts,
  type MortalityForecast,
  startingAtLast,
} from '../mortality/forecast';
import { leeCarterBySvd } from '../mortality/leeCarter';
import { refittedToDeaths } from '../mortality/leeCarterRefit';
import { liLee } from '../mortality/liLee';
import type { MortalityPath } from '../parameters/parameter';
import { closedComplement, lastAge } from './closedAges';
import { survivorshipAt } from './resolvePopulation';
import { interpolatedLogLinearly, lifeExpectancyAtBirth } from './survivorship';

/**
 * Ages that are fitted. Below, migrants would pass for deaths; above, the cohorts of the first years are too small.
 */
const youngest = 60;
const oldest = 94;
/** The last year that forecasts are needed for. */
const lastYear = 2100;

/**
 * Deaths and person-years of cohorts between two 1 Julys, from the persons alone: those who are x at the end were x − 1
 * at the start, and who is missing has died. Migration at these ages is neglected. Year t is the interval that starts
 * in it, and P(end)/P(start) is S(x) exactly.
 */
export function cohortHistory({ firstYear, years, ...persons }: Grid): Experience {
  const ages = Array.from({ length: oldest - youngest + 1 }, (_, k) => youngest + k);
  const axes = { ages, firstYear, years: years - 1 };
  const surface = { firstYear, years, ...persons };
  const cell = (t: number, k: number) => {
    const start = agesIn(surface, firstYear + t)[ages[k] - 1];
    const end = agesIn(surface, firstYear + t + 1)[ages[k]];
    return { start, end };
  };
  return {
    ...axes,
    deaths: surfaceOf(axes, (t, k) => cell(t, k).start - cell(t, k).end).data,
    exposure: surfaceOf(axes, (t, k) => (cell(t, k).start + cell(t, k).end) / 2).data,
  };
}

function leeCarterOf(history: Experience): Result<MortalityForecast> {
  const first = leeCarterBySvd(history);
  if (!first.ok) return first;
  const model = refittedToDeaths(first.value.model, history, 'total');
  return model.ok ? success(leeCarterForecast(model.value)) : model;
}

function cbdOf(history: Experience): Result<MortalityForecast> {
  const fitted = cbdByLikelihood(history);
  return fitted.ok ? success(cbdForecast(fitted.value.model)) : fitted;
}

type Histories = readonly [Experience, Experience];

function forecastsOf(
  path: Exclude<MortalityPath, 'un-medium'>,
  histories: Histories,
): Result<readonly MortalityForecast[]> {
  if (path === 'li-lee') {
    const model = liLee(histories);
    return model.ok ? success(liLeeForecasts(model.value)) : model;
  }
  const [men, women] = histories.map(path === 'cbd' ? cbdOf : leeCarterOf);
  if (!men.ok) return men;
  return women.ok ? success([men.value, women.value]) : women;
}

/**
 * 1 − S(x) at the middle of each interval from the last one observed on: below 60 as the base has it, then the median of
 * the forecast, above 94 closed by Kannisto's line. The first row is the base's own, so that the past stays as it is.
 */
function pathOf(
  base: BaseData,
  sex: 'male' | 'female',
  history: Experience,
  forecast: MortalityForecast,
): Result<Float64Array[]> {
  const last = history.firstYear + history.years - 1;
  const chances = forecastChances(startingAtLast(forecast, history), { years: lastYear - last });
  const rows = [survivorshipAt(base, sex, last + 0.5)];
  for (let year = last + 1; year <= lastYear; year++) {
    const open = survivorshipAt(base, sex, year + 0.5).slice(0, oldest + 2);
    open.set(yearOf(chances, year), youngest);
    const closed = closedComplement(open);
    if (!closed.ok) return closed;
    rows.push(closed.value);
  }
  return success(rows);
}

/** Figures whose mortality goes on as a model says that was fitted to the past of the same population. */
export function withMortalityPath(base: BaseData, path: MortalityPath): Result<BaseData> {
  if (path === 'un-medium') return success(base);
  const histories: Histories = [cohortHistory(base.population.male), cohortHistory(base.population.female)];
  const forecasts = forecastsOf(path, histories);
  if (!forecasts.ok) return forecasts;
  const men = pathOf(base, 'male', histories[0], forecasts.value[0]);
  if (!men.ok) return men;
  const women = pathOf(base, 'female', histories[1], forecasts.value[1]);
  if (!women.ok) return women;
  const last = histories[0].firstYear + histories[0].years - 1;
  const survivorship: SurvivorshipAnchors = {
    years: men.value.map((_, k) => last + k + 0.5),
    ages: lastAge + 1,
    male: joined(men.value),
    female: joined(women.value),
  };
  return success({ ...base, survivorship, demography: withLifeExpectancy(base, survivorship, last + 1) });
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const data = new Float64Array(rows.length * (lastAge + 1));
  for (const [at, row] of rows.entries()) data.set(row, at * (lastAge + 1));
  return data;
}

/** e(0) of the path itself from a year on: what the base publishes belongs to its own mortality. */
function withLifeExpectancy(
  { demography }: BaseData,
  survivorship: SurvivorshipAnchors,
  from: number,
): BaseData['demography'] {
  const own = (sex: 'male' | 'female') => {
    const { firstYear, values } = demography[sex === 'male' ? 'lifeExpectancyMale' : 'lifeExpectancyFemale'];
    return {
      firstYear,
      values: values.map((value, t) =>
        firstYear + t < from ? value : lifeExpectancyAtBirth(interpolatedLogLinearly(survivorship, sex, firstYear + t)),
      ),
    };
  };
  return { ...demography, lifeExpectancyMale: own('male'), lifeExpectancyFemale: own('female') };
}
