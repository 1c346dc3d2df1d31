import { plainNumber } from '../plainText';
import type { IssueCode } from '../source';
import { type DateSystem, serialDate } from './serialDate';

/** A cell as its XML has it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

export interface Workbook {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly dateSystem: DateSystem;
}

export interface CellText {
  readonly text: string | null;
  readonly fault: IssueCode | null;
}

const clean = (text: string | null): CellText => ({ text, fault: null });

/** The text of a cell: dates as ISO, numbers as plain decimals, formulas by the value they last had. */
export function cellText(cell: RawCell, workbook: Workbook): CellText {
  const { type, value, inline } = cell;
  if (type === 'inlineStr') return clean(inline ?? value);
  if (value === null || value === '') return { text: null, fault: cell.hasFormula ? 'formula-without-value' : null };
  if (type === 's') {
    const text = workbook.strings[Number(value)];
    return text === undefined ? { text: null, fault: 'damaged-record' } : clean(text);
  }
  if (type === 'b') return clean(value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'e') return { text: value, fault: 'error-cell' };
  if (type === 'str') return clean(value);
  if (type === 'd') return clean(value.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, ''));
  return numberText(cell, value, workbook);
}

/** The last serial that Excel shows as a date: 9999-12-31. */
const lastSerial = 2_958_466;

function numberText({ style }: RawCell, value: string, { dateStyles, dateSystem }: Workbook): CellText {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value, fault: 'damaged-record' };
  if (dateStyles.has(style) && number >= 0 && number < lastSerial) return clean(serialDate(number, dateSystem));
  // Excel keeps 15 digits: of a longer number, such as an identity number typed as one, the last digits are gone.
  const fault = Math.abs(number) >= 1e15 ? 'precision-loss' : null;
  return { text: plainNumber(fault ? number : rounded(number)), fault };
}

/** 0.1 + 0.2 stands in the file as 0.30000000000000004 and on the screen as 0.3. */
const rounded = (number: number): number => Number(number.toPrecision(15));
