import { type Result, success } from '../../base/result';
import { type Pull, pull } from '../levers/pull';
import type { Bench } from '../levers/targetRuns';
import type { Measure } from '../reconcile';
import { measureOf } from './tornado';

export interface PairEffect {
  readonly first: string;
  readonly second: string;
  /** Of both together. */
  readonly together: number;
  /** What both together do beyond the sum of what each does alone. */
  readonly interaction: number;
}

export interface Interactions {
  readonly measure: Measure;
  readonly base: number;
  /** Change of the measure by each lever alone, by its parameter. */
  readonly alone: Readonly<Record<string, number>>;
  readonly pairs: readonly PairEffect[];
}

function effectOfPulls(bench: Bench, pulls: readonly Pull[], measure: Measure, base: number): Result<number> {
  const moved = pull(bench.parameters, bench.scenario, pulls);
  const result = moved.ok ? measureOf(bench, moved.value, measure) : moved;
  return result.ok ? success(result.value - base) : result;
}

/** Where the measure stands, what each lever does alone, and what any of them do together. */
interface Alone {
  readonly base: number;
  readonly alone: Readonly<Record<string, number>>;
  effectOf(pulls: readonly Pull[]): Result<number>;
}

function effectsAlone(bench: Bench, pulls: readonly Pull[], measure: Measure): Result<Alone> {
  const base = measureOf(bench, bench.scenario, measure);
  if (!base.ok) return base;
  const effectOf = (pulled: readonly Pull[]) => effectOfPulls(bench, pulled, measure, base.value);
  const alone: Record<string, number> = {};
  for (const one of pulls) {
    const effect = effectOf([one]);
    if (!effect.ok) return effect;
    alone[one.parameter] = effect.value;
  }
  return success({ base: base.value, alone, effectOf });
}

/** What levers do together, and what of it none of them does alone. */
export interface JointEffect {
  readonly measure: Measure;
  readonly base: number;
  readonly alone: Readonly<Record<string, number>>;
  readonly together: number;
  /** together − Σ alone */
  readonly interaction: number;
}

/** Effect of all levers of a package at once beside that of each alone, by exact runs. Source: features.md D17. */
export function jointEffect(bench: Bench, pulls: readonly Pull[], measure: Measure): Result<JointEffect> {
  const each = effectsAlone(bench, pulls, measure);
  if (!each.ok) return each;
  const { base, alone, effectOf } = each.value;
  const together = effectOf(pulls);
  if (!together.ok) return together;
  const sum = Object.values(alone).reduce((total, each) => total + each, 0);
  const interaction = together.value - sum;
  return success({ measure, base, alone, together: together.value, interaction });
}

/** effect(A + B) − effect(A) − effect(B) for every pair of levers, by exact runs. Source: features.md D17. */
export function interactions(bench: Bench, pulls: readonly Pull[], measure: Measure): Result<Interactions> {
  const each = effectsAlone(bench, pulls, measure);
  if (!each.ok) return each;
  const { base, alone, effectOf } = each.value;
  const pairs: PairEffect[] = [];
  for (const [at, first] of pulls.entries()) {
    for (const second of pulls.slice(at + 1)) {
      const together = effectOf([first, second]);
      if (!together.ok) return together;
      const interaction = together.value - alone[first.parameter] - alone[second.parameter];
      pairs.push({ first: first.parameter, second: second.parameter, together: together.value, interaction });
    }
  }
  return success({ measure, base, alone, pairs });
}
