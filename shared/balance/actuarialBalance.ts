import type { Projection } from '../projection/projection';
import { streamOf } from './indicators/fundStream';
import { summarized } from './indicators/summarized';

/**
 * Actuarial balance over the first `horizon` years as a share of payroll:
 * (F₀ + PV income − PV expenditure − PV target) / PV payroll, the target being the last year's expenditure in hand at
 * the end. `fundReturn[t]` discounts year `t`. Source: model.md §9; definition of the US Trustees Report, section VI.
 */
export const actuarialBalance = (projection: Projection, fundReturn: Float64Array, horizon: number): number =>
  summarized(streamOf(projection, fundReturn), horizon)?.balance ?? Number.NaN;
