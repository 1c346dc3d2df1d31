import { brent } from '../../base/brent';
import { failed, type Result, success } from '../../base/result';
import type { Scenario } from '../../parameters/parameter';
import { marginOf, type Target } from '../levers/target';
import type { Bench } from '../levers/targetRuns';
import type { Sensitivity } from '../sensitivity/sensitivities';
import { type Stress, stressed } from './stress';

/** A target that must hold, and when what might break it begins. */
export interface ReverseQuestion {
  readonly target: Target;
  readonly from: number;
  /** Strengths are looked for up to here; 1 is a stress as its file states it. */
  readonly most: number;
}

/** `breaks`: at this strength the target is just met; `holds`: even the most leaves it met, with this margin. */
export interface Breaking {
  readonly stress: Stress;
  readonly outcome: 'breaks' | 'holds';
  readonly strength: number;
  readonly margin: number;
}

/** All stresses at once in the direction that leads to failure soonest; shares are strengths of each. */
export interface JointBreaking {
  readonly outcome: 'breaks' | 'holds';
  /** √(Σ share²): how far the failure is away. */
  readonly distance: number;
  readonly shares: readonly { readonly stress: Stress; readonly strength: number }[];
  readonly margin: number;
}

export interface ReverseStress {
  /** How far the target is from being broken as things stand; below 0 it is broken already and nothing else is computed. */
  readonly margin: number;
  /** The nearest failure first; those that hold come last. */
  readonly failures: readonly Breaking[];
  readonly joint: JointBreaking | null;
}

type Strengths = readonly { readonly stress: Stress; readonly strength: number }[];

class StressRuns {
  readonly #bench: Bench;
  readonly #question: ReverseQuestion;
  failure: Extract<Result<never>, { ok: false }> | null = null;

  constructor(bench: Bench, question: ReverseQuestion) {
    this.#bench = bench;
    this.#question = question;
  }

  /** Not a number where the run failed. */
  margin(strengths: Strengths): number {
    const margin = this.failure ?? this.#run(strengths);
    if (margin.ok) return margin.value;
    this.failure ??= margin;
    return Number.NaN;
  }

  #run(strengths: Strengths): Result<number> {
    const { parameters, scenario, run } = this.#bench;
    const { target, from } = this.#question;
    let moved: Scenario = scenario;
    for (const { stress, strength } of strengths) {
      if (strength === 0) continue;
      const next = stressed(parameters, moved, stress, { from, strength });
      if (!next.ok) return next;
      moved = next.value;
    }
    const ran = run(moved);
    if (!ran.ok) return ran;
    const margin = marginOf(target, ran.value);
    const { years, firstYear } = scenario;
    return margin === null ? failed({ code: 'solver/beyond-horizon', years, firstYear }) : success(margin);
  }
}

/** The smallest strength along a line at which the target is just met. */
function breakingAlong(at: (strength: number) => number, most: number): Omit<Breaking, 'stress'> {
  const margin = at(most);
  if (!(margin < 0)) return { outcome: 'holds', strength: most, margin };
  const strength = brent(at, 0, most) ?? most;
  return { outcome: 'breaks', strength, margin: at(strength) };
}

/** The strength over which the slope of each stress is taken. */
const probe = 0.1;

/** Straight down from where things stand: each stress as strong as a little of it does harm. */
function jointBreaking(
  runs: StressRuns,
  stresses: readonly Stress[],
  standing: number,
  most: number,
): JointBreaking | null {
  const harms = stresses.map((stress) => Math.max(0, standing - runs.margin([{ stress, strength: probe }])));
  const size = Math.hypot(...harms);
  if (!(size > 0)) return null;
  const sharesAt = (distance: number): Strengths =>
    stresses.map((stress, at) => ({ stress, strength: (distance * harms[at]) / size }));
  const { outcome, strength, margin } = breakingAlong((distance) => runs.margin(sharesAt(distance)), most);
  return { outcome, distance: strength, shares: sharesAt(strength), margin };
}

/**
 * The smallest dose of each stress that breaks a target, and of all of them together along the direction in which the
 * margin falls fastest: the first step to the most likely failure point of structural reliability, taken once.
 * Source: features.md E10; A. M. Hasofer and N. C. Lind, Exact and invariant second-moment code format (1974).
 */
export function reverseStress(
  bench: Bench,
  stresses: readonly Stress[],
  question: ReverseQuestion,
): Result<ReverseStress> {
  const runs = new StressRuns(bench, question);
  const margin = runs.margin([]);
  if (runs.failure !== null) return runs.failure;
  if (margin < 0) return success({ margin, failures: [], joint: null });
  const found = stresses.map((stress): Breaking => {
    const at = (strength: number) => runs.margin([{ stress, strength }]);
    return { stress, ...breakingAlong(at, question.most) };
  });
  const joint = jointBreaking(runs, stresses, margin, question.most);
  if (runs.failure !== null) return runs.failure;
  const breaking = found.filter(({ outcome }) => outcome === 'breaks').sort((a, b) => a.strength - b.strength);
  const holding = found.filter(({ outcome }) => outcome === 'holds').sort((a, b) => a.margin - b.margin);
  return success({ margin, failures: [...breaking, ...holding], joint });
}

/** The end of an assumption that does harm, as a stress: strength 1 is as far as the sensitivity table moves it. */
export function adverseEnds(
  bench: Bench,
  sensitivities: readonly Sensitivity[],
  question: ReverseQuestion,
): Result<readonly Stress[]> {
  const runs = new StressRuns(bench, question);
  const ends = sensitivities.map(({ parameter, low, high, why }): Stress => {
    const of = (plus: number): Stress => ({
      id: parameter.id,
      title: parameter.label,
      basis: { kind: 'assumed', why },
      moves: [{ parameter: parameter.id, plus }],
    });
    const margin = (plus: number) => runs.margin([{ stress: of(plus), strength: 1 }]);
    return of(margin(low) < margin(high) ? low : high);
  });
  return runs.failure ?? success(ends);
}
