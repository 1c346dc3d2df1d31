import type { YearOutlook } from '../../shared/balance/outlook';
import type { AccountMeasure } from '../../shared/data/baseData';
import type { ParameterId } from '../../shared/parameters/catalogue';
import type { Quantity } from '../ui/numbers';
import { memberMeasures } from './memberMeasures';
import { moreMeasures } from './moreMeasures';

export type MeasureId = Exclude<keyof YearOutlook, 'year'>;

/** How a yearly figure comes about: what the inspector shows, and nothing that computes. */
export interface Measure {
  readonly quantity: Quantity;
  /** The formula in the symbols of the model's description; its words are in `text/`. */
  readonly symbols: string;
  /** Figures of the same year that it is made from; `previous` are those of the year before. */
  readonly inputs: readonly MeasureId[];
  readonly previous: readonly MeasureId[];
  readonly parameters: readonly ParameterId[];
  /** The official account that it is compared with. */
  readonly official: AccountMeasure | null;
}

const plain = { inputs: [], previous: [], parameters: [], official: null } as const;

export const measures: Readonly<Record<MeasureId, Measure>> = {
  population: {
    ...plain,
    quantity: 'persons',
    symbols: 'P(x+1, t+1) = P(x, t) · S(x, t) + M(x, t)·√S(x, t);  P(0, t+1) = Σ f(x, t) · F̄(x, t) · S₀',
    previous: ['population'],
  },
  contributors: {
    ...plain,
    quantity: 'persons',
    symbols: 'C(g, x, t) = P(x, t) · urban · employment · coverage · share(g),  x < retirement age(g, t)',
    inputs: ['population'],
    parameters: ['economy.urbanShare', 'coverage.employment', 'coverage.ofUrbanWorkforce', 'retirement.furtherDelay'],
    official: 'contributors',
  },
  payingContributors: {
    ...plain,
    quantity: 'persons',
    symbols: 'paying(g, t) = C(g, t) · payingShare(g)',
    inputs: ['contributors'],
    parameters: ['contribution.payingShareEmployed', 'contribution.payingShareFlexible'],
  },
  pensioners: {
    ...plain,
    quantity: 'persons',
    symbols: 'R(g, x+1, t+1) = R(g, x, t) · S(x, t) + newly retired(g, x+1, t+1)',
    previous: ['pensioners'],
    parameters: [
      'mortality.memberFactor',
      'retirement.furtherDelay',
      'retirement.minimumYears',
      'retirement.earlyShare',
    ],
    official: 'pensioners',
  },
  income: {
    ...plain,
    quantity: 'money',
    symbols: 'income(t) = Σ_g rate(g, t) · base(g, t) · paying(g, t) · compliance + subsidy + interest + other',
    inputs: ['payingContributors'],
    previous: ['closing'],
    parameters: [
      'contribution.employerRate',
      'contribution.employeeRate',
      'contribution.flexibleRate',
      'contribution.compliance',
      'fund.subsidyShare',
      'economy.fundReturn',
    ],
    official: 'income',
  },
  expenditure: {
    ...plain,
    quantity: 'money',
    symbols: 'expenditure(t) = Σ_g R(g, t) · (Pb + Pa + Pt) + survivors + refunds + other',
    inputs: ['pensioners', 'replacementRate'],
    parameters: [
      'benefit.accrualRate',
      'benefit.baseToAverageWage',
      'benefit.indexationCpi',
      'benefit.indexationWage',
      'account.notionalRate',
    ],
    official: 'expenditure',
  },
  balance: {
    ...plain,
    quantity: 'money',
    symbols: 'balance(t) = income(t) − expenditure(t)',
    inputs: ['income', 'expenditure'],
  },
  closing: {
    ...plain,
    quantity: 'money',
    symbols: 'closing(t) = closing(t−1) + income(t) − expenditure(t)',
    inputs: ['income', 'expenditure'],
    previous: ['closing'],
    official: 'closing',
  },
  fundRatio: {
    ...plain,
    quantity: 'times',
    symbols: 'fundRatio(t) = closing(t−1) / expenditure(t)',
    inputs: ['expenditure'],
    previous: ['closing'],
  },
  reserveMonths: {
    ...plain,
    quantity: 'months',
    symbols: 'reserveMonths(t) = closing(t) / (expenditure(t) / 12)',
    inputs: ['closing', 'expenditure'],
  },
  costRate: {
    ...plain,
    quantity: 'share',
    symbols: 'costRate(t) = expenditure(t) / payroll(t)',
    inputs: ['expenditure', 'payingContributors'],
    parameters: ['contribution.baseFloor', 'contribution.baseCap', 'contribution.flexibleWageShare'],
  },
  incomeRate: {
    ...plain,
    quantity: 'share',
    symbols: 'incomeRate(t) = (income(t) − interest(t)) / payroll(t)',
    inputs: ['income', 'payingContributors'],
    parameters: ['contribution.employerRate', 'contribution.employeeRate', 'fund.subsidyShare'],
  },
  dependency: {
    ...plain,
    quantity: 'share',
    symbols: 'dependency(t) = P(65+, t) / P(16–59, t)',
    inputs: ['population'],
  },
  systemDependency: {
    ...plain,
    quantity: 'share',
    symbols: 'systemDependency(t) = R(t) / C(t)',
    inputs: ['pensioners', 'contributors'],
  },
  replacementRate: {
    ...plain,
    quantity: 'share',
    symbols: 'replacementRate(t) = mean pension(t) / average wage(t)',
    inputs: ['expenditure', 'pensioners'],
    parameters: ['economy.wageGrowth', 'benefit.indexationCpi', 'benefit.indexationWage'],
  },
  entryReplacementRate: {
    ...plain,
    quantity: 'share',
    symbols: 'entryReplacementRate(t) = mean new award(t) / average wage(t)',
    parameters: ['benefit.accrualRate', 'benefit.baseToAverageWage', 'retirement.minimumYears', 'economy.wageGrowth'],
  },
  ...moreMeasures,
  ...memberMeasures,
};

/** In the order of the results table. */
export const measureIds = Object.keys(measures) as MeasureId[];
