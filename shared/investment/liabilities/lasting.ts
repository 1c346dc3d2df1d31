import { RandomStream } from '../../base/randomStream';
import { type Estimate, GroupedHits } from '../../stochastic/groupedHits';
import type { FrontierPoint } from '../allocation/allocator';
import { boundedReturn, type FlowPaths, yearEnd } from './flowPaths';
import type { ReserveLink } from './reserveLink';

export interface LastingQuestion {
  /** The last year at whose end the fund may not be below zero. */
  readonly until: number;
  /** Of what a portfolio does beside what it does with the reserve fund. */
  readonly seed: number;
}

/** A portfolio of the frontier that was tried. */
export interface LastingTrial {
  readonly point: FrontierPoint;
  /** With the return of the reserve fund. */
  readonly correlation: number;
  /** Chance that the fund never empties. */
  readonly chance: Estimate;
  /** How much less that is than the best one, and the error of this difference on the same paths. */
  readonly behind: { readonly value: number; readonly standardError: number };
}

export interface LastingChoice {
  readonly until: number;
  readonly trials: readonly LastingTrial[];
  /** The trial with the highest chance; of several, the one with the least return. */
  readonly best: number;
}

/** Sets what portfolios do by themselves apart from all that paths draw. */
const purpose = 44;

/** A standard normal number by path and year: the same ones for every portfolio. */
function ownDraws({ paths, years }: FlowPaths, seed: number): Float64Array {
  const draws = new Float64Array(paths * years);
  for (let n = 0; n < paths; n++) {
    const stream = new RandomStream(seed, n, purpose);
    for (let t = 0; t < years; t++) draws[n * years + t] = stream.normal();
  }
  return draws;
}

interface Portfolio {
  readonly mean: number;
  readonly risk: number;
  readonly correlation: number;
  readonly deviation: number;
}

/**
 * On which paths a fund that is all in one portfolio is never below zero up to the end of a year. Its return from the second
 * year on is μ + σ(ρ·x/s + √(1 − ρ²)·ε): x strays as the reserve fund does on the path, s is its spread in the past.
 */
export function lastsOn(
  flows: FlowPaths,
  { mean, risk, correlation, deviation }: Portfolio,
  draws: Float64Array,
  until: number,
): readonly boolean[] {
  const { paths, years, firstYear, opening, netFlow, fundReturn, reserveShift } = flows;
  const [together, alone] = [(risk * correlation) / deviation, risk * Math.sqrt(1 - correlation ** 2)];
  return Array.from({ length: paths }, (_, n) => {
    let fund = opening;
    for (let t = 0; t <= until - firstYear; t++) {
      const own = n * years + t;
      const earned = boundedReturn(mean + together * reserveShift[own] + alone * draws[own]);
      fund = yearEnd(fund, netFlow[own], t === 0 ? fundReturn[own] : earned);
      if (fund < 0) return false;
    }
    return true;
  });
}

function chanceOf({ points }: FlowPaths, lasts: readonly boolean[], until: number): Estimate {
  const hits = new GroupedHits(points, 1);
  for (const [n, isHit] of lasts.entries()) hits.add(n, () => isHit);
  return hits.estimates(until)[0];
}

/** p − q on the same paths: each path counts 1, 0 or −1. */
function differenceOf(best: readonly boolean[], other: readonly boolean[]): LastingTrial['behind'] {
  const count = best.length;
  const [lost, won] = [best.filter((isHit, n) => isHit && !other[n]), other.filter((isHit, n) => isHit && !best[n])];
  const value = (lost.length - won.length) / count;
  const squares = (lost.length + won.length) / count;
  return { value, standardError: Math.sqrt(Math.max(0, squares - value ** 2) / count) };
}

/**
 * Which point of a frontier lets the fund last with the highest chance. Every point is tried on the same paths and draws
 * (common random numbers): a share of paths moves in steps and may have several tops, which a search by slopes or sections
 * would run past. Source: features.md F16.
 */
export function longestLasting(
  flows: FlowPaths,
  points: readonly FrontierPoint[],
  link: ReserveLink,
  { until, seed }: LastingQuestion,
): LastingChoice {
  const draws = ownDraws(flows, seed);
  const tried = points.map((point) => {
    const correlation = link.correlationOf(point.weights);
    const portfolio = { mean: point.return, risk: point.risk, correlation, deviation: link.deviation };
    const lasts = lastsOn(flows, portfolio, draws, until);
    return { point, correlation, lasts, chance: chanceOf(flows, lasts, until) };
  });
  const best = tried.reduce((top, { chance }, k) => (chance.value > tried[top].chance.value ? k : top), 0);
  const trials = tried.map(({ lasts, ...trial }) => ({ ...trial, behind: differenceOf(tried[best].lasts, lasts) }));
  return { until, trials, best };
}

/** Returns of the portfolios whose chance is less than the best by no more than two standard errors of the difference. */
export function asGoodAsBest({ trials }: LastingChoice): { readonly low: number; readonly high: number } {
  const returns = trials
    .filter(({ behind: { value, standardError } }) => value <= 2 * standardError)
    .map(({ point }) => point.return);
  return { low: Math.min(...returns), high: Math.max(...returns) };
}
