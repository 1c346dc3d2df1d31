import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import type { ReportDocument } from '../../shared/report/document';
import { reportDocx } from '../../shared/report/docx';
import { resultCells } from '../../shared/report/resultCells';
import { reportXlsx } from '../../shared/report/xlsx/reportXlsx';
import { everyBlock } from '../support/everyBlock';
import { made } from '../support/madeReports';
import { everySheet, Office, rowsOf } from '../support/office';
import { statedSheets } from '../support/spreadsheet';

const office = new Office();
afterAll(() => office.close());

const numberIn = (text = ''): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text));

/** The report with the fund one yuan in hand at the end of a year. */
function withFundIn(year: number, report: ReportDocument): ReportDocument {
  const rows = report.data.rows.map((row) =>
    row.map((cell) =>
      typeof cell !== 'string' && 'cell' in cell && cell.cell === `years.${year}.closing`
        ? { ...cell, value: 1 }
        : cell,
    ),
  );
  return { ...report, data: { ...report.data, rows } };
}

describe('workbooks that LibreOffice opens and works out anew', () => {
  const { document: law, run } = made('current law', 'en');
  const exhausted = Number(run.outlook.summary.exhaustionYear);
  const documents = {
    en: everyBlock('en'),
    zh: everyBlock('zh-CN'),
    changed: withFundIn(exhausted, law),
    raised: made('a higher rate', 'en').document,
  };
  const files = Object.fromEntries(
    Object.entries(documents).map(([name, document]) => [`${name}.xlsx`, reportXlsx(document)]),
  );
  const opened = office.converted(files, everySheet);
  const rows = (name: string, sheet: string) => rowsOf(opened.get(`${name}-${sheet}.csv`));
  const summaryOf = (name: string, sheet: string): ReadonlyMap<string, number> =>
    new Map(rows(name, sheet).map(([, , value, cell = '']) => [cell, numberIn(value)]));

  test('hold no error in any cell of any sheet', () => {
    expect(opened.size).toBeGreaterThan(40);
    const cells = [...opened].flatMap(([name, sheet]) =>
      rowsOf(sheet).flatMap((row) => row.map((cell) => `${name}: ${cell}`)),
    );
    expect(cells.filter((cell) => /: (#|Err:)/.test(cell))).toEqual([]);
  });

  test.each([
    ['en', 'Summary'],
    ['zh', '摘要'],
  ])('give the headline numbers of the run (%s)', (name, sheet) => {
    const cells = resultCells(run, null);
    const shown = summaryOf(name, sheet);
    const headline = law.headline.figures.map(({ cell }) => cell);
    expect(headline.length).toBeGreaterThan(1);
    for (const cell of headline) expect(shown.get(cell), cell).toBeCloseTo(Number(cells[cell]), 9);
  });

  test.each(['en', 'zh', 'raised'])('come to the value that is stored beside each formula (%s)', (name) => {
    const stated = statedSheets(files[`${name}.xlsx`] ?? new Uint8Array());
    const formulas = [...stated].flatMap(([sheet, cells]) =>
      cells.flatMap((cell) => (cell.formula === null ? [] : [{ ...cell, sheet }])),
    );
    expect(formulas.length).toBeGreaterThan(100);
    for (const { sheet, row, column, value } of formulas) {
      const found = numberIn(rows(name, sheet)[row - 1]?.[column - 1]);
      // LibreOffice writes fifteen digits.
      expect(Math.abs(found - Number(value)), `${sheet} ${row}`).toBeLessThanOrEqual(1e-13 * Math.abs(Number(value)));
    }
  });

  test('follow a change of the years: a fund that lasts a year longer is empty a year later', () => {
    expect(summaryOf('en', 'Summary').get('summary.exhaustionYear')).toBe(exhausted);
    expect(summaryOf('changed', 'Summary').get('summary.exhaustionYear')).toBe(exhausted + 1);
  });
});

describe('Word files that LibreOffice sets on pages', async () => {
  const documents = Object.fromEntries(languages.map((language) => [language, everyBlock(language)]));
  const files: Record<string, Uint8Array> = {};
  for (const [name, document] of Object.entries(documents)) files[`${name}.docx`] = await reportDocx(document);
  const pages = office.converted(files, 'pdf');

  test.each(languages)('have the headline with its numbers among their words, in %s', (language) => {
    const input = pages.get(`${language}.pdf`) ?? Buffer.alloc(0);
    const { stdout, status } = spawnSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' });
    expect(status).toBe(0);
    const { headline } = documents[language] ?? {};
    expect(headline?.figures.length).toBeGreaterThan(1);
    expect(stdout.replace(/\s/g, '')).toContain(headline?.text.replace(/\s/g, ''));
  });
});
