import type { MemberGroup } from '../pension/memberGroups';
import type { ProjectionInputs } from './projectionInputs';

/** Share of its sex's insured members that a group has in series year `index`. */
export function groupShare({ series }: ProjectionInputs, group: MemberGroup, index: number): number {
  const flexibleMen = series['coverage.flexibleShareMen'][index];
  const flexibleWomen = series['coverage.flexibleShareWomen'][index];
  const institutionMen = series['coverage.institutionShareMen'][index];
  const institutionWomen = series['coverage.institutionShareWomen'][index];
  // Women of institutions hold cadre posts and are counted among them by the parameter.
  const cadreWomen = Math.max(series['coverage.cadreShareWomen'][index], institutionWomen);
  const shares: Record<MemberGroup, number> = {
    menEmployed: 1 - flexibleMen - institutionMen,
    menFlexible: flexibleMen,
    womenWorker: 1 - flexibleWomen - cadreWomen,
    womenCadre: cadreWomen - institutionWomen,
    womenFlexible: flexibleWomen,
    menInstitution: institutionMen,
    womenInstitution: institutionWomen,
  };
  return shares[group];
}
