import type { ChangeableItem } from '../../parameters/parameter';
import type { Ledger } from '../../pension/ledger';
import type { Rule } from '../rule';
import type { Decided, LeakFacts, LeakGroup, RuleFacts } from './leakFacts';
import { flowGrowth, leakGrowth, sideOf } from './leakGrowth';
import { type LeakProfile, type LeakProfiles, profileOf } from './leakProfiles';
import { type LeakGround, noticedPace, runningShare } from './leakSpan';

/** What is confirmed, and what is neither confirmed nor dismissed yet. */
export interface Split<T> {
  readonly confirmed: T;
  readonly open: T;
}

/** The findings of a rule as money of the pool: yuan at once, yuan a year of the projection. */
export interface PriceLine {
  readonly rule: string;
  readonly facts: RuleFacts;
  readonly profile: LeakProfile;
  /** λ a month of cases that end by themselves; null where the leak lasts by age. */
  readonly pace: number | null;
  readonly recovered: Split<number>;
  /** What goes on a month in the year of the facts. */
  readonly monthly: Split<number>;
  readonly leak: Split<Float64Array>;
  /** √Σa² ÷ Σa over the open findings, and over all that are not dismissed. */
  readonly openVariation: number;
  readonly variation: number;
}

/** Cases of today until they end, or at today's level by new ones. */
export const leakFutures = ['presentCases', 'asNow'] as const;
export type LeakFuture = (typeof leakFutures)[number];

export interface LineQuestion {
  readonly facts: LeakFacts;
  readonly rules: readonly Pick<Rule, 'id' | 'recovery'>[];
  readonly profiles: LeakProfiles;
  readonly future: LeakFuture;
}

const sumOf = (groups: readonly LeakGroup[], measure: (group: LeakGroup) => number): number =>
  groups.reduce((sum, group) => sum + measure(group), 0);

function variationOf(groups: readonly LeakGroup[]): number {
  const amount = Math.abs(sumOf(groups, (group) => group.amount));
  return amount > 0 ? Math.sqrt(sumOf(groups, ({ squares }) => squares)) / amount : 0;
}

const goingOn = (group: LeakGroup): number => (group.isGoingOn ? group.monthly : 0);

/**
 * Contributions count with the pool's part alone, the employer's: what goes to accounts is owed to the members.
 * poolPart = employer rate ÷ (employer rate + own rate).
 */
export function poolPart({ inputs }: LeakGround, item: ChangeableItem, year: number): number {
  if (item !== 'income.contributions') return 1;
  const at = Math.min(Math.max(0, year - (inputs.firstYear - 1)), inputs.years);
  const employer = inputs.series['contribution.employerRate'][at];
  return employer / (employer + inputs.series['contribution.employeeRate'][at]);
}

interface Place {
  readonly ground: LeakGround;
  readonly fund: Ledger;
  readonly question: LineQuestion;
}

function leakOf({ ground, fund, question }: Place, profile: LeakProfile, groups: readonly LeakGroup[], pace: number) {
  const { inputs } = ground;
  const leak = new Float64Array(inputs.years);
  if (profile.leak === null) return leak;
  const { item, lasts } = profile.leak;
  const { year } = question.facts;
  const isKept = question.future === 'asNow';
  const growth = isKept ? flowGrowth(inputs, fund, year, sideOf(item)) : leakGrowth(inputs, year, sideOf(item));
  const part = poolPart(ground, item, year);
  for (const group of groups) {
    const yearly = goingOn(group) * 12 * part;
    if (yearly === 0) continue;
    const running = isKept ? null : runningShare(ground, year, group, { lasts, pace });
    for (let t = 0; t < leak.length; t++) leak[t] += yearly * growth[t] * (running === null ? 1 : running[t]);
  }
  return leak;
}

function lineOf(place: Place, { id, recovery }: Pick<Rule, 'id' | 'recovery'>): PriceLine | null {
  const { ground, question } = place;
  const facts = question.facts.rules.find(({ rule }) => rule === id);
  const profile = profileOf(question.profiles, { id, recovery });
  if (facts === undefined || facts.confirmed + facts.open === 0) return null;
  const groups = question.facts.groups.filter(({ rule }) => rule === id);
  const of = (decided: Decided) => groups.filter((group) => group.decided === decided);
  const [confirmed, open] = [of('confirmed'), of('open')];
  const pace = noticedPace([...confirmed, ...open]);
  const { recovers } = profile;
  const part = recovers === null ? 0 : poolPart(ground, recovers, question.facts.year);
  return {
    rule: id,
    ...{ facts, profile },
    pace: profile.leak?.lasts.startsWith('untilNoticed') ? pace : null,
    recovered: {
      confirmed: part * sumOf(confirmed, ({ amount }) => amount),
      open: part * sumOf(open, ({ amount }) => amount),
    },
    monthly: { confirmed: sumOf(confirmed, goingOn), open: sumOf(open, goingOn) },
    leak: { confirmed: leakOf(place, profile, confirmed, pace), open: leakOf(place, profile, open, pace) },
    openVariation: variationOf(open),
    variation: variationOf([...confirmed, ...open]),
  };
}

/** Rules with findings that mean money for the fund, each as what comes back and what would go on. */
export const priceLines = (ground: LeakGround, fund: Ledger, question: LineQuestion): readonly PriceLine[] =>
  question.rules.flatMap((rule) => {
    const line = lineOf({ ground, fund, question }, rule);
    return line === null || (line.profile.recovers === null && line.profile.leak === null) ? [] : [line];
  });
