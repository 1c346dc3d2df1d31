import { readIndicatorSettings } from '../../../shared/balance/indicators/settings';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import {
  type LiabilitiesAsked,
  type LiabilitiesDetail,
  type LiabilitiesQuestion,
  type LiabilityDefaults,
  liabilitiesAsked,
} from '../../../shared/investment/liabilities/answer';
import type { LiabilityGround } from '../../../shared/investment/liabilities/ground';
import { drawRules } from '../../../shared/investment/liabilities/reservePlan';
import { readLiabilitySettings } from '../../../shared/investment/liabilities/settings';
import type { Invocation, OptionValues } from '../command';
import { choiceOption, numberOption } from '../readOptions';
import { readDataset } from '../scenario';

/** What stands in for options that are not given, with its sources. */
export async function liabilityDefaults(datasets: string): Promise<Result<LiabilityDefaults>> {
  const text = await readDataset(datasets, 'liabilities.yaml');
  if (!text.ok) return text;
  const more = await readDataset(datasets, 'indicators-settings.yaml');
  if (!more.ok) return more;
  return combine({ own: readLiabilitySettings(text.value), indicators: readIndicatorSettings(more.value) });
}

/** Chances that required returns are given for beside the one asked for. */
const shownChances = [0.5, 0.75, 0.9, 0.95];

function questionAsked(
  options: OptionValues,
  firstYear: number,
  years: number,
): Result<LiabilitiesQuestion & LiabilitiesDetail> {
  const within = { low: firstYear + 1, high: firstYear + years - 1, whole: true };
  const asked = combine({
    horizon: numberOption(options, 'horizon', { low: 1, high: years - 1, whole: true }, null),
    until: numberOption(options, 'until', within, null),
    probability: numberOption(options, 'probability', { low: 0.01, high: 0.99 }, null),
    size: numberOption(options, 'reserve', { low: 1, high: 1e16 }, null),
    reserveReturn: numberOption(options, 'reserve-return', { low: -0.2, high: 0.3 }, null),
    rule: choiceOption(options, 'rule', drawRules, drawRules[0]),
    level: numberOption(options, 'level', { low: 0, high: 1 }, null),
    from: numberOption(options, 'from', within, null),
    drawnUntil: numberOption(options, 'to', within, null),
    share: numberOption(options, 'equity-share', { low: 0, high: 1 }, null),
    dividendYield: numberOption(options, 'dividend-yield', { low: 0, high: 0.2 }, null),
    growth: numberOption(options, 'growth', { low: -0.1, high: 0.2 }, null),
    equityFrom: numberOption(options, 'equity-from', { ...within, low: firstYear }, null),
  });
  if (!asked.ok) return asked;
  const { probability, ...question } = asked.value;
  const more = probability === null || shownChances.includes(probability) ? [] : [probability];
  return success({ ...question, chances: [...shownChances, ...more].sort((a, b) => a - b) });
}

/** What the options ask for; a plan that would end before it begins is refused. */
export async function liabilitiesOf(
  ground: LiabilityGround,
  { options, datasets }: Invocation,
): Promise<Result<LiabilitiesAsked>> {
  const defaults = await liabilityDefaults(datasets);
  if (!defaults.ok) return defaults;
  const { firstYear, years } = ground.projection;
  const question = questionAsked(options, firstYear, years);
  if (!question.ok) return question;
  const asked = liabilitiesAsked(ground, defaults.value, question.value, question.value);
  const { drawnUntil } = question.value;
  const { from } = asked.reserve;
  if (drawnUntil === null || drawnUntil >= from) return success(asked);
  const expected = `${from} … ${firstYear + years - 1}`;
  return failed({ code: 'usage/bad-option', option: '--to', value: String(drawnUntil), expected });
}
