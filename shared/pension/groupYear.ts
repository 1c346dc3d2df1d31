import type { GrantRule } from './survivorGrant';

/** Law and economy of one year as one member group meets them; arrays by age at the end of the year. */
export interface GroupYear {
  /** Probability of living to the end of the year. */
  readonly survival: Float64Array;
  /** Insured that the coverage path calls for at the year's end, persons. */
  readonly insuredOnPath: Float64Array;
  /** Calibration of the path. */
  readonly coverage: number;
  /** Probability that an insured survivor retires in the year. */
  readonly retirement: Float64Array;
  /** Months divisor of those who retire. */
  readonly divisor: Float64Array;
  /** Contribution base over the average wage. */
  readonly baseIndex: Float64Array;
  readonly payingShare: number;
  /** Yuan a year. */
  readonly averageWage: number;
  /** Share of what is due that arrives. */
  readonly collected: number;
  readonly poolRate: number;
  readonly accountRate: number;
  readonly notionalRate: number;
  /** Yuan a month. */
  readonly benefitBase: number;
  readonly accrualRate: number;
  readonly transitionCoefficient: number;
  readonly adjustment: number;
  /** Urban disposable income per head, yuan a month. */
  readonly disposableIncome: number;
  readonly grants: GrantRule;
}

/** What one group pays and draws in a year: persons and yuan. */
export interface GroupFlows {
  newPensioners: number;
  /** Pensions awarded in the year at their yearly rate. */
  awarded: number;
  /** Contribution base on which contributions arrived. */
  payroll: number;
  poolContributions: number;
  accountContributions: number;
  accountInterest: number;
  basic: number;
  accountFromAccounts: number;
  /** Account pensions of those whose account is used up. */
  accountFromPool: number;
  transitional: number;
  survivors: number;
  accountRefunds: number;
}

export const noFlows = (): GroupFlows => ({
  newPensioners: 0,
  awarded: 0,
  payroll: 0,
  poolContributions: 0,
  accountContributions: 0,
  accountInterest: 0,
  basic: 0,
  accountFromAccounts: 0,
  accountFromPool: 0,
  transitional: 0,
  survivors: 0,
  accountRefunds: 0,
});
