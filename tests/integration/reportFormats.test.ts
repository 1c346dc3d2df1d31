import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import type { PlacedFigure } from '../../shared/report/document';
import { reportDocx } from '../../shared/report/docx';
import { reportHtml } from '../../shared/report/html/html';
import { reportJson } from '../../shared/report/json';
import { resultCells } from '../../shared/report/resultCells';
import { blocksOfKind } from '../../shared/report/sectionsOf';
import { reportXlsx } from '../../shared/report/xlsx/reportXlsx';
import { made } from '../support/madeReports';
import { shownNumber } from '../support/shownNumber';

/** Cells that the run holds as they stand; others are worked out of them, and the golden tests do so. */
const plainCell = /^(years|summary)\.[\w.]+$|^horizon$/;

describe.each(languages)('every headline figure in %s is the number of the run', (language) => {
  const { document: report, run } = made('current law', language);
  const cells = resultCells(run, null);
  const items = blocksOfKind(report, 'figures').flatMap(({ items }) => items);
  const sentences = [report.headline, ...items.flatMap(({ value, note }) => [value, note])];
  const figures: readonly PlacedFigure[] = sentences.flatMap((one) => one.figures);
  const plain = figures.filter(({ cell }) => plainCell.test(cell));

  test('in the words, to their last digit', () => {
    expect(plain.length).toBeGreaterThan(10);
    for (const { text, cell } of plain) {
      const shown = shownNumber(text);
      if (shown === null) continue;
      expect(Math.abs(shown.value - Number(cells[cell])), cell).toBeLessThanOrEqual(shown.tolerance);
    }
  });

  test('in JSON', () => {
    const { headline } = JSON.parse(reportJson(report));
    for (const { cell, value } of headline.figures) expect(cells[cell]).toBe(value);
  });

  test('in HTML', () => {
    const window = new Window();
    window.document.write(reportHtml(report));
    const found = [...window.document.querySelectorAll('.headline data, .key-figures data')];
    expect(found).toHaveLength(figures.length);
    for (const one of found) {
      const cell = one.getAttribute('data-cell') ?? '';
      if (plainCell.test(cell)) expect(Number(one.getAttribute('value')), cell).toBe(cells[cell]);
    }
  });

  test('in XLSX', async () => {
    const [, summary] = await readWorkbook(Buffer.from(reportXlsx(report)));
    const rows = (summary?.data ?? []).filter(([, , , cell]) => plainCell.test(String(cell)));
    expect(rows).toHaveLength(plain.length);
    for (const [, , value, cell] of rows) expect(value, String(cell)).toBe(cells[String(cell)]);
  });

  test('in DOCX', async () => {
    const xml = strFromU8(unzipSync(await reportDocx(report))['word/document.xml'] ?? new Uint8Array());
    const words = xml.replace(/<[^>]+>/g, '');
    for (const { text } of sentences) expect(words).toContain(text);
  });
});
