import { combine } from '../../base/combine';
import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import { type CsvRow, csvRows, dateCell, numberCell, wrongCell } from '../csvRows';
import type { Composition } from '../limits/lookThrough';
import type { NetFlows } from '../limits/testLimit';
import { type AssetClass, assetClasses } from './assetClass';
import type { Holding } from './holding';

export function classCell(row: CsvRow): Result<AssetClass> {
  const found = assetClasses.find((each) => each === row.cell('asset_class'));
  return found === undefined
    ? wrongCell(row, 'asset_class', nearest(row.cell('asset_class'), assetClasses))
    : success(found);
}

function holdingOf(row: CsvRow): Result<Holding> {
  const read = combine({
    date: dateCell(row, 'date'),
    assetClass: classCell(row),
    marketValue: numberCell(row, 'market_value'),
    cost: row.cell('cost') === '' ? success(null) : numberCell(row, 'cost'),
  });
  if (!read.ok) return read;
  const [portfolio, instrument, manager] = ['portfolio', 'instrument', 'manager'].map(row.cell);
  return success({ portfolio, instrument, manager, ...read.value });
}

/** Reads the canonical table `holdings` from a CSV file. */
export function readHoldings(file: string, text: string): Result<readonly Holding[]> {
  const rows = csvRows(file, text, ['portfolio', 'date', 'instrument', 'asset_class', 'market_value']);
  if (!rows.ok) return rows;
  const holdings: Holding[] = [];
  const seen = new Set<string>();
  for (const row of rows.value) {
    const holding = holdingOf(row);
    if (!holding.ok) return holding;
    const { portfolio, date, instrument, manager } = holding.value;
    const key = [portfolio, date, instrument, manager].join(' ');
    if (seen.has(key)) return failed({ code: 'dataset/duplicate-key', file, line: row.line, key });
    seen.add(key);
    holdings.push(holding.value);
  }
  return success(holdings);
}

/** What was paid into one portfolio by day, from the canonical table `cash_flows`; fees and income stay within. */
export function readNetFlows(file: string, text: string, portfolio: string): Result<NetFlows> {
  const rows = csvRows(file, text, ['portfolio', 'date', 'amount', 'kind']);
  if (!rows.ok) return rows;
  const flows = new Map<string, number>();
  for (const row of rows.value) {
    if (row.cell('portfolio') !== portfolio || !['subscription', 'redemption'].includes(row.cell('kind'))) continue;
    const read = combine({ date: dateCell(row, 'date'), amount: numberCell(row, 'amount') });
    if (!read.ok) return read;
    flows.set(read.value.date, (flows.get(read.value.date) ?? 0) + read.value.amount);
  }
  return success(flows);
}

/** What funds are made of: the columns instrument, asset_class and share; the shares of a fund sum to 1 at most. */
export function readComposition(file: string, text: string): Result<Composition> {
  const rows = csvRows(file, text, ['instrument', 'asset_class', 'share']);
  if (!rows.ok) return rows;
  const found = new Map<string, Partial<Record<AssetClass, number>>>();
  for (const row of rows.value) {
    const read = combine({ assetClass: classCell(row), share: numberCell(row, 'share') });
    if (!read.ok) return read;
    const { assetClass, share } = read.value;
    const parts = found.get(row.cell('instrument')) ?? {};
    const sum = Object.values(parts).reduce((total, each) => total + each, share);
    if (share < 0 || sum > 1 + 1e-9) return wrongCell(row, 'share', '0 … 1, Σ ≤ 1');
    parts[assetClass] = (parts[assetClass] ?? 0) + share;
    found.set(row.cell('instrument'), parts);
  }
  return success(found);
}
