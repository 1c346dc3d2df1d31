import { advanceGroup } from '../../pension/advanceGroup';
import { groupDesk } from '../../pension/groupDesk';
import { emptyGroupState, type GroupState } from '../../pension/groupState';
import { type GroupFlows, noFlows } from '../../pension/groupYear';
import { type MemberGroup, memberGroups } from '../../pension/memberGroups';
import { groupYears } from '../../projection/groupYears';
import type { Wheel } from '../../projection/memberWheel';
import { type MemberState, openingState } from '../../projection/opening';
import { type PaidHistory, paidBefore } from './paidHistory';

/** What the members of one group born in one year pay and draw, yuan; index 0 is the first year of the run. */
export interface CohortFlows {
  readonly birthYear: number;
  readonly contributions: Float64Array;
  readonly benefits: Float64Array;
  /** Base on which they paid. */
  readonly payroll: Float64Array;
  /** Contributions before the run, the last those of the year before it; null where they are not known. */
  readonly paidBefore: Float64Array | null;
  /** Insured and pensioners on the valuation date. */
  readonly membersNow: number;
  /** The most insured and pensioners there are in any year from then on. */
  readonly membersAtMost: number;
  /** Members left at the end of the run over the most there were. */
  readonly stillAlive: number;
}

const benefitsIn = (flows: GroupFlows): number =>
  flows.basic +
  flows.accountFromAccounts +
  flows.accountFromPool +
  flows.transitional +
  flows.disability +
  flows.survivors +
  flows.accountRefunds;

const membersOf = ({ insured, pensioners, disabled }: GroupState, x: number): number =>
  insured[x] + pensioners[x] + disabled[x];

/** One age of a state, everything else empty. */
function onlyAge(state: GroupState, x: number): GroupState {
  const ages = state.insured.length;
  const kept = emptyGroupState(ages);
  for (let k = x; k < state.memory.length; k += ages) kept.memory[k] = state.memory[k];
  return kept;
}

function onlyAt(path: Float64Array, x: number): Float64Array {
  const kept = new Float64Array(path.length);
  kept[x] = path[x];
  return kept;
}

interface Cohort {
  readonly group: MemberGroup;
  readonly birthYear: number;
  readonly opening: MemberState;
}

/** A scenario whose members are followed by birth year, and what they paid before it. */
export interface CohortGround {
  readonly wheel: Wheel;
  readonly history: PaidHistory;
}

function startOf({ inputs }: Wheel, { group, birthYear, opening }: Cohort): GroupState {
  const age = inputs.firstYear - 1 - birthYear;
  return age < 0 ? emptyGroupState(inputs.ages) : onlyAge(opening[group], Math.min(age, inputs.ages - 1));
}

/**
 * The engine with nobody but one birth year of one group in it: those of the opening and all who enter later at their
 * age. The last age, which holds several birth years, counts as one.
 */
function runCohort({ wheel, history }: CohortGround, cohort: Cohort): CohortFlows {
  const { inputs, ground, calibration } = wheel;
  const { years, ages, firstYear } = inputs;
  const { group, birthYear } = cohort;
  const series = () => new Float64Array(years);
  const result = { contributions: series(), benefits: series(), payroll: series() };
  const desk = groupDesk(ages);
  const at = memberGroups.indexOf(group);
  let [now, next] = [startOf(wheel, cohort), emptyGroupState(ages)];
  const ageNow = Math.min(Math.max(0, firstYear - 1 - birthYear), ages - 1);
  const membersNow = membersOf(now, ageNow);
  const before = paidBefore(wheel, history, { group, birthYear, insured: now.insured[ageNow] });
  let most = membersNow;
  let members = membersNow;
  for (let t = Math.max(0, birthYear - firstYear); t < years; t++) {
    const age = Math.min(firstYear + t - birthYear, ages - 1);
    const year = groupYears(inputs, ground.tables, t, calibration)[at];
    desk.flows = noFlows();
    advanceGroup(now, next, { ...year, insuredOnPath: onlyAt(year.insuredOnPath, age) }, desk);
    [now, next] = [next, now];
    members = membersOf(now, age);
    most = Math.max(most, members);
    result.contributions[t] = desk.flows.poolContributions + desk.flows.accountContributions;
    result.benefits[t] = benefitsIn(desk.flows);
    result.payroll[t] = desk.flows.payroll;
  }
  return {
    birthYear,
    ...result,
    paidBefore: before,
    membersNow,
    membersAtMost: most,
    stillAlive: most > 0 ? members / most : 0,
  };
}

/** What birth years pay and draw by group, from the valuation date on. Source: model.md §9; features.md D13. */
export function cohortFlows(
  ground: CohortGround,
  groups: readonly MemberGroup[],
  birthYears: readonly number[],
): readonly CohortFlows[] {
  const { wheel } = ground;
  const opening = openingState(wheel.inputs, wheel.ground, wheel.calibration);
  return birthYears.flatMap((birthYear) => groups.map((group) => runCohort(ground, { group, birthYear, opening })));
}
