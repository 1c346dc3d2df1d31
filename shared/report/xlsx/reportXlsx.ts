import { type Translate, translator } from '../../text/translator';
import type { ReportDocument } from '../document';
import { inputsTable } from '../inputsTable';
import { blocksOf, blocksOfKind, sectionsOf } from '../sectionsOf';
import { chartSheet } from './chartSheet';
import { originPlaces, originsSheet, type PlaceOf, summarySheet } from './figureSheets';
import { type FormulaOf, formulasOver, placesOver } from './formulas';
import { quoted, sheetNames, type UnnamedSheet } from './sheet';
import { sourceSheet, tableSheet } from './tableSheets';
import { contentsSheet, wordsSheet } from './wordSheets';
import { workbook } from './workbook';

/** A sheet that is to be, under the name that is wanted for it. */
interface Planned {
  readonly wanted: string;
  readonly about: string;
  make(links: Links): UnnamedSheet;
}

/** Where the sheets that others refer to tell of a cell. */
interface Links {
  readonly formulaOf: FormulaOf;
  readonly yearOf: PlaceOf;
  readonly originOf: PlaceOf;
}

/** The report as a workbook: a sheet a table, exact values, and headline numbers that follow the sheet of all years. */
export function reportXlsx(report: ReportDocument): Uint8Array {
  const write = translator(report.language);
  const data = dataSheet(report, write);
  const origins = originsPlan(report, write);
  const plan = [
    summaryPlan(report, write),
    data,
    ...tablePlans(report),
    ...chartPlans(report, write),
    ...wordPlans(report, write),
    ...sourcePlans(report, write),
    origins,
    inputsPlan(report, write),
  ];
  const [contents = '', ...names] = sheetNames([write('reportPages.contents'), ...plan.map(({ wanted }) => wanted)]);
  const nameOf = (one: Planned): string => names[plan.indexOf(one)] ?? '';
  const links = linksOver(report, nameOf(data), nameOf(origins));
  const listed = plan.map((one) => ({ name: nameOf(one), about: one.about }));
  const sheets = plan.map((one) => ({ ...one.make(links), name: nameOf(one) }));
  return workbook([{ ...contentsSheet(report, listed, write), name: contents }, ...sheets], report);
}

function linksOver(report: ReportDocument, data: string, origins: string): Links {
  const years = placesOver(data, report.data);
  const rows = originPlaces(report);
  return {
    formulaOf: formulasOver(data, report.data),
    yearOf: (cell) => years.get(cell) ?? null,
    originOf: (cell) => {
      const row = rows.get(cell);
      return row === undefined ? null : `${quoted(origins)}!A${row}`;
    },
  };
}

const summaryPlan = (report: ReportDocument, write: Translate): Planned => ({
  wanted: write('report.annex.summary'),
  about: write('reportSheets.summary'),
  make: ({ formulaOf, originOf }) => summarySheet(report, formulaOf, originOf, write),
});

const none = (): null => null;

const dataSheet = ({ data }: ReportDocument, write: Translate): Planned => ({
  wanted: write('report.annex.allYears'),
  about: data.caption,
  make: () => tableSheet(data, none),
});

/** A section's table is named as the section is; where it has more, each by its caption. */
const tablePlans = (report: ReportDocument): readonly Planned[] =>
  sectionsOf(report).flatMap(({ heading, blocks }) => {
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    return tables.map((table) => ({
      wanted: tables.length === 1 && heading !== '' ? heading : table.caption,
      about: table.caption,
      make: ({ formulaOf }) => tableSheet(table, formulaOf),
    }));
  });

function chartPlans(report: ReportDocument, write: Translate): readonly Planned[] {
  const drawn = [...blocksOfKind(report, 'chart'), ...blocksOfKind(report, 'bridge')];
  if (drawn.length === 0) return [];
  const about = write('reportSheets.chartsAbout');
  return [{ wanted: write('reportSheets.charts'), about, make: () => chartSheet(blocksOf(report), write) }];
}

function wordPlans(report: ReportDocument, write: Translate): readonly Planned[] {
  if (blocksOfKind(report, 'paragraph').length === 0) return [];
  return [
    { wanted: write('reportSheets.words'), about: write('reportSheets.wordsAbout'), make: () => wordsSheet(report) },
  ];
}

function sourcePlans(report: ReportDocument, write: Translate): readonly Planned[] {
  if (blocksOfKind(report, 'sources').length === 0) return [];
  const about = write('reportSheets.sources');
  return [{ wanted: write('report.sources.heading'), about, make: () => sourceSheet(report, write) }];
}

const originsPlan = (report: ReportDocument, write: Translate): Planned => ({
  wanted: write('reportPages.origins.heading'),
  about: write('reportPages.origins.lead'),
  make: ({ formulaOf, yearOf }) => originsSheet(report, formulaOf, yearOf, write),
});

const inputsPlan = (report: ReportDocument, write: Translate): Planned => ({
  wanted: write('report.annex.inputs'),
  about: write('reportSheets.inputs'),
  make: () => tableSheet(inputsTable(report), none),
});
