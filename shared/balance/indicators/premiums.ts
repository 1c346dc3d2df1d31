import { type FundStream, fundAtYearEnd, presentValueOf } from './fundStream';

/** Pay-as-you-go rate of a year: expenditure over payroll; null where nobody pays. Source: ILO, Actuarial mathematics of social security pensions (1999). */
export const paygRate = ({ expenditure, payroll }: FundStream, t: number): number | null =>
  payroll[t] > 0 ? expenditure[t] / payroll[t] : null;

/**
 * General average premium over a horizon: the level share of payroll that meets all expenditure and uses the fund up,
 * (PV cost − F₀)/PV payroll. It counts every source of income. Source: ILO, Actuarial mathematics of social security
 * pensions (1999).
 */
export function generalAveragePremium({ opening, expenditure, payroll, fundReturn }: FundStream, horizon: number) {
  const base = presentValueOf(payroll, fundReturn, horizon);
  return base > 0 ? (presentValueOf(expenditure, fundReturn, horizon) - opening) / base : null;
}

/** What the fund gains in a year where all income is a level share of payroll. */
function gainIn(stream: FundStream, rate: number, t: number): number {
  const fund = fundAtYearEnd({ ...stream, income: stream.payroll.map((base) => base * rate) });
  return fund[t] - (t === 0 ? stream.opening : fund[t - 1]);
}

/**
 * Scaled premium of a period of equilibrium: the lowest level share of payroll with which the fund does not fall in the
 * last year of the period; the gain moves straight with the rate. Source: Thullen's scaled premium in ILO,
 * Actuarial mathematics of social security pensions (1999).
 */
export function scaledPremium(stream: FundStream, horizon: number): number | null {
  const atZero = gainIn(stream, 0, horizon - 1);
  const slope = gainIn(stream, 1, horizon - 1) - atZero;
  return slope > 0 ? -atZero / slope : null;
}

/** The two years, counted from the valuation date, whose fund ratios a steady state makes equal. */
export interface SteadyYears {
  readonly early: number;
  readonly late: number;
}

/**
 * Steady-state rate: the lowest level contribution rate from the first year on with which the fund at the end of two
 * years is the same multiple of the next year's expenditure; subsidy and other income stay as they are. The ratios move
 * straight with the rate. Null where the run does not reach the later year or a higher rate does not lift its ratio by
 * more. Source: Canada Pension Plan, Calculation of Contribution Rates Regulations 2021 (SOR/2021-5): years 10 and 60.
 */
export function steadyStateRate(stream: FundStream, { early, late }: SteadyYears): number | null {
  if (late >= stream.income.length) return null;
  const differenceAt = (rate: number): number => {
    const income = stream.income.map((all, t) => all - stream.contributions[t] + stream.payroll[t] * rate);
    const fund = fundAtYearEnd({ ...stream, income });
    return fund[late - 1] / stream.expenditure[late] - fund[early - 1] / stream.expenditure[early];
  };
  const atZero = differenceAt(0);
  const slope = differenceAt(1) - atZero;
  return slope > 0 ? -atZero / slope : null;
}
