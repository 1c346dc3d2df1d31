import type { Projection } from '../../projection/projection';

/** What flows through a fund year by year: yuan, index 0 is the first year. Flows fall at mid-year. */
export interface FundStream {
  /** In hand when the first year begins. */
  readonly opening: number;
  /** Contributions, subsidy and other income; interest is the discount. */
  readonly income: Float64Array;
  readonly contributions: Float64Array;
  readonly expenditure: Float64Array;
  /** Base on which contributions arrived. */
  readonly payroll: Float64Array;
  /** Effective rate of each year. */
  readonly fundReturn: Float64Array;
}

export const streamOf = ({ fund, contributoryPayroll }: Projection, fundReturn: Float64Array): FundStream => ({
  opening: fund.opening[0],
  income: fund.totalIncome.map((income, t) => income - fund.income.interest[t]),
  contributions: fund.income.contributions,
  expenditure: fund.totalExpenditure,
  payroll: contributoryPayroll,
  fundReturn,
});

/** Value on the valuation date of one yuan at the end of so many years: Π 1/(1 + i). */
export function discountAt(fundReturn: Float64Array, years: number): number {
  let discount = 1;
  for (let t = 0; t < years; t++) discount /= 1 + fundReturn[t];
  return discount;
}

/** Value of mid-year flows of the years `from` to `to` − 1: Σ flow · v(t) / √(1 + i). */
export function presentValueOf(flows: Float64Array, fundReturn: Float64Array, to: number, from = 0): number {
  let discount = 1;
  let sum = 0;
  for (let t = 0; t < to; t++) {
    if (t >= from) sum += (flows[t] * discount) / Math.sqrt(1 + fundReturn[t]);
    discount /= 1 + fundReturn[t];
  }
  return sum;
}

/**
 * The fund at the end of each year where it earns its return in every year, below zero too:
 * F(t+1) = F(t)(1 + i) + (income − expenditure)(1 + i)^½.
 */
export function fundAtYearEnd({ opening, income, expenditure, fundReturn }: FundStream): Float64Array {
  let fund = opening;
  return income.map((earned, t) => {
    fund = fund * (1 + fundReturn[t]) + (earned - expenditure[t]) * Math.sqrt(1 + fundReturn[t]);
    return fund;
  });
}
