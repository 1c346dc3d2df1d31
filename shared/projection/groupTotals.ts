import { agesIn, type Grid } from '../base/grid';
import type { MemberGroup } from '../pension/memberGroups';
import type { Projection } from './projection';

/** Persons of one member group at the end of a year, all ages together. */
export interface GroupYear {
  readonly year: number;
  readonly insured: number;
  readonly paying: number;
  readonly pensioners: number;
}

const total = (grid: Grid, year: number): number => agesIn(grid, year).reduce((sum, persons) => sum + persons, 0);

export function groupTotals({ groups, firstYear, years }: Projection, group: MemberGroup): GroupYear[] {
  const { insured, paying, pensioners } = groups[group];
  return Array.from({ length: years }, (_, t) => firstYear + t).map((year) => ({
    year,
    insured: total(insured, year),
    paying: total(paying, year),
    pensioners: total(pensioners, year),
  }));
}
