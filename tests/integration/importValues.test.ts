import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../shared/data/database';
import { engines } from '../support/engines';
import { key, loaded, recordsOf, requestFor, rows, sameNames } from '../support/importing';

describe.each(engines)('values as files write them, on $engine', ({ open }) => {
  let ledger: Ledger;

  beforeAll(async () => {
    const opened = await open();
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    ledger = opened.value;
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    for (const { name } of await rows<{ name: string }>(ledger, 'SELECT table_name AS name FROM duckdb_tables()')) {
      await rows(ledger, `DROP TABLE "${name}"`);
    }
  });

  /** Loads one cell a row into a column and gives what became of each: its value, or the reason in brackets. */
  async function readAs(
    table: string,
    column: string,
    cells: readonly (string | null)[],
    { fill, ...more }: Parameters<typeof sameNames>[2] & { fill: Record<string, string> },
  ): Promise<unknown[]> {
    const headings = [...Object.keys(fill), column];
    const source = recordsOf(
      headings,
      cells.map((cell, k) =>
        headings.map((name) => (name === column ? cell : (fill[name] ?? '').replace('#', String(k)))),
      ),
    );
    const report = await loaded(ledger, requestFor(table, source, { mapping: sameNames(table, headings, more) }));
    const kept = await rows<{ line: number; value: unknown }>(
      ledger,
      `SELECT source_row AS line, "${column}"::VARCHAR AS value FROM "${table}"`,
    );
    const values = new Map(kept.map(({ line, value }) => [line, value]));
    const reasons = new Map(report.rejects.map(({ line, reason }) => [line, `[${reason}]`]));
    expect(report.read).toBe(cells.length);
    expect(report.loaded + report.rejected).toBe(report.read);
    return cells.map((_, k) => (values.has(k + 2) ? values.get(k + 2) : reasons.get(k + 2)));
  }

  const ledgerRow = { region_code: '510000', scheme: 'pension_employee', period: '2024-01-01', item: 'interest' };
  /** A key that differs by row, so that no row repeats another. */
  const accountRow = { account_id: 'A#', date: '2024-01-01', line: '1' };
  const money = (cells: readonly (string | null)[], more = {}) =>
    readAs('bank_statements', 'amount', cells, { fill: accountRow, ...more });

  test('amounts', async () => {
    const cells = [
      ...['1234.5', '1234', '-0.50', '1,234,567.89', '1.234.567,89', '1 234 567.89', '1 234\u00a0567,89', '１２３４'],
      ...['¥1,200', '￥1,200.50', '1200元', '(1,234)', '（500）', '1.2万', '3亿', '+5', '.5', '5.', '-0', '1e5', '007'],
      ...['12.5%', '0x10', 'Infinity', 'NaN', '1_000', '१२', 'abc', '12 34', '1,23,456', '5.555', '1234.567', '9e30'],
      ...['0.30000000000000004', ' 12.00 ', '1,2345', '12-', '--5', '(-5)'],
    ];
    expect(await money(cells)).toEqual([
      ...['1234.50', '1234.00', '-0.50', '1234567.89', '1234567.89', '1234567.89', '1234567.89', '1234.00'],
      ...['1200.00', '1200.50', '1200.00', '-1234.00', '-500.00', '12000.00', '300000000.00'],
      ...['5.00', '0.50', '5.00', '0.00', '100000.00', '7.00'],
      ...['[not-a-number]', '[not-a-number]', '[not-a-number]', '[not-a-number]', '[not-a-number]', '[not-a-number]'],
      ...['[not-a-number]', '[not-a-number]', '[not-a-number]', '[too-many-decimals]', '[too-many-decimals]'],
      ...[
        '[out-of-range]',
        '0.30',
        '12.00',
        '[ambiguous-number]',
        '[not-a-number]',
        '[not-a-number]',
        '[not-a-number]',
      ],
    ]);
  });

  test('amounts missing in a column that needs them, in every way of saying so', async () => {
    const cells = ['1', 'N/A', 'NULL', '\\N', '-', '—', '无', '#N/A', '#DIV/0!', '', null, ' 2 '];
    expect(await money(cells)).toEqual(['1.00', ...cells.slice(1, -1).map(() => '[required]'), '2.00']);
  });

  test('amounts with a decimal comma: what could be thousands is not guessed', async () => {
    expect(await money(['5,5', '0,25', '3', '1,53e4', '5.555', '1,200', '1.200,50'])).toEqual([
      ...['5.50', '0.25', '3.00', '15300.00', '[too-many-decimals]', '[ambiguous-number]', '1200.50'],
    ]);
    await rows(ledger, 'DROP TABLE bank_statements');
    expect(await money(['1,200', '3.5'])).toEqual(['1200.00', '3.50']);
  });

  test('amounts in ten thousands of yuan', async () => {
    const cells = ['1.2', '1.23456', '1.234567', '1.2万', '3元', '1,234.5'];
    expect(await money(cells, { moneyUnit: 'tenThousand' })).toEqual([
      ...['12000.00', '12345.60', '12345.67', '[ambiguous-number]', '[ambiguous-number]', '12345000.00'],
    ]);
  });

  test('rates', async () => {
    const cells = ['0.1', '12.5%', '1.1%', '-0.05', '1e-3', '11', '0.123456789012345', '1.234'];
    const fill = { benchmark: 'B#', date: '2024-01-01' };
    expect(await readAs('benchmark_returns', 'return', cells, { fill })).toEqual([
      ...['0.1', '0.125', '0.011', '-0.05', '0.001', '[out-of-range]', '0.123456789012345', '1.234'],
    ]);
  });

  test('numbers that a double cannot hold', async () => {
    const cells = ['9007199254740991', '9007199254740993', '82544000000000707.52', '0.1'];
    const fill = { scheme: 'economy', region_code: '510000', year: '2024', measure: 'm#' };
    expect(await readAs('statistics', 'value', cells, { fill })).toEqual([
      ...['9007199254740991.0', '[precision-loss]', '[precision-loss]', '0.1'],
    ]);
  });

  const days = (cells: readonly string[], more = {}) =>
    readAs('deaths', 'death_date', cells, { fill: { member_id: 'M#' }, ...more });

  test('days', async () => {
    const cells = [
      ...['2024-03-08', '20240309', '2024/3/8', '2024.03.08', '2024年3月11日', '２０２４-０３-０８', ' 2024-03-08 '],
      ...['2024-03-08 00:00:00', '2024-03-08T10:15:00', '45364', '45364.5', '25/12/2024', '12.25.2024', '05/05/2024'],
      ...['03/10/2024', '2024-02-30', '1900-02-29', '20240230', '2024-03', '202403', '2024年3月', '2024', '24-03-08'],
      ...['2026-02-01', '1949-10-01', '2024-13-01', 'soon', '0000-00-00', '2024-03-08 (BC)', 'epoch', '1e5'],
    ];
    expect(await days(cells)).toEqual([
      ...['2024-03-08', '2024-03-09', '2024-03-08', '2024-03-08', '2024-03-11', '2024-03-08', '2024-03-08'],
      ...['2024-03-08', '2024-03-08', '2024-03-13', '2024-03-13', '2024-12-25', '2024-12-25', '2024-05-05'],
      ...['[ambiguous-date]', '[no-such-day]', '[no-such-day]', '[no-such-day]', '[incomplete-date]'],
      ...['[incomplete-date]', '[incomplete-date]', '[incomplete-date]', '[ambiguous-date]'],
      ...['[in-future]', '[out-of-range]', '[no-such-day]', '[not-a-date]', '[no-such-day]', '[not-a-date]'],
      ...['[not-a-date]', '[not-a-date]'],
    ]);
  });

  test.each([
    { dateOrder: 'dmy', values: ['2024-10-03', '2024-12-25', '[no-such-day]', '2024-03-08'] },
    { dateOrder: 'mdy', values: ['2024-03-10', '[no-such-day]', '2024-12-25', '2024-03-08'] },
  ] as const)('days in the order $dateOrder', async ({ dateOrder, values }) => {
    expect(await days(['03/10/2024', '25/12/2024', '12/25/2024', '2024-03-08'], { dateOrder })).toEqual(values);
  });

  test('months', async () => {
    const cells = [
      '202403',
      '2024-03',
      '2024年3月',
      '2024/3',
      '03/2024',
      '2024-03-31',
      '20240331',
      '2024',
      '202413',
      'x',
    ];
    const fill = { ...ledgerRow, amount: '1', region_code: '51000#' };
    expect(await readAs('fund_ledger', 'period', cells, { fill })).toEqual([
      ...Array(7).fill('2024-03-01'),
      ...['[incomplete-date]', '[no-such-day]', '[not-a-date]'],
    ]);
  });

  test('years and whole numbers', async () => {
    const fill = { monthly_wage: '1', region_code: '51000#' };
    const cells = ['2024', '２０２４', '2024年', '2024年度', '2024.0', '2024.5', '1800', '24', 'MMXXIV'];
    expect(await readAs('average_wage', 'year', cells, { fill })).toEqual([
      ...['2024', '2024', '2024', '2024', '2024', '[not-whole]', '[out-of-range]', '[out-of-range]', '[not-a-number]'],
    ]);
  });

  test('codes, as the contract has them, as the mapping translates them, and unknown ones', async () => {
    const cells = ['M', 'F', '男', ' 女 ', '1', 'm', '未知', ''];
    const fill = { member_id: 'M#', birth_date: '1980-01-01' };
    const codes = { sex: { 男: 'M', 女: 'F', '1': 'M' } };
    expect(await readAs('members', 'sex', cells, { fill, codes })).toEqual([
      ...['M', 'F', 'M', 'F', 'M', 'M', '[unknown-code]', '[required]'],
    ]);
  });

  test('texts keep every digit and every space inside', async () => {
    const cells = ['6222020200012345678', '00123', ' a b ', '王 伟', "O'Brien", '=1+1', 'x'.repeat(1001), 'NULL'];
    expect(await readAs('employers', 'name', cells, { fill: { employer_id: 'E#' } })).toEqual([
      ...['6222020200012345678', '00123', 'a b', '王 伟', "O'Brien", '=1+1', '[too-long]', '[required]'],
    ]);
  });

  test('citizen numbers, hashed with the key once they are sound', async () => {
    const hashed = (text: string): string => createHmac('sha256', key).update(text).digest('hex');
    const cells = [
      ...['11010519491231002X', '11010519491231002x', ' 110105 19491231 002Ｘ', '110105491231002', ''],
      ...['110105194912310021', '1101051949123100', '11010519491231002A', '990105194912310023', '110105194902310026'],
    ];
    const fill = { member_id: 'M#', sex: 'F', birth_date: '1949-12-31' };
    expect(await readAs('members', 'id_number', cells, { fill })).toEqual([
      ...Array(4).fill(hashed('11010519491231002X')),
      null,
      ...['[id-check-digit]', '[id-length]', '[id-characters]', '[id-region]', '[id-birth-date]'],
    ]);
    const [reject] = await rows<{ value: string }>(ledger, `SELECT value FROM rejected_rows ORDER BY line LIMIT 1`);
    expect(reject).toEqual({ value: '110***********0021' });
  });

  test('citizen numbers at odds with the row', async () => {
    const fill = { member_id: 'M#', sex: 'M', birth_date: '1949-12-30' };
    const source = recordsOf([...Object.keys(fill), 'id_number'], [[...Object.values(fill), '11010519491231002X']]);
    const { rejects } = await loaded(ledger, requestFor('members', source));
    expect(rejects.map(({ reason }) => reason)).toEqual(['id-birth-date-differs', 'id-sex-differs']);
  });

  test('names and accounts are hashed without their spaces, and masked where they are rejected', async () => {
    const headings = ['member_id', 'scheme', 'period', 'benefit_type', 'amount', 'payee_account'];
    const row = ['M1', 'pension_employee', '202401', 'pension', '100', '6222 0202-0001 2345'];
    const source = recordsOf(headings, [row, ['M2', ...row.slice(1, 4), 'x', row[5]]]);
    const report = await loaded(ledger, requestFor('benefits', source));
    const expected = createHmac('sha256', key).update('6222020200012345').digest('hex');
    expect(await rows(ledger, 'SELECT payee_account FROM benefits')).toEqual([{ payee_account: expected }]);
    expect(JSON.stringify(report)).not.toContain('6222');
  });
});
