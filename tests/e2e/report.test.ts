import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReport, type ReportFormat } from '../../electron/print/exportReport';
import { printThroughElectron } from '../../electron/print/spawn';
import { runScenario } from '../../shared/balance/runScenario';
import { type Language, languages } from '../../shared/base/language';
import { committeeReport } from '../../shared/report/committeeReport';
import { contentsOf } from '../../shared/report/contents';
import type { Part, ReportDocument } from '../../shared/report/document';
import { figureAnchors, originsOf, withAnnexes } from '../../shared/report/origins';
import { blocksOfKind } from '../../shared/report/sectionsOf';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { everyBlock } from '../support/everyBlock';
import { axe } from './axe';
import { launch, root, temporaryFolder, type Workbench } from './launch';

const execute = promisify(execFile);

let folder: string;
let workbench: Workbench;
const reports = new Map<Language, ReportDocument>();

beforeAll(async () => {
  const base = await bundledBase();
  const parameters = bundledParameters();
  const scenario = bundledScenario('current-law');
  const run = unwrapped(runScenario(base, parameters, scenario));
  const { accounts, references } = base;
  for (const language of languages) {
    const input = { run, scenario, baseline: null, accounts, references, parameters, language, day: '2026-11-21' };
    reports.set(language, committeeReport(input));
  }
  folder = await temporaryFolder();
  workbench = await launch({ args: [`--export-directory=${folder}`] });
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

function reportIn(language: Language): ReportDocument {
  const report = reports.get(language);
  if (report === undefined) throw new Error(`no report in ${language}`);
  return report;
}

const exported = (document: unknown, name: string, format: ReportFormat) =>
  workbench.page.evaluate(
    ([form, content, file]) =>
      window.fundscope.invoke('report.export', {
        format: form,
        document: content,
        destination: { kind: 'path', path: file },
      }),
    [format, document, path.join(folder, name)] as const,
  );

const textOf = async (file: string, ...options: readonly string[]): Promise<string> =>
  (await execute('pdftotext', [...options, file, '-'])).stdout;

/** Without white space: where a line breaks is the printer's matter. */
const unspaced = (text: string): string => text.replace(/\s+/g, '');

describe.each(languages)('the PDF in %s', (language) => {
  const file = (): string => path.join(folder, `${language}.pdf`);
  let reply: Awaited<ReturnType<typeof exported>>;
  beforeAll(async () => {
    reply = await exported(reportIn(language), `${language}.pdf`, 'pdf');
  });

  test('is two tagged pages of A4 that name no machine', async () => {
    expect(reply).toMatchObject({ ok: true, value: { pages: 2 } });
    const { stdout } = await execute('pdfinfo', [file()]);
    expect(stdout).toMatch(/Pages:\s+2\n/);
    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toMatch(/\(A4\)/);
    expect(stdout).toMatch(/Creator:\s+Fundscope/);
    expect(stdout).not.toMatch(/Linux|Windows|Macintosh/);
    expect(stdout).toContain(reportIn(language).title);
  });

  test('carries its own fonts and no others', async () => {
    const { stdout } = await execute('pdffonts', [file()]);
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toMatch(/NotoSansSC/);
      expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    }
  });

  test('says on its first page the headline, the key figures and the charts of the document', async () => {
    const report = reportIn(language);
    const page = unspaced(await textOf(file(), '-l', '1', '-raw'));
    expect(page).toContain(unspaced(report.headline.text));
    for (const block of (report.parts[0]?.sections ?? []).flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'chart') expect(page).toContain(unspaced(block.title));
      if (block.kind === 'paragraph') expect(page).toContain(unspaced(block.text));
      if (block.kind !== 'figures') continue;
      for (const { label, value, note } of block.items) {
        for (const text of [label, value.text, note.text]) expect(page).toContain(unspaced(text));
      }
    }
  });

  test('has on its second page every cell of every table, row by row, and every source', async () => {
    const report = reportIn(language);
    const page = unspaced(await textOf(file(), '-f', '2', '-raw'));
    for (const block of (report.parts[1]?.sections ?? []).flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'sources') {
        for (const { title, status } of block.items) expect(page).toContain(unspaced(status + title));
      }
      if (block.kind !== 'table') continue;
      const cells = block.rows.map((row) => row.map((cell) => unspaced(typeof cell === 'string' ? cell : cell.text)));
      for (const row of cells) for (const cell of row) expect(page).toContain(cell);
      if (block.units.length > 0) for (const row of cells) expect(page).toContain(row.join(''));
    }
  });

  test('has its headings as an outline, and its tables as tables', async () => {
    const { stdout } = await execute('pdfinfo', ['-struct', file()], { maxBuffer: 1 << 26 });
    expect((await readFile(file())).includes('/Outlines')).toBe(true);
    expect(stdout).toMatch(/\bH1\b/);
    expect(stdout).toMatch(/\bTable\b/);
    expect(stdout).toMatch(/\bTH\b/);
    expect(stdout).toMatch(/\bFigure\b/);
  });
});

describe('the PDF of a report with a chapter of every block and 200 rows', () => {
  const short = everyBlock('zh-CN');
  const rows = Array.from({ length: 200 }, (_, row) => [
    `第${row + 1}行`,
    { text: `${row}.5`, value: row + 0.5, cell: `rows.${row}` },
  ]);
  const tall: Part = {
    layout: 'chapter',
    title: '长表',
    sections: [
      {
        id: 'tall',
        heading: '二百行',
        blocks: [
          { ...short.data, caption: '二百行之表', header: ['行', '值'], units: [], exactUnits: [], rows, note: '表注' },
        ],
      },
    ],
  };
  const report: ReportDocument = { ...short, parts: [...short.parts, tall] };
  const file = (): string => path.join(folder, 'chapters.pdf');
  let pages: readonly string[];
  beforeAll(async () => {
    const reply = await exported(report, 'chapters.pdf', 'pdf');
    const text = await textOf(file(), '-layout');
    pages = text.split('\f').slice(0, -1).map(unspaced);
    expect(reply).toMatchObject({ ok: true, value: { pages: pages.length } });
  });

  test('says on each page which it is of how many', () => {
    for (const [index, page] of pages.entries()) expect(page).toContain(`第${index + 1}页，共${pages.length}页`);
  });

  test('has every row on one page, each page of the table with its head, the note behind the last row', () => {
    const standing = rows.map((_, row) => pages.findIndex((page) => page.includes(`第${row + 1}行${row}.5`)));
    expect(standing).not.toContain(-1);
    expect(standing).toEqual(standing.toSorted((a, b) => a - b));
    const [first, ...others] = [...new Set(standing)];
    expect(others.length).toBeGreaterThan(1);
    expect(pages[first ?? -1]).toContain('二百行之表行值');
    for (const page of others) expect(pages[page]).toContain('二百行之表（续）行值');
    expect(pages[others.at(-1) ?? -1]).toContain('第200行199.5表注');
  });

  test('has contents whose page numbers are those of the headings', () => {
    const contents = pages.find((page) => page.includes('目录目录')) ?? '';
    const chapters = report.parts.filter(({ layout }) => layout === 'chapter');
    for (const { title, sections } of chapters) {
      for (const heading of [title, ...sections.map((section) => section.heading)]) {
        const [, after = ''] = contents.split(unspaced(heading));
        const page = Number.parseInt(after, 10);
        expect(pages[page - 1], heading).toContain(unspaced(heading));
      }
    }
  });

  test('leads from each figure to its row of the annex, and from the contents to each heading', async () => {
    const { stdout } = await execute('pdfinfo', ['-dests', file()], { maxBuffer: 1 << 26 });
    const named = new Map([...stdout.matchAll(/^\s*(\d+) .*"(.+)"$/gm)].map(([, page, name]) => [name, Number(page)]));
    const whole = withAnnexes(report);
    for (const { anchor } of contentsOf(whole)) expect(named.has(anchor), anchor).toBe(true);
    const anchors = figureAnchors(report);
    for (const { figure } of originsOf(report)) {
      const page = named.get(anchors.get(figure.cell) ?? '') ?? 0;
      expect(pages[page - 1], figure.cell).toContain(unspaced(`${figure.text}${figure.value}`));
    }
  });

  test('has its structure in tags: headings in order, tables with heads, pictures with words', async () => {
    const { stdout } = await execute('pdfinfo', ['-struct', file()], { maxBuffer: 1 << 28 });
    const levels = [...stdout.matchAll(/^\s*H([1-6])\b/gm)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    for (const tag of ['Table', 'TH', 'TD', 'Link']) expect(stdout).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    const raw = (await readFile(file())).toString('latin1');
    const charts = blocksOfKind(report, 'chart').length;
    expect(raw.match(/\/Alt /g)).toHaveLength(charts);
    expect(raw.match(/\/S \/Figure\b/g)).toHaveLength(charts);
    expect(raw).toContain('/Lang (zh-CN)');
  });
});

test('Word, a workbook, CSV and JSON are written from the same document', async () => {
  const report = reportIn('zh-CN');
  const replies = [
    await exported(report, 'a.docx', 'docx'),
    await exported(report, 'a.xlsx', 'xlsx'),
    await exported(report, 'a.csv', 'csv'),
    await exported(report, 'a.json', 'json'),
  ];
  for (const reply of replies) expect(reply).toMatchObject({ ok: true, value: { pages: null } });
  for (const name of ['a.docx', 'a.xlsx']) {
    expect((await readFile(path.join(folder, name))).subarray(0, 2).toString()).toBe('PK');
  }
  expect(await readFile(path.join(folder, 'a.csv'), 'utf8')).toContain('\uFEFF年份');
  const { headline } = JSON.parse(await readFile(path.join(folder, 'a.json'), 'utf8'));
  expect(headline).toEqual(report.headline);
});

test.each([
  { form: 'pages', reportOf: () => reportIn('en') },
  { form: 'chapters', reportOf: () => ({ ...everyBlock('zh-CN'), parts: everyBlock('zh-CN').parts.slice(-1) }) },
])(
  'the page of HTML of a report of $form opens in a browser, asks for nothing and has no barriers',
  async ({ form, reportOf }) => {
    const report = reportOf();
    // Three years instead of all: axe looks at every cell, and further rows are like these.
    const short = { ...report, data: { ...report.data, rows: report.data.rows.slice(0, 3) } };
    const file = path.join(folder, `${form}.html`);
    expect(await exported(short, `${form}.html`, 'html')).toMatchObject({ ok: true });
    const opening = workbench.app.waitForEvent('window');
    // Of its own, so that nothing of the application's page is around it.
    await workbench.app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }).loadURL('about:blank'));
    const page = await opening;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(await readFile(file, 'utf8'));
    expect(await page.locator('.headline').innerText()).toBe(report.headline.text);
    expect(await axe(page)).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  },
);

test('a document that is none, or that two pages cannot hold, is refused and leaves no file', async () => {
  const report = reportIn('en');
  const long = { ...report.data, rows: Array.from({ length: 120 }, () => ['a', 'b', 'c']), header: ['1', '2', '3'] };
  const tooLong: Part = {
    layout: 'page',
    title: '',
    sections: [{ id: 'long', heading: 'Too long', blocks: [long] }],
  };
  const parts = [...report.parts.slice(0, 1), tooLong];
  const none = await exported({ ...report, parts: 'none' }, 'none.pdf', 'pdf');
  const full = await exported({ ...report, parts }, 'full.pdf', 'pdf');
  expect(none).toMatchObject({ ok: false, failure: { code: 'request/invalid', channel: 'report.export' } });
  expect(full).toMatchObject({ ok: false, failure: { code: 'print/not-drawn' } });
  expect(JSON.stringify(full)).toContain('page 2 holds more than fits');
  const left = await readdir(folder);
  expect(left.filter((name) => name.includes('none') || name.includes('full'))).toEqual([]);
});

test('the print page asks for nothing outside the application', () => {
  expect(workbench.requests.filter((url) => !/^(app:\/\/bundle\/|blob:app:|data:)/.test(url))).toEqual([]);
});

test('the command line prints the same pages through an Electron of its own', async () => {
  const file = path.join(folder, 'headless.pdf');
  const print = printThroughElectron(path.join(root, 'build', 'app', 'cli'));
  const reply = await exportReport({ format: 'pdf', document: reportIn('zh-CN'), file }, print);
  expect(reply).toMatchObject({ ok: true, value: { path: file, pages: 2 } });
  expect(await textOf(file)).toBe(await textOf(path.join(folder, 'zh-CN.pdf')));
});
