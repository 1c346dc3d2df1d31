import { failed, type Result, success } from '../base/result';
import { type Experience, sumsAlong } from './experience';
import { everyAgeAndYearWithDeaths } from './experienceChecks';
import { type GoodnessOfFit, poissonFit } from './goodnessOfFit';
import { type LeeCarter, normalised } from './leeCarter';

export interface LeeCarterByLikelihood {
  readonly model: LeeCarter;
  readonly fit: GoodnessOfFit;
  /** Rounds of updates of a, k and b. */
  readonly rounds: number;
}

/** The likelihood is flat to the precision of a double long before this many rounds, but for data without a trend. */
const mostRounds = 5_000;
/** A round that moves no parameter by more than this ends the fit. */
const settled = 1e-12;

interface Step {
  readonly parameter: Float64Array;
  /** Derivative of ln D̂ of a cell with respect to the parameter. */
  slope(x: number, t: number): number;
  at(x: number, t: number): number;
}

/**
 * Lee–Carter by Poisson maximum likelihood, D ~ Poisson(E·exp(a + b·k)), by one Newton step for each parameter in turn:
 * θ ← θ + Σ(D − D̂)·s / ΣD̂·s² with s = ∂ln D̂/∂θ. Source: N. Brouhns, M. Denuit and J. K. Vermunt, A Poisson
 * log-bilinear regression approach to the construction of projected lifetables, IME 31 (2002).
 */
export function leeCarterByLikelihood(experience: Experience): Result<LeeCarterByLikelihood> {
  const checked = everyAgeAndYearWithDeaths(experience);
  if (!checked.ok) return checked;
  const { ages, firstYear, years, deaths, exposure } = experience;
  const width = ages.length;
  const died = sumsAlong(deaths, width, 'age');
  const lived = sumsAlong(exposure, width, 'age');
  const a = died.map((count, x) => Math.log(count / lived[x]));
  // Of size 1, like k then, so that one measure tells when all of them have settled; scaled at the end.
  const b = new Float64Array(width).fill(1);
  const k = new Float64Array(years);
  const steps: readonly Step[] = [
    { parameter: a, slope: () => 1, at: (x) => x },
    { parameter: k, slope: (x) => b[x], at: (_, t) => t },
    { parameter: b, slope: (_, t) => k[t], at: (x) => x },
  ];
  for (let rounds = 1; rounds <= mostRounds; rounds++) {
    const moved = steps.reduce((most, step) => Math.max(most, update(step, { a, b, k }, experience)), 0);
    if (!(moved < settled)) continue;
    const model = normalised({ ages, firstYear, a, b, k });
    return success({ model, fit: poissonFit(deaths, fittedDeaths(model, experience), 2 * width + years - 2), rounds });
  }
  const [fromAge, toAge, toYear] = [ages[0], ages[width - 1], firstYear + years - 1];
  return failed({
    code: 'mortality/no-fit',
    model: 'Lee–Carter (Poisson)',
    fromAge,
    toAge,
    fromYear: firstYear,
    toYear,
  });
}

type Parameters = Pick<LeeCarter, 'a' | 'b' | 'k'>;

export function fittedDeaths({ a, b, k }: Parameters, { exposure }: Experience): Float64Array {
  const width = a.length;
  return exposure.map(
    (lived, cell) => lived * Math.exp(a[cell % width] + b[cell % width] * k[Math.floor(cell / width)]),
  );
}

/** One Newton step of one set of parameters; gives the longest move. */
function update({ parameter, slope, at }: Step, parameters: Parameters, experience: Experience): number {
  const width = parameters.a.length;
  const fitted = fittedDeaths(parameters, experience);
  const excess = new Float64Array(parameter.length);
  const curvature = new Float64Array(parameter.length);
  for (let cell = 0; cell < fitted.length; cell++) {
    const x = cell % width;
    const t = Math.floor(cell / width);
    const s = slope(x, t);
    excess[at(x, t)] += (experience.deaths[cell] - fitted[cell]) * s;
    curvature[at(x, t)] += fitted[cell] * s * s;
  }
  let longest = 0;
  for (let n = 0; n < parameter.length; n++) {
    // k starts at 0, where b has no bearing yet.
    const move = curvature[n] > 0 ? excess[n] / curvature[n] : 0;
    parameter[n] += move;
    longest = Math.max(longest, Math.abs(move));
  }
  return longest;
}
