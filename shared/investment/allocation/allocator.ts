import type { Limit } from '../limits/limit';
import type { AssetClass } from '../portfolio/assetClass';
import { covariance, mean } from '../statistics/moments';
import { type Constraint, type QuadraticProgram, solveQuadraticProgram } from './quadraticProgram';

/** Returns of classes over the same periods. */
export interface ClassReturns {
  readonly classes: readonly AssetClass[];
  /** One list a class. */
  readonly returns: readonly (readonly number[])[];
}

export interface FrontierPoint {
  /** Mean return a year, arithmetic. */
  readonly return: number;
  /** Standard deviation a year. */
  readonly risk: number;
  /** In the order of the classes; they sum to 1 and none is negative. */
  readonly weights: readonly number[];
  /** Ids of the limits that hold the weights back. */
  readonly binding: readonly string[];
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, k) => sum + value * b[k], 0);

function limitConstraints(classes: readonly AssetClass[], limits: readonly Limit[]): Constraint[] {
  return limits.map(({ classes: counted, side, limit }) => {
    const sign = side === 'at-least' ? 1 : -1;
    return { a: classes.map((name) => (counted.includes(name) ? sign : 0)), b: sign * limit };
  });
}

interface Market {
  readonly means: readonly number[];
  readonly covariances: readonly (readonly number[])[];
}

/** A deviation a year up to which a class or a portfolio counts as riskless: return over such a risk means nothing. */
export const riskless = 1e-6;

/** What is left of rounding in the returns of a riskless class is no risk: pivoting on it would lead anywhere. */
function marketOf({ returns }: ClassReturns, periodsAYear: number): Market {
  const isRisky = returns.map((own) => Math.sqrt(covariance(own, own) * periodsAYear) > riskless);
  return {
    means: returns.map((own) => mean(own) * periodsAYear),
    covariances: returns.map((own, k) =>
      returns.map((other, j) => (isRisky[k] && isRisky[j] ? covariance(own, other) * periodsAYear : 0)),
    ),
  };
}

/** Nearer than this a limit counts as reached. */
const reached = 1e-7;

function pointOf(
  market: Market,
  weights: readonly number[],
  limits: readonly Limit[],
  held: readonly Constraint[],
): FrontierPoint {
  const variance = dot(
    weights,
    market.covariances.map((row) => dot(row, weights)),
  );
  const binding = limits.filter((_, k) => dot(held[k].a, weights) - held[k].b < reached).map(({ id }) => id);
  return { return: dot(market.means, weights), risk: Math.sqrt(Math.max(0, variance)), weights, binding };
}

/** The whole is spent: at least 1 and at most 1. */
const whole = (count: number): Constraint[] => [1, -1].map((b) => ({ a: new Array<number>(count).fill(b), b }));

/** Weight of return against variance at the point of least risk: enough to choose among portfolios of the same risk. */
const preference = 1e-7;

/** The best weights that keep the limits, without borrowing or selling short; null where there are none. */
export interface Allocator {
  /** Of those with the least risk, that with the most return. */
  least(): FrontierPoint | null;
  /** The least risk for at least this mean return a year. */
  leastFor(target: number): FrontierPoint | null;
  most(): FrontierPoint | null;
  /** The most return above a risk-free rate for its risk; null too where none earns more than that rate. */
  sharpest(riskFree: number): FrontierPoint | null;
}

/** Weights of 1 in all out of a solution that knows only their proportions. */
function inProportion(solution: readonly number[] | null): readonly number[] | null {
  const all = solution?.reduce((sum, value) => sum + value, 0) ?? 0;
  return solution && all > 0 ? solution.map((value) => value / all) : null;
}

/** Variances are counted in the mean variance and returns in the largest, so that all are about 1. */
export function allocatorOf(given: ClassReturns, limits: readonly Limit[], periodsAYear: number): Allocator {
  const market = marketOf(given, periodsAYear);
  const { means, covariances } = market;
  const held = limitConstraints(given.classes, limits);
  const largest = Math.max(...means.map(Math.abs)) || 1;
  const variance = mean(covariances.map((row, k) => row[k])) || 1;
  const scaled = means.map((value) => value / largest);
  const curvature = covariances.map((row) => row.map((value) => value / variance));
  const flat = means.map(() => means.map(() => 0));
  const still = means.map(() => 0);
  const constraints = [...whole(means.length), ...held];
  const gain = (weight: number): number[] => scaled.map((value) => -weight * value);
  // Weights that rounding has led astray are none.
  const isKept = (weights: readonly number[]) => constraints.every(({ a, b }) => dot(a, weights) >= b - reached);
  const point = (weights: readonly number[] | null) =>
    weights && isKept(weights) ? pointOf(market, weights, limits, held) : null;
  const solved = (program: QuadraticProgram) => point(solveQuadraticProgram(program));
  return {
    least: () => solved({ curvature, cost: gain(preference), constraints }),
    leastFor: (target) =>
      solved({ curvature, cost: still, constraints: [...constraints, { a: scaled, b: target / largest }] }),
    most: () => solved({ curvature: flat, cost: gain(1), constraints }),
    // Least variance for an excess return of 1, whatever the whole; a limit b on a share reads (a − b)·y ≥ 0.
    sharpest: (riskFree) => {
      const excess: Constraint = { a: means.map((value) => (value - riskFree) / largest), b: 1 };
      const shares = held.map(({ a, b }) => ({ a: a.map((value) => value - b), b: 0 }));
      return point(inProportion(solveQuadraticProgram({ curvature, cost: still, constraints: [excess, ...shares] })));
    },
  };
}
