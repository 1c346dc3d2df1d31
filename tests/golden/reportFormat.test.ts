import { describe, expect, test } from 'vitest';
import { csvCell } from '../../shared/base/csvCell';
import { committeeReport } from '../../shared/report/committeeReport';
import { reportCsv } from '../../shared/report/csv';
import { type Form, formatFigure } from '../../shared/report/formatFigure';
import { inputsHash } from '../../shared/report/inputsHash';
import { reportJson } from '../../shared/report/json';
import { emptied, sampleInput } from '../support/reportSample';

test.each<[number, Form, string, string]>([
  [7.1e12, 'money', '7.10万亿元', '7.10 trillion yuan'],
  [-5.3047e12, 'money', '−5.30万亿元', '−5.30 trillion yuan'],
  [999_960_000_000, 'money', '1.00万亿元', '1.00 trillion yuan'],
  [63_757e8, 'moneyColumn', '63,757', '6,376'],
  [22.5e9, 'money', '225.0亿元', '22.5 billion yuan'],
  [4.2e7, 'money', '0.4亿元', '42.0 million yuan'],
  [387_100_000, 'persons', '3.87亿人', '387.1 million'],
  [88_000_000, 'persons', '8,800万人', '88.0 million'],
  [147_390_000, 'personsColumn', '14,739', '147.4'],
  [0.7123, 'percent', '71.2%', '71.2%'],
  [-0.0004, 'percent', '0.0%', '0.0%'],
  [-0.0312, 'percent', '−3.1%', '−3.1%'],
  [0.7123, 'percentWhole', '71%', '71%'],
  [2044, 'year', '2044', '2044'],
  [3, 'month', '3月', 'March'],
  [1.444, 'decimal', '1.44', '1.44'],
])('%d as %s is %s and %s', (value, form, chinese, english) => {
  expect(formatFigure(value, form, 'zh-CN')).toBe(chinese);
  expect(formatFigure(value, form, 'en')).toBe(english);
});

describe('CSV', () => {
  const csv = reportCsv(committeeReport(sampleInput(emptied, 'zh-CN')));

  test('holds each year with exact values and units, marked as UTF-8', () => {
    const lines = csv.split('\r\n');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(lines[0]).toContain('年份,总人口 (人),参保职工 (人)');
    expect(lines).toHaveLength(1 + 75 + 1);
    // 2030: payroll 11.2616e12, 10 % in and 10.2 % out.
    const row = lines[7]?.split(',') ?? [];
    expect(row[0]).toBe('2030');
    expect(Number(row[5])).toBeCloseTo(1_126_162_419_264, 2);
    expect(Number(row[7])).toBeCloseTo(-22_523_248_385.28, 1);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－cmd|x', "'－cmd|x"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['+49', '+49'],
    ['-12.5', '-12.5'],
    ['-1e-7', '-1e-7'],
    ['a,b', '"a,b"'],
    ['养老', '养老'],
  ])('%j becomes %j', (text, safe) => {
    expect(csvCell(text)).toBe(safe);
  });
});

test('JSON holds the document whole, with the hash of each input', () => {
  const report = committeeReport(sampleInput(emptied, 'en'));
  const { format, version, ...rest } = JSON.parse(reportJson(report));
  expect([format, version]).toEqual(['fundscope-report', 1]);
  expect(rest).toEqual(report);
  expect(rest.provenance.inputs['tables/population.csv']).toBe('a'.repeat(64));
});

test('the hash of the inputs does not depend on their order, and changes with any of them', () => {
  const hash = inputsHash({ a: '1', b: '2' });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(inputsHash({ b: '2', a: '1' })).toBe(hash);
  expect(inputsHash({ a: '1', b: '3' })).not.toBe(hash);
  expect(inputsHash({ a: '2', b: '1' })).not.toBe(hash);
});
