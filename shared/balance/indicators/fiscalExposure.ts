import type { FundStream } from './fundStream';

/**
 * What the budget would have to add to the subsidy it pays already, at the end of each year, so that months of payments
 * stay in hand: max(0, months/12 · expenditure − fund). What was added stays in the fund and earns its return.
 * Yuan; index 0 is the first year. Source: features.md D22.
 */
export function subsidyNeeded(stream: FundStream, months: number, horizon: number): Float64Array {
  const { income, expenditure, fundReturn } = stream;
  const needed = new Float64Array(horizon);
  let fund = stream.opening;
  for (let t = 0; t < horizon; t++) {
    fund = fund * (1 + fundReturn[t]) + (income[t] - expenditure[t]) * Math.sqrt(1 + fundReturn[t]);
    needed[t] = Math.max(0, (months / 12) * expenditure[t] - fund);
    fund += needed[t];
  }
  return needed;
}
