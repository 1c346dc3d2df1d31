import { subsidyNeeded } from './fiscalExposure';
import { discountAt, presentValueOf } from './fundStream';
import { type Compute, overFirstOutput, overOutput, overPayroll, type Place } from './place';
import { reserveDraw } from './reserveDraw';
import { equityStream } from './stateEquity';

const reserve = ({ stream, horizon }: Place): number => reserveDraw(stream, horizon).size;

/** Amounts at the end of each year, valued on the valuation date; `weight` of each counts. */
function valueAtEnds(amounts: Float64Array, { runs }: Place, weight: (t: number) => number): number {
  return amounts.reduce((sum, amount, t) => sum + amount * weight(t) * discountAt(runs.fundReturn, t + 1), 0);
}

const needed = (place: Place): Float64Array =>
  subsidyNeeded(place.stream, place.settings.reserveMonths.value, place.horizon);

const valueNeeded = (place: Place): number => valueAtEnds(needed(place), place, () => 1);

/** Only dividends at the low yield; or at the high one, and what is held sold over the years set. */
const equity =
  (kind: 'low' | 'high'): Compute =>
  (place) => {
    const { equityValue, equityYieldLow, equityYieldHigh, equityGrowth, equitySaleYears } = place.settings;
    const stream = equityStream(
      {
        value: equityValue.value,
        dividendYield: (kind === 'low' ? equityYieldLow : equityYieldHigh).value,
        growth: equityGrowth.value,
        saleYears: kind === 'low' ? 0 : equitySaleYears.value,
      },
      place.horizon,
    );
    return overPayroll(place, presentValueOf(stream, place.runs.fundReturn, place.horizon));
  };

/** What stands beside the fund: reserve, state equity, budget. */
export const supportFigures = {
  strategicReserve: (place) => ({ value: reserve(place) }),
  strategicReserveToOutput: (place) => overFirstOutput(place, reserve(place)),
  equityLow: equity('low'),
  equityHigh: equity('high'),
  subsidyNeeded: (place) => ({ value: valueNeeded(place) }),
  subsidyNeededToPayroll: (place) => overPayroll(place, valueNeeded(place)),
  subsidyNeededToOutput: (place) => overOutput(place, valueNeeded(place)),
  subsidyNeededLocal: (place) => {
    const local = place.runs.wheel.inputs.series['pooling.localShare'];
    return { value: valueAtEnds(needed(place), place, (t) => local[t + 1]) };
  },
} satisfies Record<string, Compute>;
