import { z } from 'zod';
import { type Result, success } from '../../base/result';
import { agePeriodCohort } from '../../mortality/agePeriodCohort';
import { cbdByLikelihood } from '../../mortality/cbd';
import type { Experience } from '../../mortality/experience';
import { leeCarterBySvd } from '../../mortality/leeCarter';
import { leeCarterByLikelihood } from '../../mortality/leeCarterPoisson';
import { type Refit, refittedToDeaths } from '../../mortality/leeCarterRefit';
import { quantileOf, randomWalkOf, walkAhead } from '../../mortality/randomWalk';
import type { Answer } from '../compare';
import { type Attempt, known, type Registry } from '../known';

const numbers = z.array(z.number());

/** One list of years for each age, as the files have it. */
const experienceShape = z
  .object({ ages: numbers.min(2), years: numbers.min(2), deaths: z.array(numbers), exposure: z.array(numbers) })
  .refine(({ ages, years, deaths, exposure }) =>
    [deaths, exposure].every((rows) => rows.length === ages.length && rows.every((row) => row.length === years.length)),
  )
  .transform(({ ages, years, deaths, exposure }): Experience => {
    const byYear = (rows: readonly number[][]) => Float64Array.from(years.flatMap((_, t) => rows.map((row) => row[t])));
    return { ages, firstYear: years[0], years: years.length, deaths: byYear(deaths), exposure: byYear(exposure) };
  });

const fitted = z.object({ table: experienceShape });

/** A fit that fails is a failed case, not a function that is not known. */
const answerFrom = <T>(result: Result<T>, answer: (found: T) => Answer): Answer | Attempt =>
  result.ok ? answer(result.value) : { state: 'unusable', reason: result.failure.code };

/** Names of the re-fits in the `demography` package for R. */
const refits: Readonly<Record<string, Refit>> = { dt: 'total', dxt: 'ages' };
const svdShape = fitted.extend({ adjust: z.enum(['none', 'dt', 'dxt']) });

const leeCarterSVD = known(svdShape, ({ table, adjust }) => {
  const first = leeCarterBySvd(table);
  if (!first.ok) return { state: 'unusable', reason: first.failure.code };
  const { model, explained } = first.value;
  const refit = refits[adjust];
  const kept = refit === undefined ? success(model) : refittedToDeaths(model, table, refit);
  return answerFrom(kept, ({ a, b, k }) => ({ ax: [...a], bx: [...b], kt: [...k], varianceExplained: explained }));
});

const leeCarterPoisson = known(fitted, ({ table }) =>
  answerFrom(leeCarterByLikelihood(table), ({ model, fit }) => ({
    ax: [...model.a],
    bx: [...model.b],
    kt: [...model.k],
    loglik: fit.logLikelihood,
    deviance: fit.deviance,
    npar: fit.parameters,
    nobs: fit.cells,
    AIC: fit.aic,
    BIC: fit.bic,
  })),
);

const cbdM5 = known(fitted, ({ table }) =>
  answerFrom(cbdByLikelihood(table), ({ model, fit }) => ({
    kt1: [...model.k1],
    kt2: [...model.k2],
    deviance: fit.deviance,
    npar: fit.parameters,
  })),
);

const apcM3 = known(fitted, ({ table }) =>
  answerFrom(agePeriodCohort(table), ({ fit }) => ({
    deviance: fit.deviance,
    loglik: fit.logLikelihood,
    npar: fit.parameters,
  })),
);

const walkShape = z.object({ series: numbers.min(3), h: z.number().int().positive(), level: z.number().gt(0).lt(100) });

const randomWalkDrift = known(walkShape, ({ series, h, level }) => {
  const walk = randomWalkOf(series);
  const ahead = Array.from({ length: h }, (_, step) => walkAhead(walk, step + 1));
  const tail = (1 - level / 100) / 2;
  return {
    drift: walk.drift,
    sigma: walk.sigma,
    mean: ahead.map(({ mean }) => mean),
    [`lower${level}`]: ahead.map((outlook) => quantileOf(outlook, tail)),
    [`upper${level}`]: ahead.map((outlook) => quantileOf(outlook, 1 - tail)),
  };
});

export const mortalityModelChecks: Registry = { leeCarterSVD, leeCarterPoisson, cbdM5, apcM3, randomWalkDrift };
