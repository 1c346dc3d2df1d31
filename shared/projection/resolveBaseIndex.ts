import type { ParameterId } from '../parameters/catalogue';
import { meanContributionBase } from '../pension/contributionBase';
import { isFlexible, isInstitution, type MemberGroup, memberGroups, sexOf } from '../pension/memberGroups';
import type { ProfileName } from './projectionInputs';

type Series = Readonly<Record<ParameterId, Float64Array>>;
type Profiles = Readonly<Record<ProfileName, Float64Array>>;

const rule = [
  'contribution.baseFloor',
  'contribution.baseCap',
  'contribution.wageDispersion',
  'contribution.flexibleWageShare',
  'contribution.institutionWageRatio',
] as const satisfies readonly ParameterId[];

function baseIndexIn(series: Series, profiles: Profiles, group: MemberGroup, index: number): Float64Array {
  const [floor, cap, dispersion, flexibleShare, institutionRatio] = rule.map((id) => series[id][index]);
  if (isFlexible(group)) return profiles.wageIndexMen.map(() => Math.min(Math.max(flexibleShare, floor), cap));
  const wages = sexOf(group) === 'male' ? profiles.wageIndexMen : profiles.wageIndexWomen;
  const level = isInstitution(group) ? institutionRatio : 1;
  return wages.map((wage) => meanContributionBase(wage * level, { floor, cap, dispersion }));
}

/** Contribution base over the average wage by group, series year and age; years under the same rule share a row. */
export function resolveBaseIndex(series: Series, profiles: Profiles): Record<MemberGroup, Float64Array[]> {
  const years = series['contribution.baseFloor'].length;
  const rowsOf = (group: MemberGroup) => {
    const rows: Float64Array[] = [];
    for (let index = 0; index < years; index++) {
      const unchanged = index > 0 && rule.every((id) => series[id][index] === series[id][index - 1]);
      rows.push(unchanged ? rows[index - 1] : baseIndexIn(series, profiles, group, index));
    }
    return rows;
  };
  return Object.fromEntries(memberGroups.map((group) => [group, rowsOf(group)])) as Record<MemberGroup, Float64Array[]>;
}
