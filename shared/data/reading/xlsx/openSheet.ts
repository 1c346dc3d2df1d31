import { shortened } from '../batchOf';
import type { ByteStream } from '../byteStream';
import { limits } from '../limits';
import type { OpenedSource, ReadingChoice, ReadingIssue } from '../source';
import { batchOfRows, inBatches, type TableRow } from '../tableRows';
import { damaged } from '../unpack';
import type { XmlScanner } from '../xmlScanner';
import { cellText, type Workbook } from './cellValue';
import { type SheetHeading, sheetHeading } from './sheetHeading';
import { type Merge, mergeScanner, type SheetRow, sheetScanner } from './sheetRows';
import { textOf } from './workbook';

export interface Sheet {
  readonly part: ByteStream;
  /** Unpacked size of its XML. */
  readonly size: number;
  readonly name: string;
  readonly workbook: Workbook;
}

/** Merged ranges stand at the end of a sheet: in a larger one they are not looked for. */
const mostForMerges = 256 << 20;
const headRows = 250;

/** The table of a sheet, or none where no cell holds anything. */
export async function openSheet(sheet: Sheet, choice: ReadingChoice): Promise<readonly OpenedSource[]> {
  const merges = sheet.size <= mostForMerges ? await mergesOf(sheet) : [];
  const { rows, isAll } = await firstRows(sheet);
  const width = rows.reduce((most, { cells }) => Math.max(most, ...cells.keys()), -1) + 1;
  const texts = rows
    .map((row) => ({ line: row.line, cells: textsOf(row, width, sheet.workbook) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (texts.length === 0) return [];
  const heading = sheetHeading(texts, merges, choice.dialect?.headerLine);
  const reader = rowReader(sheet.workbook, heading, merges);
  const records = rows.flatMap((row) => reader(row));
  const issues: ReadingIssue[] = [...heading.issues];
  const below = merges.filter(
    ({ top, bottom, left, right }) => top > heading.lastLine && bottom > top && left === right,
  );
  if (below.length > 0) {
    issues.push({ code: 'merged-cells', line: below[0].top, column: null, value: String(below.length) });
  }
  if (isAll && records.length === 0) issues.push({ code: 'no-data-rows', line: null, column: null, value: null });
  const { columns } = heading;
  const source: OpenedSource = {
    format: 'xlsx',
    part: sheet.name,
    encoding: null,
    dialect: null,
    columns,
    issues,
    preview: batchOfRows(records.slice(0, limits.previewRecords), columns, 0),
    batches: () => inBatches(tableRows(sheet, heading, merges), columns, limits.batchRecords),
  };
  return [source];
}

async function mergesOf(sheet: Sheet): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  const scanner = mergeScanner((merge) => merges.push(merge));
  let seen = false;
  let tail = '';
  // Tags before the list are of no interest, and finding it as text is many times faster than looking at each.
  for await (const text of textOf(sheet.part)) {
    const joint = tail + text;
    const start: number = seen ? 0 : joint.indexOf('<mergeCells');
    if (start >= 0) pushed(sheet, scanner, seen ? text : joint.slice(start));
    seen ||= start >= 0;
    tail = joint.slice(-20);
  }
  return merges;
}

function pushed(sheet: Sheet, scanner: XmlScanner, text: string): void {
  try {
    scanner.push(text);
  } catch (error) {
    throw damaged(sheet.name, error instanceof Error ? error.message : String(error));
  }
}

async function* rowsOf(sheet: Sheet): AsyncGenerator<{ row: SheetRow; bytesRead: number }> {
  const ready: SheetRow[] = [];
  const scanner = sheetScanner((row) => ready.push(row));
  let bytesRead = 0;
  const counted: ByteStream = {
    name: sheet.name,
    open: async function* () {
      for await (const piece of sheet.part.open()) {
        bytesRead = piece.bytesRead;
        yield piece;
      }
    },
  };
  for await (const text of textOf(counted)) {
    pushed(sheet, scanner, text);
    for (const row of ready.splice(0)) yield { row, bytesRead };
  }
}

async function firstRows(sheet: Sheet): Promise<{ rows: readonly SheetRow[]; isAll: boolean }> {
  const rows: SheetRow[] = [];
  for await (const { row } of rowsOf(sheet)) {
    rows.push(row);
    if (rows.length >= headRows) return { rows, isAll: false };
  }
  return { rows, isAll: true };
}

const textsOf = ({ cells }: SheetRow, width: number, workbook: Workbook): string[] =>
  Array.from({ length: width }, (_, column) => {
    const cell = cells.get(column);
    return cell ? (cellText(cell, workbook).text ?? '') : '';
  });

/** Turns rows below the heading into records; a cell merged down a column holds for every row that it spans. */
function rowReader(workbook: Workbook, heading: SheetHeading, merges: readonly Merge[]): (row: SheetRow) => TableRow[] {
  const down = merges.filter(
    ({ top, bottom, left, right }) => top > heading.lastLine && bottom > top && left === right,
  );
  const byColumn = new Map<number, Merge[]>();
  for (const merge of down) byColumn.set(merge.left, [...(byColumn.get(merge.left) ?? []), merge]);
  const held = new Map<Merge, string | null>();
  return ({ line, cells }) => {
    if (line <= heading.lastLine) return [];
    const faults: ReadingIssue[] = [];
    const width = Math.max(heading.columns.length, ...[...cells.keys()].map((column) => column + 1));
    const texts = Array.from({ length: width }, (_, column) => {
      const cell = cells.get(column);
      const { text, fault } = cell ? cellText(cell, workbook) : { text: null, fault: null };
      if (fault) faults.push({ code: fault, line, column: heading.columns[column] ?? null, value: text });
      const merge = byColumn.get(column)?.find(({ top, bottom }) => line >= top && line <= bottom);
      if (!merge) return text;
      if (line === merge.top) held.set(merge, text);
      return text ?? held.get(merge) ?? null;
    });
    const own = texts.slice(0, heading.columns.length);
    const extra = texts.slice(heading.columns.length).filter((text) => text !== null);
    if (extra.length > 0) faults.push({ code: 'ragged-long', line, column: null, value: shortened(extra.join(' ')) });
    const isBlank = texts.every((text) => text === null || text === '') && faults.length === 0;
    return isBlank ? [] : [{ line, cells: own, faults }];
  };
}

async function* tableRows(
  sheet: Sheet,
  heading: SheetHeading,
  merges: readonly Merge[],
): AsyncGenerator<{ row: TableRow; bytesRead: number }> {
  const reader = rowReader(sheet.workbook, heading, merges);
  for await (const { row, bytesRead } of rowsOf(sheet)) {
    for (const record of reader(row)) yield { row: record, bytesRead };
  }
}
