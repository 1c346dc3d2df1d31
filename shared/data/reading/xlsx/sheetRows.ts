import { attributeOf, type XmlScanner, xmlScanner } from '../xmlScanner';
import type { RawCell } from './cellValue';
import { unescapedControls } from './workbook';

export interface SheetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** Columns of a sheet, from A to XFD. */
export const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Zero-based column of a cell name such as AB12, or null. */
export function columnOf(reference: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at++) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column > 0 && column <= mostColumns ? column - 1 : null;
}

/** Takes the XML of a sheet and gives its rows as they become complete. */
export function sheetScanner(take: (row: SheetRow) => void): XmlScanner {
  const state = { line: 0, column: -1, cells: new Map<number, RawCell>(), cell: blankCell(), place: '' };
  return xmlScanner({
    open: (name, attributes) => {
      if (name === 'row') {
        const stated = Number(attributeOf(attributes, 'r') ?? state.line + 1);
        state.line = stated > state.line && stated <= mostRows ? stated : state.line + 1;
        state.column = -1;
        state.cells = new Map();
      } else if (name === 'c') {
        state.column = columnOf(attributeOf(attributes, 'r') ?? '') ?? state.column + 1;
        state.cell = blankCell();
        state.cell.type = attributeOf(attributes, 't') ?? 'n';
        state.cell.style = Number(attributeOf(attributes, 's') ?? '0');
      } else if (name === 'f') state.cell.hasFormula = true;
      if (name === 'v' || name === 't' || name === 'f' || name === 'rPh') state.place = name;
    },
    close: (name) => {
      if (name === 'c') {
        if (!isBlank(state.cell)) state.cells.set(state.column, state.cell);
      } else if (name === 'row') take({ line: state.line, cells: state.cells });
      else if (name === 'v' || name === 't' || name === 'f' || name === 'rPh') state.place = '';
    },
    text: (value) => {
      if (state.place === 'v') state.cell.value = unescapedControls((state.cell.value ?? '') + value);
      else if (state.place === 't') state.cell.inline = unescapedControls((state.cell.inline ?? '') + value);
    },
  });
}

type Cell = { -readonly [Field in keyof RawCell]: RawCell[Field] };

const blankCell = (): Cell => ({ type: 'n', style: 0, value: null, inline: null, hasFormula: false });

/** Cells that only carry a format. */
const isBlank = ({ value, inline, hasFormula }: Cell): boolean => value === null && inline === null && !hasFormula;

export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The ranges of a sheet that are merged; they stand at its end. */
export function mergeScanner(take: (merge: Merge) => void): XmlScanner {
  return xmlScanner({
    open: (name, attributes) => {
      if (name !== 'mergeCell') return;
      const [, first, top, last, bottom] =
        /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(attributeOf(attributes, 'ref') ?? '') ?? [];
      const left = columnOf(first ?? '');
      const right = columnOf(last ?? '');
      if (left === null || right === null || right < left || Number(bottom) < Number(top)) return;
      take({ top: Number(top), bottom: Number(bottom), left, right });
    },
    close: () => undefined,
    text: () => undefined,
  });
}
