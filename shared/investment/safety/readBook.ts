import { combine } from '../../base/combine';
import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import { monthNumber, readYearMonth, yearMonthOf, yearMonthText } from '../../base/yearMonth';
import { type CsvRow, csvRecords, dateCell, numberCell, wrongCell } from '../csvRows';
import { classCell } from '../portfolio/readHoldings';
import type { ExpectedPayments } from './expectedPayments';
import type { Booking } from './interest';
import { type Account, type DayCount, dayCounts, type Placement } from './placement';

/** Placements and accounts of one file: a row of the class `demand-deposit` is an account. */
export interface PlacementTable {
  readonly placements: readonly Placement[];
  readonly accounts: readonly Account[];
}

export const placementColumns = ['placement', 'asset_class', 'debtor', 'principal', 'rate', 'from', 'until'] as const;

function dayCountCell(row: CsvRow): Result<DayCount> {
  const found = dayCounts.find((each) => each === row.cell('day_count'));
  if (found !== undefined || row.cell('day_count') === '') return success(found ?? 'months');
  return wrongCell(row, 'day_count', nearest(row.cell('day_count'), dayCounts));
}

function payEveryCell(row: CsvRow): Result<number | null> {
  if (row.cell('pay_every') === '') return success(null);
  const months = Number(row.cell('pay_every'));
  return Number.isInteger(months) && months > 0 ? success(months) : wrongCell(row, 'pay_every', '3, 6, 12');
}

function amountCell(row: CsvRow, column: string): Result<number> {
  const read = numberCell(row, column);
  return read.ok && read.value < 0 ? wrongCell(row, column, '≥ 0') : read;
}

function placementOf(row: CsvRow): Result<Omit<Placement, 'assetClass'>> {
  const read = combine({
    principal: amountCell(row, 'principal'),
    rate: numberCell(row, 'rate'),
    from: dateCell(row, 'from'),
    until: dateCell(row, 'until'),
    dayCount: dayCountCell(row),
    payEvery: payEveryCell(row),
    repaidOn: row.cell('repaid_on') === '' ? success(null) : dateCell(row, 'repaid_on'),
  });
  if (!read.ok) return read;
  if (read.value.until <= read.value.from) return wrongCell(row, 'until', `> ${read.value.from}`);
  return success({ id: row.cell('placement'), debtor: row.cell('debtor'), ...read.value });
}

function accountOf(row: CsvRow): Result<Account> {
  const read = combine({ amount: numberCell(row, 'principal'), rate: numberCell(row, 'rate') });
  return read.ok ? success({ id: row.cell('placement'), bank: row.cell('debtor'), ...read.value }) : read;
}

/** Reads deposits, bonds and accounts from a CSV file; each stands once. */
export function readPlacements(file: string, text: string): Result<PlacementTable> {
  const seen = new Set<string>();
  const read = csvRecords(file, text, placementColumns, (row): Result<Placement | Account> => {
    const id = row.cell('placement');
    if (seen.has(id)) return failed({ code: 'dataset/duplicate-key', file, line: row.line, key: id });
    seen.add(id);
    const assetClass = classCell(row);
    if (!assetClass.ok) return assetClass;
    if (assetClass.value === 'demand-deposit') return accountOf(row);
    const placement = placementOf(row);
    return placement.ok ? success({ assetClass: assetClass.value, ...placement.value }) : placement;
  });
  if (!read.ok) return read;
  return success({
    placements: read.value.filter((each) => 'principal' in each),
    accounts: read.value.filter((each) => 'bank' in each),
  });
}

export const bookingColumns = ['placement', 'date', 'amount'] as const;

/** Reads interest booked from a CSV file. */
export const readBookings = (file: string, text: string): Result<readonly Booking[]> =>
  csvRecords(file, text, bookingColumns, (row) => {
    const read = combine({ date: dateCell(row, 'date'), amount: numberCell(row, 'amount') });
    return read.ok ? success({ placement: row.cell('placement'), ...read.value }) : read;
  });

export const expectedColumns = ['month', 'payments'] as const;

function expectedRow(row: CsvRow) {
  const month = readYearMonth(row.cell('month'));
  if (month === null) return wrongCell(row, 'month', '2025-03');
  const income = row.cell('income') === '' ? success(0) : numberCell(row, 'income');
  return combine({ month: success(monthNumber(month)), payments: numberCell(row, 'payments'), income });
}

/** Reads what will be paid, and received where the file says so, from a CSV file of consecutive months. */
export function readExpectedPayments(file: string, text: string): Result<ExpectedPayments> {
  const read = csvRecords(file, text, expectedColumns, expectedRow);
  if (!read.ok) return read;
  const [head] = read.value;
  if (head === undefined) return failed({ code: 'dataset/incomplete', file, missing: 'month' });
  const at = read.value.findIndex(({ month }, k) => month !== head.month + k);
  if (at !== -1) {
    const [value, expected] = [read.value[at].month, head.month + at].map((month) => yearMonthText(yearMonthOf(month)));
    return failed({ code: 'dataset/bad-value', file, line: at + 2, column: 'month', value, expected });
  }
  const months = read.value.map(({ payments, income }) => ({ payments, income }));
  return success({ first: yearMonthOf(head.month), months });
}
