import { limits } from './limits';
import { afterLine, lineEnd, type Passage, quotedCell } from './quotedCell';

export interface CutRecord {
  readonly line: number;
  readonly cells: string[];
  readonly fault: 'malformed-quote' | 'unterminated-quote' | null;
}

export interface Cut {
  readonly records: CutRecord[];
  readonly blankLines: LineCount;
  readonly commentLines: LineCount;
  /** Where the first record that is not complete begins, and its line. */
  readonly end: number;
  readonly line: number;
}

/** How many lines of a kind, and the first of them. */
export interface LineCount {
  readonly count: number;
  readonly first: number | null;
}

export interface CutStart {
  /** Where to begin in the text. */
  readonly from: number;
  readonly line: number;
  readonly comment: string | null;
  /** Stop after so many records. */
  readonly most: number;
}

/**
 * Cuts text into records, each with the physical line where it begins. Line ends may be LF, CR or CRLF in any mixture.
 * Papa Parse was the other choice: it takes the first line end it sees for the only one, gives no line numbers and lets
 * an open quote swallow the rest of the file. tests/invariants hold the two against each other where they should agree.
 */
export function cutRecords(passage: Passage, start: CutStart): Cut {
  const { text } = passage;
  const records: CutRecord[] = [];
  const blank = lineCounter();
  const comments = lineCounter();
  let { from: at, line } = start;
  while (at < text.length && records.length < start.most) {
    if (isLineEnd(text.charCodeAt(at))) {
      if (endsOpen(passage, at)) break;
      blank.add(line);
      at = afterLine(text, at);
      line++;
      continue;
    }
    const comment = start.comment !== null && text.startsWith(start.comment, at);
    const next = comment ? lineOnly(passage, at) : cutRecord(passage, at, line);
    if (next === null) break;
    if (comment) comments.add(line);
    else if (next.record) records.push(next.record);
    at = next.end;
    line += next.lines;
  }
  return { records, blankLines: blank.result(), commentLines: comments.result(), end: at, line };
}

interface Next {
  readonly record: CutRecord | null;
  readonly end: number;
  readonly lines: number;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Whether a line end at `at` may go on in text that has not come yet. */
const endsOpen = ({ text, last }: Passage, at: number): boolean => !last && at + 1 >= text.length && text[at] === '\r';

function lineOnly(passage: Passage, from: number): Next | null {
  const { text, last } = passage;
  const end = lineEnd(text, from);
  if (!last && (end >= text.length || endsOpen(passage, end))) return null;
  return { record: null, end: afterLine(text, end), lines: 1 };
}

/** The record that begins at `from`, or null where it is not complete. */
function cutRecord(passage: Passage, from: number, line: number): Next | null {
  const { text, last, rules } = passage;
  const cells: string[] = [];
  let fault: CutRecord['fault'] = null;
  let spanned = 0;
  for (let at = from; ; at += rules.delimiter.length) {
    const plainQuote = closedAt(passage, at);
    if (plainQuote > 0) {
      const value = text.slice(at + 1, plainQuote);
      spanned += lineEndsIn(value);
      cells.push(value);
      at = plainQuote + 1;
    } else if (plainQuote === 0) {
      const cell = quotedCell(passage, at);
      if (cell.kind === 'incomplete') return null;
      if (cell.kind === 'stray') return strayLine(passage, { at, cells, line, spanned });
      if (cell.kind !== 'closed') fault = cell.kind === 'malformed' ? 'malformed-quote' : 'unterminated-quote';
      spanned += lineEndsIn(cell.value);
      cells.push(cell.value);
      at = cell.end;
    } else {
      const end = plainEnd(passage, at);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (!last && (at >= text.length || endsOpen(passage, at))) return tooLong(passage, from, line);
    if (at >= text.length || isLineEnd(text.charCodeAt(at))) {
      return { record: { line, cells, fault }, end: afterLine(text, at), lines: spanned + 1 };
    }
  }
}

/** An unquoted record beyond every limit ends where the text does, as a bad one. */
function tooLong({ text }: Passage, from: number, line: number): Next | null {
  if (text.length - from <= limits.record) return null;
  return { record: { line, cells: [text.slice(from)], fault: 'unterminated-quote' }, end: text.length, lines: 0 };
}

/**
 * The closing quote of a cell whose first quote is also its last, as most are: the short way.
 * 0 where a quoted cell has to be looked at closely, −1 where none begins.
 */
function closedAt({ text, rules }: Passage, at: number): number {
  const { quote, delimiter } = rules;
  if (quote === '' || text.charCodeAt(at) !== quote.charCodeAt(0)) return -1;
  if (rules.escape !== quote || delimiter.length > 1) return 0;
  const close = text.indexOf(quote, at + 1);
  const next = close < 0 ? 0 : text.charCodeAt(close + 1);
  const isEnd = next === 10 || next === 13 || next === delimiter.charCodeAt(0);
  return isEnd && close - at <= limits.record ? close : 0;
}

function plainEnd({ text, rules }: Passage, from: number): number {
  const first = rules.delimiter.charCodeAt(0);
  const short = rules.delimiter.length === 1;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (code === first && (short || text.startsWith(rules.delimiter, at))) break;
  }
  return at;
}

/** A quote that closes nowhere near spoils its own line only. */
function strayLine(
  { text, last }: Passage,
  { at, cells, line, spanned }: { at: number; cells: string[]; line: number; spanned: number },
): Next | null {
  const end = lineEnd(text, at);
  if (end >= text.length && !last) return null;
  cells.push(text.slice(at, end));
  return { record: { line, cells, fault: 'unterminated-quote' }, end: afterLine(text, end), lines: spanned + 1 };
}

export function lineEndsIn(value: string): number {
  let count = 0;
  for (let at = lineEnd(value, 0); at < value.length; at = lineEnd(value, afterLine(value, at))) count++;
  return count;
}

function lineCounter(): { add(line: number): void; result(): LineCount } {
  let count = 0;
  let first: number | null = null;
  return {
    add: (line) => {
      first ??= line;
      count++;
    },
    result: () => ({ count, first }),
  };
}
