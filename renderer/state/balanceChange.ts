import { create } from 'zustand';
import type { Scenario } from '../../shared/parameters/parameter';
import { lastYearOf } from './balanceSensitivity';
import { startWork } from './balanceWork';

/** How a change is split: one difference on top of the others, or the mean over all orders. */
export const splits = ['inOrder', 'shapley'] as const;
export type Split = (typeof splits)[number];

export interface ChangeChoices {
  /** A scenario to start from; null for the one on screen with its levers put back. */
  readonly before: string | null;
  readonly split: Split;
}

export const useChange = create<ChangeChoices>(() => ({ before: null, split: 'inOrder' }));

export const changeChange = (change: Partial<ChangeChoices>): void => useChange.setState(change);

/** Splits the change in all measures at once; the fund is compared in the last year that both runs reach. */
export function splitChange(before: Scenario, after: Scenario): void {
  const year = Math.min(lastYearOf(before), lastYearOf(after));
  const measures = [{ kind: 'actuarialBalance' }, { kind: 'exhaustion' }, { kind: 'closing', year }] as const;
  void startWork('change', { before, scenario: after, measures }, null);
}
