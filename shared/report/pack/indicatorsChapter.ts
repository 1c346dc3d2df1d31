import { isDefined } from '../../balance/indicators/figure';
import type { IndicatorRow } from '../../balance/indicators/indicatorTable';
import { type IndicatorTopic, type IndicatorUnit, indicatorTopics } from '../../balance/indicators/register';
import { inLanguage } from '../../base/language';
import type { Cell, Part, Section, TableBlock } from '../document';
import type { Form } from '../formatFigure';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import type { PackContext } from './packContext';

/** How an indicator's value is written. */
export const indicatorForm: Readonly<Record<IndicatorUnit, Form>> = {
  yuan: 'money',
  year: 'year',
  years: 'tenths',
  months: 'tenths',
  ratio: 'percentFine',
  'per year': 'percentFine',
};

/** Every indicator over every horizon, and what each means. */
export function indicatorsChapter(context: PackContext): Part {
  const { write } = context;
  return {
    layout: 'chapter',
    title: write('pack.indicators.title'),
    sections: [balance(context), definitions(context)],
  };
}

function balance(context: PackContext): Section {
  const { write, sentence, figure, input } = context;
  const over = (years: number) => figure(`indicators.actuarialBalance.${years}`, 'percentFine');
  const { rows } = input.studies.indicators;
  const tables = indicatorTopics.flatMap((topic) => {
    const own = rows.filter(({ indicator }) => indicator.topic === topic);
    return own.length === 0 ? [] : [topicTable(context, topic, own)];
  });
  return {
    id: 'indicators.balance',
    heading: write('pack.indicators.balanceHeading'),
    blocks: [
      paragraph(
        'indicators.balance',
        sentence('pack.indicators.balance', { b25: over(25), b50: over(50), b75: over(75) }),
      ),
      ...tables,
    ],
  };
}

function topicTable(context: PackContext, topic: IndicatorTopic, rows: readonly IndicatorRow[]): TableBlock {
  const { write, input, language } = context;
  const { horizons } = input.studies.indicators;
  return {
    ...plainTable,
    caption: write(`indicatorTable.topic.${topic}`),
    header: [write('pack.indicators.indicator'), ...horizons.map((years) => write('pack.indicators.years', { years }))],
    rows: rows.map((row) => [
      inLanguage(row.indicator.title, language),
      ...horizons.map((horizon, at) => valueCell(context, row, horizon, at)),
    ]),
    note: write('pack.indicators.note'),
  };
}

function valueCell(
  { figure, write }: PackContext,
  { indicator, figures }: IndicatorRow,
  horizon: number,
  at: number,
): Cell {
  const found = figures[at];
  if (isDefined(found)) return figure(`indicators.${indicator.id}.${horizon}`, indicatorForm[indicator.unit]);
  return write(`indicatorTable.reason.${found.undefinedAs}`);
}

/** A table of definitions for every indicator of the tables. */
export function definitions({ write, input, language }: PackContext): Section {
  const table: TableBlock = {
    ...plainTable,
    caption: write('pack.indicators.definitions'),
    header: (['indicator', 'definition', 'formula', 'source'] as const).map((name) => write(`pack.indicators.${name}`)),
    rows: input.studies.indicators.rows.map(({ indicator: { title, definition, formula, source } }) => [
      inLanguage(title, language),
      inLanguage(definition, language),
      formula,
      `${inLanguage(source.title, language)} (${source.published.slice(0, 4)})`,
    ]),
  };
  return { id: 'indicators.definitions', heading: write('pack.indicators.definitionsHeading'), blocks: [table] };
}
