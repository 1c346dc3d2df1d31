import type { MemberGroup } from '../pension/memberGroups';
import type { ProjectionInputs } from './projectionInputs';

/** Share of its sex's insured members that a group has in series year `index`. */
export function groupShare({ series }: ProjectionInputs, group: MemberGroup, index: number): number {
  const flexibleMen = series['coverage.flexibleShareMen'][index];
  const flexibleWomen = series['coverage.flexibleShareWomen'][index];
  const cadreWomen = series['coverage.cadreShareWomen'][index];
  const shares: Record<MemberGroup, number> = {
    menEmployed: 1 - flexibleMen,
    menFlexible: flexibleMen,
    womenWorker: 1 - flexibleWomen - cadreWomen,
    womenCadre: cadreWomen,
    womenFlexible: flexibleWomen,
  };
  return shares[group];
}
