import { agesIn } from '../base/grid';
import type { GroupYear } from '../pension/groupYear';
import { isFlexible, type MemberGroup } from '../pension/memberGroups';
import type { Calibration } from './calibration';
import type { MemberTables } from './memberTables';
import type { ProjectionInputs } from './projectionInputs';

function ratesOf({ series }: ProjectionInputs, group: MemberGroup, index: number) {
  if (isFlexible(group)) {
    const accountRate = series['contribution.flexibleAccountRate'][index];
    return { accountRate, poolRate: series['contribution.flexibleRate'][index] - accountRate };
  }
  const relief = series['contribution.employerRelief'][index];
  const poolRate = series['contribution.employerRate'][index] * (1 - relief);
  return { accountRate: series['contribution.employeeRate'][index], poolRate };
}

/** Share of a group's insured who pay, in series year `index`. */
export const payingShare = ({ series }: ProjectionInputs, group: MemberGroup, index: number): number =>
  series[isFlexible(group) ? 'contribution.payingShareFlexible' : 'contribution.payingShareEmployed'][index];

/** Law and economy of projection year `t` as one group meets them; its arrays are views of the tables. */
export function groupYear(
  inputs: ProjectionInputs,
  tables: MemberTables,
  group: MemberGroup,
  { t, calibration }: { readonly t: number; readonly calibration: Calibration },
): GroupYear {
  const { series, averageWage } = inputs;
  const year = inputs.firstYear + t;
  const index = t + 1;
  const value = (id: keyof typeof series) => series[id][index];
  return {
    survival: agesIn(tables[group].survival, year),
    insuredOnPath: agesIn(tables[group].path, year),
    coverage: calibration.coverage,
    retirement: agesIn(tables[group].retirement, year),
    divisor: agesIn(tables[group].divisor, year),
    baseIndex: inputs.baseIndex[group][index],
    payingShare: payingShare(inputs, group, index),
    averageWage: averageWage[index],
    collected: calibration.collected * value('contribution.compliance'),
    ...ratesOf(inputs, group, index),
    notionalRate: inputs.notionalRate[index],
    benefitBase: (averageWage[index] * value('benefit.baseToAverageWage')) / 12,
    accrualRate: value('benefit.accrualRate'),
    transitionCoefficient: value('benefit.transitionCoefficient'),
    adjustment: inputs.adjustment[index],
    disposableIncome: (averageWage[index] * value('survivor.incomeToAverageWage')) / 12,
    grants: {
      funeralMonths: value('survivor.funeralMonths'),
      minimumMonths: value('survivor.minimumMonths'),
      maximumMonths: value('survivor.maximumMonths'),
    },
  };
}
