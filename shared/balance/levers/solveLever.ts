import { brent } from '../../base/brent';
import type { Failure } from '../../base/failure';
import { failed, type Result, success } from '../../base/result';
import { isWhole, type Lever } from './lever';
import { standing } from './standing';
import type { Target } from './target';
import { type Bench, TargetRuns } from './targetRuns';

/** One lever for one target; the lever works from `from` on, reached over `ramp` years. */
export interface LeverQuestion {
  readonly lever: Lever;
  readonly target: Target;
  readonly from: number;
  readonly ramp: number;
}

/** A value that was tried and what it came to. */
export interface Trial {
  readonly value: number;
  readonly margin: number;
}

interface Tried {
  /** Exact runs that it took. */
  readonly iterations: number;
  /** The lever as it stands without a reform. */
  readonly standard: Trial;
  /** The ends between which the lever moves. */
  readonly low: Trial;
  readonly high: Trial;
}

export type Solution =
  | ({ readonly outcome: 'already-met' } & Tried)
  | ({ readonly outcome: 'no-solution'; readonly best: Trial } & Tried)
  | ({
      readonly outcome: 'solved';
      /** Where the target is just met, for levers that move in whole steps the first of them; how far the run is from it. */
      readonly value: number;
      readonly residual: number;
      /** The first value in the lever's step that meets it: what an act would say. */
      readonly stepped: Trial | null;
    } & Tried);

/** Equal parts of the lever's range that are looked at for a change of sign. */
const parts = 8;

/** Runs of one lever for one target. */
class LeverRuns {
  readonly #runs: TargetRuns;
  readonly #question: LeverQuestion;

  constructor(bench: Bench, question: LeverQuestion) {
    this.#runs = new TargetRuns(bench, [question.target]);
    this.#question = question;
  }

  get count(): number {
    return this.#runs.count;
  }

  get failure(): Failure | null {
    return this.#runs.failure;
  }

  margin(value: number): number {
    const { lever, from, ramp } = this.#question;
    return this.#runs.worst([{ parameter: lever.parameter.id, value, from, ramp }]);
  }
}

function trials(runs: LeverRuns, values: readonly number[]): Result<readonly Trial[]> {
  const found = values.map((value) => ({ value, margin: runs.margin(value) }));
  return runs.failure === null ? success(found) : failed(runs.failure);
}

/** Neighbouring trials between which the target begins to be met; of several, the pair nearest to where the lever stands. */
function bracketOf(tried: readonly Trial[], standard: number): readonly [Trial, Trial] | null {
  const sorted = [...tried].sort((a, b) => a.value - b.value);
  const pairs = sorted.slice(1).map((right, at) => [sorted[at], right] as const);
  const crossing = pairs.filter(([left, right]) => left.margin < 0 !== right.margin < 0);
  const distance = ([left, right]: readonly [Trial, Trial]): number =>
    Math.min(Math.abs(left.value - standard), Math.abs(right.value - standard));
  return crossing.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The value in the lever's step next to the root, on the side on which the target is met. */
function steppedValue({ step, range }: Lever, root: number, [left, right]: readonly [Trial, Trial]): number {
  const isMetAbove = right.margin >= left.margin;
  const steps = Number((root / step).toFixed(9));
  const value = Number(((isMetAbove ? Math.ceil(steps) : Math.floor(steps)) * step).toPrecision(12));
  return Math.min(range[1], Math.max(range[0], value));
}

/**
 * The value of a lever at which a target is just met, nearest to where the lever stands, by exact runs: trials over the
 * range, then Brent's method between the two that enclose it. Says when the target is met already, and when no value
 * in the range meets it, with the one that comes closest. Source: model.md §9; features.md D15.
 */
export function solveLever(bench: Bench, question: LeverQuestion): Result<Solution> {
  const { lever } = question;
  const [low, high] = lever.range;
  const runs = new LeverRuns(bench, question);
  const stands = standing(bench.parameters, bench.scenario, lever.parameter);
  if (!stands.ok) return stands;
  const standard = stands.value;
  const grid = Array.from({ length: parts + 1 }, (_, at) => low + ((high - low) * at) / parts);
  const tried = trials(runs, [standard, ...grid]);
  if (!tried.ok) return tried;
  const [atStandard, ...overRange] = tried.value;
  const facts = { standard: atStandard, low: overRange[0], high: overRange[parts] };
  if (atStandard.margin >= 0) return success({ outcome: 'already-met', iterations: runs.count, ...facts });
  const bracket = bracketOf(tried.value, standard);
  if (bracket === null) {
    const best = tried.value.reduce((one, other) => (other.margin > one.margin ? other : one));
    return success({ outcome: 'no-solution', best, iterations: runs.count, ...facts });
  }
  const root = brent((value) => runs.margin(value), bracket[0].value, bracket[1].value) ?? bracket[1].value;
  const ends = trials(runs, [root, steppedValue(lever, root, bracket)]);
  if (!ends.ok) return ends;
  const [atRoot, atStep] = ends.value;
  const stepped = atStep.margin >= 0 ? atStep : null;
  const { value, margin } = (isWhole(lever) ? stepped : null) ?? atRoot;
  return success({
    outcome: 'solved',
    value,
    residual: margin,
    stepped,
    iterations: runs.count,
    ...facts,
  });
}
