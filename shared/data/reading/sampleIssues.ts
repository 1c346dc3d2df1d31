import { cutRecords } from './cutRecords';
import type { CsvJob } from './segments';
import type { ReadingIssue } from './source';

/** A cell that a spreadsheet would take for a formula: kept as text, never evaluated. Plain signed numbers are none. */
const formula = /^[=@\t\r]|^[+-](?![\d.,]+(e[+-]?\d+)?%?$)./i;

/** What the first records show of the whole file: line ends of several kinds, cells that look like formulas. */
export function sampleIssues({ text, last }: { text: string; last: boolean }, job: CsvJob): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  const kinds = lineEndsOf(text);
  if (kinds.length > 1) issues.push({ code: 'mixed-line-endings', line: null, column: null, value: kinds.join(', ') });
  const { records } = cutRecords(
    { text, last, rules: job.rules },
    { from: 0, line: 1, comment: job.comment, most: 1000 },
  );
  for (const { line, cells } of records) {
    const column = line < job.firstLine ? -1 : cells.findIndex((cell) => formula.test(cell));
    if (column < 0) continue;
    issues.push({
      code: 'formula-like-cell',
      line,
      column: job.heading.columns[column] ?? null,
      value: cells[column].slice(0, 80),
    });
    break;
  }
  return issues;
}

/** Kinds of line ends outside quotes, as far as pairs of quotes tell. CR CR LF is one line end written twice over. */
function lineEndsOf(text: string): string[] {
  const bare = text.includes('"') ? text.replace(/"[^"]*"/g, '') : text;
  const kinds = { CRLF: /\r\n/, LF: /(^|[^\r])\n/, CR: /\r(?![\r\n]|$)/ };
  return Object.entries(kinds).flatMap(([name, form]) => (form.test(bare) ? [name] : []));
}
