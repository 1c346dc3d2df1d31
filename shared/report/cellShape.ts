import type { Cell, Figure, TableBlock } from './document';

export const isFigure = (cell: Cell | undefined): cell is Figure =>
  cell !== undefined && typeof cell !== 'string' && 'value' in cell;

export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** Which columns hold figures; they are set to the right. */
export const numericColumns = ({ header, rows }: TableBlock): readonly boolean[] =>
  header.map((_, column) => rows.some((row) => isFigure(row[column])));
