import type { CutRecord } from './cutRecords';
import { likeliestDelimiter, type Quoting, recordsBy, type SampleText, usualWidth } from './delimiter';
import type { Dialect, ReadingIssue } from './source';

export interface DetectedDialect {
  readonly dialect: Dialect;
  readonly issues: readonly ReadingIssue[];
}

/** Dialects that Excel names in a first line of its own: `sep=;`. */
const separatorLine = /^sep=(.)\r?\n/i;

/** How a text is cut and where its heading stands; what the caller has settled is kept. */
export function detectDialect(sample: SampleText, choice: Partial<Dialect>): DetectedDialect {
  const separator = separatorLine.exec(sample.text)?.[1];
  const quoting = quotingOf(sample, choice);
  const rest = separator === undefined ? sample : { ...sample, text: sample.text.slice(6) };
  const delimiter = choice.delimiter ?? separator ?? likeliestDelimiter(rest, quoting) ?? ',';
  const records = recordsBy(sample, delimiter, quoting);
  const data = separator === undefined ? records : records.slice(1);
  const width = usualWidth(data.length > 1 ? data : records);
  const comment = choice.comment === undefined ? commentSign(sample, data, width) : choice.comment;
  const own =
    comment === null ? data : data.filter(({ cells }) => cells.length === width || !cells[0].startsWith(comment));
  const headerLine = choice.headerLine ?? headingLine(own, width);
  const first = headerLine > 0 ? own.filter(({ line }) => line < headerLine) : [];
  const issues: ReadingIssue[] = [];
  const add = (code: ReadingIssue['code'], line: number, value: string | null) =>
    issues.push({ code, line, column: null, value });
  if (separator !== undefined) add('excel-sep-line', 1, separator);
  if (first.length > 0) add('preamble', first[0].line, first[0].cells.join(delimiter));
  if (headerLine === 0 && own.length > 0) add('no-heading', own[0].line, null);
  return { dialect: { delimiter, ...quoting, comment, headerLine }, issues };
}

function quotingOf({ text }: SampleText, choice: Partial<Dialect>): Quoting {
  const single = !text.includes('"') && /(^|[,;\t|])'[^'\r\n]*'([,;\t|]|\r?\n)/.test(text);
  const quote = choice.quote ?? (single ? "'" : '"');
  if (choice.escape !== undefined) return { quote, escape: choice.escape };
  return { quote, escape: quote !== '' && backslashed(text, quote) ? '\\' : quote };
}

/** Whether quotes inside cells follow a backslash, as MySQL writes them, and are never doubled. */
function backslashed(text: string, quote: string): boolean {
  const escaped = text.split(`\\${quote}`).length - 1;
  // A backslash before the closing quote, as in "C:\", is followed by a delimiter or line end.
  const closing = text.match(quote === "'" ? /\\'(?=[,;\t|\r\n]|$)/g : /\\"(?=[,;\t|\r\n]|$)/g)?.length ?? 0;
  const doubled =
    text.match(quote === "'" ? /[^,;\t|\r\n']''[^,;\t|\r\n']/g : /[^,;\t|\r\n"]""[^,;\t|\r\n"]/g)?.length ?? 0;
  return escaped > closing && doubled === 0;
}

/** `#` where lines that begin with it, unquoted, are cut otherwise than the rest. */
function commentSign({ text }: SampleText, records: readonly CutRecord[], width: number): string | null {
  if (!text.includes('#') || width < 2) return null;
  const lines = text.split(/\r\n?|\n/, (records.at(-1)?.line ?? 0) + 1);
  const marked = records.filter(({ line }) => lines[line - 1]?.startsWith('#'));
  if (marked.length === 0 || marked.length === records.length) return null;
  return marked.every(({ cells }) => cells.length !== width) ? '#' : null;
}

export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The line of the first record that is as wide as the others and holds names, not values; 0 where there is none. */
export function headingLine(records: readonly TextRow[], width: number): number {
  const [first] = records;
  if (!first) return 1;
  if (first.cells.length === width && width > 1 && first.cells.every((cell) => cell.trim() === '')) return first.line;
  const early = records.slice(0, 50);
  const asWide = early.find(({ cells }) => cells.length === width && isNamed(cells));
  if (asWide && !looksLikeData(asWide.cells)) return asWide.line;
  // Narrower or wider than its data: a name is missing, or each data line ends in a delimiter.
  const other = asWide ? early.slice(0, early.indexOf(asWide)) : early.slice(0, 1);
  return other.find(({ cells }) => isNamed(cells) && !looksLikeData(cells) && cells.length >= width - 1)?.line ?? 0;
}

const isNamed = (cells: readonly string[]): boolean => {
  const named = cells.filter((cell) => cell.trim() !== '').length;
  return named >= Math.min(cells.length, Math.max(2, Math.ceil(cells.length / 2)));
};

const value = /^\s*[+-]?[¥￥$]?[\d.,]*\d\s*%?\s*$|^\s*\d{2,4}([-/.年]\d{1,2}){1,2}/;
const year = /^\s*(19|20)\d\d\s*年?\s*$/;

/** Numbers and dates are values; years beside words may head the columns of a wide table. */
export function looksLikeData(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => value.test(cell));
  if (values.length === 0) return false;
  const words = cells.filter((cell) => cell.trim() !== '' && !value.test(cell));
  return words.length === 0 || !values.every((cell) => year.test(cell));
}
