import type { GroupYear } from '../pension/groupYear';
import type { InstitutionGuard } from '../pension/institutionGuard';
import { isFlexible, isInstitution, type MemberGroup, memberGroups } from '../pension/memberGroups';
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

/** What all groups of a year have in common. */
function commonLaw({ series, averageWage, notionalRate, adjustment }: ProjectionInputs, index: number) {
  const value = (id: keyof typeof series) => series[id][index];
  return {
    emigration: value('coverage.emigration'),
    pauseTurnover: value('contribution.pauseTurnover'),
    averageWage: averageWage[index],
    compliance: value('contribution.compliance'),
    notionalRate: notionalRate[index],
    benefitBase: (averageWage[index] * value('benefit.baseToAverageWage')) / 12,
    accrualRate: value('benefit.accrualRate'),
    transitionCoefficient: value('benefit.transitionCoefficient'),
    adjustment: adjustment[index],
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

interface Place {
  readonly inputs: ProjectionInputs;
  readonly tables: MemberTables;
  readonly index: number;
}

/** Before calibration; one literal, so that every year of every group has the same shape. */
function uncalibratedYear(
  { inputs, tables, index }: Place,
  group: MemberGroup,
  law: ReturnType<typeof commonLaw>,
): GroupYear {
  const own = rowsIn(tables[group], inputs.firstYear - 1 + index);
  const { accountRate, poolRate } = ratesOf(inputs, group, index);
  return {
    survival: own.survival,
    disabledSurvival: own.disabledSurvival,
    insuredOnPath: own.path,
    coverage: 1,
    joining: isInstitution(group) ? inputs.series['coverage.institutionJoining'][index] : 0,
    emigration: law.emigration,
    disability: own.disability,
    near: own.near,
    nearing: own.nearing,
    lacking: own.lacking,
    retirement: own.retirement,
    divisor: own.divisor,
    baseIndex: inputs.baseIndex[group][index],
    payingShare: own.payingShare,
    pauseTurnover: law.pauseTurnover,
    averageWage: law.averageWage,
    collected: law.compliance,
    poolRate,
    accountRate,
    notionalRate: law.notionalRate,
    benefitBase: law.benefitBase,
    accrualRate: law.accrualRate,
    transitionCoefficient: law.transitionCoefficient,
    adjustment: law.adjustment,
    disposableIncome: law.disposableIncome,
    grants: law.grants,
    allowances: law.allowances,
    guard: guardOf(inputs, group, index),
  };
}

/** One for each group, in the order of `memberGroups`. */
type YearOfGroups = readonly GroupYear[];

function yearOfGroups(place: Place): YearOfGroups {
  const law = commonLaw(place.inputs, place.index);
  return memberGroups.map((group) => uncalibratedYear(place, group, law));
}

/** The years of a scenario serve all its runs; they go with the tables that they are views of. */
const yearsKnown = new WeakMap<MemberTables, (YearOfGroups | undefined)[]>();

/** Law and economy of projection year `t` as each group meets them; its arrays are views of the tables. */
export function groupYears(
  inputs: ProjectionInputs,
  tables: MemberTables,
  t: number,
  { coverage, collected }: Calibration,
): YearOfGroups {
  const known = yearsKnown.get(tables) ?? [];
  yearsKnown.set(tables, known);
  const years = known[t] ?? yearOfGroups({ inputs, tables, index: t + 1 });
  known[t] = years;
  return years.map((year) => ({ ...year, coverage, collected: collected * year.collected }));
}
