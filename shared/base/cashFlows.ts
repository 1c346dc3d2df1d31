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
