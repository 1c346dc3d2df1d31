import logGamma from '@stdlib/math-base-special-gammaln';

/** How well a model of counts fits; AIC and BIC weigh the likelihood against the parameters used. */
export interface GoodnessOfFit {
  readonly deviance: number;
  readonly logLikelihood: number;
  /** Free parameters, constraints taken off. */
  readonly parameters: number;
  /** Cells with somebody in them. */
  readonly cells: number;
  readonly aic: number;
  readonly bic: number;
  /** Signed roots of each cell's share of the deviance: observed above fitted is positive. */
  readonly residuals: Float64Array;
}

interface Cell {
  readonly deviance: number;
  readonly logLikelihood: number;
}

/** n·ln x, which is 0 for n = 0 whatever x. */
const timesLog = (n: number, x: number): number => (n > 0 ? n * Math.log(x) : 0);
const divergence = (observed: number, fitted: number): number => timesLog(observed, observed / fitted);

/** Deaths as Poisson counts: ℓ = Σ D·ln D̂ − D̂ − ln Γ(D + 1), deviance 2Σ D·ln(D/D̂) − (D − D̂). */
export const poissonFit = (deaths: Float64Array, fitted: Float64Array, parameters: number): GoodnessOfFit =>
  overall(deaths, fitted, parameters, (cell) => ({
    deviance: 2 * (divergence(deaths[cell], fitted[cell]) - (deaths[cell] - fitted[cell])),
    logLikelihood: timesLog(deaths[cell], fitted[cell]) - fitted[cell] - logGamma(deaths[cell] + 1),
  }));

export interface Lives {
  readonly deaths: Float64Array;
  /** Lives at the start of the year: E = exposure + D/2. */
  readonly initial: Float64Array;
}

/** Deaths as binomial counts among initial lives: ℓ = Σ ln C(E, D) + D·ln q̂ + (E − D)·ln(1 − q̂). */
export const binomialFit = ({ deaths, initial }: Lives, fitted: Float64Array, parameters: number): GoodnessOfFit =>
  overall(deaths, fitted, parameters, (cell) => {
    const [died, lives, expected] = [deaths[cell], initial[cell], fitted[cell]];
    const choices = logGamma(lives + 1) - logGamma(died + 1) - logGamma(lives - died + 1);
    const survived = lives - died;
    return {
      deviance: 2 * (divergence(died, expected) + divergence(survived, lives - expected)),
      logLikelihood: choices + timesLog(died, expected / lives) + timesLog(survived, 1 - expected / lives),
    };
  });

function overall(
  observed: Float64Array,
  fitted: Float64Array,
  parameters: number,
  cellOf: (cell: number) => Cell,
): GoodnessOfFit {
  const residuals = new Float64Array(observed.length);
  let deviance = 0;
  let logLikelihood = 0;
  for (let cell = 0; cell < observed.length; cell++) {
    const part = cellOf(cell);
    deviance += part.deviance;
    logLikelihood += part.logLikelihood;
    // A perfect cell can come out a hair below zero.
    residuals[cell] = Math.sign(observed[cell] - fitted[cell]) * Math.sqrt(Math.max(0, part.deviance));
  }
  const cells = fitted.reduce((count, expected) => count + (expected > 0 ? 1 : 0), 0);
  const aic = 2 * parameters - 2 * logLikelihood;
  const bic = parameters * Math.log(cells) - 2 * logLikelihood;
  return { deviance, logLikelihood, parameters, cells, aic, bic, residuals };
}
