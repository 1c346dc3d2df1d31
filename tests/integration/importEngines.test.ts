import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import type { Result } from '../../shared/base/result';
import type { Ledger } from '../../shared/data/database';
import type { OpenedSource } from '../../shared/data/reading/source';
import fc from '../support/fastCheck';
import { linesOf, loaded, recordsOf, requestFor, rows, sameNames } from '../support/importing';
import { openWasmInNode } from './dataWasmInNode';

const spellings = {
  member_id: ['M1', 'M2', ' M3', 'M4\u3000', '00123', '', 'NULL', '王五', 'N/A'],
  id_number: ['11010519491231002X', '11010519491231002x', '110105491231002', '11010519491231002１', '', '123', 'ABC'],
  name: ['张三', '欧阳 娜娜', "O'Brien", '', '-', '#REF!'],
  sex: ['M', 'F', '男', '女', '1', 'm', 'Ｆ', '?', ''],
  birth_date: [
    '1949-12-31',
    '19491231',
    '1949年12月31日',
    '31/12/1949',
    '03/04/1950',
    '1949-02-30',
    '18263',
    '',
    '1949',
  ],
  retired_on: ['2004-12-31', '2004/12/31', '1940-01-01', '2004.12', '无', '38353.5', '2004-12-31 00:00'],
} as const;
const amounts = {
  portfolio: ['P', 'Q'],
  date: ['2024-01-01', '2024/1/2', '20240103', '03/01/2024'],
  line: ['1', '2', '３', '4.0', '5.5', '-1', '1e1', '1,234', ''],
  amount: [
    '1',
    '1.005',
    '1,234.5',
    '1.234,5',
    '5,5',
    '(12)',
    '1.2万',
    '￥3',
    '12%',
    'x',
    '',
    '0.30000000000000004',
    '1,234',
  ],
  kind: ['fee', 'FEE', 'income', 'gift', ''],
} as const;

type Columns = Readonly<Record<string, readonly string[]>>;

const cellsOf = (columns: Columns) =>
  fc.array(fc.tuple(...Object.values(columns).map((written) => fc.constantFrom(...written))), {
    minLength: 60,
    maxLength: 120,
  });

async function outcome(opening: Promise<Result<Ledger>>, table: string, sources: readonly OpenedSource[]) {
  const opened = await opening;
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const ledger = opened.value;
  const outcomes = [];
  for (const [k, source] of sources.entries()) {
    const codes = { sex: { 男: 'M', 女: 'F', '1': 'M' } };
    const mapping = sameNames(table, source.columns, { codes: table === 'members' ? codes : {} });
    const file = { name: 'f', size: 1, sha256: String(k).repeat(64) };
    const { importId, ...report } = await loaded(ledger, requestFor(table, source, { mapping, file }));
    outcomes.push({
      report,
      table: await rows(ledger, `SELECT * FROM "${table}" WHERE source_id = '${importId}' ORDER BY source_row`),
      log: await rows(
        ledger,
        `SELECT * FROM rejected_rows WHERE import_id = '${importId}' ORDER BY line, column_name, reason`,
      ),
    });
  }
  return outcomes;
}

describe.each([
  { table: 'members', columns: spellings as Columns },
  { table: 'cash_flows', columns: amounts as Columns },
])('$table, in any spelling', ({ table, columns }) => {
  const ledgers: Ledger[] = [];
  const opening = async (made: Promise<Result<Ledger>>): Promise<Result<Ledger>> => {
    const opened = await made;
    if (opened.ok) ledgers.push(opened.value);
    return opened;
  };
  let samples: (readonly string[])[][] = [];
  beforeAll(() => {
    samples = fc.sample(cellsOf(columns), { numRuns: 4 });
  });
  afterAll(async () => {
    for (const ledger of ledgers) await ledger.close();
  });

  test('both engines load the same rows and reject the same ones for the same reasons', async () => {
    const sources = samples.map((cells, k) => (k % 2 ? linesOf : recordsOf)(Object.keys(columns), commasOut(cells, k)));
    const native = await outcome(opening(openNativeLedger()), table, sources);
    const wasm = await outcome(opening(openWasmInNode()), table, sources);
    expect(wasm).toEqual(native);
    expect(native.some(({ report }) => report.loaded > 0 && report.rejected > 0)).toBe(true);
    for (const { report, table: kept } of native) {
      expect(report.loaded).toBe(kept.length);
      expect(report.loaded + report.rejected).toBe(report.read);
    }
  });

  /** Lines come without quotes, so none of their cells holds a comma. */
  const commasOut = (cells: readonly (readonly string[])[], k: number) =>
    k % 2 ? cells.map((row) => row.map((cell) => cell.replaceAll(',', ' '))) : cells;
});
