import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import {
  type AttributionInput,
  type AttributionQuestion,
  attribute,
  effectNames,
} from '../../../shared/investment/attribution/attribution';
import { allocationRules } from '../../../shared/investment/attribution/brinson';
import { linkingMethods } from '../../../shared/investment/attribution/linking';
import { type RankedManager, rankManagers } from '../../../shared/investment/attribution/managerRanking';
import { readAttribution, readManagers } from '../../../shared/investment/attribution/readAttribution';
import type { Command, Invocation, Reply } from '../command';
import { readWith } from '../investing';
import { choiceOption, numberOption, onlyFile, textOption } from '../readOptions';
import { textTable } from '../textTable';

const percent = (value: number): string => `${(100 * value).toFixed(3)} %`;

function replyOf(input: AttributionInput, question: AttributionQuestion, { translate }: Invocation): Reply {
  const { portfolio, benchmark, excess, effects, sums, residual } = attribute(input, question);
  const rows = input.segments.map((segment, k) => [
    segment,
    ...effectNames.map((name) => percent(effects[name][k] ?? 0)),
  ]);
  const header = (['segment', ...effectNames] as const).map((name) => translate(`cli.attribution.${name}`));
  return {
    document: {
      ...question,
      from: input.dates[0] ?? null,
      to: input.dates.at(-1) ?? null,
      periods: input.dates.length,
      portfolio,
      benchmark,
      excess,
      segments: input.segments.map((segment, k) => ({
        segment,
        ...Object.fromEntries(effectNames.map((name) => [name, effects[name][k]])),
      })),
      residual,
    },
    text: [
      translate('cli.attribution.title', {
        portfolio: percent(portfolio),
        benchmark: percent(benchmark),
        excess: percent(excess),
      }),
      textTable(header, [
        ...rows,
        [translate('cli.attribution.sum'), ...effectNames.map((name) => percent(sums[name]))],
      ]),
      translate('cli.attribution.residual', { residual: residual.toExponential(1) }),
    ].join('\n\n'),
  };
}

function ranking(managers: readonly RankedManager[], { translate }: Invocation): Reply {
  const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  const header = (['manager', 'periods', 'excess', 'ratio', 'chance', 'holm', 'benjaminiHochberg'] as const).map(
    (name) => translate(`cli.attribution.${name}`),
  );
  const rows = managers.map((each) => [
    each.manager,
    String(each.periods),
    percent(each.excess),
    shown(each.informationRatio.value),
    shown(each.chance.value),
    shown(each.holm),
    shown(each.benjaminiHochberg),
  ]);
  const document = managers.map((each) => ({
    ...each,
    informationRatio: each.informationRatio.value,
    chance: each.chance.value,
  }));
  return { document: { managers: document }, text: textTable(header, rows) };
}

async function rank(file: string, invocation: Invocation): Promise<Result<Reply>> {
  const periods = numberOption(invocation.options, 'periods', { low: 1, high: 366 }, 12);
  if (!periods.ok) return periods;
  const managers = await readWith(file, readManagers);
  return managers.ok ? success(ranking(rankManagers(managers.value, periods.value), invocation)) : managers;
}

/** Why a portfolio did better or worse than its benchmark; which managers did, with the number of them in mind. */
export const attribution: Command = {
  options: {
    rule: { type: 'string' },
    linking: { type: 'string' },
    'merge-interaction': { type: 'boolean' },
    managers: { type: 'string' },
    periods: { type: 'string' },
  },
  run: async (invocation) => {
    const { options, positionals } = invocation;
    const managers = textOption(options, 'managers');
    if (managers !== undefined) return rank(managers, invocation);
    const asked = combine({
      rule: choiceOption(options, 'rule', allocationRules, 'brinson-fachler'),
      linking: choiceOption(options, 'linking', linkingMethods, 'carino'),
      file: onlyFile(positionals, 'FILE.csv'),
    });
    if (!asked.ok) return asked;
    const { file, ...how } = asked.value;
    const input = await readWith(file, readAttribution);
    if (!input.ok) return input;
    const question = { ...how, merged: options['merge-interaction'] === true };
    return success(replyOf(input.value, question, invocation));
  },
};
