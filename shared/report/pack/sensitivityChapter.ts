import type { Bar } from '../../balance/sensitivity/tornado';
import type { Headline } from '../../balance/stress/stressTable';
import { inLanguage } from '../../base/language';
import { basisText } from '../../parameters/basisText';
import type { Cell, Part, Section, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { parameterValue } from '../parameterText';
import { plainTable } from '../plainTable';
import type { PackContext } from './packContext';
import { stressCell } from './readStudy';
import { uncertaintySection } from './uncertaintySection';

/** Assumptions moved one at a time, stresses, and what many paths say. */
export function sensitivityChapter(context: PackContext): Part {
  return {
    layout: 'chapter',
    title: context.write('pack.sensitivity.title'),
    sections: [oneAtATime(context), stresses(context), uncertaintySection(context)],
  };
}

const nextYear = ({ input }: PackContext): string => String(input.run.projection.firstYear + 1);

function factorName({ input, write, language }: PackContext, factor: string): string {
  const parameter = input.parameters.byId.get(factor);
  return parameter === undefined ? write('cli.compare.fertility') : inLanguage(parameter.label, language);
}

function oneAtATime(context: PackContext): Section {
  const { write, sentence, figure, input } = context;
  const { bars } = input.studies.tornado;
  const [widest] = bars;
  const text = sentence('pack.sensitivity.text', {
    from: nextYear(context),
    factor: factorName(context, widest.factor),
    width: figure(`sensitivity.${widest.factor}.width`, 'percentFine'),
  });
  const table: TableBlock = {
    ...plainTable,
    caption: write('pack.sensitivity.caption'),
    header: (['factor', 'low', 'result', 'high', 'result', 'width'] as const).map((name) =>
      write(`pack.sensitivity.${name}`),
    ),
    rows: bars.map((bar) => [
      factorName(context, bar.factor),
      ...end(context, bar, 'low'),
      ...end(context, bar, 'high'),
      figure(`sensitivity.${bar.factor}.width`, 'percentFine'),
    ]),
  };
  return {
    id: 'sensitivity',
    heading: write('pack.sensitivity.heading'),
    blocks: [paragraph('sensitivity.text', text), table],
  };
}

/** Where an assumption is moved to, and the balance there; a variant of fertility has a name in the place of a value. */
function end(context: PackContext, bar: Bar, side: 'low' | 'high'): readonly Cell[] {
  const { write, figure, input } = context;
  if (bar[side] === null) return [write('pack.sensitivity.own'), figure('sensitivity.base', 'percentFine')];
  const cell = `sensitivity.${bar.factor}.${side}`;
  const parameter = input.parameters.byId.get(bar.factor);
  const variant = side === 'low' ? 'fertilityLow' : 'fertilityHigh';
  return [
    parameter === undefined
      ? write(`pack.sensitivity.${variant}`)
      : parameterValue(context, parameter, `${cell}.value`),
    figure(`${cell}.result`, 'percentFine'),
  ];
}

function stresses(context: PackContext): Section {
  const { write, sentence, figure, input, language } = context;
  const { base, rows } = input.studies.stresses;
  const worst = rows.reduce((a, b) => (b.headline.actuarialBalance < a.headline.actuarialBalance ? b : a));
  const text = sentence('pack.sensitivity.stressText', {
    count: figure('stresses.count', 'count'),
    from: nextYear(context),
    worst: inLanguage(worst.stress.title, language),
    balance: figure(`stresses.${stressCell(worst.stress.id)}.actuarialBalance`, 'percentFine'),
    base: figure('stresses.none.actuarialBalance', 'percentFine'),
  });
  const table: TableBlock = {
    ...plainTable,
    caption: write('pack.sensitivity.stressCaption'),
    header: (['stress', 'deficit', 'empty', 'result', 'change', 'basis'] as const).map((name) =>
      write(`pack.sensitivity.${name}`),
    ),
    rows: [
      [write('pack.sensitivity.none'), ...headline(context, 'none', base), ''],
      ...rows.map((row) => [
        inLanguage(row.stress.title, language),
        ...headline(context, stressCell(row.stress.id), row.headline),
        basisText(row.stress.basis, language),
      ]),
    ],
  };
  return {
    id: 'stresses',
    heading: write('pack.sensitivity.stressHeading'),
    blocks: [paragraph('stresses.text', text), table],
  };
}

function headline({ figure, write }: PackContext, id: string, { firstDeficitYear, exhaustionYear }: Headline): Cell[] {
  const year = (name: 'firstDeficitYear' | 'exhaustionYear', value: number | null): Cell =>
    value === null ? write('pack.sensitivity.notWithin') : figure(`stresses.${id}.${name}`, 'year');
  const cell = `stresses.${id}.actuarialBalance`;
  return [
    year('firstDeficitYear', firstDeficitYear),
    year('exhaustionYear', exhaustionYear),
    figure(cell, 'percentFine'),
    figure(`difference(stresses.none.actuarialBalance, ${cell})`, 'percentFine'),
  ];
}
