import type { Side } from '../../balance/comparedRuns';
import { indicatorRuns } from '../../balance/indicators/indicatorRuns';
import { type IndicatorRegister, type IndicatorTable, indicatorTable } from '../../balance/indicators/indicatorTable';
import type { Lever } from '../../balance/levers/lever';
import { type LeverEffect, leverEffects } from '../../balance/levers/leverEffects';
import type { Bench } from '../../balance/levers/targetRuns';
import { type Reconciliation, reconcile } from '../../balance/reconcile';
import type { Sensitivity } from '../../balance/sensitivity/sensitivities';
import { type Tornado, tornado } from '../../balance/sensitivity/tornado';
import type { Stress } from '../../balance/stress/stress';
import { type StressTable, stressTable } from '../../balance/stress/stressTable';
import { type Result, success } from '../../base/result';
import type { Scenario } from '../../parameters/parameter';

/** What a pack holds beside the run itself. */
export interface Studies {
  /** Each assumption moved alone. */
  readonly tornado: Tornado;
  readonly stresses: StressTable;
  readonly levers: readonly LeverEffect[];
  /** What sets the run apart from the one that it is set beside; null where it stands alone. */
  readonly change: Reconciliation | null;
  readonly indicators: IndicatorTable;
}

/** The lists that the studies go through, as they are bundled. */
export interface StudyLists {
  readonly sensitivities: readonly Sensitivity[];
  readonly stresses: readonly Stress[];
  readonly levers: readonly Lever[];
  readonly register: IndicatorRegister;
}

export interface StudiesQuestion extends StudyLists {
  readonly scenario: Scenario;
  readonly compared: Scenario | null;
}

/** What runs the studies: here and now, or in a worker that tells how far it is. */
export interface StudiesGround {
  bench(scenario: Scenario): Bench;
  side(scenario: Scenario): Side;
}

/** Years over which indicators are shown. */
export const horizons = [25, 50, 75] as const;

/** Runs of the studies without the change between two runs, whose number nobody knows beforehand. */
export const studyRuns = ({ sensitivities, stresses, levers }: StudyLists): number =>
  2 * sensitivities.length + 3 + stresses.length + 1 + levers.length;

const measure = { kind: 'actuarialBalance' } as const;

/** All studies of a pack, by exact runs; levers and blows begin in the year after the valuation year. */
export function makeStudies(ground: StudiesGround, question: StudiesQuestion): Result<Studies> {
  const { scenario, compared, sensitivities, stresses, levers, register } = question;
  const bench = ground.bench(scenario);
  const { base, parameters } = ground.side(scenario);
  const from = scenario.firstYear + 1;
  const moved = tornado(bench, sensitivities, measure);
  if (!moved.ok) return moved;
  const blows = stressTable(bench, stresses, { from, strength: 1 });
  if (!blows.ok) return blows;
  const pulled = leverEffects(bench, levers, from);
  if (!pulled.ok) return pulled;
  const changed = compared === null ? null : reconcile([ground.side(compared), ground.side(scenario)], [measure]);
  if (changed !== null && !changed.ok) return changed;
  const runs = indicatorRuns({ base, parameters, settings: register.settings }, scenario);
  if (!runs.ok) return runs;
  return success({
    tornado: moved.value,
    stresses: blows.value,
    levers: pulled.value,
    change: changed?.value.reconciliations[0] ?? null,
    indicators: indicatorTable(runs.value, register, { group: 'open', horizons }),
  });
}
