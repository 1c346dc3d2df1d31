import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { committeeReport } from '../../shared/report/committeeReport';
import { contentsOf } from '../../shared/report/contents';
import { reportDocx } from '../../shared/report/docx';
import { textWidth } from '../../shared/report/docxStyles';
import { figuresOf } from '../../shared/report/figuresOf';
import { originsOf, withAnnexes } from '../../shared/report/origins';
import { blocksOf, blocksOfKind, sectionsOf } from '../../shared/report/sectionsOf';
import { everyBlock } from '../support/everyBlock';
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

describe.each(languages)('a report with chapters as a Word file in %s', (language) => {
  const report = everyBlock(language);
  const whole = withAnnexes(report);
  const made = reportDocx(report);
  const xmlOf = async (): Promise<string> => partsOf(await made)['word/document.xml'] ?? '';

  test('has the parts as headings on a new page, and their sections one level lower', async () => {
    const xml = await xmlOf();
    const found = paragraphs(xml).filter(({ style }) => /^Heading/.test(style));
    const wanted = contentsOf(whole).map(({ level, text }) => ({ style: `Heading${level}`, text }));
    expect(found).toEqual(wanted);
    for (const { title } of whole.parts.filter((part) => part.title !== '')) {
      const heading = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one).find((one) => isHeading(one, title));
      expect(heading).toContain('<w:pageBreakBefore/>');
    }
  });

  test('has contents that are filled in, with links to the headings', async () => {
    const xml = await xmlOf();
    const [contents = ''] = /<w:sdt>.*?<\/w:sdt>/s.exec(xml) ?? [];
    const entries = paragraphs(contents).filter(({ style }) => /^TOC\d/.test(style));
    expect(entries.map(({ style }) => Number(style.slice(3)))).toEqual(contentsOf(whole).map(({ level }) => level));
    for (const [index, { text }] of contentsOf(whole).entries()) expect(entries[index]?.text).toContain(text);
    expect(anchorsIn(contents).every((anchor) => bookmarksIn(xml).has(anchor))).toBe(true);
  });

  test('has no contents where it is a letter', async () => {
    const xml = partsOf(await reportDocx({ ...report, kind: 'findings' }))['word/document.xml'] ?? '';
    expect(paragraphs(xml).filter(({ style }) => /^(TOC|Contents)/.test(style))).toEqual([]);
    expect(paragraphs(xml).filter(({ style }) => /^Heading/.test(style))).toHaveLength(contentsOf(whole).length);
  });

  test('leads from each figure to its row of the annex', async () => {
    const xml = await xmlOf();
    const figures = anchorsIn(xml).filter((anchor) => anchor.startsWith('figure'));
    expect(figures).toHaveLength(figuresOf(report).length);
    const marked = bookmarksIn(xml);
    for (const anchor of new Set(figures)) expect(marked.get(anchor), anchor).toBe(1);
    expect(new Set(figures).size).toBe(originsOf(report).length);
  });

  test('has each table of a chapter under its caption, its head repeated, no wider than the page', async () => {
    const xml = await xmlOf();
    const captions = paragraphs(xml).filter(({ style }) => style === 'ChartTitle');
    const tables = whole.parts
      .filter(({ layout }) => layout === 'chapter')
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
      .filter((block) => block.kind === 'table');
    for (const { caption } of tables) expect(captions.map(({ text }) => text)).toContain(caption);
    expect(xml.match(/<w:tblHeader/g)?.length).toBeGreaterThanOrEqual(tables.length);
    for (const [, grid = ''] of xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)) {
      const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(textWidth + widths.length);
    }
  });

  test('is the same file for the same report', async () => {
    expect(Buffer.compare(await made, await reportDocx(everyBlock(language)))).toBe(0);
  });
});

const isHeading = (paragraph: string, title: string): boolean =>
  /<w:pStyle w:val="Heading1"/.test(paragraph) && plain(paragraph) === title;

const anchorsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor = '']) => anchor);

function bookmarksIn(xml: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [, name = ''] of xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)) {
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}
