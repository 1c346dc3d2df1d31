import quadprog from 'quadprog';
import type { Limit } from '../limits/limit';
import type { AssetClass } from '../portfolio/assetClass';
import { covariance, mean } from '../statistics/moments';

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

/** a·w ≥ b, or = b for the first ones. */
interface Constraint {
  readonly a: readonly number[];
  readonly b: number;
}

/** A share of the mean variance that is added to each variance: deposits that never vary would leave the optimum open. */
const ridge = 1e-9;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, k) => sum + value * b[k], 0);

/** The optimizer counts from 1. */
const fromOne = <T>(values: readonly T[], empty: T): T[] => [empty, ...values];

/** Weights of least ½·w'Σw − gain·w; null where no weights fulfil the constraints. */
function optimum(
  sigma: readonly (readonly number[])[],
  gain: readonly number[],
  constraints: readonly Constraint[],
  equalities: number,
): number[] | null {
  const rows = gain.map((_, k) =>
    fromOne(
      constraints.map(({ a }) => a[k]),
      0,
    ),
  );
  const { solution, message } = quadprog.solveQP(
    fromOne(
      sigma.map((row) => fromOne(row, 0)),
      [],
    ),
    fromOne(gain, 0),
    fromOne(rows, []),
    fromOne(
      constraints.map(({ b }) => b),
      0,
    ),
    equalities,
  );
  return message === '' ? solution.slice(1) : null;
}

function limitConstraints(classes: readonly AssetClass[], limits: readonly Limit[]): Constraint[] {
  return limits.map(({ classes: counted, side, limit }) => {
    const sign = side === 'at-least' ? 1 : -1;
    return { a: classes.map((name) => (counted.includes(name) ? sign : 0)), b: sign * limit };
  });
}

const unit = (length: number, at: number): number[] => Array.from({ length }, (_, k) => (k === at ? 1 : 0));

interface Market {
  readonly means: readonly number[];
  readonly covariances: readonly (readonly number[])[];
  /** Covariances with the ridge, for the optimizer alone. */
  readonly sigma: readonly (readonly number[])[];
}

function marketOf({ returns }: ClassReturns, periodsAYear: number): Market {
  const covariances = returns.map((own) => returns.map((other) => covariance(own, other) * periodsAYear));
  const extra = ridge * (mean(covariances.map((row, k) => row[k])) || 1);
  const sigma = covariances.map((row, k) => row.map((value, j) => (j === k ? value + extra : value)));
  return { means: returns.map((own) => mean(own) * periodsAYear), covariances, sigma };
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

/** A deviation a year up to which a point counts as riskless: return over such a risk would mean nothing. */
const riskless = 1e-6;

/**
 * Weight of return against Σw², with which the highest return is sought: small enough for exact arithmetic, large enough
 * to tell classes apart whose means differ by a hundred-thousandth of the largest.
 */
const returnAlone = 1e5;

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
  const count = given.classes.length;
  const held = limitConstraints(given.classes, limits);
  const whole: Constraint = { a: given.classes.map(() => 1), b: 1 };
  const positive = given.classes.map((_, k): Constraint => ({ a: unit(count, k), b: 0 }));
  const weights = (target: number | null) => {
    const more: Constraint[] = target === null ? [] : [{ a: market.means, b: target }];
    const still = given.classes.map(() => 0);
    return optimum(market.sigma, still, [whole, ...more, ...held, ...positive], 1 + more.length);
  };
  const largest = Math.max(...market.means.map(Math.abs)) || 1;
  const identity = given.classes.map((_, k) => unit(count, k));
  const gain = market.means.map((value) => (returnAlone * value) / largest);
  const least = weights(null);
  const most = optimum(identity, gain, [whole, ...held, ...positive], 1);
  if (least === null || most === null) return null;
  const [low, high] = [dot(market.means, least), dot(market.means, most)];
  const found = Array.from({ length: points }, (_, k) => {
    if (k === 0) return least;
    return k === points - 1 ? most : weights(low + ((high - low) * k) / (points - 1));
  }).flatMap((each) => (each === null ? [] : [pointOf(market, each, limits, held)]));
  const ratio = (point: FrontierPoint): number => (point.return - riskFreeAYear) / point.risk;
  const risky = found.filter(({ risk }) => risk > riskless);
  const [first, ...others] = risky;
  const best = others.reduce((top, point) => (ratio(point) > ratio(top) ? point : top), first);
  return { points: found, highestSharpe: best ?? null };
}
