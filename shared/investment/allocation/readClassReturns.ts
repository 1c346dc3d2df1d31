import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import { csvRows, dateCell, numberCell, wrongCell } from '../csvRows';
import { assetClasses } from '../portfolio/assetClass';
import type { ClassReturns } from './allocator';

/** Class returns with the last day of each period. */
export interface DatedClassReturns extends ClassReturns {
  readonly dates: readonly string[];
}

/** Fewer periods than this say nothing of how classes move together: our choice. */
export const leastPeriods = 12;

/** Reads returns of asset classes: the column date and one for each class, named by it. */
export function readClassReturns(file: string, text: string): Result<DatedClassReturns> {
  const rows = csvRows(file, text, ['date']);
  if (!rows.ok) return rows;
  const [first] = rows.value;
  const named = (first?.columns ?? []).filter((name) => name !== 'date');
  const classes = assetClasses.filter((name) => named.includes(name));
  const stray = named.find((name) => !classes.some((each) => each === name));
  if (first === undefined || named.length === 0) {
    return failed({ code: 'dataset/incomplete', file, missing: assetClasses.join(' | ') });
  }
  if (stray !== undefined) return wrongCell(first, stray, nearest(stray, assetClasses));
  const returns = classes.map((): number[] => []);
  const dates: string[] = [];
  for (const row of rows.value) {
    const date = dateCell(row, 'date');
    if (!date.ok) return date;
    dates.push(date.value);
    for (const [k, name] of classes.entries()) {
      const value = numberCell(row, name);
      if (!value.ok) return value;
      returns[k].push(value.value);
    }
  }
  if (rows.value.length < leastPeriods) {
    return failed({ code: 'dataset/incomplete', file, missing: `${leastPeriods} × date` });
  }
  return success({ classes, returns, dates });
}
