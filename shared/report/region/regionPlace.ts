import { citedTable } from '../citedTable';
import { provinceFigure, publishedMeasures } from '../disclosure/disclosureInput';
import { publishedNumber } from '../disclosure/publishedNumber';
import type { Block, Cell, Part, Section, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import { laterIn } from '../reportYears';
import { firstOf, lastOf, type Placed, placedMeasures, type RegionContext, together } from './regionInput';

/** The province among all, and how far its figures can be trusted. */
export const regionPlace = (context: RegionContext): Part => ({
  layout: 'chapter',
  title: context.write('regionReport.rank.title'),
  sections: [places(context), basis(context)],
});

/** Its figures, those of all together, the one in the middle, and its place. */
function places(context: RegionContext): Section {
  const { write, sentence } = context;
  const [first, last] = [firstOf(context), lastOf(context)];
  const years = [...new Set([first, Math.min(2035, last), laterIn(first, last)])].filter((year) => year >= first);
  const table: TableBlock = {
    ...plainTable,
    caption: write('regionReport.rank.caption'),
    header: (['measure', 'year', 'own', 'all', 'middle', 'place'] as const).map((name) =>
      write(`regionReport.rank.${name}`),
    ),
    rows: placedMeasures.flatMap((measure) => years.map((year) => placeRow(context, measure, year))),
  };
  return {
    id: 'rank',
    heading: write('regionReport.rank.heading', { count: context.input.run.regions.length }),
    blocks: [paragraph('rank.text', sentence('regionReport.rank.text')), table],
  };
}

function placeRow({ write, figure }: RegionContext, measure: Placed, year: number): readonly Cell[] {
  const isMonths = measure === 'reserveMonths';
  const form = isMonths ? 'tenths' : 'percent';
  const value = (head: string): Cell => figure(`${head}.${year}.${measure}`, form);
  return [
    write(isMonths ? 'regionReport.fund.reserveMonths' : `regionReport.members.${measure}`),
    String(year),
    value('own'),
    measure in together ? value('all') : write('report.table.none'),
    value('middle'),
    figure(`place.${year}.${measure}`, 'count'),
  ];
}

/** What the province starts from, and what its figures are worth. */
function basis(context: RegionContext): Section {
  const { write, sentence, figure } = context;
  const last = lastOf(context);
  const drift = sentence('regionReport.basis.drift', {
    last: String(last),
    contributors: figure(`drift.${last}.contributors`, 'percentFine'),
    benefits: figure(`drift.${last}.benefits`, 'percentFine'),
  });
  return {
    id: 'basis',
    heading: write('regionReport.basis.heading'),
    blocks: [
      paragraph('basis.text', sentence('regionReport.basis.text')),
      paragraph('basis.drift', drift),
      paragraph('basis.limits', sentence('regionReport.basis.limits')),
      ...published(context),
    ],
  };
}

function published(context: RegionContext): readonly Block[] {
  const { write, sentence, input } = context;
  const { figures, references } = input;
  const years = publishedMeasures.flatMap((measure) => (figures.published[measure] ?? []).map(({ year }) => year));
  if (years.length === 0) return [paragraph('basis.none', sentence('regionReport.basis.none'))];
  return citedTable(context, {
    caption: write('regionReport.basis.published'),
    header: [write('report.table.year'), ...publishedMeasures.map((measure) => write(`disclosure.measure.${measure}`))],
    rows: [...new Set(years)].sort().map((year) => ({
      label: String(year),
      numbers: publishedMeasures.map((measure) =>
        publishedNumber(provinceFigure(figures, year, measure), measure, `published.${year}.${measure}`),
      ),
    })),
    references,
  });
}
