import type { Translate } from '../../text/translator';
import { exactHead } from '../csv';
import type { Cell, Figure, ReportDocument, TableBlock } from '../document';
import { blocksOfKind } from '../sectionsOf';
import type { FormulaOf } from './formulas';
import type { Look, SheetCell, UnnamedSheet } from './sheet';

export const said = (text: string, look: Look): SheetCell => ({ text, look });
export const headRow = (labels: readonly string[]): readonly SheetCell[] => labels.map((label) => said(label, 'head'));

const yearsEnd = 10_000;

/** Shares as such, whole numbers such as years without a sign for thousands, sums with one. */
function lookOf({ text, value }: Figure, unit: string): Look {
  if (text.includes('%') || unit.includes('%')) return 'share';
  if (Number.isInteger(value) && Math.abs(value) < yearsEnd) return 'whole';
  return Math.abs(value) >= 1000 ? 'grouped' : 'decimal';
}

export const valueCell = (figure: Figure, unit: string, formulaOf: FormulaOf): SheetCell => ({
  value: figure.value,
  formula: formulaOf(figure.cell),
  look: lookOf(figure, unit),
});

/** A table with exact values; its note stands under it. */
export function tableSheet({ header, exactUnits, rows, units, note }: TableBlock, formulaOf: FormulaOf): UnnamedSheet {
  const heads = header.map((label, column) => exactHead(label, exactUnits[column] ?? ''));
  const cellOf = (cell: Cell, column: number): SheetCell => {
    if (typeof cell === 'string') return said(cell, 'words');
    return 'value' in cell ? valueCell(cell, units[column] ?? '', formulaOf) : said(cell.text, 'words');
  };
  const wordy = header.map((_, column) => rows.some((row) => typeof row[column] === 'string'));
  return {
    widths: wordy.map((one, column) => (column > 0 && one ? 36 : 20)),
    frozen: 1,
    rows: [headRow(heads), ...rows.map((row) => row.map(cellOf)), ...(note === '' ? [] : [[], [said(note, 'plain')]])],
    charts: [],
  };
}

export function sourceSheet(report: ReportDocument, write: Translate): UnnamedSheet {
  const items = blocksOfKind(report, 'sources').flatMap((block) => block.items);
  const heads = ['source', 'publisher', 'status'] as const;
  return {
    widths: [80, 40, 20],
    frozen: 1,
    rows: [
      headRow(heads.map((head) => write(`report.annex.${head}`))),
      ...items.map(({ title, detail, status }) => [title, detail, status].map((text) => said(text, 'words'))),
    ],
    charts: [],
  };
}
