import { brent } from '../../base/brent';
import { presentValue } from '../../base/cashFlows';
import { isFlexible, isInstitution, type MemberGroup, memberGroups, sexOf } from '../../pension/memberGroups';
import { type CohortFlows, type CohortGround, cohortFlows } from './cohortFlows';
import { type Figure, figureOr } from './figure';
import { presentValueOf } from './fundStream';

/** Kinds of members that generations are shown by, beside the seven groups. */
export const cohortKinds = ['all', 'men', 'women', 'employed', 'flexible', 'institution'] as const;
export type CohortKind = (typeof cohortKinds)[number];

const belongsTo: Readonly<Record<CohortKind, (group: MemberGroup) => boolean>> = {
  all: () => true,
  men: (group) => sexOf(group) === 'male',
  women: (group) => sexOf(group) === 'female',
  employed: (group) => !isFlexible(group) && !isInstitution(group),
  flexible: isFlexible,
  institution: isInstitution,
};

/** Counted back from the last year before the run, as groups are known for different spans. */
function allPaidBefore(flows: readonly CohortFlows[]): Float64Array | null {
  const known = flows.flatMap(({ paidBefore }) => (paidBefore === null ? [] : [paidBefore]));
  if (known.length < flows.length) return null;
  const all = new Float64Array(Math.max(...known.map(({ length }) => length)));
  for (const paid of known) for (const [k, yuan] of paid.entries()) all[all.length - paid.length + k] += yuan;
  return all;
}

/** Flows and members of several groups of one birth year together. */
function together(flows: readonly CohortFlows[]): CohortFlows {
  const [first] = flows;
  const sum = (of: (one: CohortFlows) => Float64Array) =>
    of(first).map((_, t) => flows.reduce((all, one) => all + of(one)[t], 0));
  return {
    birthYear: first.birthYear,
    contributions: sum(({ contributions }) => contributions),
    benefits: sum(({ benefits }) => benefits),
    payroll: sum(({ payroll }) => payroll),
    paidBefore: allPaidBefore(flows),
    membersNow: flows.reduce((all, { membersNow }) => all + membersNow, 0),
    membersAtMost: flows.reduce((all, { membersAtMost }) => all + membersAtMost, 0),
    stillAlive: Math.max(...flows.map(({ stillAlive }) => stillAlive)),
  };
}

/** Figures of a generation that are drawn. */
export type WorthFigure = 'netToEachMember' | 'internalReturn' | 'moneysWorth';

/** What the scheme is to a birth year, from the valuation date on. Contributions are those of employers and members. */
export interface CohortWorth {
  readonly birthYear: number;
  readonly kind: CohortKind;
  /** Rate at which benefits and contributions of the whole life are worth the same. */
  readonly internalReturn: Figure;
  /** PV benefits over PV contributions of the whole life. */
  readonly moneysWorth: Figure;
  /** PV benefits less PV contributions over PV of the wages on which they were paid. */
  readonly netToWages: Figure;
  /** PV benefits less PV contributions still to come, yuan for each member when there are most (generational account). */
  readonly netToEachMember: Figure;
}

/** Members left at the end of a run who count as none. */
const fewLeft = 0.01;

/**
 * Internal rate of return: Σ (benefits − contributions)·(1 + i)^−(t + ½) = 0, with what was paid before the run. Null
 * where both never weigh the same between −20 and 30 % a year.
 */
export function internalReturn({ contributions, benefits, paidBefore }: CohortFlows): number | null {
  const before = Array.from(paidBefore ?? [], (paid) => -paid);
  const amounts = [...before, ...benefits.map((benefit, t) => benefit - contributions[t])];
  const times = amounts.map((_, k) => k - before.length + 0.5);
  return brent((rate) => presentValue({ amounts, times }, rate), -0.2, 0.3);
}

/** Figures of a whole life: only where what was paid before the run is known, and nobody outlives it. */
function ofWholeLife(flows: CohortFlows, isPastKnown: boolean, value: () => number | null): Figure {
  if (!isPastKnown) return { undefinedAs: 'past-unknown' };
  if (!flows.contributions.some((paid) => paid > 0)) return { undefinedAs: 'nobody' };
  return flows.stillAlive > fewLeft ? { undefinedAs: 'life-unfinished' } : figureOr(value(), 'no-rate');
}

/**
 * The worth of the scheme to one birth year; present values at the fund's return. Source: A. J. Auerbach, J. Gokhale and
 * L. J. Kotlikoff (1991) for generational accounts; US Congressional Budget Office for lifetime ratios.
 */
export function cohortWorth(flows: CohortFlows, kind: CohortKind, fundReturn: Float64Array): CohortWorth {
  const worth = (money: Float64Array) => presentValueOf(money, fundReturn, fundReturn.length);
  const [paid, drawn, wages] = [flows.contributions, flows.benefits, flows.payroll].map(worth);
  const net = flows.stillAlive > fewLeft ? null : (drawn - paid) / flows.membersAtMost;
  // What past contributions would be worth today depends on returns of the past; their rate of return doesn't.
  const isNew = flows.membersNow === 0;
  return {
    birthYear: flows.birthYear,
    kind,
    internalReturn: ofWholeLife(flows, flows.paidBefore !== null, () => internalReturn(flows)),
    moneysWorth: ofWholeLife(flows, isNew, () => drawn / paid),
    netToWages: ofWholeLife(flows, isNew, () => (drawn - paid) / wages),
    netToEachMember: flows.membersAtMost > 0 ? figureOr(net, 'life-unfinished') : { undefinedAs: 'nobody' },
  };
}

/** Generations by kind of member, one engine run for each birth year and group. Source: features.md D13. */
export function cohortTable(
  ground: CohortGround,
  fundReturn: Float64Array,
  birthYears: readonly number[],
): readonly CohortWorth[] {
  return birthYears.flatMap((birthYear) => {
    const flows = cohortFlows(ground, memberGroups, [birthYear]);
    return cohortKinds.map((kind) => {
      const own = flows.filter((_, at) => belongsTo[kind](memberGroups[at]));
      return cohortWorth(together(own), kind, fundReturn);
    });
  });
}
