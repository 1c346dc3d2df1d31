import { type IncreaseStudy, increaseStudy } from '../../../shared/balance/increaseStudy';
import { success } from '../../../shared/base/result';
import { readAdjustmentRule } from '../../../shared/pension/adjustmentRuleFile';
import {
  type IncreaseOfSome,
  increaseByBand,
  monthlyMean,
  partsOfIncrease,
  riseOf,
} from '../../../shared/pension/increaseOfAll';
import { lastAge } from '../../../shared/population/closedAges';
import { formatFigure } from '../../../shared/report/formatFigure';
import { loadBaseData } from '../baseData';
import type { Command, Invocation, Reply } from '../command';
import { ownFile } from '../ownFile';
import { loadParameters, scenarioAsked } from '../scenario';
import { textTable } from '../textTable';

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Means, yuan a month. */
function rowOf(name: string, some: IncreaseOfSome): readonly string[] {
  const each = (yuan: number) => monthlyMean(yuan, some).toFixed(2);
  return [
    name,
    String(Math.round(some.persons)),
    each(some.pensions),
    ...partsOfIncrease.map((part) => each(some[part])),
    each(some.total),
    percent(riseOf(some)),
  ];
}

function inWords(study: IncreaseStudy, { translate, language }: Invocation): string {
  const { all, groups, ages, year, stated, point } = study;
  const money = (yuan: number) => formatFigure(yuan, 'money', language);
  const header = (first: string) => [
    first,
    ...(['persons', 'pension', ...partsOfIncrease, 'total', 'share'] as const).map((name) =>
      translate(`cli.increase.${name}`),
    ),
  ];
  const ofGroups = groups.map((one) => rowOf(translate(`projection.group.${one.group}`), one));
  const ofAges = increaseByBand(ages).map((one) => {
    const { from, to } = one;
    return rowOf(translate(to < lastAge ? 'cli.increase.ages' : 'cli.increase.agesFrom', { from, to }), one);
  });
  return [
    translate('cli.increase.answer', { year, cost: money(all.total), share: percent(riseOf(all)) }),
    translate('cli.increase.compared', { stated: percent(stated), point: money(point) }),
    '',
    textTable(header(translate('cli.increase.group')), [...ofGroups, rowOf(translate('cli.increase.all'), all)]),
    '',
    textTable(header(translate('cli.increase.age')), ofAges),
    '',
    translate('cli.increase.note'),
  ].join('\n');
}

/** What the rule of one year's increase costs, and who gains how much by it. */
export const increase: Command = {
  options: {
    scenario: { type: 'string' },
    start: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const { positionals, options, datasets } = invocation;
    const file = await ownFile(positionals);
    if (!file.ok) return file;
    const rule = readAdjustmentRule(file.value.name, file.value.text);
    if (!rule.ok) return rule;
    const parameters = await loadParameters(datasets);
    if (!parameters.ok) return parameters;
    const scenario = await scenarioAsked(options, datasets, parameters.value);
    if (!scenario.ok) return scenario;
    const base = await loadBaseData(datasets);
    if (!base.ok) return base;
    const study = increaseStudy(base.value, parameters.value, scenario.value, rule.value);
    if (!study.ok) return study;
    const document = { scenario: scenario.value.id, rule: rule.value, ...study.value };
    return success({ document, text: inWords(study.value, invocation) } satisfies Reply);
  },
};
