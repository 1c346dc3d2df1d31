import { literal } from './sqlText';

const fullWidth = Array.from({ length: 94 }, (_, k) => String.fromCodePoint(0xff01 + k)).join('');
const halfWidth = Array.from({ length: 94 }, (_, k) => String.fromCodePoint(0x21 + k)).join('');

/** No-break, thin, ideographic and other spaces. */
const spaces = '\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t';
const invisible = '\u200b\u200e\u200f\u2060\ufeff';
const blank = ` ${spaces}${invisible}\r\n`;

const from = `${fullWidth}￥−–。${spaces}`;
const to = `${halfWidth}¥--.${' '.repeat(spaces.length)}`;

/** What stands for nothing in columns of numbers, dates and codes. */
const missingMarkers = [
  ...['-', '--', '—', '——', '/', '\\N', '无', '空', '不详'],
  ...['N/A', 'n/a', '#N/A', 'NA', 'NULL', 'null', 'Null', 'None', 'none', '(null)', 'nil'],
  ...['#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'],
];

/** A text column takes a dash or 无 for what it says; only these are nothing. */
const missingTexts = ['\\N', 'NULL', 'null', 'N/A', '#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!'];

// A pattern, because the engine turns a long IN into a join that looks at every row, whether it is asked or not.
const anyOf = (texts: readonly string[]): string =>
  literal(`|${texts.map((text) => text.replace(/[\\/()?#]/g, '\\$&')).join('|')}`);

const says = (text: string, markers: readonly string[]): string => `regexp_full_match(${text}, ${anyOf(markers)})`;

/** Without spaces around it. */
const trimmed = (text: string): string => `trim(${text}, ${literal(blank)})`;

/** Half-width, plain spaces, none around; NULL where the cell is empty or says that it is. */
export function evened(raw: string): string {
  const even = `trim(translate(${raw}, ${literal(from + invisible)}, ${literal(to)}))`;
  return `CASE WHEN NOT ${says(even, missingMarkers)} THEN ${even} END`;
}

/** A text as it stands but for spaces around it; NULL where the cell is empty or says that it is. */
export function textOrNull(raw: string): string {
  return `CASE WHEN NOT ${says(trimmed(raw), missingTexts)} THEN ${trimmed(raw)} END`;
}

/** Whether a cell holds a text that has no space around it. */
export const isBareText = (raw: string): string =>
  `regexp_full_match(${raw}, ${literal(`[^${blank}]|(?s:[^${blank}].*[^${blank}])`)}) AND NOT ${says(raw, missingTexts)}`;
