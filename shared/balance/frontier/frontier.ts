import { type Result, success } from '../../base/result';
import type { Lever } from '../levers/lever';
import { type Pull, pull } from '../levers/pull';
import { solveLever } from '../levers/solveLever';
import { type LeversQuestion, solveLevers } from '../levers/solveLevers';
import { standing } from '../levers/standing';
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
  /** Positions of the first lever, from where it stands to its end. */
  readonly count: number;
}

const changeOver = ({ range: [low, high] }: Lever, value: number, stands: number): number =>
  Math.abs(value - stands) / (high - low);

/** The second lever solved for positions of the first: what one can do for the other. Objectives are both changes. */
export function tradeOff(bench: Bench, { levers, target, from, ramp, count }: TradeOff): Result<Frontier> {
  const [first, second] = levers;
  const stands = standing(bench.parameters, bench.scenario, first.parameter);
  if (!stands.ok) return stands;
  const end = first.range[first.gains === 'up' ? 1 : 0];
  const points: FrontierPoint[] = [];
  const unsolved: number[] = [];
  for (let at = 0; at < count; at++) {
    const value = Number((stands.value + ((end - stands.value) * at) / (count - 1)).toPrecision(12));
    const own: readonly Pull[] = at === 0 ? [] : [{ parameter: first.parameter.id, value, from, ramp }];
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
      objectives: [changeOver(first, value, stands.value), changeOver(second, other, standard.value)],
    });
    if (outcome === 'already-met') break;
  }
  return success(frontierOf(points, unsolved));
}
