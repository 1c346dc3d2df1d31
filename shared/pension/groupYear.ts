import type { AllowanceRule } from './disabilityOnset';
import type { InstitutionGuard } from './institutionGuard';
import type { GrantRule } from './survivorGrant';

/** Law and economy of one year as one member group meets them; arrays by age at the end of the year. */
export interface GroupYear {
  /** Probability of living to the end of the year. */
  readonly survival: Float64Array;
  /** The same for those who are wholly unable to work. */
  readonly disabledSurvival: Float64Array;
  /** Insured that the coverage path calls for at the year's end, persons. */
  readonly insuredOnPath: Float64Array;
  /** Calibration of the path. */
  readonly coverage: number;
  /** Units that join the scheme at the year's end: their members over those already in. */
  readonly joining: number;
  /** Probability that an insured survivor settles abroad for good. */
  readonly emigration: number;
  /** Probability that an insured survivor becomes wholly unable to work. */
  readonly disability: Float64Array;
  /** Share of an age that is within five years of its statutory age, and the probability of coming within them. */
  readonly near: Float64Array;
  readonly nearing: Float64Array;
  /** Share of an age that lacks the minimum years. */
  readonly lacking: Float64Array;
  /** Probability that an insured survivor retires in the year. */
  readonly retirement: Float64Array;
  /** Months divisor of those who retire. */
  readonly divisor: Float64Array;
  /** Contribution base over the average wage. */
  readonly baseIndex: Float64Array;
  /** Share of an age that pays once pauses and resumptions are even. */
  readonly payingShare: Float64Array;
  /** Pauses a year are this rate × (1 − paying share) of payers, resumptions this rate × paying share of the paused. */
  readonly pauseTurnover: number;
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
  readonly allowances: AllowanceRule;
  /** The ten-year guard of institution staff; null for other groups and where it does not apply. */
  readonly guard: InstitutionGuard | null;
}

/** What one group pays and draws in a year: persons and yuan. */
export interface GroupFlows {
  newPensioners: number;
  /** Pensions awarded in the year at their yearly rate. */
  awarded: number;
  /** Persons found wholly unable to work. */
  newlyDisabled: number;
  /** Contribution base on which contributions arrived. */
  payroll: number;
  poolContributions: number;
  accountContributions: number;
  accountInterest: number;
  /** Accounts of those whose units join. */
  joinedAccounts: number;
  basic: number;
  accountFromAccounts: number;
  /** Account pensions of those whose account is used up. */
  accountFromPool: number;
  transitional: number;
  /** Disability allowances without what comes from the account. */
  disability: number;
  survivors: number;
  accountRefunds: number;
}

export const noFlows = (): GroupFlows => ({
  newPensioners: 0,
  awarded: 0,
  newlyDisabled: 0,
  payroll: 0,
  poolContributions: 0,
  accountContributions: 0,
  accountInterest: 0,
  joinedAccounts: 0,
  basic: 0,
  accountFromAccounts: 0,
  accountFromPool: 0,
  transitional: 0,
  disability: 0,
  survivors: 0,
  accountRefunds: 0,
});
