import { discountAt, type FundStream } from './fundStream';

/** A strategic reserve beside the fund, yuan; index 0 is the first year. */
export interface ReserveDraw {
  /** Needed on the valuation date so that fund and reserve together never run below zero. */
  readonly size: number;
  /** What the fund takes out at the end of each year. */
  readonly draws: Float64Array;
  /** What the reserve holds after it, with its return. */
  readonly left: Float64Array;
}

/**
 * The reserve pays in whenever the fund would close a year below zero, so much that it closes at zero; both earn the
 * fund's return. Its size is the present value of the draws. Source: features.md D20; 全国社会保障基金条例 (国务院令第667号,
 * 2016), article 3: a reserve for the peak of ageing.
 */
export function reserveDraw(stream: FundStream, horizon: number): ReserveDraw {
  const { income, expenditure, fundReturn } = stream;
  const draws = new Float64Array(horizon);
  let fund = stream.opening;
  let size = 0;
  for (let t = 0; t < horizon; t++) {
    fund = fund * (1 + fundReturn[t]) + (income[t] - expenditure[t]) * Math.sqrt(1 + fundReturn[t]);
    draws[t] = Math.max(0, -fund);
    fund += draws[t];
    size += draws[t] * discountAt(fundReturn, t + 1);
  }
  let held = size;
  const left = draws.map((draw, t) => {
    held = held * (1 + fundReturn[t]) - draw;
    return held;
  });
  return { size, draws, left };
}
