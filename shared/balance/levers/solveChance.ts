import { type Result, success } from '../../base/result';
import type { Scenario } from '../../parameters/parameter';
import type { Dial } from './dial';

/** At least `months` of payments in hand at the end of every year up to `until`, with a chance of at least `chance`. */
export interface ReserveGoal {
  readonly months: number;
  readonly until: number;
  readonly chance: number;
}

/** A step of a dial, and how many of the paths met the goal there. */
export interface ChanceTrial {
  readonly step: number;
  readonly value: number;
  readonly chance: number;
  /** √(p(1 − p)/n) */
  readonly standardError: number;
}

export type ChanceSolution = {
  readonly paths: number;
  /** How often all paths were projected. */
  readonly rounds: number;
  readonly standard: ChanceTrial;
} & (
  | { readonly outcome: 'already-met' }
  | { readonly outcome: 'no-solution'; readonly best: ChanceTrial }
  /** `found` is the first step that meets the goal, `before` the one before it, which does not. */
  | { readonly outcome: 'solved'; readonly found: ChanceTrial; readonly before: ChanceTrial }
);

/** Projects the paths of a scenario; the same seed for every scenario, so that they differ by the lever alone. */
export interface PathBench {
  /** Months of payments in hand where each path has the fewest, up to a year. */
  lowestReserves(scenario: Scenario, until: number): Promise<Result<Float64Array>>;
  /** Told before each round: the how manieth it is, and how many there will be at most. */
  tell(round: number, most: number): void;
}

/** Rounds of a search over so many steps: both ends, then halves. */
const mostRounds = (steps: number): number => 2 + Math.ceil(Math.log2(Math.max(1, steps)));

class ChanceRuns {
  readonly #bench: PathBench;
  readonly #dial: Dial;
  readonly #goal: ReserveGoal;
  rounds = 0;
  paths = 0;

  constructor(bench: PathBench, dial: Dial, goal: ReserveGoal) {
    this.#bench = bench;
    this.#dial = dial;
    this.#goal = goal;
  }

  async trial(step: number): Promise<Result<ChanceTrial>> {
    this.rounds += 1;
    this.#bench.tell(this.rounds, mostRounds(this.#dial.steps));
    const scenario = this.#dial.scenarioAt(step);
    if (!scenario.ok) return scenario;
    const lowest = await this.#bench.lowestReserves(scenario.value, this.#goal.until);
    if (!lowest.ok) return lowest;
    this.paths = lowest.value.length;
    const chance = lowest.value.filter((months) => months >= this.#goal.months).length / this.paths;
    const standardError = Math.sqrt((chance * (1 - chance)) / this.paths);
    return success({ step, value: this.#dial.valueAt(step), chance, standardError });
  }
}

/**
 * The first step of a dial at which a reserve is kept with the chance asked for. All steps see the same paths (common
 * random numbers), on which a further pull rarely helps fewer of them, so the step is found by halving; it and the one
 * before it are both projected. The chance is a share of paths: its standard error goes with it. Source: features.md,
 * signature work 5.
 */
export async function solveChance(bench: PathBench, dial: Dial, goal: ReserveGoal): Promise<Result<ChanceSolution>> {
  const runs = new ChanceRuns(bench, dial, goal);
  const isMet = ({ chance }: ChanceTrial) => chance >= goal.chance;
  const standard = await runs.trial(0);
  if (!standard.ok) return standard;
  const facts = () => ({ paths: runs.paths, rounds: runs.rounds, standard: standard.value });
  if (isMet(standard.value)) return success({ outcome: 'already-met', ...facts() });
  const end = dial.steps === 0 ? standard : await runs.trial(dial.steps);
  if (!end.ok) return end;
  if (!isMet(end.value)) return success({ outcome: 'no-solution', best: end.value, ...facts() });
  let [before, found] = [standard.value, end.value];
  while (found.step - before.step > 1) {
    const middle = await runs.trial(Math.floor((before.step + found.step) / 2));
    if (!middle.ok) return middle;
    if (isMet(middle.value)) found = middle.value;
    else before = middle.value;
  }
  return success({ outcome: 'solved', found, before, ...facts() });
}
