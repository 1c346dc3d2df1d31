import type { BaseData } from '../../data/baseData';
import type { ParameterSet } from '../../parameters/parameter';
import { isFlexible, isInstitution, type MemberGroup } from '../../pension/memberGroups';
import { creditedYearsOf } from '../../projection/memberTables';
import type { Wheel } from '../../projection/memberWheel';
import { pastRate } from '../../projection/pastRate';
import { publishedWage } from '../../projection/resolveWages';
import { ageOfEntry } from './ageOfEntry';

/** Since then members pay 8 % and employers what the law names. Source: 国发〔2005〕38号. */
const firstKnown = 2006;

/** Law and wages of the years before a run. */
export interface PaidHistory {
  /** Contributions of members and employers together over the base. */
  rateIn(group: MemberGroup, year: number): number;
  /** Null where none is published. */
  wageIn(year: number): number | null;
}

export function paidHistory(base: BaseData, { byId }: ParameterSet, { inputs }: Wheel): PaidHistory {
  const valueIn = (id: string, year: number): number => {
    const parameter = byId.get(id);
    return parameter === undefined ? 0 : pastRate(parameter, year);
  };
  const weight = inputs.series['economy.nonPrivateWeight'][0];
  return {
    rateIn: (group, year) => {
      if (isFlexible(group)) return valueIn('contribution.flexibleRate', year);
      const relief = isInstitution(group) ? 0 : valueIn('contribution.employerRelief', year);
      const employer = valueIn('contribution.employerRate', year) * (1 - relief);
      return employer + valueIn('contribution.employeeRate', year);
    },
    wageIn: (year) => publishedWage(base, year, weight),
  };
}

/**
 * What those who are insured at the opening have paid in each year since 2006, yuan, the last being the year before the
 * run: persons · years credited at the age · base index · average wage · rate · collection of the opening. Null where
 * some of them began before the law of that year, or before the accounts of their group.
 */
export function paidBefore(
  { inputs, calibration }: Wheel,
  { rateIn, wageIn }: PaidHistory,
  { group, birthYear, insured }: { readonly group: MemberGroup; readonly birthYear: number; readonly insured: number },
): Float64Array | null {
  const { firstYear, series, baseIndex } = inputs;
  const start = isInstitution(group) ? Math.floor(series['account.institutionStartYear'][0]) : firstKnown;
  if (birthYear + ageOfEntry < start) return null;
  const creditedYears = creditedYearsOf(inputs, group);
  const collected = calibration.collected * series['contribution.compliance'][0];
  const paid = new Float64Array(Math.max(0, firstYear - start));
  for (let k = 0; k < paid.length; k++) {
    const age = start + k - birthYear;
    if (age < 1 || insured === 0) continue;
    const wage = wageIn(start + k);
    if (wage === null) return null;
    const credited = creditedYears[age] - creditedYears[age - 1];
    paid[k] = insured * credited * baseIndex[group][0][age] * wage * rateIn(group, start + k) * collected;
  }
  return paid;
}
