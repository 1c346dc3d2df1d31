import path from 'node:path/posix';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { stacked } from '../../shared/report/bridge/bridgeBars';
import { reportXlsx } from '../../shared/report/xlsx/reportXlsx';
import { columnName, looks } from '../../shared/report/xlsx/sheet';
import { sheetXml } from '../../shared/report/xlsx/sheetXml';
import { acrossZero, everyBlock } from '../support/everyBlock';
import { asked, recalculated, statedSheets } from '../support/spreadsheet';

const matches = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, one = '']) => one);

describe.each(languages)('a workbook of every block in %s', (language) => {
  const file = reportXlsx(everyBlock(language));
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const sheets = statedSheets(file);
  const xml = (name: string): string => parts.get(name) ?? '';
  const linksOf = (sheet: string) =>
    [
      ...xml(`xl/worksheets/sheet${[...sheets.keys()].indexOf(sheet) + 1}.xml`).matchAll(
        /<hyperlink ref="(\w+)" location="'(.*?)'!(\w+)"/g,
      ),
    ].map(([, from = '', to = '', place = '']) => ({ from, sheet: to, place }));
  const valueAt = (sheet: string, place: string) =>
    sheets.get(sheet)?.find(({ row, column }) => `${columnName(column - 1)}${row}` === place)?.value;

  test('names a type for every part and no part that is not there', () => {
    const stated = matches(xml('[Content_Types].xml'), /PartName="\/(.*?)"/g);
    const own = [...parts.keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect([...stated].sort()).toEqual(own.sort());
  });

  test('every relation leads to a part', () => {
    const relations = [...parts].filter(([name]) => name.endsWith('.rels'));
    const targets = relations.flatMap(([name, text]) => {
      const folder = path.join(path.dirname(name), '..');
      return matches(text, /Target="(.*?)"/g).map((target) => path.join(folder, target));
    });
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect([...parts.keys()]).toContain(target);
  });

  test('links of its contents lead to every other sheet, under names that every spreadsheet takes', () => {
    const [first = '', ...others] = sheets.keys();
    expect(linksOf(first).map(({ sheet }) => sheet)).toEqual(others);
    for (const name of sheets.keys()) expect(name.length).toBeLessThanOrEqual(31);
  });

  test('links of its figures lead to the cell of their year, which holds the same number', () => {
    const names = [...sheets.keys()];
    const [years = '', figures = ''] = [names[2], names[names.length - 2]];
    const links = linksOf(figures);
    expect(links.length).toBeGreaterThan(50);
    for (const { from, sheet, place } of links) {
      expect(sheet).toBe(years);
      expect(valueAt(years, place)).toBe(valueAt(figures, from.replace('D', 'C')));
    }
  });

  test('charts read cells that hold numbers, and each says what it shows', () => {
    const charts = [...parts].filter(([name]) => /^xl\/charts\//.test(name));
    expect(charts).toHaveLength(7);
    for (const [name, text] of charts) {
      const ranges = [...text.matchAll(/<c:(?:yVal|val)><c:numRef><c:f>'(.*?)'!\$(\w+)\$(\d+):\$\w+\$(\d+)/g)];
      expect(ranges.length, name).toBeGreaterThan(0);
      for (const [, sheet = '', letter, first, last] of ranges) {
        const numbers = (sheets.get(sheet) ?? []).filter(
          ({ row, column, value }) =>
            columnName(column - 1) === letter &&
            row >= Number(first) &&
            row <= Number(last) &&
            typeof value === 'number',
        );
        expect(numbers.length, `${name} ${letter}${first}`).toBeGreaterThan(0);
      }
    }
    const drawn = [...parts].filter(([name]) => /^xl\/drawings\/drawing/.test(name)).map(([, text]) => text);
    expect(drawn.flatMap((text) => matches(text, /descr="(.+?)"/g))).toHaveLength(7);
  });
});

test('text that a program may take for a formula is marked as text, a plain number in words is not', () => {
  const texts = ['=1+1', '+1+1', '-cmd|x', '@a', '＝1+1', '＋1', '－1', '＠a', '养老', '-12.5'];
  const sheet = { name: 'Own', widths: [10], rows: texts.map((text) => [{ text }]), frozen: 0, charts: [] };
  const marked = matches(sheetXml(sheet), /<c r="A\d+" s="(\d+)"/g).map((style) => looks[Number(style)]);
  expect(marked).toEqual([...Array(8).fill('safe'), 'plain', 'plain']);
});

test('another engine works the parts of the bars out of their ends', () => {
  const sheets = statedSheets(reportXlsx(everyBlock('en')));
  const model = recalculated(sheets);
  const formulas = (sheets.get('Charts') ?? []).filter(({ formula }) => formula !== null);
  expect(formulas).toHaveLength(3 * acrossZero.bars.length);
  for (const { row, column, value } of formulas) {
    expect(asked(model, `Charts!${columnName(column - 1)}${row}`)).toBe(value);
  }
  // By hand: a bar from 1.5 down to −2.5 is drawn from zero to either side of it.
  expect(acrossZero.bars.map((bar) => stacked(bar, 0))).toEqual([
    { unseen: 0, above: 1.5, below: 0 },
    { unseen: 0, above: 1.5, below: -2.5 },
    { unseen: -2, above: 0, below: -0.5 },
    { unseen: 0, above: 3, below: -2 },
    { unseen: 0, above: 3, below: 0 },
  ]);
});
