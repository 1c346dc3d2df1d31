import type { Failure } from '../base/failure';
import { failed, type Result, success } from '../base/result';
import { type Experience, sumsAlong } from './experience';

type NoDeaths = Extract<Failure, { code: 'mortality/no-deaths' }>;

/** Every cell has a death: what a fit to ln m needs. */
export function everyCellWithDeaths(experience: Experience): Result<Experience> {
  const { ages, firstYear, deaths, exposure } = experience;
  const cell = deaths.findIndex((count, at) => !(count > 0 && exposure[at] > 0));
  if (cell < 0) return success(experience);
  const age = ages[cell % ages.length];
  const year = firstYear + Math.floor(cell / ages.length);
  return failed(noDeaths({ fromAge: age, toAge: age, fromYear: year, toYear: year }));
}

/** Every age and every year has a death: what maximum likelihood needs for finite parameters. */
export function everyAgeAndYearWithDeaths(experience: Experience): Result<Experience> {
  const { ages, firstYear, years, deaths } = experience;
  const [fromAge, toAge] = [ages[0], ages[ages.length - 1]];
  const [fromYear, toYear] = [firstYear, firstYear + years - 1];
  const age = ages[sumsAlong(deaths, ages.length, 'age').findIndex((count) => !(count > 0))];
  if (age !== undefined) return failed(noDeaths({ fromAge: age, toAge: age, fromYear, toYear }));
  const empty = sumsAlong(deaths, ages.length, 'year').findIndex((count) => !(count > 0));
  if (empty < 0) return success(experience);
  return failed(noDeaths({ fromAge, toAge, fromYear: firstYear + empty, toYear: firstYear + empty }));
}

const noDeaths = (where: Omit<NoDeaths, 'code'>): NoDeaths => ({ code: 'mortality/no-deaths', ...where });
