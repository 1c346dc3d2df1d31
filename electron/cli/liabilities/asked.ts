import path from 'node:path';
import { type IndicatorSettings, readIndicatorSettings } from '../../../shared/balance/indicators/settings';
import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import type { EquityQuestion } from '../../../shared/investment/liabilities/equityTransfer';
import {
  equityWorth,
  firstPlanned,
  type LiabilityGround,
  lastPlanned,
} from '../../../shared/investment/liabilities/ground';
import { drawRules, type ReserveQuestion } from '../../../shared/investment/liabilities/reservePlan';
import { type LiabilitySettings, readLiabilitySettings } from '../../../shared/investment/liabilities/settings';
import type { OptionValues } from '../command';
import { choiceOption, numberOption } from '../readOptions';
import { readText } from '../scenario';

export interface LiabilityDefaults {
  readonly own: LiabilitySettings;
  readonly indicators: IndicatorSettings;
}

/** What stands in for options that are not given, with its sources. */
export async function liabilityDefaults(datasets: string): Promise<Result<LiabilityDefaults>> {
  const text = await readText(path.join(datasets, 'liabilities.yaml'), 'liabilities.yaml');
  if (!text.ok) return text;
  const more = await readText(path.join(datasets, 'indicators-settings.yaml'), 'indicators-settings.yaml');
  if (!more.ok) return more;
  return combine({ own: readLiabilitySettings(text.value), indicators: readIndicatorSettings(more.value) });
}

export interface LiabilitiesAsked {
  readonly horizon: number;
  readonly until: number;
  readonly chances: readonly number[];
  readonly reserve: ReserveQuestion;
  readonly equity: EquityQuestion & { readonly share: number };
}

/** Chances that required returns are given for beside the one asked for. */
const shownChances = [0.5, 0.75, 0.9, 0.95];

interface PlanYears {
  readonly from: number;
  readonly until: number;
}

function planYears(
  options: OptionValues,
  { projection }: LiabilityGround,
  { own }: LiabilityDefaults,
): Result<PlanYears> {
  const { firstYear, years } = projection;
  const last = firstYear + years - 1;
  const from = numberOption(options, 'from', { low: firstYear + 1, high: last, whole: true }, firstPlanned(projection));
  if (!from.ok) return from;
  const end = lastPlanned(projection, from.value, own);
  const until = numberOption(options, 'to', { low: from.value, high: last, whole: true }, end);
  return until.ok ? success({ from: from.value, until: until.value }) : until;
}

function reserveAsked(options: OptionValues, years: PlanYears, { own }: LiabilityDefaults): Result<ReserveQuestion> {
  const asked = combine({
    size: numberOption(options, 'reserve', { low: 1, high: 1e16 }, own.reserveSize.value),
    rate: numberOption(options, 'reserve-return', { low: -0.2, high: 0.3 }, null),
    rule: choiceOption(options, 'rule', drawRules, drawRules[0]),
    level: numberOption(options, 'level', { low: 0, high: 1 }, null),
  });
  return asked.ok ? success({ ...asked.value, ...years }) : asked;
}

function equityAsked(
  options: OptionValues,
  { projection: { firstYear, years } }: LiabilityGround,
  { own, indicators }: LiabilityDefaults,
): Result<LiabilitiesAsked['equity']> {
  const last = firstYear + years - 1;
  const asked = combine({
    share: numberOption(options, 'equity-share', { low: 0, high: 1 }, own.transferredShare.value),
    dividendYield: numberOption(options, 'dividend-yield', { low: 0, high: 0.2 }, indicators.equityYieldHigh.value),
    growth: numberOption(options, 'growth', { low: -0.1, high: 0.2 }, indicators.equityGrowth.value),
    from: numberOption(options, 'equity-from', { low: firstYear, high: last, whole: true }, firstYear + 1),
  });
  if (!asked.ok) return asked;
  return success({ ...asked.value, value: equityWorth(asked.value.share, indicators, own) });
}

export function liabilitiesAsked(
  options: OptionValues,
  ground: LiabilityGround,
  defaults: LiabilityDefaults,
): Result<LiabilitiesAsked> {
  const { firstYear, years } = ground.projection;
  const last = firstYear + years - 1;
  const plan = planYears(options, ground, defaults);
  if (!plan.ok) return plan;
  const asked = combine({
    horizon: numberOption(
      options,
      'horizon',
      { low: 1, high: years - 1, whole: true },
      Math.min(years - 1, defaults.own.horizon.value),
    ),
    until: numberOption(options, 'until', { low: firstYear + 1, high: last, whole: true }, plan.value.until),
    probability: numberOption(options, 'probability', { low: 0.01, high: 0.99 }, null),
    reserve: reserveAsked(options, plan.value, defaults),
    equity: equityAsked(options, ground, defaults),
  });
  if (!asked.ok) return asked;
  const { probability, ...rest } = asked.value;
  const more = probability === null || shownChances.includes(probability) ? [] : [probability];
  return success({ ...rest, chances: [...shownChances, ...more].sort((a, b) => a - b) });
}
