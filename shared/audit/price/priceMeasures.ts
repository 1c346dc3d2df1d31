import { actuarialBalance } from '../../balance/actuarialBalance';
import type { Ledger } from '../../pension/ledger';
import type { Projection } from '../../projection/projection';

export const priceMeasures = [
  'recovered',
  'leakFirstYear',
  'presentValue',
  'reserveMonths',
  'fundMonths',
  'payroll',
] as const;
export type PriceMeasureId = (typeof priceMeasures)[number];

/** Null where the fund is never empty; infinite where it would be and is not any more within the projection. */
export type Measures = Readonly<Record<PriceMeasureId, number | null>>;

/** Years from the start of the first year to the moment when the fund is empty: t + opening ÷ (opening − closing). */
export function fundLife({ opening, closing }: Ledger): number | null {
  const t = closing.findIndex((yuan) => yuan < 0);
  if (t === -1) return null;
  return t + Math.max(0, opening[t]) / (opening[t] - closing[t]);
}

/** Months by which the fund lives longer. */
function fundMonths(before: Ledger, after: Ledger): number | null {
  const [lives, livesAfter] = [fundLife(before), fundLife(after)];
  if (lives === null) return null;
  return livesAfter === null ? Number.POSITIVE_INFINITY : (livesAfter - lives) * 12;
}

/** Money that moves: yuan at once, yuan a year that no longer leak. */
export interface Gain {
  readonly recovered: number;
  readonly leak: Float64Array;
}

export interface MeasureGround {
  readonly projection: Projection;
  readonly fundReturn: Float64Array;
  /** Index of the year in which money comes back and leaks stop. */
  readonly from: number;
}

/** Value at the start of the year in which money comes back, flows at mid-year: Σ g(t) · v(t + ½). */
export function presentValueOf({ fundReturn, from }: MeasureGround, { recovered, leak }: Gain): number {
  let discount = 1;
  let value = 0;
  for (let t = from; t < leak.length; t++) {
    const flow = leak[t] + (t === from ? recovered : 0);
    value += (flow * discount) / Math.sqrt(1 + fundReturn[t]);
    discount /= 1 + fundReturn[t];
  }
  return value;
}

/** Closing fund over a month's expenditure of the year. */
const reserve = ({ closing, totalExpenditure }: Ledger, t: number): number => (closing[t] / totalExpenditure[t]) * 12;

/** What a gain does to the fund, from its books without and with it. */
export function measuresOf(ground: MeasureGround, gain: Gain, after: Ledger): Measures {
  const { projection, fundReturn, from } = ground;
  const balanceOf = (fund: Ledger) => actuarialBalance({ ...projection, fund }, fundReturn, projection.years);
  return {
    recovered: gain.recovered,
    leakFirstYear: gain.leak[from],
    presentValue: presentValueOf(ground, gain),
    reserveMonths: reserve(after, from) - reserve(projection.fund, from),
    fundMonths: fundMonths(projection.fund, after),
    payroll: balanceOf(after) - balanceOf(projection.fund),
  };
}
