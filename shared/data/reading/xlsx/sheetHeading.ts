import { headingLine, looksLikeData } from '../detectDialect';
import { type NamedColumns, nameColumns } from '../headings';
import type { ReadingIssue } from '../source';
import type { Merge } from './sheetRows';

/** A row of text cells, as many as the sheet is wide. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SheetHeading extends NamedColumns {
  /** 0 where the sheet has no heading. */
  readonly line: number;
  /** The last line of the heading: a merged one may take several. */
  readonly lastLine: number;
}

/** Where the heading stands among the first rows, and the names it gives when merged cells are read as one. */
export function sheetHeading(rows: readonly TextRow[], merges: readonly Merge[], chosen?: number): SheetHeading {
  const width = rows[0]?.cells.length ?? 0;
  // A title over the whole table is no heading, though every column lies under it.
  const own = merges.filter(({ left, right }) => right - left + 1 < Math.max(2, 0.8 * width));
  const filled = rows.map((row) => ({ ...row, cells: fill(row, rows, own) }));
  const line = chosen ?? headingLine(filled, width);
  if (line === 0)
    return { ...nameColumns(new Array<string>(width).fill(''), null), issues: noHeading(rows), line: 0, lastLine: 0 };
  const lastLine = lastHeadingLine(filled, own, line);
  const levels = filled.filter((row) => row.line >= line && row.line <= lastLine);
  const names = Array.from({ length: width }, (_, column) => joinedName(levels.map(({ cells }) => cells[column])));
  const named = nameColumns(names, line);
  const preamble = rows.filter((row) => row.line < line && row.cells.some((cell) => cell !== ''));
  const issues: ReadingIssue[] = [...named.issues];
  if (preamble.length > 0) {
    const value = preamble[0].cells.filter((cell) => cell !== '').join(' ');
    issues.push({ code: 'preamble', line: preamble[0].line, column: null, value });
  }
  if (lastLine > line) issues.push({ code: 'merged-heading', line, column: null, value: String(lastLine - line + 1) });
  return { columns: named.columns, issues, line, lastLine };
}

const noHeading = (rows: readonly TextRow[]): ReadingIssue[] =>
  rows.length === 0 ? [] : [{ code: 'no-heading', line: rows[0].line, column: null, value: null }];

/** Cells under a merged range take the text of its first cell. */
function fill(row: TextRow, rows: readonly TextRow[], merges: readonly Merge[]): string[] {
  const cells = [...row.cells];
  for (const { top, bottom, left, right } of merges) {
    if (row.line < top || row.line > bottom) continue;
    const text = rows.find(({ line }) => line === top)?.cells[left] ?? '';
    for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
      if (cells[column] === '') cells[column] = text;
    }
  }
  return cells;
}

function lastHeadingLine(rows: readonly TextRow[], merges: readonly Merge[], line: number): number {
  const starting = merges.filter(({ top }) => top === line);
  const lowest = Math.max(line, ...starting.map(({ bottom }) => bottom));
  const isSplit = starting.some(({ left, right }) => right > left);
  if (lowest > line || !isSplit) return Math.min(lowest, line + 5);
  const next = rows.find((row) => row.line === line + 1);
  return next && !looksLikeData(next.cells) ? next.line : line;
}

const joinedName = (parts: readonly string[]): string => {
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  return named.length > 1 ? [...new Set(named)].join(' ') : (parts.find((part) => part.trim() !== '') ?? '');
};
