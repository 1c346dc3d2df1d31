import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync as gzipNatively } from 'node:zlib';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../shared/data/reading/byteStream';
import { openSource } from '../../shared/data/reading/openSource';
import { serialDate } from '../../shared/data/reading/xlsx/serialDate';
import { bytesOf, cellsOf, issuesOf, readFileTables } from '../support/reading';

/** Written by PyArrow 22, openpyxl 3.1 and XlsxWriter 3.2, so that no file is read by the program that made it. */
const fixtures = fileURLToPath(new URL('../fixtures/reading', import.meta.url));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`${fixtures}/${name}`));

/** The five rows that PyArrow was given, by hand: 2^53 + 1, the ends of 64 bits, decimals of 18 and 38 digits. */
const rows = [
  ['0001', '9007199254740993', '18446744073709551615', '1234.56', '12345678901234567890123456789012.345678'],
  ['0002', '-9223372036854775808', '0', '-0.01', null],
  [null, '9223372036854775807', '1', null, '-1.000001'],
  ['张伟', '0', null, '9999999999999999.99', '0.000000'],
  ['', null, '2', '0.00', '5.000000'],
];
const temporal = [
  ['2024-02-29', '2024-01-01', '01:02:03', '0.1', '0.1', 'true', 'pension'],
  ['1969-12-31', '2024-01-01 12:30:00.123456', null, '10000000000000000000000', '16777216', 'false', 'medical'],
  [null, null, '23:59:59.5', '-0.0000001', null, null, 'pension'],
  ['1900-01-01', '1969-12-31 23:59:59.999999', '00:00:00', null, '-2.5', 'true', null],
  ['9999-12-31', '2000-02-29', '12:00:00', 'NaN', '1.5', 'false', 'medical'],
];
const whole = rows.map((row, index) => [...row, ...(temporal[index] ?? [])]);

const columnar = readdirSync(fixtures).filter((name) => /^arrow_|feather|arrows/.test(name));

describe('Parquet and Arrow', () => {
  test.each(columnar)('%s gives every value to the last digit', async (name) => {
    const [table] = await readFileTables(name, fixture(name));
    expect(table && cellsOf(table)).toEqual(whole);
    expect(table?.source.format).toBe(name.endsWith('parquet') ? 'parquet' : 'arrow');
    expect(table?.source.preview.cells[3]).toEqual(whole.map((row) => row[3]));
  });

  test('row groups go on counting', async () => {
    const [table] = await readFileTables('groups.parquet', fixture('groups.parquet'));
    expect(table?.rows).toHaveLength(1000);
    expect(table?.rows[999]).toEqual({ line: 1000, cells: ['999', '9.99'] });
  });

  test('values written as differences, and bytes split by place', async () => {
    const [table] = await readFileTables('delta.parquet', fixture('delta.parquet'));
    const wanted = Array.from({ length: 300 }, (_, i) => [`${i}`, `name${i % 7}`, 'x'.repeat(i % 5), `${i / 4}`]);
    expect(table && cellsOf(table)).toEqual(wanted);
  });

  test('lists and structures stay JSON', async () => {
    const [table] = await readFileTables('nested.parquet', fixture('nested.parquet'));
    expect(table && cellsOf(table)).toEqual([
      ['1', '["a","b"]', '{"city":"广州","zip":"510000"}'],
      ['2', '[]', null],
    ]);
  });
});

describe('Excel', () => {
  test('a title, a heading of merged cells, dates, numbers, a formula without value and a total', async () => {
    const [table, list, ...others] = await readFileTables('openpyxl.xlsx', fixture('openpyxl.xlsx'));
    expect(others).toEqual([]);
    expect(table?.source.part).toBe('缴费明细');
    expect(table?.source.columns).toEqual([
      '个人编号',
      '姓名',
      '出生日期',
      '缴费 单位',
      '缴费 个人',
      '费款所属期',
      '备注',
    ]);
    expect(table?.rows).toEqual([
      { line: 4, cells: ['0001', '王伟', '1980-02-29', '1280.5', '640.25', '2024-01-01', null] },
      { line: 5, cells: ['0002', '李娜', '1975-12-31', '0.3', '12345678901.12', '2024-02-01', '补缴'] },
      { line: 6, cells: ['0003', '张敏', '1990-07-01 13:30:05', '0.0000001', '-5', '2024-03-01', 'a\nb'] },
      { line: 7, cells: ['合计', null, null, null, '640', null, null] },
    ]);
    expect(table && issuesOf(table)).toEqual([
      'preamble:1',
      'merged-heading:2',
      'formula-without-value:7',
      'total-row:7',
    ]);
    expect(list && issuesOf(list)).toEqual(['merged-cells:2', 'precision-loss:2', 'error-cell:4']);
    expect(list && cellsOf(list).map(([employer]) => employer)).toEqual(['甲公司', '甲公司', '乙公司']);
  });

  test('the system of 1904, values of formulas, texts in several fonts', async () => {
    const [table] = await readFileTables('xlsxwriter_1904.xlsx', fixture('xlsxwriter_1904.xlsx'));
    expect(table && cellsOf(table)).toEqual([
      ['000', '2024-02-27', '10.1', '20.2', 'plain bold & <tag>'],
      ['001', '2024-02-28', '20.2', '40.4', 'plain bold & <tag>'],
      ['002', '2024-03-01', '30.3', '60.6', 'plain bold & <tag>'],
    ]);
  });

  test.each([
    [45_364, 1900, '2024-03-13'],
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, '1900-02-29'],
    [61, 1900, '1900-03-01'],
    [0.75, 1900, '18:00:00'],
    [45_364.5, 1900, '2024-03-13 12:00:00'],
    [0, 1904, '1904-01-01'],
    [43_902, 1904, '2024-03-13'],
    [2_958_465, 1900, '9999-12-31'],
  ] as const)('serial %f of %i is %s', (serial, system, date) => expect(serialDate(serial, system)).toBe(date));

  test('one sheet by its name, and what there is where none has it', async () => {
    const tables = await readFileTables('openpyxl.xlsx', fixture('openpyxl.xlsx'), { part: '名册' });
    expect(tables.map(({ source }) => source.part)).toEqual(['名册']);
    const wrong = await openSource(bytesSource('openpyxl.xlsx', fixture('openpyxl.xlsx')), { part: 'x' });
    expect(wrong).toEqual({
      ok: false,
      failure: { code: 'reading/unknown-part', file: 'openpyxl.xlsx', part: 'x', known: '缴费明细, 名册' },
    });
  });
});

describe('JSON', () => {
  const records =
    '{"id":"1","n":9007199254740993,"m":12345678901234567.89,"e":1.5e3,"x":null},{"id":"2","n":-0.10,"home":{"a":[1,2]}}';
  const wanted = [
    ['1', '9007199254740993', '12345678901234567.89', '1500', null, null],
    ['2', '-0.10', null, null, null, '{"a":[1,2]}'],
  ];
  test.each([
    ['a list', `[${records}]`, 'json'],
    ['a list inside an object', `{"count":2,"rows":[${records}]}`, 'json'],
    ['lines', `${records.replace('},{', '}\n{')}\n`, 'jsonl'],
    ['lines without end, with CRLF and a blank one', records.replace('},{', '}\r\n\r\n{'), 'jsonl'],
    ['a list over many lines', `[\n  ${records.replace('},{', '},\n  {').replaceAll(',"', ',\n    "')}\n]`, 'json'],
  ])('%s', async (_, text, format) => {
    const [table] = await readFileTables('data', bytesOf(text));
    expect(table?.source.format).toBe(format);
    expect(table?.source.columns).toEqual(['id', 'n', 'm', 'e', 'x', 'home']);
    expect(table && cellsOf(table)).toEqual(wanted);
  });

  test('a broken line is told and the next one read', async () => {
    const [table] = await readFileTables('data.jsonl', bytesOf('{"a":1}\n{"a":"2\n{"a":3}\noops\n{"a":4}\n'));
    expect(table?.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, '1'],
      [2, null],
      [3, '3'],
      [4, null],
      [5, '4'],
    ]);
    expect(table && issuesOf(table)).toEqual(['not-json:2', 'not-json:4']);
  });

  test('what is no object in a list is told, not left out', async () => {
    const [table] = await readFileTables('data.json', bytesOf('[{"a":1}, 5, {"a":2}, [1]]'));
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['1', null, '2', null]);
    expect(table && issuesOf(table)).toEqual(['not-json:2', 'not-json:4']);
  });

  test('a list that breaks off is damaged', async () => {
    await expect(readFileTables('data.json', bytesOf('[{"a":1},{"a":2},{"a"'))).rejects.toThrow('reading/damaged');
  });
});

describe('archives', () => {
  const csv = bytesOf('id,name\n1,a\n2,b\n');

  test('a gzip file is the file in it, several strung together are one', async () => {
    const half = csv.indexOf(10) + 1;
    const twice = Buffer.concat([gzipSync(csv.subarray(0, half)), gzipSync(csv.subarray(half))]);
    for (const bytes of [gzipSync(csv), new Uint8Array(twice)]) {
      const [table] = await readFileTables('a.csv.gz', bytes);
      expect(table?.source.part).toBeNull();
      expect(table && cellsOf(table)).toEqual([
        ['1', 'a'],
        ['2', 'b'],
      ]);
    }
  });

  test('each member of a ZIP archive is a table; what is none is named', async () => {
    const bytes = zipSync({
      'a.csv': csv,
      'folder/b.parquet': fixture('groups.parquet'),
      'c.xlsx': fixture('openpyxl.xlsx'),
      '__MACOSX/._a.csv': strToU8('x'),
      'scan.pdf': strToU8('%PDF-1.7 …'),
    });
    const tables = await readFileTables('all.zip', bytes);
    expect(tables.map(({ source, rows: read }) => [source.part, source.format, read.length])).toEqual([
      ['a.csv', 'csv', 2],
      ['folder/b.parquet', 'parquet', 1000],
      ['c.xlsx › 缴费明细', 'xlsx', 4],
      ['c.xlsx › 名册', 'xlsx', 3],
    ]);
    expect(tables[0]?.source.issues).toEqual([{ code: 'member-skipped', line: null, column: null, value: 'scan.pdf' }]);
  });

  test('a bomb is refused while it unpacks', async () => {
    const bomb = gzipNatively(Buffer.from('a,b\n'.repeat(30 << 20)), { level: 9 });
    const opened = await openSource(bytesSource('bomb.csv.gz', new Uint8Array(bomb)));
    if (!opened.ok) throw new Error(opened.failure.code);
    let rowsRead = 0;
    const reading = async () => {
      for await (const batch of opened.value[0]?.batches() ?? []) rowsRead += batch.kind === 'plain' ? batch.rows : 0;
    };
    await expect(reading()).rejects.toMatchObject({ failure: { code: 'reading/inflated', ratio: 200 } });
    expect(rowsRead).toBeLessThan(25 << 20);
  });

  test('archives in archives in archives are not followed', async () => {
    const layers = gzipSync(gzipSync(gzipSync(csv)));
    const opened = await openSource(bytesSource('a.gz', layers));
    expect(opened).toMatchObject({ ok: false, failure: { code: 'reading/unknown-format' } });
  });

  test('a member whose bytes were changed fails its checksum', async () => {
    const bytes = zipSync({ 'a.csv': csv }, { level: 0 });
    const place = Buffer.from(bytes).indexOf('2,b');
    bytes[place] = 0x39;
    await expect(readFileTables('a.zip', bytes)).rejects.toThrow('CRC-32');
  });
});

test.each([
  ['a.xls', 'd0cf11e0a1b11ae1', 'Excel 97'],
  ['a.pdf', '255044462d312e37', 'PDF'],
  ['a.7z', '377abcaf271c0004', '7-Zip'],
  ['a.bin', '0001020304050607000102030405060700010203040506070001020304050607', 'binary'],
])('%s is named for what it is', async (name, start, format) => {
  const opened = await openSource(bytesSource(name, new Uint8Array(Buffer.from(start.repeat(8), 'hex'))));
  expect(opened.ok ? '' : opened.failure.code).toBe('reading/unknown-format');
  expect(JSON.stringify(opened)).toContain(format);
});
