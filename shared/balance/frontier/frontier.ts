import { type Result, success } from '../../base/result';
import type { Lever } from '../levers/lever';
import { type Pull, pull } from '../levers/pull';
import { solveLever } from '../levers/solveLever';
import { type LeversQuestion, solveLevers } from '../levers/solveLevers';
import type { Target } from '../levers/target';
import type { Bench } from '../levers/targetRuns';
import { nonDominated, type Weighed } from './nonDominated';

/** A way to meet the targets, run exactly; both objectives are wanted small. */
export interface FrontierPoint extends Weighed {
  /** What it was sought for: the year that the fund is to last to, or the value of the first of two levers. */
  readonly at: number;
  readonly pulls: readonly Pull[];
  /** How far the target that fares worst is from being missed. */
  readonly margin: number;
}

/** The points that no other beats, and what no point stands for. */
export interface Frontier {
  readonly points: readonly FrontierPoint[];
  /** Sought for, and no way was found. */
  readonly unsolved: readonly number[];
  /** A way was found, and another is better in both objectives. */
  readonly beaten: readonly number[];
}

function frontierOf(found: readonly FrontierPoint[], unsolved: readonly number[]): Frontier {
  const points = nonDominated(found);
  return { points, unsolved, beaten: found.filter((one) => !points.includes(one)).map(({ at }) => at) };
}

/** The least effort for each year up to which the fund is to last: objectives are effort and the year, less is worse. */
export function effortFrontier(
  bench: Bench,
  question: Omit<LeversQuestion, 'targets'>,
  untilYears: readonly number[],
): Result<Frontier> {
  const points: FrontierPoint[] = [];
  const unsolved: number[] = [];
  for (const until of untilYears) {
    const solution = solveLevers(bench, { ...question, targets: [{ kind: 'noExhaustion', until }] });
    if (!solution.ok) return solution;
    const { value } = solution;
    if (value.outcome === 'no-solution') {
      unsolved.push(until);
      continue;
    }
    const { pulls, effort, margins } = value.outcome === 'solved' ? value.found : value.standard;
    points.push({ at: until, pulls, margin: Math.min(...margins), objectives: [effort, -until] });
  }
  return success(frontierOf(points, unsolved));
}

/** Two levers that meet a target together. */
export interface TradeOff {
  readonly levers: readonly [Lever, Lever];
  readonly target: Target;
  readonly from: number;
  readonly ramp: number;
  /** Positions of the first lever at most, from where it stands to where it meets the target alone, or to its end. */
  readonly count: number;
}

const changeOver = ({ range: [low, high] }: Lever, value: number, stands: number): number =>
  Math.abs(value - stands) / (high - low);

/** In steps of an act, about evenly from one value to another. */
function positions({ step }: Lever, from: number, to: number, count: number): readonly number[] {
  const steps = Math.ceil(Number((Math.abs(to - from) / step).toFixed(9)));
  const taken = Math.min(count - 1, steps);
  const inner = Array.from({ length: taken }, (_, at) => Math.round((steps * at) / taken));
  return [...inner.map((at) => Number((from + Math.sign(to - from) * step * at).toPrecision(12))), to];
}

/** Where the first lever begins and ends to make way for the second: nothing is left to do where it meets the target alone. */
function extent(bench: Bench, { levers: [lever], target, from, ramp }: TradeOff): Result<readonly [number, number]> {
  const alone = solveLever(bench, { lever, target, from, ramp });
  if (!alone.ok) return alone;
  const { outcome, standard } = alone.value;
  if (outcome === 'already-met') return success([standard.value, standard.value]);
  const end = lever.range[lever.gains === 'up' ? 1 : 0];
  return success([standard.value, outcome === 'solved' ? (alone.value.stepped?.value ?? end) : end]);
}

/** The second lever solved for positions of the first: what one can do for the other. Objectives are both changes. */
export function tradeOff(bench: Bench, question: TradeOff): Result<Frontier> {
  const { levers, target, from, ramp, count } = question;
  const [first, second] = levers;
  const found = extent(bench, question);
  if (!found.ok) return found;
  const [stands, end] = found.value;
  const points: FrontierPoint[] = [];
  const unsolved: number[] = [];
  for (const value of positions(first, stands, end, count)) {
    const own: readonly Pull[] = value === stands ? [] : [{ parameter: first.parameter.id, value, from, ramp }];
    const scenario = pull(bench.parameters, bench.scenario, own);
    if (!scenario.ok) return scenario;
    const solution = solveLever({ ...bench, scenario: scenario.value }, { lever: second, target, from, ramp });
    if (!solution.ok) return solution;
    const { outcome, standard } = solution.value;
    if (outcome === 'no-solution') {
      unsolved.push(value);
      continue;
    }
    const other = outcome === 'solved' ? solution.value.value : standard.value;
    const pulls = outcome === 'solved' ? [...own, { parameter: second.parameter.id, value: other, from, ramp }] : own;
    points.push({
      at: value,
      pulls,
      margin: outcome === 'solved' ? solution.value.residual : standard.margin,
      objectives: [changeOver(first, value, stands), changeOver(second, other, standard.value)],
    });
    if (outcome === 'already-met') break;
  }
  return success(frontierOf(points, unsolved));
}
