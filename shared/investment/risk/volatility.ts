import { type Figure, figureOf } from '../figure';
import { sampleDeviation } from '../statistics/moments';

/** Sample deviation of the periods' returns × √(periods a year), per year. */
export const volatility = (returns: readonly number[], periodsAYear: number): Figure =>
  figureOf(sampleDeviation(returns) * Math.sqrt(periodsAYear), 'too-few-observations');

/** Sample deviation of ln(1 + r), scaled to the whole holding time by √n: what accounts of a savings plan show. */
export const holdingVolatility = (returns: readonly number[]): Figure =>
  figureOf(sampleDeviation(returns.map(Math.log1p)) * Math.sqrt(returns.length), 'too-few-observations');
