import { failed, type Result, success } from '../../base/result';
import { actuarialBalance } from '../actuarialBalance';
import type { Lever } from './lever';
import { pull } from './pull';
import { type Solution, solveLever } from './solveLever';
import { standing } from './standing';
import type { Bench } from './targetRuns';

/** A rate that is cut, and what has to rise so that the fund is none the worse over a horizon of years. */
export interface RateCut {
  readonly rate: Lever;
  readonly cutTo: number;
  readonly response: Lever;
  readonly horizon: number;
  readonly from: number;
}

export interface BreakEven {
  readonly rateBefore: number;
  readonly solution: Solution;
  /** Percent that the response rises for each percent that the rate falls; null where no rise makes up for the cut. */
  readonly elasticity: number | null;
}

/** What a cut of a contribution rate would have to bring back in members or collection to pay for itself. Source: features.md D18. */
export function rateCut(bench: Bench, { rate, cutTo, response, horizon, from }: RateCut): Result<BreakEven> {
  const { parameters, scenario } = bench;
  const before = standing(parameters, scenario, rate.parameter);
  if (!before.ok) return before;
  const ground = bench.run(scenario);
  if (!ground.ok) return ground;
  const { projection, fundReturn } = ground.value;
  const { years, firstYear } = scenario;
  if (horizon > years) return failed({ code: 'solver/beyond-horizon', years, firstYear });
  const cut = pull(parameters, scenario, [{ parameter: rate.parameter.id, value: cutTo, from, ramp: 0 }]);
  if (!cut.ok) return cut;
  const target = {
    kind: 'actuarialBalance',
    horizon,
    value: actuarialBalance(projection, fundReturn, horizon),
  } as const;
  const solution = solveLever({ ...bench, scenario: cut.value }, { lever: response, target, from, ramp: 0 });
  if (!solution.ok) return solution;
  const { value: found } = solution;
  const rise = found.outcome === 'solved' ? found.value / found.standard.value - 1 : null;
  const elasticity = rise === null ? null : rise / (1 - cutTo / before.value);
  return success({ rateBefore: before.value, solution: found, elasticity });
}
