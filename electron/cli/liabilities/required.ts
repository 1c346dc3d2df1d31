import {
  type ChanceReturn,
  type RequiredReturn,
  requiredReturn,
  requiredReturns,
  searchedReturns,
} from '../../../shared/investment/liabilities/requiredReturn';
import type { Translate } from '../../../shared/text/translator';
import { textTable } from '../textTable';
import { percent } from '../written';
import type { Part } from './part';

const bounds = { low: percent(searchedReturns.low, 0), high: percent(searchedReturns.high, 0) };

function inShort(required: RequiredReturn, translate: Translate): string {
  if (required.outcome === 'found') return percent(required.rate, 2);
  if (required.outcome === 'any') return translate('liabilities.required.anyShort', bounds);
  return translate('liabilities.required.noneShort', { ...bounds, emptyIn: required.emptyIn });
}

function inWords(required: RequiredReturn, years: { until: number; from: number }, translate: Translate): string {
  if (required.outcome === 'found') {
    return translate('liabilities.required.found', { ...years, rate: percent(required.rate, 2) });
  }
  if (required.outcome === 'any') return translate('liabilities.required.any', { ...years, ...bounds });
  return translate('liabilities.required.none', { ...years, ...bounds, emptyIn: required.emptyIn });
}

function table(byChance: readonly ChanceReturn[], translate: Translate): string {
  const head = (['chance', 'rate', 'interval'] as const).map((column) => translate(`liabilities.required.${column}`));
  const rows = byChance.map(({ chance, required, low, high }) => [
    percent(chance, 0),
    inShort(required, translate),
    `${inShort(low, translate)} – ${inShort(high, translate)}`,
  ]);
  return textTable(head, rows);
}

/** The return with which the fund lasts. */
export const requiredPart: Part = ({ ground, flows, asked: { until, chances }, invocation: { translate } }) => {
  const from = flows.firstYear + 1;
  const scenario = requiredReturn(ground.scenario, until);
  const { byChance } = requiredReturns(flows, until, chances);
  return {
    document: { until, from, searched: searchedReturns, scenario, byChance },
    text: [
      inWords(scenario, { until, from }, translate),
      table(byChance, translate),
      translate('liabilities.required.meaning', { from }),
    ].join('\n\n'),
  };
};
