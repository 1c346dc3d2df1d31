import type { Unit } from './parameter';

/**
 * Every parameter that the engine asks for, with its unit. A file that names another id, leaves one out or gives
 * another unit is refused on load, so no figure is ignored in silence.
 */
export const catalogue = {
  'economy.wageGrowth': 'per year',
  'economy.cpi': 'per year',
  'economy.fundReturn': 'per year',
  'economy.urbanShare': 'ratio',
  'economy.nonPrivateWeight': 'ratio',
  'mortality.memberFactor': 'ratio',
  'coverage.employment': 'ratio',
  'coverage.ofUrbanWorkforce': 'ratio',
  'coverage.flexibleShareMen': 'ratio',
  'coverage.flexibleShareWomen': 'ratio',
  'coverage.cadreShareWomen': 'ratio',
  'contribution.employerRate': 'ratio',
  'contribution.employerRelief': 'ratio',
  'contribution.employeeRate': 'ratio',
  'contribution.flexibleRate': 'ratio',
  'contribution.flexibleAccountRate': 'ratio',
  'contribution.baseFloor': 'ratio',
  'contribution.baseCap': 'ratio',
  'contribution.wageDispersion': 'ratio',
  'contribution.flexibleWageShare': 'ratio',
  'contribution.compliance': 'ratio',
  'contribution.payingShareEmployed': 'ratio',
  'contribution.payingShareFlexible': 'ratio',
  'account.startYear': 'years',
  'account.openingLevel': 'ratio',
  'account.notionalRate': 'per year',
  'retirement.menAge': 'years',
  'retirement.womenWorkerAge': 'years',
  'retirement.womenCadreAge': 'years',
  'retirement.womenFlexibleAge': 'years',
  'retirement.menMaximumDelay': 'months',
  'retirement.menBirthMonthsPerStep': 'months',
  'retirement.womenWorkerMaximumDelay': 'months',
  'retirement.womenWorkerBirthMonthsPerStep': 'months',
  'retirement.womenCadreMaximumDelay': 'months',
  'retirement.womenCadreBirthMonthsPerStep': 'months',
  'retirement.ladderStart': 'years',
  'retirement.furtherDelay': 'months',
  'retirement.earlyShare': 'ratio',
  'retirement.earlyMaximum': 'months',
  'retirement.lateShare': 'ratio',
  'retirement.lateMonths': 'months',
  'retirement.minimumYears': 'years',
  'retirement.yearsDispersion': 'ratio',
  'benefit.accrualRate': 'ratio',
  'benefit.baseToAverageWage': 'ratio',
  'benefit.transitionCoefficient': 'ratio',
  'benefit.indexationCpi': 'ratio',
  'benefit.indexationWage': 'ratio',
  'benefit.stockAccountShare': 'ratio',
  'benefit.stockTransitionalShare': 'ratio',
  'survivor.incomeToAverageWage': 'ratio',
  'survivor.funeralMonths': 'months',
  'survivor.minimumMonths': 'months',
  'survivor.maximumMonths': 'months',
  'fund.subsidyShare': 'ratio',
  'fund.otherIncomeShare': 'ratio',
  'fund.otherExpenditureShare': 'ratio',
} as const satisfies Record<string, Unit>;

export type ParameterId = keyof typeof catalogue;

export const parameterIds = Object.keys(catalogue) as ParameterId[];

export const isParameterId = (id: string): id is ParameterId => id in catalogue;
