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

/** effect(A + B) − effect(A) − effect(B) for every pair of levers, by exact runs. Source: features.md D17. */
export function interactions(bench: Bench, pulls: readonly Pull[], measure: Measure): Result<Interactions> {
  const { parameters, scenario } = bench;
  const base = measureOf(bench, scenario, measure);
  if (!base.ok) return base;
  const effectOf = (pulled: readonly Pull[]): Result<number> => {
    const moved = pull(parameters, scenario, pulled);
    const result = moved.ok ? measureOf(bench, moved.value, measure) : moved;
    return result.ok ? success(result.value - base.value) : result;
  };
  const alone: Record<string, number> = {};
  for (const one of pulls) {
    const effect = effectOf([one]);
    if (!effect.ok) return effect;
    alone[one.parameter] = effect.value;
  }
  const pairs: PairEffect[] = [];
  for (const [at, first] of pulls.entries()) {
    for (const second of pulls.slice(at + 1)) {
      const together = effectOf([first, second]);
      if (!together.ok) return together;
      const interaction = together.value - alone[first.parameter] - alone[second.parameter];
      pairs.push({ first: first.parameter, second: second.parameter, together: together.value, interaction });
    }
  }
  return success({ measure, base: base.value, alone, pairs });
}
