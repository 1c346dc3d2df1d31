import type { Cut, CutRecord } from './cutRecords';
import type { IssueCode, ReadingIssue, RecordBatch } from './source';
import { replacement } from './textCoding';
import { isTotalRow } from './totalRow';

/** What the heading says of a record. */
export interface Heading {
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** The last column is what a delimiter at the end of each line makes, and should be empty. */
  readonly emptyLast: boolean;
  /** Whether the text is known to be free of characters that no cell should hold. */
  readonly isClean?: boolean;
}

/** Records by column with their faults. */
export function batchOf(cut: Cut, heading: Heading, bytesRead: number): RecordBatch {
  const { columns } = heading;
  const faults: ReadingIssue[] = [];
  const cells: (string | null)[][] = columns.map(() => []);
  for (const record of cut.records) {
    for (let column = 0; column < columns.length; column++) cells[column].push(record.cells[column] ?? null);
    faultsOf(record, heading, faults);
  }
  for (const [code, { count, first }] of [
    ['blank-lines', cut.blankLines],
    ['comment-lines', cut.commentLines],
  ] as const) {
    if (count > 0) faults.push({ code, line: first, column: null, value: String(count) });
  }
  return { kind: 'records', lines: cut.records.map(({ line }) => line), cells, faults, bytesRead };
}

function faultsOf(record: CutRecord, heading: Heading, faults: ReadingIssue[]): void {
  const { columns, emptyLast } = heading;
  const { line, cells, fault } = record;
  const add = (code: IssueCode, column: string | null, value: string | null): void => {
    faults.push({ code, line, column, value: value === null ? null : shortened(value) });
  };
  if (fault) add(fault, columns[cells.length - 1] ?? null, cells.at(-1) ?? null);
  else if (cells.length < columns.length - (emptyLast ? 1 : 0)) add('ragged-short', columns[cells.length], null);
  if (cells.length > columns.length) add('ragged-long', null, cells.slice(columns.length).join(heading.delimiter));
  else if (emptyLast && cells.length === columns.length && cells.at(-1) !== '') {
    add('ragged-long', null, cells.at(-1) ?? null);
  }
  if (isTotalRow(cells)) add('total-row', null, cells.find((cell) => cell.trim() !== '') ?? null);
  if (heading.isClean) return;
  for (const [index, cell] of cells.entries()) {
    const code = characterFault(cell);
    if (code) add(code, columns[index] ?? null, cell);
  }
}

/**
 * Characters that no cell should hold: undecodable bytes, NUL, control characters other than tab and line ends.
 * Those from U+0080 on are left alone, as in `scanPlain`.
 */
const suspect = /(?![\t\n\r\u0080-\u009f])[\ufffd\p{Cc}]/u;

export const isClean = (text: string): boolean => !suspect.test(text);

export function characterFault(cell: string): IssueCode | null {
  const found = suspect.exec(cell)?.[0];
  if (found === undefined) return null;
  if (cell.includes(replacement)) return 'invalid-bytes';
  return cell.includes('\0') ? 'nul-byte' : 'control-char';
}

const mostShown = 200;

/** A value as it goes into a message: a cell may be as large as the file. */
export const shortened = (value: string): string =>
  value.length <= mostShown ? value : `${value.slice(0, mostShown)}…`;
