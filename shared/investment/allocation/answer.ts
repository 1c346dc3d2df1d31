import { inForceOn, type Limit } from '../limits/limit';
import type { Holding } from '../portfolio/holding';
import { frequencyOf, periodsPerYear } from '../returns/frequency';
import { allocatorOf, type FrontierPoint, riskless } from './allocator';
import { classReturnsOf } from './classReturnsOf';
import { type Frontier, frontierOf } from './frontier';
import type { DatedClassReturns } from './readClassReturns';

export interface AllocationQuestion {
  readonly limits: readonly Limit[];
  readonly points: number;
  readonly riskFreeAYear: number;
  /** The return a year that the portfolio of least risk has to bring. */
  readonly target: number;
}

export interface AllocationAnswer {
  readonly given: DatedClassReturns;
  readonly periodsAYear: number;
  /** Those that bind whole portfolios on the last day. */
  readonly limits: readonly Limit[];
  /** Null where no weights keep the limits. */
  readonly frontier: Frontier | null;
  /** The most return above the risk-free rate for its risk; null where none earns more, or the best has no risk. */
  readonly sharpest: FrontierPoint | null;
  /** Null where no weights that keep the limits bring the return. */
  readonly leastRisk: FrontierPoint | null;
}

/** Law that binds whole portfolios on a day: what the weights of classes can keep. */
export const portfolioLimits = (limits: readonly Limit[], day: string): Limit[] =>
  limits.filter((limit) => limit.per === 'portfolio' && limit.law.force === 'in-force' && inForceOn(limit, day));

/** What the classes of a portfolio could have brought under the limits; null where their returns are not known. */
export function allocationOf(holdings: readonly Holding[], question: AllocationQuestion): AllocationAnswer | null {
  const given = classReturnsOf(holdings);
  if (given === null) return null;
  const { riskFreeAYear, target } = question;
  const periodsAYear = periodsPerYear[frequencyOf(given.dates)];
  const limits = portfolioLimits(question.limits, given.dates[given.dates.length - 1]);
  const allocator = allocatorOf(given, limits, periodsAYear);
  const sharpest = allocator.sharpest(riskFreeAYear);
  return {
    ...{ given, periodsAYear, limits },
    frontier: frontierOf(allocator, question),
    sharpest: sharpest !== null && sharpest.risk >= riskless ? sharpest : null,
    leastRisk: allocator.leastFor(target),
  };
}
