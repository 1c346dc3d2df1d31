import type { Projection } from '../../projection/projection';
import { type Figure, figureOr } from './figure';
import { type FundStream, presentValueOf } from './fundStream';
import type { IndicatorRuns } from './indicatorRuns';
import type { IndicatorSettings } from './settings';

/** What the figures of one horizon are taken from. */
export interface Place {
  readonly runs: IndicatorRuns;
  readonly settings: IndicatorSettings;
  /** The open or the closed run, and what flows through its fund. */
  readonly group: Projection;
  readonly stream: FundStream;
  readonly horizon: number;
}

export type Compute = (place: Place) => Figure;

/** A present value over that of payroll in the years of the horizon. */
export const overPayroll = ({ stream, horizon }: Place, value: number): Figure => {
  const payroll = presentValueOf(stream.payroll, stream.fundReturn, horizon);
  return figureOr(payroll > 0 ? value / payroll : null, 'nothing-paid');
};

/** A present value over that of output in the years of the horizon. */
export const overOutput = ({ runs: { output, fundReturn }, horizon }: Place, value: number): Figure =>
  figureOr(output && value / presentValueOf(output, fundReturn, horizon), 'no-gdp');

/** An amount of the valuation date over the output of the first year. */
export const overFirstOutput = ({ runs: { output } }: Place, value: number): Figure =>
  figureOr(output && value / output[0], 'no-gdp');
