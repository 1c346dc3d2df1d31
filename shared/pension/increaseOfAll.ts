import { type AdjustmentRule, increaseParts } from './annualAdjustment';
import type { GroupState } from './groupState';
import { type MemberGroup, memberGroups } from './memberGroups';

export const partsOfIncrease = ['fixed', 'byYears', 'byPension', 'tilt'] as const;
type PartOfIncrease = (typeof partsOfIncrease)[number];

/** What an increase brings to some of those who draw a pension: persons, and yuan a year of all of them. */
export interface IncreaseOfSome extends Readonly<Record<PartOfIncrease, number>> {
  readonly persons: number;
  readonly pensions: number;
  readonly total: number;
}

export interface IncreaseOfAge extends IncreaseOfSome {
  readonly age: number;
}

export interface IncreaseOfGroup extends IncreaseOfSome {
  readonly group: MemberGroup;
}

/** What one year's rule brings to everyone who draws a pension when the year begins. */
export interface IncreaseOfAll {
  readonly all: IncreaseOfSome;
  /** Ages and groups at which anyone draws a pension, in rising and in model order. */
  readonly ages: readonly IncreaseOfAge[];
  readonly groups: readonly IncreaseOfGroup[];
}

type Drawn = Pick<GroupState, 'pensioners' | 'pensionerYears' | 'basic' | 'account' | 'transitional'>;

const nobody: IncreaseOfSome = { persons: 0, pensions: 0, total: 0, fixed: 0, byYears: 0, byPension: 0, tilt: 0 };

const sumOf = (some: readonly IncreaseOfSome[]): IncreaseOfSome =>
  some.reduce(
    (sum, one) => ({
      persons: sum.persons + one.persons,
      pensions: sum.pensions + one.pensions,
      total: sum.total + one.total,
      fixed: sum.fixed + one.fixed,
      byYears: sum.byYears + one.byYears,
      byPension: sum.byPension + one.byPension,
      tilt: sum.tilt + one.tilt,
    }),
    nobody,
  );

/** Begun years count as whole ones: half a year more on the mean, if months are spread evenly. */
const countedYears = (rule: AdjustmentRule, years: number): number =>
  rule.partYears === 'whole' ? years + 0.5 : years;

/** One age of one group, all of whom are taken to draw its mean pension after its mean years. */
function increaseAt(rule: AdjustmentRule, state: Drawn, age: number): IncreaseOfSome {
  const persons = state.pensioners[age];
  if (persons === 0) return nobody;
  const pensions = state.basic[age] + state.account[age] + state.transitional[age];
  const years = countedYears(rule, state.pensionerYears[age] / persons);
  const parts = increaseParts(rule, { pension: pensions / persons / 12, years, age, inRemoteArea: false });
  const yearly = persons * 12;
  const [fixed, byYears, byPension, tilt] = partsOfIncrease.map((part) => parts[part] * yearly);
  return { persons, pensions, total: fixed + byYears + byPension + tilt, fixed, byYears, byPension, tilt };
}

/**
 * One year's increase of all pensions in payment, by age and by group, before rounding. Each age of a group stands for
 * its mean, so that bands and the least amount by years are met a little less than by single persons; nobody is taken
 * to live in a remote area. Source: model.md §7; features.md D19.
 */
export function increaseOfAll(rule: AdjustmentRule, states: Readonly<Record<MemberGroup, Drawn>>): IncreaseOfAll {
  const ofGroup = memberGroups.map((group) =>
    Array.from(states[group].pensioners, (_, age) => increaseAt(rule, states[group], age)),
  );
  const ages = ofGroup[0].map((_, age) => ({ age, ...sumOf(ofGroup.map((row) => row[age])) }));
  const groups = memberGroups.map((group, at) => ({ group, ...sumOf(ofGroup[at]) }));
  return {
    all: sumOf(ages),
    ages: ages.filter(({ persons }) => persons > 0),
    groups: groups.filter(({ persons }) => persons > 0),
  };
}

/** Of one person on the mean, yuan a month. */
export const monthlyMean = (yuanAYear: number, { persons }: IncreaseOfSome): number => yuanAYear / persons / 12;

/** By how much pensions rise, as a share of them. */
export const riseOf = ({ total, pensions }: IncreaseOfSome): number => total / pensions;

/** The ages whose pensions rise least and most; null where nobody draws one. */
export function extremeRises(ages: readonly IncreaseOfAge[]): { least: IncreaseOfAge; most: IncreaseOfAge } | null {
  const inOrder = [...ages].sort((a, b) => riseOf(a) - riseOf(b));
  const [least, most] = [inOrder.at(0), inOrder.at(-1)];
  return least === undefined || most === undefined ? null : { least, most };
}

export interface IncreaseOfBand extends IncreaseOfSome {
  readonly from: number;
  readonly to: number;
}

const bandYears = 5;

/** The same by ages of five years. */
export function increaseByBand(ages: readonly IncreaseOfAge[]): readonly IncreaseOfBand[] {
  const first = ({ age }: IncreaseOfAge) => age - (age % bandYears);
  const starts = [...new Set(ages.map(first))];
  return starts.map((from) => ({
    ...{ from, to: from + bandYears - 1 },
    ...sumOf(ages.filter((one) => first(one) === from)),
  }));
}
