import { discountAt, type FundStream, presentValueOf } from './fundStream';

/** Shares of the present value of payroll over a horizon. */
export interface Summarized {
  /** Fund in hand and present value of income, without interest. */
  readonly incomeRate: number;
  /** Present value of expenditure and of a last year's expenditure in hand at the end. */
  readonly costRate: number;
  readonly costRateWithoutTarget: number;
  /** Income rate less cost rate. */
  readonly balance: number;
  readonly balanceWithoutTarget: number;
}

/**
 * Income rate (F₀ + PV income)/PV payroll, cost rate (PV cost + PV target)/PV payroll, target: the last year's
 * expenditure in hand at the end. Null where nobody pays. Source: the US Trustees' annual report (OASDI), summarized
 * rates and actuarial balance; model.md §9.
 */
export function summarized(stream: FundStream, horizon: number): Summarized | null {
  const { fundReturn, opening, expenditure } = stream;
  const payroll = presentValueOf(stream.payroll, fundReturn, horizon);
  if (payroll <= 0) return null;
  const incomeRate = (opening + presentValueOf(stream.income, fundReturn, horizon)) / payroll;
  const costRateWithoutTarget = presentValueOf(expenditure, fundReturn, horizon) / payroll;
  const costRate = costRateWithoutTarget + (expenditure[horizon - 1] * discountAt(fundReturn, horizon)) / payroll;
  return {
    incomeRate,
    costRate,
    costRateWithoutTarget,
    balance: incomeRate - costRate,
    balanceWithoutTarget: incomeRate - costRateWithoutTarget,
  };
}

/**
 * Unfunded obligation over a horizon, yuan of the valuation date: PV cost − PV income − F₀; below zero where there is
 * more than is needed. Source: the US Trustees' annual report, open group unfunded obligation.
 */
export const unfundedObligation = (stream: FundStream, horizon: number): number =>
  presentValueOf(stream.expenditure, stream.fundReturn, horizon) -
  presentValueOf(stream.income, stream.fundReturn, horizon) -
  stream.opening;

/** Years over which the growth of the last gaps is taken. */
const tailYears = 10;

/**
 * Unfunded obligation without end: that of all years of the run and, for later ones, the last year's gap growing on at
 * the mean rate of the last ten, g, discounted at the last year's return i: gap · (1 + g)/(i − g) · v(n) · (1 + i)^½.
 * Null where the gaps grow as fast as interest or change their sign, so that no finite sum follows from the run.
 */
export function obligationWithoutEnd(stream: FundStream): number | null {
  const years = stream.income.length;
  const gapIn = (t: number): number => stream.expenditure[t] - stream.income[t];
  const [before, last] = [gapIn(years - 1 - tailYears), gapIn(years - 1)];
  const rate = stream.fundReturn[years - 1];
  if (last !== 0 && !(before / last > 0)) return null;
  const growth = last === 0 ? 0 : (last / before) ** (1 / tailYears) - 1;
  if (growth >= rate) return null;
  const tail = (last * (1 + growth) * discountAt(stream.fundReturn, years) * Math.sqrt(1 + rate)) / (rate - growth);
  return unfundedObligation(stream, years) + tail;
}
