import { type Result, success } from '../../base/result';
import { type LeverQuestion, type Solution, solveLever } from './solveLever';
import type { Bench } from './targetRuns';

export interface Delay {
  /** Years that the lever is pulled later. */
  readonly years: number;
  readonly solution: Solution;
}

/** The same target with the lever pulled later: what waiting adds to the value that is needed. Source: features.md D16. */
export function costOfDelay(
  bench: Bench,
  question: LeverQuestion,
  delays: readonly number[],
): Result<readonly Delay[]> {
  const found: Delay[] = [];
  for (const years of delays) {
    const solution = solveLever(bench, { ...question, from: question.from + years });
    if (!solution.ok) return solution;
    found.push({ years, solution: solution.value });
  }
  return success(found);
}
