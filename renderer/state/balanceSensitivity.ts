import { create } from 'zustand';
import type { Lever } from '../../shared/balance/levers/lever';
import type { Pull } from '../../shared/balance/levers/pull';
import type { Target } from '../../shared/balance/levers/target';
import type { Measure } from '../../shared/balance/reconcile';
import type { Sensitivity } from '../../shared/balance/sensitivity/sensitivities';
import type { Stress } from '../../shared/balance/stress/stress';
import type { Scenario } from '../../shared/parameters/parameter';
import { startWork } from './balanceWork';

export const sensitivityViews = ['tornado', 'grid', 'pairs', 'stresses', 'reverse'] as const;
export type SensitivityView = (typeof sensitivityViews)[number];

export interface SensitivityChoices {
  readonly view: SensitivityView;
  readonly measure: Measure['kind'];
  /** Year of the closing fund; null for the last of the run. */
  readonly year: number | null;
  readonly down: string;
  readonly across: string;
  readonly count: number;
  readonly pairsOf: 'pulled' | 'all';
  /** First year of a stress; null for the first that the run can move. */
  readonly from: number | null;
  /** What shocks are to break. */
  readonly target: Target;
  /** How many times their usual moves shocks are looked for. */
  readonly most: number;
}

export const useSensitivity = create<SensitivityChoices>(() => ({
  view: 'tornado',
  measure: 'actuarialBalance',
  year: null,
  down: 'retirement.furtherDelay',
  across: 'contribution.employerRate',
  count: 5,
  pairsOf: 'pulled',
  from: null,
  target: { kind: 'noExhaustion', until: 2045 },
  most: 5,
}));

export const changeSensitivity = (change: Partial<SensitivityChoices>): void => useSensitivity.setState(change);

export const lastYearOf = ({ firstYear, years }: Scenario): number => firstYear + years - 1;

/** The measure as it is chosen for a scenario. */
export function measureFor({ measure, year }: SensitivityChoices, scenario: Scenario): Measure {
  const last = lastYearOf(scenario);
  return measure === 'closing' ? { kind: 'closing', year: Math.min(year ?? last, last) } : { kind: measure };
}

/** The base, both ends of each assumption and the two other paths of fertility. */
export const tornadoRuns = (sensitivities: number): number => 1 + 2 * sensitivities + 2;

/** The base, each lever alone, and each pair. */
export const pairRuns = (levers: number): number => 1 + levers + (levers * (levers - 1)) / 2;

export function computeTornado(scenario: Scenario, sensitivities: readonly Sensitivity[]): void {
  const measure = measureFor(useSensitivity.getState(), scenario);
  void startWork('tornado', { scenario, sensitivities, measure }, tornadoRuns(sensitivities.length));
}

export function computeGrid(scenario: Scenario, levers: readonly [Lever, Lever]): void {
  const choices = useSensitivity.getState();
  const { count } = choices;
  void startWork('grid', { scenario, levers, count, measure: measureFor(choices, scenario) }, count ** 2);
}

export function computePairs(scenario: Scenario, pulls: readonly Pull[]): void {
  const measure = measureFor(useSensitivity.getState(), scenario);
  void startWork('pairs', { scenario, pulls, measure }, pairRuns(pulls.length));
}

export function computeStresses(scenario: Scenario, stresses: readonly Stress[]): void {
  const from = useSensitivity.getState().from ?? scenario.firstYear + 1;
  void startWork('stresses', { scenario, stresses, blow: { from, strength: 1 } }, 1 + stresses.length);
}

export function computeReverse(scenario: Scenario, sensitivities: readonly Sensitivity[]): void {
  const { from, most, target } = useSensitivity.getState();
  const question = { target, from: from ?? scenario.firstYear + 1, most };
  void startWork('reverse', { scenario, sensitivities, question }, null);
}
