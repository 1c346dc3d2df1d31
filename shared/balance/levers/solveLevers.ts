import { brent } from '../../base/brent';
import { failed, type Result, success } from '../../base/result';
import { type Condition, leastChange } from './leastChange';
import { isWhole, type Lever } from './lever';
import type { Pull } from './pull';
import { standing } from './standing';
import type { Target } from './target';
import { type Bench, TargetRuns } from './targetRuns';

/** What a search over several levers keeps small: the changes themselves, or what they cost. */
export const aims = ['change', 'cost'] as const;
export type Aim = (typeof aims)[number];

/** Several levers for several targets at once; all work from `from` on, reached over `ramp` years. */
export interface LeversQuestion {
  readonly levers: readonly Lever[];
  readonly targets: readonly Target[];
  readonly from: number;
  readonly ramp: number;
  readonly aim: Aim;
}

/** Positions that were run, and the margin of each target there. */
export interface LeversTrial {
  readonly pulls: readonly Pull[];
  readonly margins: readonly number[];
  /** Σ weight · (change over the lever's range)². */
  readonly effort: number;
}

export type LeversSolution = {
  /** Exact runs that it took. */
  readonly iterations: number;
  readonly standard: LeversTrial;
} & (
  | { readonly outcome: 'already-met' }
  /** `broken` are the targets, by their place, that stay unmet where the search came closest. */
  | { readonly outcome: 'no-solution'; readonly best: LeversTrial; readonly broken: readonly number[] }
  /** `stepped` has every lever in its step; null where the targets are not met there. */
  | { readonly outcome: 'solved'; readonly found: LeversTrial; readonly stepped: LeversTrial | null }
);

/** Rounds of linearisation; three or four are what it takes. */
const rounds = 10;
/** Changes over a lever's range: the one that slopes are taken over, and the one below which the search has settled. */
const probe = 0.002;
const settled = 1e-3;

/** How far below a target, in its unit, still counts as met: values have twelve digits. */
const exact = 1e-9;

/** Changes of the levers as parts of their ranges, from where they stand. */
type Changes = readonly number[];

class Search {
  readonly runs: TargetRuns;
  readonly #question: LeversQuestion;
  readonly #standing: readonly number[];
  low: Changes;
  high: Changes;
  readonly weights: readonly number[];

  constructor(bench: Bench, question: LeversQuestion, stands: readonly number[]) {
    this.runs = new TargetRuns(bench, question.targets);
    this.#question = question;
    this.#standing = stands;
    const { levers, aim } = question;
    this.low = levers.map(({ range }, j) => Math.min(0, this.changeTo(range[0], j)));
    this.high = levers.map(({ range }, j) => Math.max(0, this.changeTo(range[1], j)));
    this.weights = levers.map(({ cost }) => (aim === 'cost' ? cost : 1));
  }

  valueAt(changes: Changes, j: number): number {
    return Number((this.#standing[j] + changes[j] * spanOf(this.#question.levers[j])).toPrecision(12));
  }

  changeTo(value: number, j: number): number {
    return (value - this.#standing[j]) / spanOf(this.#question.levers[j]);
  }

  /** The next step of an act away from where the lever stands. */
  stepped(changes: Changes, j: number): number {
    const { step, range } = this.#question.levers[j];
    if (changes[j] === 0) return 0;
    const steps = Number((this.valueAt(changes, j) / step).toFixed(9));
    const value = Number(((changes[j] > 0 ? Math.ceil(steps) : Math.floor(steps)) * step).toPrecision(12));
    return this.changeTo(Math.min(range[1], Math.max(range[0], value)), j);
  }

  /** Holds levers of whole months where they are, in the next month, so that the others fill what is left. */
  holdMonths(changes: Changes): void {
    const held = (ends: Changes) => ends.map((end, j) => (this.#isWhole(j) ? this.stepped(changes, j) : end));
    [this.low, this.high] = [held(this.low), held(this.high)];
  }

  #isWhole(j: number): boolean {
    return isWhole(this.#question.levers[j]);
  }

  /** Levers that stay where they stand are not pulled. */
  pulls(changes: Changes): readonly Pull[] {
    const { levers, from, ramp } = this.#question;
    return levers.flatMap(({ parameter }, j) =>
      changes[j] === 0 ? [] : [{ parameter: parameter.id, value: this.valueAt(changes, j), from, ramp }],
    );
  }

  trial(changes: Changes): Result<LeversTrial> {
    const margins = this.runs.margins(this.pulls(changes));
    if (!margins.ok) return margins;
    const effort = changes.reduce((sum, change, j) => sum + this.weights[j] * change ** 2, 0);
    return success({ pulls: this.pulls(changes), margins: margins.value, effort });
  }

  #probe(j: number): number {
    const { step } = this.#question.levers[j];
    return this.#isWhole(j) ? (2 * step) / spanOf(this.#question.levers[j]) : probe;
  }

  /** Each target as a line through where it is, by one more run a lever. */
  lines(changes: Changes): Result<readonly Condition[]> {
    const here = this.runs.margins(this.pulls(changes));
    if (!here.ok) return here;
    const slopes: (readonly number[])[] = [];
    for (const [j, change] of changes.entries()) {
      const size = this.#probe(j);
      const step = change + size <= this.high[j] ? size : -size;
      const there = this.runs.margins(this.pulls(changes.with(j, change + step)));
      if (!there.ok) return there;
      slopes.push(there.value.map((margin, k) => (margin - here.value[k]) / step));
    }
    const lines = here.value.map((margin, k): Condition => {
      const slope = slopes.map((ofLever) => ofLever[k]);
      return { slope, bound: slope.reduce((sum, each, j) => sum + each * changes[j], 0) - margin };
    });
    return success(lines);
  }

  /** The changes grown by a factor, each as far as its ends. */
  grown(changes: Changes, factor: number): Changes {
    return changes.map((change, j) => Math.min(this.high[j], Math.max(this.low[j], factor * change)));
  }
}

const spanOf = ({ range: [low, high] }: Lever): number => high - low;

function standings(bench: Bench, levers: readonly Lever[]): Result<readonly number[]> {
  const found: number[] = [];
  for (const { parameter } of levers) {
    const stands = standing(bench.parameters, bench.scenario, parameter);
    if (!stands.ok) return stands;
    found.push(stands.value);
  }
  return success(found);
}

/** A target that is met with so much to spare, over what it lacks as things stand, tells no slope of use. */
const tooFar = 0.001;

/** Changes that go far beyond the targets, taken back along their own direction to where the worst is just met. */
function notTooFar(search: Search, changes: Changes): Changes {
  const worst = (factor: number) => search.runs.worst(search.pulls(search.grown(changes, factor)));
  if (!(worst(1) > -tooFar * worst(0))) return changes;
  return search.grown(changes, brent(worst, 0, 1) ?? 1);
}

/** The least change by lines through the targets, again and again from where the last one led. */
function settledChanges(search: Search, start: Changes): Result<Changes> {
  const { low, high, weights } = search;
  let changes = start;
  for (let round = 0; round < rounds; round++) {
    const conditions = search.lines(changes);
    if (!conditions.ok) return conditions;
    const next = notTooFar(search, leastChange({ low, high, weights, conditions: conditions.value }));
    const moved = Math.max(...next.map((change, j) => Math.abs(change - changes[j])));
    changes = next;
    if (moved < settled) break;
  }
  return success(changes);
}

/** How much the changes may have to grow before a search gives up: beyond, every lever is at its end. */
const growth = [1, 1.001, 1.01, 1.1, 2, 10, 1e3, 1e9];

/** The changes grown or shrunk until the worst target is just met; as far as they go where none meets it. */
function justMet(search: Search, changes: Changes): Changes {
  const worst = (factor: number) => search.runs.worst(search.pulls(search.grown(changes, factor)));
  const enough = growth.find((factor) => worst(factor) >= 0);
  if (enough === undefined) return search.grown(changes, growth[growth.length - 1]);
  return search.grown(changes, brent(worst, enough === 1 ? 0 : growth[growth.indexOf(enough) - 1], enough) ?? enough);
}

/**
 * The smallest weighted change of several levers that meets several targets, by exact runs: the least change under the
 * targets' linear forms, taken anew where it led until it no longer moves (sequential quadratic programming), then
 * along its own direction to where the worst target is just met. Says which targets stay unmet where none does.
 * Source: model.md §9; features.md D16; J. Nocedal and S. Wright, Numerical Optimization (2006), chapter 18.
 */
export function solveLevers(bench: Bench, question: LeversQuestion): Result<LeversSolution> {
  const stands = standings(bench, question.levers);
  if (!stands.ok) return stands;
  const search = new Search(bench, question, stands.value);
  const nothing = question.levers.map(() => 0);
  const standard = search.trial(nothing);
  if (!standard.ok) return standard;
  const facts = () => ({ iterations: search.runs.count, standard: standard.value });
  if (isMet(standard.value)) return success({ outcome: 'already-met', ...facts() });
  const first = settledChanges(search, nothing);
  if (!first.ok) return first;
  search.holdMonths(first.value);
  const settledAt = settledChanges(search, first.value);
  if (!settledAt.ok) return settledAt;
  const changes = justMet(search, settledAt.value);
  if (search.runs.failure !== null) return failed(search.runs.failure);
  const found = search.trial(changes);
  if (!found.ok) return found;
  if (!isMet(found.value, exact)) {
    const broken = found.value.margins.flatMap((margin, k) => (margin < 0 ? [k] : []));
    return success({ outcome: 'no-solution', best: found.value, broken, ...facts() });
  }
  const stepped = search.trial(changes.map((_, j) => search.stepped(changes, j)));
  if (!stepped.ok) return stepped;
  return success({
    outcome: 'solved',
    found: found.value,
    stepped: isMet(stepped.value) ? stepped.value : null,
    ...facts(),
  });
}

const isMet = ({ margins }: LeversTrial, slack = 0): boolean => margins.every((margin) => margin >= -slack);
