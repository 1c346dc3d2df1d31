import { limits } from './limits';

export interface CutRules {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  /** Cells of the heading, or 0 while it is not known. */
  readonly width: number;
}

/** Text to cut, and whether more of it may come. */
export interface Passage {
  readonly text: string;
  readonly last: boolean;
  readonly rules: CutRules;
}

export type QuotedCell =
  /** `end` is where the delimiter or line end after the cell stands. */
  | { readonly kind: 'closed' | 'malformed' | 'unterminated'; readonly value: string; readonly end: number }
  /** The quote closes nowhere near: the rest of its line is bad, the next line is a record of its own. */
  | { readonly kind: 'stray' }
  | { readonly kind: 'incomplete' };

/** Reads the cell whose quote opens at `open`. */
export function quotedCell(passage: Passage, open: number): QuotedCell {
  const { text, last, rules } = passage;
  for (let from = open + 1; ; ) {
    const quote = closingQuote(passage, from);
    if (tooLong(open, quote < 0 ? text.length : quote)) return { kind: 'stray' };
    if (quote < 0) return last ? unterminated(passage, open) : { kind: 'incomplete' };
    if (rules.escape === rules.quote && text[quote + 1] === rules.quote) {
      from = quote + 2;
      continue;
    }
    if (quote + 1 >= text.length && !last) return { kind: 'incomplete' };
    const end = cellEndAfter(passage, quote + 1);
    if (end === 'incomplete') return { kind: 'incomplete' };
    if (end !== null) return { kind: 'closed', value: unescaped(rules, text.slice(open + 1, quote)), end };
    return malformed(passage, open, quote);
  }
}

const tooLong = (open: number, end: number): boolean => end - open > limits.record;

/** The next quote that is not taken back by an escape before it, or −1. */
function closingQuote({ text, rules }: Passage, from: number): number {
  let quote = text.indexOf(rules.quote, from);
  if (rules.escape === '' || rules.escape === rules.quote) return quote;
  while (quote >= 0 && escapesBefore(text, quote, rules.escape) % 2 === 1) quote = text.indexOf(rules.quote, quote + 1);
  return quote;
}

function escapesBefore(text: string, at: number, sign: string): number {
  let count = 0;
  while (text[at - 1 - count] === sign) count++;
  return count;
}

/** Where a delimiter or line end follows, spaces aside; null where something else does. */
function cellEndAfter({ text, last, rules }: Passage, from: number): number | 'incomplete' | null {
  let at = from;
  while (at < text.length && text[at] === ' ' && !text.startsWith(rules.delimiter, at)) at++;
  if (at >= text.length) return last ? at : 'incomplete';
  return text[at] === '\n' || text[at] === '\r' || text.startsWith(rules.delimiter, at) ? at : null;
}

/** A quote followed by more text: taken as written, up to a quote that closes properly on the same line. */
function malformed(passage: Passage, open: number, first: number): QuotedCell {
  const { text, last, rules } = passage;
  const line = lineEnd(text, first);
  if (line >= text.length && !last) return { kind: 'incomplete' };
  if (swallowsRecords(passage, open, line)) return { kind: 'stray' };
  for (let quote = closingQuote(passage, first + 1); quote >= 0 && quote < line; ) {
    const end = cellEndAfter(passage, quote + 1);
    if (typeof end === 'number') {
      return { kind: 'malformed', value: unescaped(rules, text.slice(open + 1, quote)), end };
    }
    quote = closingQuote(passage, quote + 1);
  }
  const delimiter = text.indexOf(rules.delimiter, first);
  const end = delimiter >= 0 && delimiter < line ? delimiter : line;
  return { kind: 'malformed', value: text.slice(open, end), end };
}

function unterminated(passage: Passage, open: number): QuotedCell {
  const { text, rules } = passage;
  if (swallowsRecords(passage, open, text.length)) return { kind: 'stray' };
  return { kind: 'unterminated', value: unescaped(rules, text.slice(open + 1)), end: text.length };
}

const looksAt = 20;

/** Whether most lines that an open quote has run over would be records by themselves. */
function swallowsRecords({ text, rules }: Passage, open: number, end: number): boolean {
  if (rules.width < 2) return false;
  let records = 0;
  let lines = 0;
  for (let from = afterLine(text, lineEnd(text, open)); from < end && lines < looksAt; lines++) {
    const to = lineEnd(text, from);
    if (countOf(text, rules.delimiter, from, to) === rules.width - 1) records++;
    from = afterLine(text, to);
  }
  return lines > 0 && records > lines / 2;
}

function countOf(text: string, part: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(part, from); at >= 0 && at < to; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** Where the line after the line end at `end` begins. */
export const afterLine = (text: string, end: number): number =>
  Math.min(text.length, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));

function unescaped({ quote, escape: before }: CutRules, value: string): string {
  if (before === '' || !value.includes(before)) return value;
  if (before === quote) return value.replaceAll(quote + quote, quote);
  let plain = '';
  for (let at = 0; at < value.length; at++) {
    if (value[at] === before && at + 1 < value.length) at++;
    plain += value[at];
  }
  return plain;
}
