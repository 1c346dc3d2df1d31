import type { Limit } from '../limits/limit';
import type { AssetClass } from '../portfolio/assetClass';
import { covariance, mean } from '../statistics/moments';
import { type Constraint, solveQuadraticProgram } from './quadraticProgram';

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

export interface Frontier {
  /** From the least risk to the highest return that the limits allow, in even steps of return. */
  readonly points: readonly FrontierPoint[];
  /** The point with the most excess return a unit of risk; null where none has risk. */
  readonly highestSharpe: FrontierPoint | null;
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

const marketOf = ({ returns }: ClassReturns, periodsAYear: number): Market => ({
  means: returns.map((own) => mean(own) * periodsAYear),
  covariances: returns.map((own) => returns.map((other) => covariance(own, other) * periodsAYear)),
});

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

/** A deviation a year up to which a point counts as riskless: return over such a risk would mean nothing. */
const riskless = 1e-6;

/** The whole is spent: at least 1 and at most 1. */
const whole = (count: number): Constraint[] => [1, -1].map((b) => ({ a: new Array<number>(count).fill(b), b }));

/** Weight of return against variance at the point of least risk: enough to choose among portfolios of the same risk. */
const preference = 1e-7;

interface Optima {
  least(): readonly number[] | null;
  leastFor(target: number): readonly number[] | null;
  most(): readonly number[] | null;
}

/** Best weights; variances are counted in the mean variance and returns in the largest, so that all are about 1. */
function optimaOf({ means, covariances }: Market, held: readonly Constraint[]): Optima {
  const largest = Math.max(...means.map(Math.abs)) || 1;
  const scaled = means.map((value) => value / largest);
  const variance = mean(covariances.map((row, k) => row[k])) || 1;
  const curvature = covariances.map((row) => row.map((value) => value / variance));
  const flat = means.map(() => means.map(() => 0));
  const still = means.map(() => 0);
  const constraints = [...whole(means.length), ...held];
  const gain = (weight: number): number[] => scaled.map((value) => -weight * value);
  return {
    least: () => solveQuadraticProgram({ curvature, cost: gain(preference), constraints }),
    leastFor: (target) =>
      solveQuadraticProgram({
        curvature,
        cost: still,
        constraints: [...constraints, { a: scaled, b: target / largest }],
      }),
    most: () => solveQuadraticProgram({ curvature: flat, cost: gain(1), constraints }),
  };
}

/**
 * Efficient frontier of classes under limits that bind whole portfolios: least variance for each mean return, without
 * borrowing or selling short. Source: H. Markowitz, Portfolio selection (1952). Null where no weights keep the limits.
 */
export function frontier(
  given: ClassReturns,
  limits: readonly Limit[],
  {
    points,
    periodsAYear,
    riskFreeAYear,
  }: { readonly points: number; readonly periodsAYear: number; readonly riskFreeAYear: number },
): Frontier | null {
  const market = marketOf(given, periodsAYear);
  const held = limitConstraints(given.classes, limits);
  const optima = optimaOf(market, held);
  const [least, most] = [optima.least(), optima.most()];
  if (least === null || most === null) return null;
  const [low, high] = [dot(market.means, least), dot(market.means, most)];
  const found = Array.from({ length: points }, (_, k) => {
    if (k === 0) return least;
    return k === points - 1 ? most : optima.leastFor(low + ((high - low) * k) / (points - 1));
  }).flatMap((each) => (each === null ? [] : [pointOf(market, each, limits, held)]));
  const ratio = (point: FrontierPoint): number => (point.return - riskFreeAYear) / point.risk;
  const risky = found.filter(({ risk }) => risk > riskless);
  const [first, ...others] = risky;
  const best = others.reduce((top, point) => (ratio(point) > ratio(top) ? point : top), first);
  return { points: found, highestSharpe: best ?? null };
}
