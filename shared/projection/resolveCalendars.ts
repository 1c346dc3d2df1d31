import type { Grid } from '../base/grid';
import type { ParameterId } from '../parameters/catalogue';
import { groupLadderIds, type LadderIds } from '../pension/ladderIds';
import type { MemberGroup } from '../pension/memberGroups';
import { nearRetirement } from '../pension/nearRetirement';
import { type RetirementCalendar, type RetirementLadder, retirementCalendar } from '../pension/retirementCalendar';

type Series = Readonly<Record<ParameterId, Float64Array>>;

interface Horizon {
  readonly firstYear: number;
  readonly years: number;
  readonly ages: number;
}

/** What a scenario's ladders say of each group. */
export interface Calendars {
  readonly calendars: Record<MemberGroup, RetirementCalendar>;
  readonly near: Record<MemberGroup, Grid>;
}

/** A ladder is one rule for all cohorts and is taken as it stands at the horizon's end. */
function ladderOf(series: Series, { years }: Horizon, { age, step, maximum }: LadderIds): RetirementLadder {
  const last = (id: ParameterId) => series[id][years - 1];
  return {
    oldAge: last(age),
    startYear: Math.round(last('retirement.ladderStart')),
    birthMonthsPerStep: Math.round(last(step)),
    maximumDelay: Math.round(last(maximum) + last('retirement.furtherDelay')),
  };
}

/** The calendar of each group; groups under the same ladder share it. */
export function resolveCalendars(series: Series, horizon: Horizon): Calendars {
  const last = (id: ParameterId) => series[id][horizon.years - 1];
  const choice = {
    earlyShare: last('retirement.earlyShare'),
    earlyMaximum: Math.round(last('retirement.earlyMaximum')),
    lateShare: last('retirement.lateShare'),
    lateMonths: Math.round(last('retirement.lateMonths')),
  };
  const nearMonths = Math.round(last('disability.nearYears') * 12);
  const made = new Map<string, { calendar: RetirementCalendar; near: Grid }>();
  const under = (ids: LadderIds) => {
    const ladder = ladderOf(series, horizon, ids);
    const name = Object.values(ladder).join(' ');
    const found = made.get(name) ?? {
      calendar: retirementCalendar(ladder, choice, horizon),
      near: nearRetirement(ladder, nearMonths, horizon),
    };
    made.set(name, found);
    return found;
  };
  const entries = Object.entries(groupLadderIds).map(([group, ids]) => [group, under(ids)] as const);
  return {
    calendars: Object.fromEntries(entries.map(([group, { calendar }]) => [group, calendar])) as Calendars['calendars'],
    near: Object.fromEntries(entries.map(([group, { near }]) => [group, near])) as Calendars['near'],
  };
}
