import { isFigure } from '../cellShape';
import { type DerivedCell, derivedCell } from '../cells';
import type { TableBlock } from '../document';
import { columnName, quoted } from './sheet';

/** The formula that works a cell of the run out from the sheet of all years; null where that sheet does not tell it. */
export type FormulaOf = (cell: string) => string | null;

/** The sheet of all years has its heads in row 1 and one year a row from row 2 on, the year in its first column. */
const firstRow = 2;

/** Where each cell of the run stands on the sheet of all years. */
export function placesOver(sheet: string, { rows }: TableBlock): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (isFigure(cell)) places.set(cell.cell, `${quoted(sheet)}!${columnName(column)}${firstRow + at}`);
    }
  }
  return places;
}

/** The column of each measure of a year, all its years. */
function columnsOver(sheet: string, { rows }: TableBlock): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const [column, cell] of (rows[0] ?? []).entries()) {
    if (!isFigure(cell)) continue;
    const [, measure] = /^years\.\d+\.(\w+)$/.exec(cell.cell) ?? [];
    const letter = columnName(column);
    const range = `${quoted(sheet)}!$${letter}$${firstRow}:$${letter}$${firstRow + rows.length - 1}`;
    if (measure !== undefined) columns.set(measure, range);
  }
  return columns;
}

export function formulasOver(sheet: string, table: TableBlock): FormulaOf {
  const places = placesOver(sheet, table);
  const columns = columnsOver(sheet, table);
  const summary = summaryFormulas((measure) => columns.get(measure) ?? null);
  return function formulaOf(cell): string | null {
    const call = derivedCell(cell);
    if (call === null) return places.get(cell) ?? summary[cell] ?? null;
    const parts = call.cells.map(formulaOf);
    const [a, b = ''] = parts;
    return a === undefined || parts.includes(null) ? null : written[call.name](`(${a})`, `(${b})`);
  };
}

const written: Readonly<Record<DerivedCell['name'], (a: string, b: string) => string>> = {
  ratio: (a, b) => `${a}/${b}`,
  growth: (a, b) => `${b}/${a}-1`,
  difference: (a, b) => `${b}-${a}`,
  span: (a, b) => `${b}-${a}+1`,
  size: (a) => `ABS${a}`,
};

/** The definitions of the summary once more, in the language of spreadsheets. Source: outlookOf. */
function summaryFormulas(column: (measure: string) => string | null): Readonly<Record<string, string>> {
  const [years, closing, balance] = [column('year'), column('closing'), column('balance')];
  const [income, cost] = [column('incomeRate'), column('costRate')];
  const [ratio, expenditure] = [column('fundRatio'), column('expenditure')];
  if (!years || !closing || !balance || !income || !cost || !ratio || !expenditure) return {};
  // The prefix is how files name functions that came after the format; programs show it without.
  const firstBelow = (values: string): string => `_xlfn.MINIFS(${years},${values},"<0")`;
  const row = `MATCH(${firstBelow(closing)},${years},0)`;
  const then = (values: string): string => `INDEX(${values},${row})`;
  // The fund ratio ends with the fund; where the figures are changed, what the year before leaves goes on.
  const opening = `IF(${row}=1,${then(ratio)}*${then(expenditure)},INDEX(${closing},MAX(1,${row}-1)))`;
  return {
    firstYear: `MIN(${years})`,
    horizon: `COUNT(${years})`,
    'summary.firstDeficitYear': firstBelow(balance),
    'summary.exhaustionYear': firstBelow(closing),
    'summary.exhaustionMonth': `MIN(12,INT(12*MAX(0,${opening})/(${opening}-${then(closing)}))+1)`,
    'summary.payableShare': `${then(income)}/${then(cost)}`,
    'summary.peakFund': `MAX(${closing})`,
    'summary.peakYear': `INDEX(${years},MATCH(MAX(${closing}),${closing},0))`,
  };
}
