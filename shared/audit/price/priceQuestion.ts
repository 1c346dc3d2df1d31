import type { Run } from '../../balance/outlook';
import { runScenario } from '../../balance/runScenario';
import { type Result, success } from '../../base/result';
import type { BaseData } from '../../data/baseData';
import type { CashChange, ParameterSet, Scenario } from '../../parameters/parameter';
import { resolve } from '../../projection/resolve';
import type { Counting } from './confirmedShare';
import type { Side } from './leakGrowth';
import type { LeakGround } from './leakSpan';
import type { LineQuestion } from './priceLines';

/** The pool's findings alone, or the fund as if all of it leaked as this pool does. */
export const priceScopes = ['poolAlone', 'wholeFund'] as const;
export type PriceScope = (typeof priceScopes)[number];

export interface PriceQuestion extends LineQuestion {
  readonly counting: Counting;
  readonly scope: PriceScope;
  /** The pool's part of the fund by side, where it is stated; else the pool's flows of twelve months over the fund's. */
  readonly shares: Readonly<Partial<Record<Side, number>>>;
  /** The year in which money comes back and leaks stop. */
  readonly fromYear: number;
  /** Share of what is claimed that comes in. */
  readonly collected: number;
  readonly draws: number;
  readonly seed: number;
  /** Of the intervals, such as 0.9. */
  readonly confidence: number;
}

/** A projection that changes can be laid on, each time as an exact run of its own. */
export interface PriceProjector extends LeakGround {
  run(changes: readonly CashChange[]): Result<Run>;
}

/** The projector of a scenario: what it moves beside the model stays, further changes come on top. */
export function scenarioProjector(
  base: BaseData,
  parameters: ParameterSet,
  scenario: Scenario,
): Result<PriceProjector> {
  const inputs = resolve(base, parameters, scenario);
  if (!inputs.ok) return inputs;
  const run = (changes: readonly CashChange[]): Result<Run> =>
    runScenario(
      base,
      parameters,
      changes.length === 0 ? scenario : { ...scenario, cashChanges: [...(scenario.cashChanges ?? []), ...changes] },
    );
  return success({ inputs: inputs.value, parameters, run });
}
