/** Amounts with the years from now at which they fall. */
export interface CashFlows {
  readonly amounts: readonly number[];
  readonly times: readonly number[];
}

/** Σ CF·v^t at an effective yearly rate. */
export const presentValue = ({ amounts, times }: CashFlows, rate: number): number =>
  amounts.reduce((sum, amount, k) => sum + amount * (1 + rate) ** -times[k], 0);

/** Σ t·CF·v^t / PV, in years. */
export const macaulayDuration = (flows: CashFlows, rate: number): number =>
  presentValue({ ...flows, amounts: flows.amounts.map((amount, k) => amount * flows.times[k]) }, rate) /
  presentValue(flows, rate);

/** −dPV/di / PV = Macaulay duration · v. */
export const modifiedDuration = (flows: CashFlows, rate: number): number => macaulayDuration(flows, rate) / (1 + rate);

/** d²PV/di² / PV = Σ t(t + 1)·CF·v^(t+2) / PV. */
export const convexity = (flows: CashFlows, rate: number): number =>
  presentValue(
    {
      amounts: flows.amounts.map((amount, k) => amount * flows.times[k] * (flows.times[k] + 1)),
      times: flows.times.map((t) => t + 2),
    },
    rate,
  ) / presentValue(flows, rate);

/** Value at the start of each flow's period of that flow and all later ones; the first stands at time 0. */
export function valuesFromEach({ amounts, times }: CashFlows, rate: number): number[] {
  const values = amounts.map(() => 0);
  for (let k = amounts.length - 1, later = 0; k >= 0; k--) {
    later = (later + amounts[k]) * (1 + rate) ** ((times[k - 1] ?? 0) - times[k]);
    values[k] = later;
  }
  return values;
}

/** First time at which the flows so far, with interest, are not negative; null if that never happens. */
export function breakEvenTime({ amounts, times }: CashFlows, rate: number): number | null {
  let saved = 0;
  for (const [k, amount] of amounts.entries()) {
    saved = saved * (1 + rate) ** (times[k] - (times[k - 1] ?? times[k])) + amount;
    if (saved >= 0) return times[k];
  }
  return null;
}
