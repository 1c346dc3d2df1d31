import type { Translate } from '../../text/translator';
import type { ReportDocument, Sentence } from '../document';
import { originsOf } from '../origins';
import { blocksOfKind } from '../sectionsOf';
import type { FormulaOf } from './formulas';
import type { SheetCell, UnnamedSheet } from './sheet';
import { headRow, said, valueCell } from './tableSheets';

/** A place in the workbook that tells of a cell, or null where none does. */
export type PlaceOf = (cell: string) => string | null;

const linked = (text: string, link: string | null): SheetCell =>
  link === null ? said(text, 'plain') : { text, look: 'link', link };

/** Each figure of headline and key figures, alive; its cell leads to where all figures stand. */
export function summarySheet(
  report: ReportDocument,
  formulaOf: FormulaOf,
  originOf: PlaceOf,
  write: Translate,
): UnnamedSheet {
  const figuresOf = (label: string, { text, figures }: Sentence): readonly (readonly SheetCell[])[] =>
    figures.map((figure) => [
      said(label, 'words'),
      said(text, 'words'),
      valueCell(figure, '', formulaOf),
      linked(figure.cell, originOf(figure.cell)),
    ]);
  const keyFigures = blocksOfKind(report, 'figures').flatMap(({ items }) => items);
  const heads = ['item', 'printed', 'value', 'cell'] as const;
  return {
    widths: [30, 60, 22, 50],
    frozen: 1,
    rows: [
      headRow(heads.map((head) => write(`report.annex.${head}`))),
      ...figuresOf(write('report.annex.headline'), report.headline),
      ...keyFigures.flatMap(({ label, value, note }) => [...figuresOf(label, value), ...figuresOf(label, note)]),
    ],
    charts: [],
  };
}

/** Every figure of the report once, under the heading where it is first read; its cell leads to its year. */
export function originsSheet(
  report: ReportDocument,
  formulaOf: FormulaOf,
  placeOf: PlaceOf,
  write: Translate,
): UnnamedSheet {
  const heads = ['printed', 'exact', 'cell'] as const;
  return {
    widths: [40, 30, 24, 60],
    frozen: 1,
    rows: [
      headRow([write('reportSheets.heading'), ...heads.map((head) => write(`reportPages.origins.${head}`))]),
      ...originsOf(report).map(({ figure, heading }) => [
        said(heading, 'words'),
        said(figure.text, 'words'),
        valueCell(figure, '', formulaOf),
        linked(figure.cell, placeOf(figure.cell)),
      ]),
    ],
    charts: [],
  };
}

/** Where each figure stands on the sheet of all figures, whose heads are in row 1. */
export function originPlaces(report: ReportDocument): ReadonlyMap<string, number> {
  return new Map(originsOf(report).map(({ figure }, at) => [figure.cell, at + 2]));
}
