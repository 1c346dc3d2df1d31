import { type Adequacy, adequacyOf } from './adequacy';
import { type CostFactor, costChange, costFactorsOf } from './costDecomposition';
import { figureOr } from './figure';
import { accruedDebt, groupDebt } from './pensionDebt';
import { type Compute, overFirstOutput, type Place } from './place';

const debtOf = ({ runs }: Place) => accruedDebt(runs.accrued, runs.pensioners, runs.fundReturn);

const costPart =
  (factor: CostFactor): Compute =>
  ({ runs: { open, output }, horizon }) =>
    figureOr(
      output && costChange(costFactorsOf(open, output, 0), costFactorsOf(open, output, horizon - 1))[factor],
      'no-gdp',
    );

const adequacy =
  (name: keyof Adequacy): Compute =>
  ({ runs: { open, wheel }, horizon }) =>
    figureOr(adequacyOf(open, wheel.inputs.series['contribution.employeeRate'][horizon], horizon - 1)[name], 'nobody');

/** What members are owed, what pensions cost, and how they stand beside wages. */
export const peopleFigures = {
  debtOfPensioners: (place) => ({ value: debtOf(place).pensioners }),
  debtOfInsured: (place) => ({ value: debtOf(place).insured }),
  accruedDebt: (place) => ({ value: debtOf(place).total }),
  accruedDebtToOutput: (place) => overFirstOutput(place, debtOf(place).total),
  closedGroupDebt: ({ runs }) => ({ value: groupDebt(runs.closed, runs.fundReturn) }),
  openGroupDebt: ({ runs }) => ({ value: groupDebt(runs.open, runs.fundReturn) }),
  debtToFutureMembers: ({ runs: { open, closed, fundReturn } }) => ({
    value: groupDebt(open, fundReturn) - groupDebt(closed, fundReturn),
  }),
  costToOutput: ({ runs: { open, output }, horizon }) =>
    figureOr(output && open.fund.totalExpenditure[horizon - 1] / output[horizon - 1], 'no-gdp'),
  costByDependency: costPart('dependency'),
  costByCoverage: costPart('coverage'),
  costByBenefit: costPart('benefit'),
  costByLabour: costPart('labour'),
  costByOther: costPart('other'),
  grossReplacement: adequacy('gross'),
  netReplacement: adequacy('net'),
  entryReplacement: adequacy('entry'),
  benefitRatio: adequacy('benefitRatio'),
} satisfies Record<string, Compute>;
