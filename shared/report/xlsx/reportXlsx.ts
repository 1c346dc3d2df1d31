import { type Translate, translator } from '../../text/translator';
import type { ReportDocument } from '../document';
import { inputsTable } from '../inputsTable';
import { sectionsOf } from '../sectionsOf';
import { chartSheet, sourceSheet, summarySheet, tableSheet, type UnnamedSheet } from './contentSheets';
import { formulasOver } from './formulas';
import { sheetNames } from './sheet';
import { workbook } from './workbook';

/** The report as a workbook: a sheet a table, exact values, and headline numbers that follow the sheet of all years. */
export function reportXlsx(report: ReportDocument): Uint8Array {
  const write = translator(report.language);
  const sections = sectionsOf(report);
  const blocks = sections.flatMap((section) => section.blocks);
  const tables = sections.flatMap(({ heading, blocks: own }) =>
    own.flatMap((block) => (block.kind === 'table' ? [{ heading, table: block }] : [])),
  );
  const names = namesOf(
    tables.map(({ heading }) => heading),
    write,
  );
  const formulaOf = formulasOver(names[1] ?? '', report.data);
  const none = (): null => null;
  const sheets: readonly UnnamedSheet[] = [
    summarySheet(report, formulaOf, write),
    tableSheet(report.data, none),
    ...tables.map(({ table }) => tableSheet(table, formulaOf)),
    chartSheet(blocks),
    sourceSheet(blocks, write),
    tableSheet(inputsTable(report), none),
  ];
  return workbook(
    sheets.map((sheet, at) => ({ ...sheet, name: names[at] ?? '' })),
    report,
  );
}

const namesOf = (tables: readonly string[], write: Translate): readonly string[] =>
  sheetNames([
    write('report.annex.summary'),
    write('report.annex.allYears'),
    ...tables,
    write('report.outlook.heading'),
    write('report.sources.heading'),
    write('report.annex.inputs'),
  ]);
