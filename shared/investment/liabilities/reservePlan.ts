import { brent } from '../../base/brent';
import type { Estimate } from '../../stochastic/groupedHits';
import { boundedReturn, type FlowPaths, fundOf } from './flowPaths';
import { exhaustionChances, type Quantiles, yearChances, yearQuantiles } from './overPaths';

/**
 * How a reserve meets the net outgo of a fund. `level-share`: the same share of it in every year. `peak`: all of it above a
 * level rate of payroll, so that what is left to be met is no higher than that.
 */
export const drawRules = ['level-share', 'peak'] as const;
export type DrawRule = (typeof drawRules)[number];

export interface ReserveQuestion {
  /** In hand at the end of the first year of the projection, yuan. */
  readonly size: number;
  /** Mean return a year; null: that of the fund in the scenario. */
  readonly rate: number | null;
  /** First and last year of the plan. */
  readonly from: number;
  readonly until: number;
  readonly rule: DrawRule;
  /** Share, or rate of payroll; null: the one with which the reserve is used up when the plan ends. */
  readonly level: number | null;
}

/** One year of the plan on the scenario's own path, yuan. */
export interface ReserveYear {
  readonly year: number;
  /** Net outgo of the fund; 0 in a year of net income. */
  readonly deficit: number;
  readonly draw: number;
  /** At the end of the year: the reserve, the fund with its draws and without. */
  readonly reserve: number;
  readonly fund: number;
  readonly fundWithout: number;
}

/** The same over all paths, in the order of `shownQuantiles`. */
export interface ReserveYearPaths {
  readonly year: number;
  readonly draw: Quantiles;
  readonly reserve: Quantiles;
  readonly fund: Quantiles;
  /** That the reserve has not been able to pay all that the plan wants by the end of the year. */
  readonly short: Estimate;
  /** That the fund has been below zero by then, with the plan and without. */
  readonly empty: Estimate;
  readonly emptyWithout: Estimate;
}

export interface ReservePlan {
  readonly rule: DrawRule;
  /** Share of net outgo that is met, or rate of payroll that is left to be met. */
  readonly level: number;
  /** First year in which the reserve can't pay all that the plan wants; null where it lasts. */
  readonly shortIn: number | null;
  readonly years: readonly ReserveYear[];
  readonly paths: readonly ReserveYearPaths[];
}

/** What a plan wants in year `t` of path `n`. */
type Wanted = (flows: FlowPaths, n: number, t: number) => number;

const deficitOf = ({ netFlow, years }: FlowPaths, n: number, t: number): number => Math.max(0, -netFlow[n * years + t]);

const isPlanned = ({ firstYear }: FlowPaths, { from, until }: ReserveQuestion, t: number): boolean =>
  firstYear + t >= from && firstYear + t <= until;

const wantedBy =
  (question: ReserveQuestion, level: number): Wanted =>
  (flows, n, t) => {
    if (!isPlanned(flows, question, t)) return 0;
    const deficit = deficitOf(flows, n, t);
    if (question.rule === 'level-share') return level * deficit;
    return Math.max(0, deficit - level * flows.payroll[n * flows.years + t]);
  };

/** What the reserve earns in year `t` of path `n`. */
const rateOf = (
  { years, scenarioReturn, reserveShift }: FlowPaths,
  rate: number | null,
  n: number,
  t: number,
): number => boundedReturn((rate ?? scenarioReturn[t]) + reserveShift[n * years + t]);

interface Drawdown {
  readonly draws: Float64Array;
  readonly reserve: Float64Array;
  /** First year in which not all that was wanted could be paid; -1: none. */
  readonly shortAt: number;
}

/** Less than this share of what is wanted is rounding. */
const rounding = 1e-9;

/** Draws fall at mid-year: R(t) = R(t−1)(1 + j) − draw·(1 + j/2), and stop when nothing is left. */
function drawdownOf(flows: FlowPaths, { size, rate }: ReserveQuestion, wanted: Wanted, n: number): Drawdown {
  const { years } = flows;
  const [draws, reserve] = [new Float64Array(years), new Float64Array(years)];
  reserve[0] = size;
  let shortAt = -1;
  for (let t = 1; t < years; t++) {
    const earned = rateOf(flows, rate, n, t);
    const most = (reserve[t - 1] * (1 + earned)) / (1 + earned / 2);
    const asked = wanted(flows, n, t);
    draws[t] = Math.min(asked, most);
    reserve[t] = Math.max(0, (most - draws[t]) * (1 + earned / 2));
    if (shortAt === -1 && asked - most > rounding * asked) shortAt = t;
  }
  return { draws, reserve, shortAt };
}

/** What the reserve would have to be for a plan of this level, on the scenario's own path. */
function costOf(flows: FlowPaths, question: ReserveQuestion, level: number): number {
  const wanted = wantedBy(question, level);
  let cost = 0;
  for (let t = flows.years - 1; t > 0; t--) {
    const earned = rateOf(flows, question.rate, 0, t);
    cost = (cost + wanted(flows, 0, t) * (1 + earned / 2)) / (1 + earned);
  }
  return cost;
}

/** The level with which the reserve is used up when the plan ends; where that is more than enough, all net outgo is met. */
function levelFor(scenario: FlowPaths, question: ReserveQuestion): number {
  const { size, rule } = question;
  if (rule === 'level-share') {
    const all = costOf(scenario, question, 1);
    return all > size ? size / all : 1;
  }
  const highest = Math.max(
    ...Array.from(scenario.payroll, (payroll, t) => (payroll > 0 ? deficitOf(scenario, 0, t) / payroll : 0)),
  );
  // No root: the reserve is enough for everything, so nothing is left to be met.
  return brent((level) => costOf(scenario, question, level) - size, 0, highest) ?? 0;
}

/** The plan on the scenario's own path. */
function plannedYears(scenario: FlowPaths, drawn: Drawdown): readonly ReserveYear[] {
  const [fund, fundWithout] = [fundOf(scenario, 0, drawn.draws), fundOf(scenario, 0)];
  return Array.from(drawn.draws, (draw, t) => ({
    year: scenario.firstYear + t,
    deficit: deficitOf(scenario, 0, t),
    draw,
    reserve: drawn.reserve[t],
    fund: fund[t],
    fundWithout: fundWithout[t],
  }));
}

/** The same rule on every path: what the reserve can't pay there, it does not pay. */
function overPaths(flows: FlowPaths, question: ReserveQuestion, wanted: Wanted): readonly ReserveYearPaths[] {
  const { paths, years, firstYear } = flows;
  const series = () => new Float64Array(paths * years);
  const [draws, reserve, fund, fundWithout] = [series(), series(), series(), series()];
  const shortAt: number[] = [];
  for (let n = 0; n < paths; n++) {
    const drawn = drawdownOf(flows, question, wanted, n);
    draws.set(drawn.draws, n * years);
    reserve.set(drawn.reserve, n * years);
    fund.set(fundOf(flows, n, drawn.draws), n * years);
    fundWithout.set(fundOf(flows, n), n * years);
    shortAt.push(drawn.shortAt);
  }
  const [drawn, left, held] = [draws, reserve, fund].map((values) => yearQuantiles(flows, values));
  const short = yearChances(flows, (n, t) => shortAt[n] !== -1 && shortAt[n] <= t);
  const [empty, emptyWithout] = [fund, fundWithout].map((funds) => exhaustionChances(flows, funds));
  return short.map((estimate, t) => ({
    year: firstYear + t,
    draw: drawn[t],
    reserve: left[t],
    fund: held[t],
    short: estimate,
    empty: empty[t],
    emptyWithout: emptyWithout[t],
  }));
}

/**
 * A plan for drawing down a strategic reserve: the share or the level of payroll with which it just lasts on the
 * scenario's own path, or the one that is asked for, and what becomes of that rule on every path. What leaves the reserve
 * arrives in the fund; neither makes nor loses money. Source: features.md D20; 全国社会保障基金条例 (国务院令第667号, 2016),
 * article 3: a reserve that supplements the fund at the peak of ageing.
 */
export function reservePlan(scenario: FlowPaths, flows: FlowPaths, question: ReserveQuestion): ReservePlan {
  const level = question.level ?? levelFor(scenario, question);
  const wanted = wantedBy(question, level);
  const drawn = drawdownOf(scenario, question, wanted, 0);
  return {
    rule: question.rule,
    level,
    shortIn: drawn.shortAt === -1 ? null : scenario.firstYear + drawn.shortAt,
    years: plannedYears(scenario, drawn),
    paths: overPaths(flows, question, wanted),
  };
}
