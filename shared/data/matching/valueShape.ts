import type { CanonicalColumn } from '../canonical/canonicalTable';
import { checkIdNumber } from '../canonical/idNumber';
import { codeOf } from './codeOf';
import type { DateOrder } from './mapping';

/** What the values of a column look like, whatever its heading says. */
export type ValueShape = 'empty' | 'idNumber' | 'date' | 'period' | 'year' | 'integer' | 'decimal' | 'text';

const missing = /^(|-|--|—|\/|\\n|n\/?a|null|none|nan|无|空|不详|未知)$/i;
const number = /^[+-]?[¥￥$]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[+-]?\d+)?$|^\((\d{1,3}(,\d{3})+|\d+)(\.\d+)?\)$/i;
const integer = /^[+-]?(\d{1,3}(,\d{3})+|\d+)$/;
const time = '([ t]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(z|[+-]\\d{2}:?\\d{2})?)?';
const ymd = new RegExp(
  `^(1[89]|20|21)\\d{2}([-/.年])(0?[1-9]|1[0-2])([-/.月])(0?[1-9]|[12]\\d|3[01])日?${time}$|` +
    `^(1[89]|20|21)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$`,
  'i',
);
const dayFirstOrMonthFirst = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(1[89]|20|21)\\d{2}${time}$`, 'i');
const period = /^(1[89]|20|21)\d{2}[-/.年]?(0?[1-9]|1[0-2])月?$/;
const year = /^(1[89]|20|21)\d{2}年?$/;
const excelDay = /^[1-6]\d{4}(\.\d+)?$/;

const tidy = (value: string): string => value.normalize('NFKC').trim();

export const isMissing = (value: string | null): value is null => value === null || missing.test(tidy(value));

const isDay = (value: string): boolean => ymd.test(value) || dayFirstOrMonthFirst.test(value);
const isIdNumber = (value: string): boolean => /^(\d{17}[\dx]|\d{15})$/i.test(value);

/** Whether a value can be one of the column, as far as its form goes. */
export function fitsColumn(column: CanonicalColumn, value: string, codes: Readonly<Record<string, string>>): boolean {
  const text = tidy(value);
  switch (column.kind) {
    case 'text':
      return true;
    case 'code':
      return codeOf(column, text, codes) !== null;
    case 'idNumber':
      return isIdNumber(text);
    case 'date':
      // A month is no day: a column of months is refused on loading, so it is offered for days, not taken.
      return isDay(text) || excelDay.test(text);
    case 'period':
      return period.test(text) || isDay(text) || excelDay.test(text);
    case 'year':
      return year.test(text);
    case 'integer':
      return integer.test(text);
    case 'money':
    case 'decimal':
      return number.test(text);
  }
}

const shapes: readonly (readonly [ValueShape, (value: string) => boolean])[] = [
  ['idNumber', (value) => isIdNumber(value) && checkIdNumber(value).faults.length === 0],
  ['date', isDay],
  ['period', (value) => /^(19|20)\d{2}([-/.年](0?[1-9]|1[0-2])月?|0[1-9]|1[0-2])$/.test(value)],
  ['year', (value) => /^(19|20)\d{2}年?$/.test(value)],
  ['integer', (value) => integer.test(value)],
  ['decimal', (value) => number.test(value)],
];

/** The narrowest shape that nine tenths of the values have. */
export function shapeOf(values: readonly (string | null)[]): ValueShape {
  const present = values.filter((value) => !isMissing(value)).map((value) => tidy(String(value)));
  if (present.length === 0) return 'empty';
  const most = present.length * 0.9;
  return shapes.find(([, has]) => present.filter(has).length >= most)?.[0] ?? 'text';
}

/**
 * Whether days written like 13/02/2024 put the day or the month first. Where nothing tells, `ymd`: such a value is then
 * refused on loading until the user has said what it means.
 */
export function dateOrderOf(values: readonly (string | null)[]): DateOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const value of values) {
    const [, first, , second] = dayFirstOrMonthFirst.exec(tidy(value ?? '')) ?? [];
    if (Number(first) > 12) dayFirst++;
    if (Number(second) > 12) monthFirst++;
  }
  if (dayFirst === monthFirst) return 'ymd';
  return dayFirst > monthFirst ? 'dmy' : 'mdy';
}
