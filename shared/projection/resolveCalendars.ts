import type { ParameterId } from '../parameters/catalogue';
import { groupLadderIds, type LadderIds } from '../pension/ladderIds';
import type { MemberGroup } from '../pension/memberGroups';
import { type RetirementCalendar, type RetirementLadder, retirementCalendar } from '../pension/retirementCalendar';

/** The calendar of each group. A ladder is one rule for all cohorts and is taken as it stands at the horizon's end. */
export function resolveCalendars(
  series: Readonly<Record<ParameterId, Float64Array>>,
  horizon: { readonly firstYear: number; readonly years: number; readonly ages: number },
): Record<MemberGroup, RetirementCalendar> {
  const last = (id: ParameterId) => series[id][horizon.years - 1];
  const choice = {
    earlyShare: last('retirement.earlyShare'),
    earlyMaximum: Math.round(last('retirement.earlyMaximum')),
    lateShare: last('retirement.lateShare'),
    lateMonths: Math.round(last('retirement.lateMonths')),
  };
  const calendarOf = ({ age, step, maximum }: LadderIds) => {
    const ladder: RetirementLadder = {
      oldAge: last(age),
      startYear: Math.round(last('retirement.ladderStart')),
      birthMonthsPerStep: Math.round(last(step)),
      maximumDelay: Math.round(last(maximum) + last('retirement.furtherDelay')),
    };
    return retirementCalendar(ladder, choice, horizon);
  };
  const entries = Object.entries(groupLadderIds).map(([group, ids]) => [group, calendarOf(ids)]);
  return Object.fromEntries(entries) as Record<MemberGroup, RetirementCalendar>;
}
