import type { Backtest } from '../../shared/balance/backtest';
import type { Run } from '../../shared/balance/outlook';
import type { Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';

/** What the projection worker is told. `start` comes once, before anything else. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly base: BaseData; readonly parameters: ParameterSet }
  | { readonly kind: 'run'; readonly id: number; readonly scenario: Scenario }
  | { readonly kind: 'backtest'; readonly id: number; readonly scenario: Scenario };

export interface WorkerReply {
  readonly id: number;
  readonly result: Result<Run | Backtest>;
  readonly milliseconds: number;
}
