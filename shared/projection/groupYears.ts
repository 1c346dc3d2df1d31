import type { GroupYear } from '../pension/groupYear';
import type { InstitutionGuard } from '../pension/institutionGuard';
import { isFlexible, isInstitution, type MemberGroup } from '../pension/memberGroups';
import type { Calibration } from './calibration';
import { type MemberTables, rowsIn } from './memberTables';
import type { ProjectionInputs } from './projectionInputs';

function ratesOf({ series }: ProjectionInputs, group: MemberGroup, index: number) {
  if (isFlexible(group)) {
    const accountRate = series['contribution.flexibleAccountRate'][index];
    return { accountRate, poolRate: series['contribution.flexibleRate'][index] - accountRate };
  }
  // The relief of 2020 was for enterprises.
  const relief = isInstitution(group) ? 0 : series['contribution.employerRelief'][index];
  const poolRate = series['contribution.employerRate'][index] * (1 - relief);
  return { accountRate: series['contribution.employeeRate'][index], poolRate };
}

function guardOf({ series }: ProjectionInputs, group: MemberGroup, index: number): InstitutionGuard | null {
  const guarded = series['benefit.institutionGuarded'][index];
  if (!isInstitution(group) || guarded === 0) return null;
  return {
    guarded,
    excessShare: series['benefit.institutionExcessShare'][index],
    oldMethod: {
      from35Years: series['benefit.institutionOldRatio35'][index],
      from30Years: series['benefit.institutionOldRatio30'][index],
      from20Years: series['benefit.institutionOldRatio20'][index],
      from10Years: series['benefit.institutionOldRatio10'][index],
      wageShare: series['benefit.institutionOldWageShare'][index],
    },
  };
}

function benefitsOf({ series, averageWage }: ProjectionInputs, index: number) {
  const value = (id: keyof typeof series) => series[id][index];
  return {
    benefitBase: (averageWage[index] * value('benefit.baseToAverageWage')) / 12,
    accrualRate: value('benefit.accrualRate'),
    transitionCoefficient: value('benefit.transitionCoefficient'),
    disposableIncome: (averageWage[index] * value('survivor.incomeToAverageWage')) / 12,
    grants: {
      funeralMonths: value('survivor.funeralMonths'),
      minimumMonths: value('survivor.minimumMonths'),
      maximumMonths: value('survivor.maximumMonths'),
    },
    allowances: {
      minimumYears: value('retirement.minimumYears'),
      shortYears: value('disability.shortYears'),
      shortMonths: value('disability.shortMonths'),
      furtherMonths: value('disability.furtherMonths'),
    },
  };
}

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
  const own = rowsIn(tables[group], year);
  return {
    survival: own.survival,
    disabledSurvival: own.disabledSurvival,
    insuredOnPath: own.path,
    coverage: calibration.coverage,
    joining: isInstitution(group) ? series['coverage.institutionJoining'][index] : 0,
    emigration: series['coverage.emigration'][index],
    disability: own.disability,
    near: own.near,
    nearing: own.nearing,
    lacking: own.lacking,
    retirement: own.retirement,
    divisor: own.divisor,
    baseIndex: inputs.baseIndex[group][index],
    payingShare: own.payingShare,
    pauseTurnover: series['contribution.pauseTurnover'][index],
    averageWage: averageWage[index],
    collected: calibration.collected * series['contribution.compliance'][index],
    ...ratesOf(inputs, group, index),
    notionalRate: inputs.notionalRate[index],
    adjustment: inputs.adjustment[index],
    ...benefitsOf(inputs, index),
    guard: guardOf(inputs, group, index),
  };
}
