import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, KeyFigure, TableBlock } from './document';
import { accent, rule, soft, textWidth } from './docxStyles';

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

/** A table with a repeated head row; columns of figures are set to the right and small. */
export function valueTable({ header, units, rows }: TableBlock): Table {
  const numeric = header.map((_, column) => rows.some((row) => isFigure(row[column])));
  const style = numeric.every(Boolean) ? 'Number' : 'Cell';
  const alignment = numeric.map((one, column) => (one && column > 0 ? AlignmentType.RIGHT : AlignmentType.LEFT));
  const shapeOf = (column: number): CellShape => ({ style, alignment: alignment[column] ?? AlignmentType.LEFT });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((label, column) => valueCell(headRuns(label, units[column] ?? ''), shapeOf(column))),
  });
  const body = rows.map((row) => {
    const children = row.map((cell, column) => valueCell([new TextRun(textOf(cell))], shapeOf(column)));
    return new TableRow({ cantSplit: true, children });
  });
  const columnWidths = widths(style === 'Number' ? evenShares(header.length) : wordShares);
  return new Table({ rows: [head, ...body], width: full, columnWidths, layout: TableLayoutType.FIXED, borders: ruled });
}

/** Assumption, value, later, basis, status: the basis needs most room. */
const wordShares = [26, 12, 18, 32, 12];

const evenShares = (columns: number): readonly number[] => [6, ...Array(columns - 1).fill(94 / (columns - 1))];

const widths = (shares: readonly number[]): number[] => shares.map((share) => Math.round((textWidth * share) / 100));

interface CellShape {
  readonly style: string;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function headRuns(label: string, unit: string): readonly TextRun[] {
  const name = new TextRun({ text: label, bold: true });
  return unit === '' ? [name] : [name, new TextRun({ text: unit, break: 1, color: soft })];
}

const valueCell = (children: readonly TextRun[], shape: CellShape): TableCell =>
  new TableCell({ margins: { left: 40, right: 40 }, children: [new Paragraph({ ...shape, children })] });

const line = (run: TextRun): Paragraph => new Paragraph({ style: 'Cell', children: [run] });

const isFigure = (cell: Cell | undefined): boolean => cell !== undefined && typeof cell !== 'string' && 'value' in cell;

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
