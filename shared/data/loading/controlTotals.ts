import { failed, type Result, success } from '../../base/result';
import type { Session } from '../database';
import type { ControlResult, ControlTotal } from './importReport';
import type { MappedColumn } from './mappedColumns';
import { Bindings, quoted } from './sqlText';

const kindsWithSums: readonly string[] = ['money', 'integer', 'decimal'];
const decimalText = /^-?\d{1,20}(\.\d{1,6})?$/;

/** The first declared total that can't be compared with the file. */
export function unusableTotal(totals: readonly ControlTotal[], columns: readonly MappedColumn[]): Result<void> {
  for (const { column, declared } of totals) {
    const summed = columns.some((each) => each.column.name === column && kindsWithSums.includes(each.column.kind));
    if (!decimalText.test(declared) || (column !== null && !summed)) {
      return failed({ code: 'import/bad-total', column: column ?? 'count', declared });
    }
  }
  return success(undefined);
}

/** Declared totals beside what the file holds; values of rejected rows count as far as they could be read. */
export async function checkTotals(
  session: Session,
  totals: readonly ControlTotal[],
): Promise<Result<readonly ControlResult[]>> {
  const results: ControlResult[] = [];
  for (const { column, declared } of totals) {
    const bindings = new Bindings();
    const sum = column === null ? 'count(*)' : `COALESCE(sum(${quoted(column)}::DECIMAL(30,6)), 0)`;
    const compared = await session.query<ControlResult>(
      bindings.statement(`SELECT CAST(all_rows - rejected AS VARCHAR) AS loaded, CAST(rejected AS VARCHAR) AS rejected,
        CAST(all_rows - ${bindings.bind(declared)}::DECIMAL(30,6) AS VARCHAR) AS difference FROM
        (SELECT ${sum}::DECIMAL(38,6) AS all_rows FROM parsed),
        (SELECT ${sum}::DECIMAL(38,6) AS rejected FROM parsed WHERE row_line IN (SELECT row_line FROM found))`),
    );
    if (!compared.ok) return compared;
    const [row] = compared.value;
    if (row !== undefined) {
      const { loaded, rejected, difference } = row;
      results.push({
        column,
        declared,
        loaded: short(loaded),
        rejected: short(rejected),
        difference: short(difference),
      });
    }
  }
  return success(results);
}

/** Without zeros after the last digit that says something. */
const short = (decimal: string): string => decimal.replace(/\.?0+$/, '');
