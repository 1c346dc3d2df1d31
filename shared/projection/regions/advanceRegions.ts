import { advanceGroup } from '../../pension/advanceGroup';
import type { GroupDesk } from '../../pension/groupDesk';
import { type GroupFlows, type GroupYear, noFlows } from '../../pension/groupYear';
import { type MemberGroup, memberGroups, sexOf } from '../../pension/memberGroups';
import { groupYears } from '../groupYears';
import type { MemberState } from '../opening';
import type { RegionGround } from './regionGround';
import type { MemberLevels, PeopleShares } from './regionState';

/** The states before and after a year; after it they change places. */
export interface StatePair {
  readonly now: readonly MemberState[];
  readonly next: readonly MemberState[];
}

/** How the members of the regions differ in a year. */
export interface RegionYear {
  readonly t: number;
  readonly shares: PeopleShares;
  readonly levels: MemberLevels;
  /** Room for the path of one region and group, and for working out its year. */
  readonly path: Float64Array;
  readonly desk: GroupDesk;
}

/** The group's year as one region meets it: its own path, wages, benefit base and collection, the law of all. */
function inRegion(national: GroupYear, { starts }: RegionGround, r: number, path: Float64Array): GroupYear {
  const { wage, benefitBase, collection } = starts[r];
  return {
    ...national,
    insuredOnPath: path,
    averageWage: national.averageWage * wage,
    benefitBase: national.benefitBase * benefitBase,
    disposableIncome: national.disposableIncome * wage,
    collected: national.collected * collection,
  };
}

function fillPath(national: GroupYear, group: MemberGroup, { shares, levels, path }: RegionYear, r: number): void {
  const own = shares[sexOf(group)];
  const from = r * path.length;
  for (let x = 0; x < path.length; x++) path[x] = national.insuredOnPath[x] * own[from + x] * levels.insured[r];
}

/** Every group of every region one year on; gives what each region paid in and drew. */
export function advanceRegions(ground: RegionGround, { now, next }: StatePair, year: RegionYear): GroupFlows[] {
  const { inputs, national, calibration } = ground;
  const flows = now.map(() => noFlows());
  const years = groupYears(inputs, national.tables, year.t, calibration);
  for (const [k, group] of memberGroups.entries()) {
    const whole = years[k];
    for (let r = 0; r < now.length; r++) {
      fillPath(whole, group, year, r);
      year.desk.flows = flows[r];
      advanceGroup(now[r][group], next[r][group], inRegion(whole, ground, r, year.path), year.desk);
    }
  }
  return flows;
}
