import { type Translate, translator } from '../../text/translator';
import type { ReportDocument } from '../document';
import { inputsTable } from '../inputsTable';
import { blocksOf, blocksOfKind, sectionsOf } from '../sectionsOf';
import { chartSheet } from './chartSheet';
import { originPlaces, originsSheet, summarySheet } from './figureSheets';
import { formulasOver, placesOver } from './formulas';
import { quoted, sheetNames, type UnnamedSheet } from './sheet';
import { sourceSheet, tableSheet } from './tableSheets';
import { contentsSheet, wordsSheet } from './wordSheets';
import { workbook } from './workbook';

/** A sheet that is to be, under the name that is wanted for it. */
interface Planned {
  readonly wanted: string;
  readonly about: string;
  make(names: Names): UnnamedSheet;
}

/** Names of the sheets that others refer to. */
interface Names {
  readonly data: string;
  readonly origins: string;
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
  const known: Names = { data: nameOf(data), origins: nameOf(origins) };
  const listed = plan.map((one) => ({ name: nameOf(one), about: one.about }));
  const sheets = plan.map((one) => ({ ...one.make(known), name: nameOf(one) }));
  return workbook([{ ...contentsSheet(report, listed, write), name: contents }, ...sheets], report);
}

const summaryPlan = (report: ReportDocument, write: Translate): Planned => ({
  wanted: write('report.annex.summary'),
  about: write('reportSheets.summary'),
  make: ({ data, origins }) => {
    const rows = originPlaces(report);
    const originOf = (cell: string): string | null => {
      const row = rows.get(cell);
      return row === undefined ? null : `${quoted(origins)}!A${row}`;
    };
    return summarySheet(report, formulasOver(data, report.data), originOf, write);
  },
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
      make: ({ data }) => tableSheet(table, formulasOver(data, report.data)),
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
  return [{ wanted: write('report.sources.heading'), about, make: () => sourceSheet(blocksOf(report), write) }];
}

const originsPlan = (report: ReportDocument, write: Translate): Planned => ({
  wanted: write('reportPages.origins.heading'),
  about: write('reportPages.origins.lead'),
  make: ({ data }) => {
    const places = placesOver(data, report.data);
    const placeOf = (cell: string): string | null => places.get(cell) ?? null;
    return originsSheet(report, formulasOver(data, report.data), placeOf, write);
  },
});

const inputsPlan = (report: ReportDocument, write: Translate): Planned => ({
  wanted: write('report.annex.inputs'),
  about: write('reportSheets.inputs'),
  make: () => tableSheet(inputsTable(report), none),
});
