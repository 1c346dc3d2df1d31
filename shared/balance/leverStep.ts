import type { ParameterId } from '../parameters/catalogue';

/** What can set two runs apart, in the order in which valuations explain a change. Source: model.md §9; features.md C21. */
export const steps = ['data', 'assumptions', 'law', 'method', 'period'] as const;
export type Step = (typeof steps)[number];

const assumedChapters: readonly string[] = ['economy', 'population', 'mortality', 'coverage'];

/** How members and employers behave, and levels that are observed: no act can set them. */
const observed: ReadonlySet<string> = new Set<ParameterId>([
  'contribution.wageDispersion',
  'contribution.flexibleWageShare',
  'contribution.institutionWageRatio',
  'contribution.compliance',
  'contribution.payingShareEmployed',
  'contribution.payingShareFlexible',
  'contribution.pauseTurnover',
  'contribution.pauseAgeTilt',
  'account.startYear',
  'account.openingLevel',
  'retirement.earlyShare',
  'retirement.lateShare',
  'retirement.lateMonths',
  'retirement.yearsDispersion',
  'benefit.baseToAverageWage',
  'benefit.stockAccountShare',
  'benefit.stockTransitionalShare',
  'benefit.institutionOldWageShare',
  'benefit.institutionStockRatio',
  'benefit.institutionStockAccountShare',
  'disability.incidenceLevel',
  'disability.mortalityFactor',
  'survivor.incomeToAverageWage',
  'fund.otherIncomeShare',
  'fund.otherExpenditureShare',
]);

export const chapterOf = (parameter: string): string => parameter.split('.')[0];

/** Whether a parameter is for lawmakers to set or for actuaries to estimate. */
export const stepOf = (parameter: string): 'assumptions' | 'law' =>
  assumedChapters.includes(chapterOf(parameter)) || observed.has(parameter) ? 'assumptions' : 'law';
