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

const mostSteps = 500;
/** A step that gains less than this share of the squares ends the search. */
const leastGain = 1e-8;
/** Squares below this are rounding. */
const exact = 1e-28;
const damping = { first: 1e-2, down: 9, up: 11, least: 1e-14, most: 1e8 };

/** Σ w·(y − f(x; θ))² made small by Levenberg and Marquardt's method, from the best of several first guesses. */
export function fitCurve(points: Points, curve: Curve, guesses: readonly (readonly number[])[]): LeastSquares {
  const fits = guesses.map((guess) => fitFrom(points, curve, guess));
  return fits.reduce((best, fit) => (fit.squares < best.squares ? fit : best));
}

/** Steps are taken one by one, as the library would go on from a point that is worse than the one before. */
function fitFrom(points: Points, curve: Curve, guess: readonly number[]): LeastSquares {
  const options = {
    // The library takes standard deviations: the square of its weight divides.
    weights: points.x.map((_, n) => 1 / Math.sqrt(points.weights?.[n] ?? 1)),
    maxIterations: 1,
    errorTolerance: 0,
    jacobianFunction: (parameters: number[]) => (x: number) => curve.slopes(parameters, x),
  };
  const model = (parameters: number[]) => (x: number) => curve.at(parameters, x);
  let fit = measured(points, curve, guess);
  let held = damping.first;
  for (let step = 0; step < mostSteps && fit.squares > exact && held < damping.most; step++) {
    const tried = levenbergMarquardt(points, model, { ...options, damping: held, initialValues: [...fit.parameters] });
    const next = measured(points, curve, tried.parameterValues);
    const gain = fit.squares - next.squares;
    if (!(gain > 0)) {
      held *= damping.up;
      continue;
    }
    fit = next;
    held = Math.max(held / damping.down, damping.least);
    if (gain < leastGain * fit.squares) break;
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
