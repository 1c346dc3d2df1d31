import { inLanguage } from '../../base/language';
import type { KeyFigure, Section, Sentence } from '../document';
import { asSentence } from '../reportContext';
import { firstOf, lastOf, type RegionContext } from './regionInput';

/** The one sentence on a province. */
export function regionHeadline(context: RegionContext): Sentence {
  const { sentence, figure, input } = context;
  const { firstDeficitYear, exhaustionYear, name } = input.own;
  const region = inLanguage(name, context.language);
  const last = String(lastOf(context));
  if (exhaustionYear !== null) {
    return sentence('regionReport.headline.empty', { region, year: figure('own.exhaustionYear', 'year') });
  }
  if (firstDeficitYear !== null) {
    return sentence('regionReport.headline.deficit', { region, last, year: figure('own.firstDeficitYear', 'year') });
  }
  return sentence('regionReport.headline.sound', { region, last });
}

/** The figures that a reader asks for first. */
export const regionBrief = (context: RegionContext): Section => ({
  id: 'brief',
  heading: context.write('regionReport.brief.title'),
  blocks: [{ kind: 'figures', items: items(context) }],
});

function items(context: RegionContext): readonly KeyFigure[] {
  const { write, figure, sentence, input } = context;
  const year = firstOf(context);
  return [
    {
      label: write('regionReport.brief.fund', { year }),
      value: asSentence(figure(`own.${year}.closing`, 'money')),
      note: sentence('regionReport.brief.months', { months: figure(`own.${year}.reserveMonths`, 'tenths') }),
    },
    whenItem(context, 'deficit', 'firstDeficitYear'),
    whenItem(context, 'empty', 'exhaustionYear'),
    pooling(context),
    {
      label: write('regionReport.brief.rank'),
      value: asSentence(figure(`place.${year}.reserveMonths`, 'count')),
      note: sentence('regionReport.brief.of', { count: figure('place.count', 'count'), year: String(year) }),
    },
    {
      label: write('regionReport.members.systemDependency'),
      value: asSentence(figure(`own.${year}.systemDependency`, 'percent')),
      note: sentence('regionReport.brief.yearNote', { regime: write(`regions.regime.${input.run.regime}`) }),
    },
  ];
}

function whenItem(
  context: RegionContext,
  label: 'deficit' | 'empty',
  name: 'firstDeficitYear' | 'exhaustionYear',
): KeyFigure {
  const { write, figure, sentence, input } = context;
  const value =
    input.own[name] === null
      ? sentence('regionReport.brief.never', { last: String(lastOf(context)) })
      : sentence('report.when.year', { year: figure(`own.${name}`, 'year') });
  const regime = write(`regions.regime.${input.run.regime}`);
  return {
    label: write(`regionReport.brief.${label}`),
    value,
    note: sentence('regionReport.brief.yearNote', { regime }),
  };
}

/** What is received from other provinces less what is paid to them: the words follow the sign. */
function pooling({ write, figure, size, sentence, input }: RegionContext): KeyFigure {
  const year = input.run.firstYear;
  const net = `difference(own.${year}.poolingPaid, own.${year}.poolingReceived)`;
  const way = figure(net, 'money').value < 0 ? 'paid' : 'received';
  return {
    label: write('regionReport.brief.pooling', { year }),
    value: asSentence(size(net, 'money')),
    note: sentence(`regionReport.brief.${way}`),
  };
}
