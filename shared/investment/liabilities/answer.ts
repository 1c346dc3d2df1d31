import type { IndicatorSettings } from '../../balance/indicators/settings';
import { type EquityEffect, type EquityQuestion, equityEffect } from './equityTransfer';
import type { FlowPaths } from './flowPaths';
import { equityWorth, firstPlanned, type LiabilityGround, lastPlanned } from './ground';
import { type RequiredReturn, type RequiredReturns, requiredReturn, requiredReturns } from './requiredReturn';
import { type DrawRule, type ReservePlan, type ReserveQuestion, reservePlan } from './reservePlan';
import type { LiabilitySettings } from './settings';
import { type SurplusPath, surplusPath } from './surplus';

export interface LiabilityDefaults {
  readonly own: LiabilitySettings;
  readonly indicators: IndicatorSettings;
}

/** What is asked of a fund against its net outgo; null stands for what the data say unless asked otherwise. */
export interface LiabilitiesQuestion {
  readonly horizon: number | null;
  /** The year to whose end the fund is to last, and with which chances. */
  readonly until: number | null;
  readonly chances: readonly number[];
  readonly rule: DrawRule;
  readonly size: number | null;
  readonly from: number | null;
  readonly drawnUntil: number | null;
  readonly share: number | null;
  readonly dividendYield: number | null;
  readonly growth: number | null;
}

/** What else may be asked of the reserve and of state equity. */
export interface LiabilitiesDetail {
  /** Mean return a year. */
  readonly reserveReturn: number | null;
  /** Share of net outgo that the plan meets, or rate of payroll that it leaves to others. */
  readonly level: number | null;
  /** First year of dividends. */
  readonly equityFrom: number | null;
}

const noDetail: LiabilitiesDetail = { reserveReturn: null, level: null, equityFrom: null };

/** The same with nothing left open. */
export interface LiabilitiesAsked {
  readonly horizon: number;
  readonly until: number;
  readonly chances: readonly number[];
  readonly reserve: ReserveQuestion;
  readonly share: number;
  readonly equity: EquityQuestion;
}

export interface LiabilitiesAnswer {
  readonly asked: LiabilitiesAsked;
  readonly surplus: SurplusPath;
  /** On the path of the scenario alone. */
  readonly required: RequiredReturn;
  readonly byChance: RequiredReturns;
  readonly plan: ReservePlan;
  readonly equity: EquityEffect;
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Years outside the projection are brought into it. */
export function liabilitiesAsked(
  { projection }: LiabilityGround,
  { own, indicators }: LiabilityDefaults,
  question: LiabilitiesQuestion,
  { reserveReturn, level, equityFrom } = noDetail,
): LiabilitiesAsked {
  const { firstYear, years } = projection;
  const last = firstYear + years - 1;
  const from = within(question.from ?? firstPlanned(projection), firstYear + 1, last);
  const planned = within(question.drawnUntil ?? lastPlanned(projection, from, own), from, last);
  const share = question.share ?? own.transferredShare.value;
  return {
    horizon: within(question.horizon ?? own.horizon.value, 1, years - 1),
    until: within(question.until ?? planned, firstYear + 1, last),
    chances: question.chances,
    reserve: {
      ...{ size: question.size ?? own.reserveSize.value, rate: reserveReturn },
      ...{ rule: question.rule, level, from, until: planned },
    },
    share,
    equity: {
      value: equityWorth(share, indicators, own),
      dividendYield: question.dividendYield ?? indicators.equityYieldHigh.value,
      growth: question.growth ?? indicators.equityGrowth.value,
      from: within(equityFrom ?? firstYear + 1, firstYear, last),
    },
  };
}

/** The fund against what it will have to pay, and what could help it. */
export function liabilitiesAnswer(
  ground: LiabilityGround,
  flows: FlowPaths,
  asked: LiabilitiesAsked,
): LiabilitiesAnswer {
  return {
    asked,
    surplus: surplusPath(flows, asked.horizon),
    required: requiredReturn(ground.scenario, asked.until),
    byChance: requiredReturns(flows, asked.until, asked.chances),
    plan: reservePlan(ground.scenario, flows, asked.reserve),
    equity: equityEffect(ground, flows, asked.equity),
  };
}
