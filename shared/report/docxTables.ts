import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, KeyFigure, TableBlock } from './document';
import { accent, rule, soft } from './docxStyles';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: rule };
const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const ruled: ITableBordersOptions = {
  ...noBorders,
  top: { style: BorderStyle.SINGLE, size: 8, color: accent },
  bottom: hairline,
  insideHorizontal: hairline,
};
const full = { size: 100, type: WidthType.PERCENTAGE };

/** Two to a row, without borders. */
export function pairTable(contents: readonly (readonly Paragraph[])[]): Table {
  const rows: TableRow[] = [];
  for (let at = 0; at < contents.length; at += 2) {
    const cells = contents.slice(at, at + 2).map((children) => new TableCell({ children }));
    rows.push(new TableRow({ children: cells, cantSplit: true }));
  }
  return new Table({ rows, width: full, borders: noBorders });
}

/** The key figures: one column each. */
export function figureTable(items: readonly KeyFigure[]): Table {
  const cells = items.map(
    ({ label, value, note }) =>
      new TableCell({
        margins: { left: 60, right: 60 },
        children: [
          line(new TextRun({ text: label, color: soft })),
          line(new TextRun({ text: value.text, bold: true, size: 22 })),
          line(new TextRun({ text: note.text, color: soft })),
        ],
      }),
  );
  const borders = { ...ruled, insideVertical: hairline };
  return new Table({ rows: [new TableRow({ children: cells, cantSplit: true })], width: full, borders });
}

/** A table with a repeated head row; columns of figures are set to the right. */
export function valueTable({ header, units, rows }: TableBlock): Table {
  const numeric = header.map((_, column) => rows.some((row) => isFigure(row[column])));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((label, column) => headCell(label, units[column] ?? '', numeric[column] && column > 0)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((cell, column) => bodyCell(textOf(cell), numeric[column] && column > 0)),
      }),
  );
  return new Table({ rows: [head, ...body], width: full, borders: ruled });
}

function headCell(label: string, unit: string, toRight: boolean): TableCell {
  const runs = [new TextRun({ text: label, bold: true })];
  if (unit !== '') runs.push(new TextRun({ text: unit, break: 1, color: soft }));
  return new TableCell({ margins: { left: 50, right: 50 }, children: [line(runs, toRight)] });
}

function bodyCell(text: string, toRight: boolean): TableCell {
  return new TableCell({ margins: { left: 50, right: 50 }, children: [line(new TextRun(text), toRight)] });
}

function line(runs: TextRun | readonly TextRun[], toRight = false): Paragraph {
  return new Paragraph({
    style: 'Cell',
    alignment: toRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: runs instanceof TextRun ? [runs] : runs,
  });
}

const isFigure = (cell: Cell | undefined): boolean => cell !== undefined && typeof cell !== 'string' && 'value' in cell;

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
