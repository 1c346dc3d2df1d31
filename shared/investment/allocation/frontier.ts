import type { Limit } from '../limits/limit';
import { type Allocator, allocatorOf, type ClassReturns, type FrontierPoint, riskless } from './allocator';

export interface Frontier {
  /** From the least risk to the highest return that the limits allow, in even steps of return. */
  readonly points: readonly FrontierPoint[];
  /** Returns at whose step the search found no weights, though there are some with more. */
  readonly notFound: readonly number[];
  /** The point with the most excess return a unit of risk; null where none has risk. */
  readonly highestSharpe: FrontierPoint | null;
}

export interface FrontierQuestion {
  readonly points: number;
  readonly riskFreeAYear: number;
}

/** The frontier of whoever finds the weights; a point that he does not find is told, not left out. */
export function frontierOf(allocator: Allocator, { points, riskFreeAYear }: FrontierQuestion): Frontier | null {
  const [least, most] = [allocator.least(), allocator.most()];
  if (least === null || most === null) return null;
  const steps = Array.from({ length: points }, (_, k) => {
    if (k === 0) return { target: least.return, point: least };
    if (k === points - 1) return { target: most.return, point: most };
    const target = least.return + ((most.return - least.return) * k) / (points - 1);
    return { target, point: allocator.leastFor(target) };
  });
  const found = steps.flatMap(({ point }) => (point === null ? [] : [point]));
  const ratio = (point: FrontierPoint): number => (point.return - riskFreeAYear) / point.risk;
  const [first, ...others] = found.filter(({ risk }) => risk > riskless);
  const best = others.reduce((top, point) => (ratio(point) > ratio(top) ? point : top), first);
  return {
    points: found,
    notFound: steps.flatMap(({ target, point }) => (point === null ? [target] : [])),
    highestSharpe: best ?? null,
  };
}

/**
 * Efficient frontier of classes under limits that bind whole portfolios: least variance for each mean return, without
 * borrowing or selling short. Source: H. Markowitz, Portfolio selection (1952). Null where no weights keep the limits.
 */
export const frontier = (
  given: ClassReturns,
  limits: readonly Limit[],
  { periodsAYear, ...question }: FrontierQuestion & { readonly periodsAYear: number },
): Frontier | null => frontierOf(allocatorOf(given, limits, periodsAYear), question);
