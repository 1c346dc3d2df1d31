import { groupDesk } from '../../pension/groupDesk';
import { type MemberGroup, memberGroups } from '../../pension/memberGroups';
import { advanceMembers, type Wheel } from '../../projection/memberWheel';
import { emptyState, type MemberState, openingState } from '../../projection/opening';

/** Pensioners of one group at the end of a year: their share of all, and their mean pension over the average wage. */
export interface GroupAdequacy {
  readonly group: MemberGroup;
  readonly share: number;
  /** Null where there is nobody. */
  readonly gross: number | null;
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function groupsOf(state: MemberState, averageWage: number): readonly GroupAdequacy[] {
  const all = memberGroups.reduce((sum, group) => sum + total(state[group].pensioners), 0);
  return memberGroups.map((group) => {
    const { pensioners, basic, account, transitional } = state[group];
    const persons = total(pensioners);
    const pensions = total(basic) + total(account) + total(transitional);
    return { group, share: persons / all, gross: persons > 0 ? pensions / persons / averageWage : null };
  });
}

/** Adequacy by member group at the end of projection years, in the order given. */
export function adequacyByGroup(wheel: Wheel, years: readonly number[]): readonly (readonly GroupAdequacy[])[] {
  const { inputs, ground, calibration } = wheel;
  const desk = groupDesk(inputs.ages);
  const found = new Map<number, readonly GroupAdequacy[]>();
  let pair = { now: openingState(inputs, ground, calibration), next: emptyState(inputs.ages) };
  for (let t = 0; t <= Math.max(...years); t++) {
    advanceMembers(wheel, pair, t, desk);
    pair = { now: pair.next, next: pair.now };
    if (years.includes(t)) found.set(t, groupsOf(pair.now, inputs.averageWage[t + 1]));
  }
  return years.map((t) => found.get(t) ?? []);
}
