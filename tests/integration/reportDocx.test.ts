import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { committeeReport } from '../../shared/report/committeeReport';
import { reportDocx } from '../../shared/report/docx';
import { blocksOf, blocksOfKind, sectionsOf } from '../../shared/report/sectionsOf';
import { emptied, sampleInput } from '../support/reportSample';

const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

const paragraphs = (xml: string): readonly { style: string; text: string }[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: plain(paragraph),
  }));

describe.each(languages)('the Word file in %s', (language) => {
  const report = committeeReport(sampleInput(emptied, language));
  const made = reportDocx(report);

  test('has the title, a heading a section and the headline in styles of their own', async () => {
    const found = paragraphs(partsOf(await made)['word/document.xml'] ?? '');
    const headings = found.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    const wanted = sectionsOf(report)
      .map(({ heading }) => heading)
      .filter((text) => text !== '');
    expect(headings).toEqual(wanted);
    expect(found.filter(({ style }) => style === 'Title').map(({ text }) => text)).toEqual([report.title]);
    expect(found.filter(({ style }) => style === 'Headline').map(({ text }) => text)).toEqual([report.headline.text]);
  });

  test('has every key figure and every row of every table, in tables of its own kind', async () => {
    const xml = partsOf(await made)['word/document.xml'] ?? '';
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => plain(cell)),
      ),
    );
    const blocks = blocksOf(report);
    for (const block of blocks) {
      if (block.kind === 'table') {
        const rows = block.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
        expect(tables.map((table) => table.slice(1))).toContainEqual(rows);
      }
      if (block.kind === 'figures') {
        const cells = block.items.map(({ label, value, note }) => `${label}${value.text}${note.text}`);
        expect(tables).toContainEqual([cells]);
      }
    }
    expect(xml).toContain('<w:tblHeader');
  });

  test('has each chart as a chart, with its points', async () => {
    const parts = partsOf(await made);
    const charts = blocksOfKind(report, 'chart');
    expect(charts).toHaveLength(6);
    for (const [index, chart] of charts.entries()) {
      const xml = parts[`word/charts/chart${index + 1}.xml`] ?? '';
      const numbers = [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
      for (const { name, points } of chart.series) {
        expect(numbers).toContain(name);
        const last = points[points.length - 1];
        expect(numbers.some((number) => Number(number) === last?.y)).toBe(true);
      }
      expect(parts['word/document.xml']).toContain(`title="${chart.title}"`);
    }
  });

  test('carries Chinese typefaces, page numbers, and no person or machine', async () => {
    const parts = partsOf(await made);
    expect(parts['word/styles.xml']).toContain('w:eastAsia="Microsoft YaHei"');
    expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/s);
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Fundscope</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-21T00:00:00Z');
    expect(Object.values(parts).join('')).not.toContain(process.cwd());
  });

  test('is the same file for the same report', async () => {
    // ZIP times count two seconds a step; the pause makes a moment that is written show.
    const first = await made;
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await reportDocx(report))).toBe(0);
  });
});
