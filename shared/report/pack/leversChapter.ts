import type { LeverEffect } from '../../balance/levers/leverEffects';
import { inLanguage } from '../../base/language';
import type { Cell, Part, Sentence, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { parameterValue } from '../parameterText';
import { plainTable } from '../plainTable';
import type { PackContext } from './packContext';

/** What each lever brings alone at the end of its range. */
export function leversChapter(context: PackContext): Part {
  const { write } = context;
  return {
    layout: 'chapter',
    title: write('pack.levers.title'),
    sections: [
      {
        id: 'levers',
        heading: write('pack.levers.heading'),
        blocks: [paragraph('levers.text', words(context)), table(context)],
      },
    ],
  };
}

function words({ sentence, figure, input }: PackContext): Sentence {
  const closing = figure('levers.closing', 'count');
  return sentence('pack.levers.text', {
    count: figure('levers.count', 'count'),
    from: String(input.run.projection.firstYear + 1),
    base: figure('sensitivity.base', 'percentFine'),
    closing:
      closing.value === 0 ? sentence('pack.levers.closingNone') : sentence('pack.levers.closingSome', { closing }),
  });
}

/** The gap that levers are to close is there only where the balance is below nought. */
function table(context: PackContext): TableBlock {
  const { write, input } = context;
  const { tornado, levers } = input.studies;
  const hasGap = tornado.base < 0;
  const names = [
    'lever',
    'standing',
    'end',
    'balance',
    'gain',
    ...(hasGap ? (['share'] as const) : []),
    'empty',
  ] as const;
  const byGain = levers.toSorted((a, b) => b.actuarialBalance - a.actuarialBalance);
  return {
    ...plainTable,
    caption: write('pack.levers.caption'),
    header: names.map((name) => write(`pack.levers.${name}`)),
    rows: byGain.map((effect) => row(context, effect, hasGap)),
  };
}

function row(context: PackContext, { lever, exhaustionYear }: LeverEffect, hasGap: boolean): readonly Cell[] {
  const { figure, write, language } = context;
  const cell = `levers.${lever.parameter.id}`;
  const gain = `difference(sensitivity.base, ${cell}.actuarialBalance)`;
  return [
    inLanguage(lever.title, language),
    parameterValue(context, lever.parameter, `${cell}.standing`),
    parameterValue(context, lever.parameter, `${cell}.value`),
    figure(`${cell}.actuarialBalance`, 'percentFine'),
    figure(gain, 'percentFine'),
    ...(hasGap ? [figure(`ratio(${gain}, size(sensitivity.base))`, 'percentWhole')] : []),
    exhaustionYear === null ? write('pack.levers.never') : figure(`${cell}.exhaustionYear`, 'year'),
  ];
}
