import { type Result, success } from '../../base/result';
import { easingPulls } from './easingPulls';
import type { Lever } from './lever';
import { pull } from './pull';
import { standing } from './standing';
import type { Bench } from './targetRuns';

/** What one lever brings when it is pulled at once to the end of its range that eases the fund. */
export interface LeverEffect {
  readonly lever: Lever;
  /** Where it stands without a pull, and the end. */
  readonly standing: number;
  readonly value: number;
  readonly actuarialBalance: number;
  /** Null where the fund outlasts the run. */
  readonly exhaustionYear: number | null;
}

/** Each lever alone, from a year on, by exact runs; one that stands at its end already is left out. */
export function leverEffects(bench: Bench, levers: readonly Lever[], from: number): Result<readonly LeverEffect[]> {
  const { parameters, scenario } = bench;
  const effects: LeverEffect[] = [];
  for (const lever of levers) {
    const stands = standing(parameters, scenario, lever.parameter);
    if (!stands.ok) return stands;
    const [eased] = easingPulls([{ lever, standard: stands.value }], 1, from);
    if (eased === undefined) continue;
    const pulled = pull(parameters, scenario, [eased]);
    const run = pulled.ok ? bench.run(pulled.value) : pulled;
    if (!run.ok) return run;
    const { actuarialBalance, exhaustionYear } = run.value.outlook.summary;
    effects.push({ lever, standing: stands.value, value: eased.value, actuarialBalance, exhaustionYear });
  }
  return success(effects);
}
