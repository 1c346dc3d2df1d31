import type { ChartDrawing } from './chartDrawing';

/** How a cell looks: the order is that of the styles in `styles.ts`. */
export const looks = [
  'plain',
  'title',
  'head',
  'words',
  'safe',
  'whole',
  'grouped',
  'share',
  'decimal',
  'link',
  'day',
] as const;
export type Look = (typeof looks)[number];

/** A place in the workbook, such as `'All years'!C4`, that a click on the cell goes to. */
type LinkedTo = { readonly link?: string };

export type SheetCell = LinkedTo &
  (
    | { readonly text: string; readonly look?: Look }
    /** `formula` without its sign of equality; the value is what it comes to, for readers that do not calculate. */
    | { readonly value: number; readonly formula: string | null; readonly look: Look }
  );

export interface Sheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows at the top that stay in sight. */
  readonly frozen: number;
  /** Charts that read the cells of this sheet. */
  readonly charts: readonly ChartDrawing[];
}

/** A sheet before the names of all are known. */
export type UnnamedSheet = Omit<Sheet, 'name'>;

/** Column 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : `${columnName((column - rest) / 26 - 1)}${letter}`;
}

/** A sheet's name within a formula. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const room = 31;

/** Names that every spreadsheet takes, each once: at most 31 characters, none of []:*?/\, no apostrophe at an end. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '-';
    let free = plain.slice(0, room);
    for (let count = 2; taken.has(free.toLowerCase()); count++) {
      const ending = ` (${count})`;
      free = `${plain.slice(0, room - ending.length)}${ending}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
