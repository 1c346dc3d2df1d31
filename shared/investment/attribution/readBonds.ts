import { combine } from '../../base/combine';
import { type Result, success } from '../../base/result';
import { csvRows, dateCell, numberCell, wrongCell } from '../csvRows';
import { yearsBetween } from '../returns/valuation';
import { type BondParts, type BondPeriod, bondParts } from './fixedIncome';

/** A bond over a period with the weight that it had in all bonds. */
export interface DatedBond extends BondPeriod {
  readonly instrument: string;
  readonly from: string;
  readonly to: string;
}

export const bondColumns = [
  ...(['instrument', 'from', 'to', 'return', 'yield', 'duration'] as const),
  ...(['curve_change', 'spread_change'] as const),
] as const;

/** Reads bonds over periods: yields, changes and returns as shares, modified duration in years; a year is 365 days. */
export function readBonds(file: string, text: string): Result<readonly DatedBond[]> {
  const rows = csvRows(file, text, bondColumns);
  if (!rows.ok) return rows;
  const bonds: DatedBond[] = [];
  for (const row of rows.value) {
    const read = combine({
      from: dateCell(row, 'from'),
      to: dateCell(row, 'to'),
      return: numberCell(row, 'return'),
      yield: numberCell(row, 'yield'),
      duration: numberCell(row, 'duration'),
      curveChange: numberCell(row, 'curve_change'),
      spreadChange: numberCell(row, 'spread_change'),
    });
    if (!read.ok) return read;
    const { from, to } = read.value;
    if (to <= from) return wrongCell(row, 'to', `> ${from}`);
    bonds.push({ instrument: row.cell('instrument'), ...read.value, years: yearsBetween(from, to) });
  }
  return success(bonds);
}

export interface SplitBond extends BondParts {
  readonly instrument: string;
  readonly from: string;
  readonly to: string;
  readonly whole: number;
}

/** What the return of each bond in each period came from. */
export const splitBonds = (bonds: readonly DatedBond[]): SplitBond[] =>
  bonds.map((bond) => {
    const { instrument, from, to } = bond;
    return { instrument, from, to, whole: bond.return, ...bondParts(bond) };
  });
