import { exhaustionOf } from '../../balance/indicators/outlookOf';
import type { IndicatorSettings } from '../../balance/indicators/settings';
import type { Projection } from '../../projection/projection';
import { simulate } from '../../projection/simulate';
import type { StochasticGround } from '../../stochastic/simulatePaths';
import { type FlowPaths, scenarioFlows } from './flowPaths';
import type { LiabilitySettings } from './settings';

/** A scenario made ready: itself as a run and as one path, and what its paths are drawn from. */
export interface LiabilityGround {
  readonly stochastic: StochasticGround;
  readonly projection: Projection;
  readonly fundReturn: Float64Array;
  readonly scenario: FlowPaths;
}

export function liabilityGround(stochastic: StochasticGround): LiabilityGround {
  const { inputs, ground, calibration } = stochastic.ground;
  const projection = simulate(inputs, ground, calibration);
  const fundReturn = inputs.series['economy.fundReturn'].subarray(1);
  return { stochastic, projection, fundReturn, scenario: scenarioFlows(projection, fundReturn) };
}

/** First year in which a plan draws unless asked otherwise: when the fund is empty; where it lasts, the last year. */
export function firstPlanned(projection: Projection): number {
  const { firstYear, years } = projection;
  return Math.max(firstYear + 1, exhaustionOf(projection).exhaustionYear ?? firstYear + years - 1);
}

/** The last year of a plan that begins in a year, unless asked otherwise. */
export const lastPlanned = ({ firstYear, years }: Projection, from: number, { drawYears }: LiabilitySettings): number =>
  Math.min(firstYear + years - 1, from + drawYears.value - 1);

/** Yuan that a share of the state equity in scope is worth: what has been handed over is the share that the law names. */
export const equityWorth = (
  share: number,
  { equityValue }: Pick<IndicatorSettings, 'equityValue'>,
  { transferredShare }: Pick<LiabilitySettings, 'transferredShare'>,
): number => (share * equityValue.value) / transferredShare.value;
