import { levenbergMarquardt } from 'ml-levenberg-marquardt';

/** Points to fit; `weights` count squared residuals, 1 each where absent. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly weights?: readonly number[] | undefined;
}

export interface Curve {
  at(parameters: readonly number[], x: number): number;
  /** ∂/∂θ of `at` for each parameter. */
  slopes(parameters: readonly number[], x: number): number[];
}

export interface LeastSquares {
  readonly parameters: readonly number[];
  /** y − fitted. */
  readonly residuals: Float64Array;
  /** Σ w·residual². */
  readonly squares: number;
}

const iterations = 100;
const mostRestarts = 50;
/** A restart that gains less than this share of the squares ends the search. */
const leastGain = 1e-14;
/** Squares below this are rounding. */
const exact = 1e-28;

/** Σ w·(y − f(x; θ))² made small by Levenberg and Marquardt's method, from the best of several first guesses. */
export function fitCurve(points: Points, curve: Curve, guesses: readonly (readonly number[])[]): LeastSquares {
  const fits = guesses.map((guess) => fitFrom(points, curve, guess));
  return fits.reduce((best, fit) => (fit.squares < best.squares ? fit : best));
}

/** The library follows steps that lead uphill, but gives the best point it has met: it is started there again. */
function fitFrom(points: Points, curve: Curve, guess: readonly number[]): LeastSquares {
  const options = {
    // The library takes standard deviations: the square of its weight divides.
    weights: points.x.map((_, n) => 1 / Math.sqrt(points.weights?.[n] ?? 1)),
    maxIterations: iterations,
    errorTolerance: exact,
    jacobianFunction: (parameters: number[]) => (x: number) => curve.slopes(parameters, x),
  };
  const model = (parameters: number[]) => (x: number) => curve.at(parameters, x);
  let fit = measured(points, curve, guess);
  for (let restart = 0; restart < mostRestarts && fit.squares > exact; restart++) {
    const { parameterValues } = levenbergMarquardt(points, model, { ...options, initialValues: [...fit.parameters] });
    const next = measured(points, curve, parameterValues);
    if (!(fit.squares - next.squares > leastGain * fit.squares)) break;
    fit = next;
  }
  return fit;
}

function measured(points: Points, curve: Curve, parameters: readonly number[]): LeastSquares {
  const residuals = Float64Array.from(points.x, (x, n) => points.y[n] - curve.at(parameters, x));
  const squares = residuals.reduce((sum, residual, n) => sum + (points.weights?.[n] ?? 1) * residual ** 2, 0);
  return { parameters, residuals, squares };
}

export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** The straight line of least squares: slope = Σw(x − x̄)(y − ȳ)/Σw(x − x̄)². */
export function fitLine({ x, y, weights }: Points): Line {
  const weight = (n: number) => weights?.[n] ?? 1;
  const total = x.reduce((sum, _, n) => sum + weight(n), 0);
  const meanX = x.reduce((sum, value, n) => sum + weight(n) * value, 0) / total;
  const meanY = y.reduce((sum, value, n) => sum + weight(n) * value, 0) / total;
  const products = x.reduce((sum, value, n) => sum + weight(n) * (value - meanX) * (y[n] - meanY), 0);
  const squares = x.reduce((sum, value, n) => sum + weight(n) * (value - meanX) ** 2, 0);
  const slope = products / squares;
  return { intercept: meanY - slope * meanX, slope };
}
