import { inLanguage } from '../../base/language';
import type { RegionFigures } from '../../data/regionFigures';
import { citedTable } from '../citedTable';
import type { Part, Section } from '../document';
import { paragraph } from '../paragraph';
import { type DisclosureContext, provinceFigure, publishedMeasures, yearsOf } from './disclosureInput';
import { publishedNumber } from './publishedNumber';

/** The employees' pension fund by province, in every year for which one reports. */
export function provincesPart(context: DisclosureContext): Part {
  const { write, sentence, input } = context;
  const years = yearsOf(input).filter((year) => reporting(context, year).length > 0);
  const words =
    years.length === 0
      ? sentence('disclosure.provinces.none', { from: String(input.from), to: String(input.to) })
      : sentence('disclosure.provinces.text');
  const first: Section = { id: 'provinces', heading: '', blocks: [paragraph('provinces.text', words)] };
  return {
    layout: 'chapter',
    title: write('disclosure.provinces.title'),
    sections: [first, ...years.map((year) => provinceYear(context, year))],
  };
}

/** Provinces with a published figure of the year. */
export const reporting = ({ input }: DisclosureContext, year: number): readonly RegionFigures[] =>
  input.provinces.filter((province) => publishedMeasures.some((measure) => provinceFigure(province, year, measure)));

function provinceYear(context: DisclosureContext, year: number): Section {
  const { write, input, language } = context;
  const table = citedTable(context, {
    caption: write('disclosure.provinces.caption', { year }),
    header: [
      write('disclosure.provinces.province'),
      ...publishedMeasures.map((measure) => write(`disclosure.measure.${measure}`)),
    ],
    rows: reporting(context, year).map((province) => ({
      label: inLanguage(province.name, language),
      numbers: publishedMeasures.map((measure) => {
        const cell = `provinces.${province.region}.${year}.${measure}`;
        return publishedNumber(provinceFigure(province, year, measure), measure, cell);
      }),
    })),
    references: input.references,
  });
  return { id: `provinces.${year}`, heading: write('disclosure.provinces.heading', { year }), blocks: table };
}
