import type { Failure } from '../../base/failure';
import { failed, type Result, success } from '../../base/result';
import type { ParameterSet, Scenario } from '../../parameters/parameter';
import type { Run } from '../outlook';
import { type Pull, pull } from './pull';
import { marginOf, type Target } from './target';

/** What runs a scenario, and the law that its levers change. A run that fails, as when it is cancelled, ends the search. */
export interface Bench {
  readonly parameters: ParameterSet;
  readonly scenario: Scenario;
  run(scenario: Scenario): Result<Run>;
}

/** Margins of all targets after pulls; the same pulls are run once. */
export class TargetRuns {
  readonly #known = new Map<string, readonly number[]>();
  readonly #bench: Bench;
  readonly #targets: readonly Target[];
  #failure: Failure | null = null;

  constructor(bench: Bench, targets: readonly Target[]) {
    this.#bench = bench;
    this.#targets = targets;
  }

  /** Exact runs until now. */
  get count(): number {
    return this.#known.size;
  }

  /** What went wrong in a search that could not stop for it. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** After a failure nothing is run any more. */
  margins(pulls: readonly Pull[]): Result<readonly number[]> {
    if (this.#failure !== null) return failed(this.#failure);
    const key = JSON.stringify(pulls);
    const known = this.#known.get(key);
    if (known !== undefined) return success(known);
    const margins = this.#run(pulls);
    if (margins.ok) this.#known.set(key, margins.value);
    else this.#failure = margins.failure;
    return margins;
  }

  /** The margin of the target that fares worst; not a number where the run failed. */
  worst(pulls: readonly Pull[]): number {
    const margins = this.margins(pulls);
    return margins.ok ? Math.min(...margins.value) : Number.NaN;
  }

  #run(pulls: readonly Pull[]): Result<readonly number[]> {
    const { parameters, scenario, run } = this.#bench;
    const pulled = pull(parameters, scenario, pulls);
    if (!pulled.ok) return pulled;
    const ran = run(pulled.value);
    if (!ran.ok) return ran;
    const margins: number[] = [];
    for (const target of this.#targets) {
      const margin = marginOf(target, ran.value);
      const { years, firstYear } = scenario;
      if (margin === null) return failed({ code: 'solver/beyond-horizon', years, firstYear });
      margins.push(margin);
    }
    return success(margins);
  }
}
