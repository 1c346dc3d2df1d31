import type { Price } from '../../shared/audit/price/priceOf';
import type { PriceQuestion } from '../../shared/audit/price/priceQuestion';
import type { Backtest } from '../../shared/balance/backtest';
import type { IncreaseStudy } from '../../shared/balance/increaseStudy';
import type { Run } from '../../shared/balance/outlook';
import type { RegionsQuestion, RegionsRun } from '../../shared/balance/regions/runRegions';
import type { Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { RegionFigures } from '../../shared/data/regionFigures';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import type { AdjustmentRule } from '../../shared/pension/annualAdjustment';

/** What the projection worker is told. `start` comes once, before anything else. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly base: BaseData; readonly parameters: ParameterSet }
  | { readonly kind: 'run'; readonly id: number; readonly scenario: Scenario }
  | { readonly kind: 'backtest'; readonly id: number; readonly scenario: Scenario }
  | { readonly kind: 'price'; readonly id: number; readonly scenario: Scenario; readonly question: PriceQuestion }
  | { readonly kind: 'increase'; readonly id: number; readonly scenario: Scenario; readonly rule: AdjustmentRule }
  | ({ readonly kind: 'regions'; readonly id: number; readonly figures: readonly RegionFigures[] } & RegionsQuestion);

export interface WorkerReply {
  readonly id: number;
  readonly result: Result<Run | Backtest | RegionsRun | Price | IncreaseStudy>;
  readonly milliseconds: number;
}
