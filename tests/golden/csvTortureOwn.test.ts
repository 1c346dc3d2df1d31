import { describe, expect, test } from 'vitest';
import type { ReadingChoice } from '../../shared/data/reading/source';
import { bytesOf, cellsOf, contentOf, issuesOf, readCsv } from '../support/reading';

interface OwnCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choice?: ReadingChoice;
  readonly encoding?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly issues: readonly string[];
}

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

const joined = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );

const cases: readonly OwnCase[] = [
  {
    name: 'UTF-16 with the high byte first and its mark',
    bytes: utf16('\ufeff姓名,金额\r\n王伟,1.5\r\n', true),
    encoding: 'utf-16be',
    columns: ['姓名', '金额'],
    rows: [['王伟', '1.5']],
    issues: [],
  },
  {
    name: 'UTF-16 without a mark',
    bytes: utf16('姓名,金额,年月\r\n王伟,100.50,2024-01\r\n李娜,200.25,2024-02\r\n', false),
    encoding: 'utf-16le',
    columns: ['姓名', '金额', '年月'],
    rows: [
      ['王伟', '100.50', '2024-01'],
      ['李娜', '200.25', '2024-02'],
    ],
    issues: [],
  },
  {
    name: 'GB18030 with its own mark 84 31 95 33',
    bytes: joined(hex('84319533 d0d5c3fb'), ',n\n', hex('cdf5cea8'), ',1\n'),
    encoding: 'gb18030',
    columns: ['姓名', 'n'],
    rows: [['王唯', '1']],
    issues: [],
  },
  {
    name: 'Big5: 姓名, 臺灣',
    bytes: joined(hex('a9 6d a6 57'), ',n\n', hex('bb 4f c6 57'), ',1\n', hex('a4 fd a4 6a a9 fa'), ',2\n'),
    encoding: 'big5',
    columns: ['姓名', 'n'],
    rows: [
      ['臺灣', '1'],
      ['王大明', '2'],
    ],
    issues: ['encoding-guessed'],
  },
  {
    name: 'UTF-8 in which one name was cut in the middle of a character: the row is told',
    bytes: joined('姓名,省份,n\n王伟,广东,1\n李娜,黑龙江,2\n', hex('e5 bc a0 e6'), ',上海,3\n'),
    encoding: 'utf-8',
    columns: ['姓名', '省份', 'n'],
    rows: [
      ['王伟', '广东', '1'],
      ['李娜', '黑龙江', '2'],
      ['张\ufffd', '上海', '3'],
    ],
    issues: ['invalid-bytes:4'],
  },
  {
    name: 'Windows-1252 with € (80) and curly quotes (93, 94)',
    bytes: joined(
      'name,price\nJos',
      hex('e9'),
      ',',
      hex('80'),
      '5\n',
      hex('93'),
      'caf',
      hex('e9 94'),
      ',6\nM',
      hex('fc'),
      'ller,7\n',
    ),
    choice: { encoding: 'windows-1252' },
    encoding: 'windows-1252',
    columns: ['name', 'price'],
    rows: [
      ['José', '€5'],
      ['“café”', '6'],
      ['Müller', '7'],
    ],
    issues: [],
  },
  {
    name: 'single quotes',
    bytes: bytesOf("id;name\n'1';'a;b'\n'2';'it''s'\n"),
    columns: ['id', 'name'],
    rows: [
      ['1', 'a;b'],
      ['2', "it's"],
    ],
    issues: [],
  },
  {
    name: 'the delimiter of Hive, U+0001',
    bytes: bytesOf('id\u0001name\n1\u0001a,b\n2\u0001c|d\n'),
    columns: ['id', 'name'],
    rows: [
      ['1', 'a,b'],
      ['2', 'c|d'],
    ],
    issues: [],
  },
  {
    name: 'full-width commas',
    bytes: bytesOf('姓名，金额\n王伟，1\n李娜，2\n'),
    columns: ['姓名', '金额'],
    rows: [
      ['王伟', '1'],
      ['李娜', '2'],
    ],
    issues: [],
  },
  {
    name: 'years as headings of a wide table',
    bytes: bytesOf('地区,2022,2023,2024\n广东,1,2,3\n四川,4,5,6\n'),
    columns: ['地区', '2022', '2023', '2024'],
    rows: [
      ['广东', '1', '2', '3'],
      ['四川', '4', '5', '6'],
    ],
    issues: [],
  },
  {
    name: 'no heading: the columns are numbered and the first line is data',
    bytes: bytesOf('1,2024-01-01,5.00\n2,2024-02-01,6.00\n'),
    columns: ['column_1', 'column_2', 'column_3'],
    rows: [
      ['1', '2024-01-01', '5.00'],
      ['2', '2024-02-01', '6.00'],
    ],
    issues: ['no-heading:1'],
  },
  {
    name: 'two subtotals among the data and a total below them',
    bytes: bytesOf('地区,金额\n广东,1\n小计,1\n四川,2\n小 计：,2\n合计,3\n'),
    columns: ['地区', '金额'],
    rows: [
      ['广东', '1'],
      ['小计', '1'],
      ['四川', '2'],
      ['小 计：', '2'],
      ['合计', '3'],
    ],
    issues: ['total-row:3', 'total-row:5', 'total-row:6'],
  },
  {
    name: 'a company whose name begins like a total is none',
    bytes: bytesOf('单位,金额\n总公司,1\n合计科技有限公司,2\nTotalEnergies,3\n'),
    columns: ['单位', '金额'],
    rows: [
      ['总公司', '1'],
      ['合计科技有限公司', '2'],
      ['TotalEnergies', '3'],
    ],
    issues: [],
  },
  {
    name: 'a delimiter at each end of line, and one row where a value slipped behind it',
    bytes: bytesOf('a,b\n1,2,\n3,4,\n5,6,7\n'),
    columns: ['a', 'b', 'column_3'],
    rows: [
      ['1', '2', ''],
      ['3', '4', ''],
      ['5', '6', '7'],
    ],
    issues: ['trailing-delimiter', 'ragged-long:4'],
  },
  {
    name: 'line separators of Unicode end no line',
    bytes: bytesOf('a,b\nx\u2028y,1\nx\u0085y,2\n'),
    columns: ['a', 'b'],
    rows: [
      ['x\u2028y', '1'],
      ['x\u0085y', '2'],
    ],
    issues: [],
  },
  {
    name: 'sep= with a mark before it and tabs behind',
    bytes: bytesOf('\ufeffsep=\t\r\na\tb\r\n1,5\t2\r\n'),
    columns: ['a', 'b'],
    rows: [['1,5', '2']],
    issues: ['excel-sep-line:1'],
  },
  {
    name: 'quotes that mean nothing',
    bytes: bytesOf('size,n\n5" pipe,1\n"6" pipe",2\n'),
    choice: { dialect: { quote: '', escape: '' } },
    columns: ['size', 'n'],
    rows: [
      ['5" pipe', '1'],
      ['"6" pipe"', '2'],
    ],
    issues: [],
  },
  {
    name: 'the heading where the user says it is',
    bytes: bytesOf('x,y\nid,name\n1,a\n'),
    choice: { dialect: { headerLine: 2 } },
    columns: ['id', 'name'],
    rows: [['1', 'a']],
    issues: ['preamble:1'],
  },
  {
    name: 'backslashes at the end of quoted paths escape nothing',
    bytes: bytesOf('path,n\n"C:\\data\\",1\n"D:\\",2\n'),
    columns: ['path', 'n'],
    rows: [
      ['C:\\data\\', '1'],
      ['D:\\', '2'],
    ],
    issues: [],
  },
  {
    name: 'a comment in the middle and quoted lines that only look like one',
    bytes: bytesOf('# made by x\nid,v\n1,2\n# note\n"#3",4\n'),
    columns: ['id', 'v'],
    rows: [
      ['1', '2'],
      ['#3', '4'],
    ],
    issues: ['comment-lines:4'],
  },
  {
    name: 'a blank line of CRLF among clean lines',
    bytes: bytesOf('a,b\r\n1,2\r\n\r\n3,4\r\n'),
    columns: ['a', 'b'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
    issues: ['blank-lines:3'],
  },
];

describe.each(cases)('$name', ({ bytes, choice, encoding, columns, rows, issues }) => {
  test('is read as it should be', async () => {
    const table = await readCsv(bytes, choice);
    expect(table.source.columns).toEqual(columns);
    expect(cellsOf(table)).toEqual(rows);
    expect(issuesOf(table).sort()).toEqual([...issues].sort());
    if (encoding) expect(table.source.encoding).toBe(encoding);
  });

  test.each([1, 4])('is the same in pieces of %i bytes', async (chunk) => {
    const whole = await readCsv(bytes, choice);
    expect(contentOf(await readCsv(bytes, choice, chunk))).toEqual(contentOf(whole));
  });
});

test('clean lines between bad ones go on as whole lines, with LF between them', async () => {
  const table = await readCsv(bytesOf('a,b\r\n1,2\r\n3,4\r\n5\r\n6,7\r\n'));
  expect(table.rows).toEqual([
    { line: 2, cells: ['1', '2'] },
    { line: 3, cells: ['3', '4'] },
    { line: 4, cells: ['5', null] },
    { line: 5, cells: ['6', '7'] },
  ]);
  expect(table.plainRows).toBe(2);
  expect(issuesOf(table)).toEqual(['ragged-short:4']);
});
