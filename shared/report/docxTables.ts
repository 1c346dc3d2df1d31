import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isFigure, numericColumns, textOf } from './cellShape';
import type { KeyFigure, TableBlock } from './document';
import { accent, rule, soft, textWidth } from './docxStyles';
import { cellRuns, sentenceRuns, type WriteFigure } from './docxWords';
import { placesOf } from './textPlaces';

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
export function figureTable(items: readonly KeyFigure[], figure: WriteFigure): Table {
  const cells = items.map(
    ({ label, value, note }) =>
      new TableCell({
        margins: { left: 60, right: 60 },
        children: [
          line([new TextRun({ text: label, color: soft })]),
          line(sentenceRuns(value, figure, { bold: true, size: 22 })),
          line(sentenceRuns(note, figure, { color: soft })),
        ],
      }),
  );
  const borders = { ...ruled, insideVertical: hairline };
  return new Table({ rows: [new TableRow({ children: cells, cantSplit: true })], width: full, borders });
}

/** A table with a repeated head row; columns of figures are set to the right and small. */
export function valueTable(table: TableBlock, figure: WriteFigure): Table {
  const { header, units, rows } = table;
  const numeric = numericColumns(table);
  const style = numeric.every(Boolean) ? (header.length > manyColumns ? 'Dense' : 'Number') : 'Cell';
  const alignment = numeric.map((one, column) => (one && column > 0 ? AlignmentType.RIGHT : AlignmentType.LEFT));
  const shapeOf = (column: number): CellShape => ({ style, alignment: alignment[column] ?? AlignmentType.LEFT });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((label, column) => valueCell(headRuns(label, units[column] ?? ''), shapeOf(column))),
  });
  const body = rows.map((row) => {
    const children = row.map((cell, column) => valueCell(cellRuns(cell, figure), shapeOf(column)));
    return new TableRow({ cantSplit: true, children });
  });
  const columnWidths = columnShares(table).map((share) => Math.round(textWidth * share));
  return new Table({ rows: [head, ...body], width: full, columnWidths, layout: TableLayoutType.FIXED, borders: ruled });
}

const manyColumns = 12;

/** About how many narrow characters of a table stand in a line of the page. */
const lineRoom = 120;
const narrowest = 4;
/** What the space at both sides of a cell takes, in characters too. */
const margin = 2;

const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s-]+/).map(placesOf));

/** Shares of the width: no figure and no word of a head is broken; the longer its texts, the more a column has besides. */
function columnShares({ header, rows }: TableBlock): readonly number[] {
  const columns = header.map((label, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const figures = cells.filter(isFigure);
    const least = margin + Math.max(narrowest, longestWord(label), ...figures.map(({ text }) => placesOf(text)));
    return { least, more: Math.max(0, ...cells.map((cell) => margin + placesOf(textOf(cell)) - least)) };
  });
  const left = Math.max(0, lineRoom - sumOf(columns.map(({ least }) => least)));
  const roots = sumOf(columns.map(({ more }) => Math.sqrt(more))) || 1;
  const given = columns.map(({ least, more }) => least + Math.min(more, (left * Math.sqrt(more)) / roots));
  return given.map((one) => one / sumOf(given));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

interface CellShape {
  readonly style: string;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function headRuns(label: string, unit: string): readonly TextRun[] {
  const name = new TextRun({ text: label, bold: true });
  return unit === '' ? [name] : [name, new TextRun({ text: unit, break: 1, color: soft })];
}

const valueCell = (children: readonly ParagraphChild[], shape: CellShape): TableCell =>
  new TableCell({ margins: { left: 40, right: 40 }, children: [new Paragraph({ ...shape, children })] });

const line = (children: readonly ParagraphChild[]): Paragraph => new Paragraph({ style: 'Cell', children });
