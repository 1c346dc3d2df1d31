import type { Projection } from '../projection/projection';

interface PresentValues {
  readonly income: number;
  readonly expenditure: number;
  readonly payroll: number;
  /** Value today of a yuan at the end of the horizon. */
  readonly discountAtEnd: number;
}

/** Flows fall at mid-year: v(t + ½) = v(t) · (1 + i)^−½. Interest is not income here, it is the discount. */
function presentValues(
  { fund, contributoryPayroll }: Projection,
  fundReturn: Float64Array,
  horizon: number,
): PresentValues {
  let discount = 1;
  const sums = { income: 0, expenditure: 0, payroll: 0 };
  for (let t = 0; t < horizon; t++) {
    const atMiddle = discount / Math.sqrt(1 + fundReturn[t]);
    sums.income += (fund.totalIncome[t] - fund.income.interest[t]) * atMiddle;
    sums.expenditure += fund.totalExpenditure[t] * atMiddle;
    sums.payroll += contributoryPayroll[t] * atMiddle;
    discount /= 1 + fundReturn[t];
  }
  return { ...sums, discountAtEnd: discount };
}

/**
 * Actuarial balance over the first `horizon` years as a share of payroll:
 * (F₀ + PV income − PV expenditure − PV target) / PV payroll, the target being the last year's expenditure in hand at
 * the end. `fundReturn[t]` discounts year `t`. Source: model.md §9; definition of the US Trustees Report, section VI.
 */
export function actuarialBalance(projection: Projection, fundReturn: Float64Array, horizon: number): number {
  const { income, expenditure, payroll, discountAtEnd } = presentValues(projection, fundReturn, horizon);
  const target = projection.fund.totalExpenditure[horizon - 1] * discountAtEnd;
  return (projection.fund.opening[0] + income - expenditure - target) / payroll;
}
