import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportReport } from '../../electron/print/exportReport';
import { nodesOf, templateIn } from '../../renderer/features/reports/compose/wordsDom';
import { subjectOfFigure } from '../../renderer/measures/reportCell';
import type { MakeReport } from '../../renderer/reports/order';
import { useNotices } from '../../renderer/state/notices';
import { type Edition, exportEditions, type Outcome, type Progress, writeAll } from '../../renderer/state/reportExport';
import { editsOf, keepWords, redoWords, resetWordsFor, undoWords } from '../../renderer/state/reportWords';
import type { Language } from '../../shared/base/language';
import { failed, success } from '../../shared/base/result';
import type { Invoke, Request } from '../../shared/ipc/contract';
import { committeeReport } from '../../shared/report/committeeReport';
import type { ReportDocument } from '../../shared/report/document';
import { editOn } from '../../shared/report/edits/wordEdit';
import { figuresOf } from '../../shared/report/figuresOf';
import { unwrapped } from '../support/bundled';
import { emptied, sampleInput } from '../support/reportSample';

const reportIn = (language: Language): ReportDocument => committeeReport(sampleInput(emptied, language));
const report = reportIn('en');

/** The same report on something else. */
const onOther: ReportDocument = { ...report, provenance: { ...report.provenance, subject: 'other' } };

beforeEach(() => {
  resetWordsFor('before');
  resetWordsFor(null);
  useNotices.setState({ notices: [] });
});

describe('words without a workspace', () => {
  const edit = editOn(report.headline, 'Own words {0}');

  test('are kept, taken back and brought again, for this report alone', async () => {
    await keepWords(report, 'headline', edit);
    expect(editsOf(report)).toEqual({ headline: edit });
    expect(editsOf(onOther)).toEqual({});
    expect(editsOf(reportIn('zh-CN'))).toEqual({});
    await undoWords(report);
    expect(editsOf(report)).toEqual({});
    await redoWords(report);
    expect(editsOf(report)).toEqual({ headline: edit });
    await keepWords(report, 'headline', null);
    expect(editsOf(report)).toEqual({});
    await undoWords(report);
    expect(editsOf(report)).toEqual({ headline: edit });
  });

  test('are taken back in the report that is open, whatever was changed in another since', async () => {
    await keepWords(report, 'headline', edit);
    await keepWords(onOther, 'headline', edit);
    await undoWords(report);
    expect(editsOf(report)).toEqual({});
    expect(editsOf(onOther)).toEqual({ headline: edit });
  });

  test('go with the workspace that they were written in', async () => {
    await keepWords(report, 'headline', edit);
    resetWordsFor('another');
    expect(editsOf(report)).toEqual({});
  });
});

describe('a figure of a report', () => {
  const subjectOf = (cell: string, of = report) => subjectOfFigure({ text: '1', value: 1, cell }, of);

  test.each([
    ['years.2044.closing', { kind: 'year', measure: 'closing', year: 2044 }],
    ['summary.exhaustionYear', { kind: 'summary', item: 'exhaustion' }],
    ['accounts.2023.income', { kind: 'year', measure: 'income', year: 2023 }],
    ['parameters.contribution.employerRate@2019-05-01', { kind: 'parameter', id: 'contribution.employerRate' }],
    ['yearly.economy.cpi@2024', { kind: 'parameter', id: 'economy.cpi' }],
  ])('%s is explained as on the other screens', (cell, subject) => expect(subjectOf(cell)).toEqual(subject));

  test.each([
    'ratio(years.2024.income, years.2024.closing)',
    'baseline.summary.peakFund',
    'horizon',
    'years.2044.year',
  ])('%s is explained with its cell and the run', (cell) =>
    expect(subjectOf(cell)).toMatchObject({ kind: 'reportFigure', figure: { cell } }),
  );

  test('of a report on something else than the run on screen is never taken for one of that run', () => {
    const cell = 'years.2044.closing';
    expect(subjectOf(cell, { ...report, kind: 'region' })).toMatchObject({ kind: 'reportFigure', figure: { cell } });
  });

  test('has a subject, whichever it is', () => {
    const kinds = new Set(figuresOf(report).map(({ figure }) => subjectOfFigure(figure, report).kind));
    expect([...kinds].sort()).toEqual(['parameter', 'reportFigure', 'summary', 'year']);
  });
});

describe('words in a field', () => {
  const texts = ['7.06', '2044'];
  const shown = (template: string): HTMLElement => {
    const field = document.createElement('div');
    field.append(nodesOf(template, texts));
    return field;
  };

  test.each(['', 'plain', '{0}', 'a {1} b {0} c', '{0}{1}', '{{0}} and {1}'])(
    '%s is read as it was shown',
    (template) => expect(templateIn(shown(template))).toBe(template),
  );

  test('has chips that can’t be typed into, with the text of their figure', () => {
    const chips = [...shown('a {1} b').querySelectorAll<HTMLElement>('[data-figure]')];
    expect(chips.map(({ textContent, contentEditable }) => [textContent, contentEditable])).toEqual([
      ['2044', 'false'],
    ]);
  });

  test('drops a place that no figure has, and takes what was pasted with line breaks for one line', () => {
    expect(templateIn(shown('a {7} b'))).toBe('a  b');
    const field = shown('a {0}');
    field.append('\n{1}\u00A0');
    expect(templateIn(field)).toBe('a {0} {{1}} ');
  });
});

let folder: string;
let isChoosing: boolean;

/** The main process as far as it is asked here: the real writers, a folder instead of a dialog. */
const answer = async (channel: string, request: unknown): Promise<unknown> => {
  if (channel === 'folder.choose') {
    return isChoosing ? success({ folder, names: await readdir(folder) }) : failed({ code: 'cancelled' });
  }
  const { format, document, destination } = request as Request<'report.export'>;
  const file = destination.kind === 'path' ? destination.path : path.join(folder, destination.suggestedName);
  return exportReport({ format, document, file }, async () => failed({ code: 'print/not-drawn', detail: 'no window' }));
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fundscope-'));
  isChoosing = true;
  Object.assign(window, { fundscope: { invoke: answer as Invoke } });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const made: MakeReport = async ({ language }) => success(reportIn(language));
const notReady: MakeReport = async () => failed({ code: 'report/not-ready', needs: 'run' });
const edition = (name: string, make: MakeReport, language: Language = 'en'): Edition => ({
  ...{ name, make, formats: ['json', 'csv'] },
  order: { language, day: '2026-11-21' },
});

async function written(editions: readonly Edition[], stopAfter = Number.POSITIVE_INFINITY) {
  const steps: Progress[] = [];
  const outcome: Outcome = unwrapped(
    await writeAll(editions, {
      onProgress: (progress) => steps.push(progress),
      isStopped: () => (steps.at(-1)?.done ?? 0) >= stopAfter,
    }),
  );
  return { outcome, steps };
}

describe('reports that are written into a folder', () => {
  test('go on after one that can’t be made and formats that can’t be written, which are listed', async () => {
    const both = { ...edition('c', made, 'zh-CN'), formats: ['pdf', 'json'] as const };
    const { outcome, steps } = await written([edition('a', made), edition('b', notReady), both]);
    expect(outcome).toMatchObject({ folder, written: 3 });
    expect(outcome.failures.map(({ name, failure }) => [name, failure.code])).toEqual([
      ['b', 'report/not-ready'],
      ['c pdf', 'print/not-drawn'],
    ]);
    expect(steps.at(-1)).toMatchObject({ done: 6, of: 6, secondsLeft: 0 });
    expect((await readdir(folder)).sort()).toEqual([
      'Fundscope-committee-current-law-2026-11-21-en.csv',
      'Fundscope-committee-current-law-2026-11-21-en.json',
      'Fundscope-committee-current-law-2026-11-21-zh-CN.json',
    ]);
  });

  test('take no other file’s name', async () => {
    const name = 'Fundscope-committee-current-law-2026-11-21-en.json';
    await writeFile(path.join(folder, name), 'mine');
    await written([edition('a', made)]);
    expect(await readFile(path.join(folder, name), 'utf8')).toBe('mine');
    expect(await readdir(folder)).toContain('Fundscope-committee-current-law-2026-11-21-en (2).json');
  });

  test('say the user’s words', async () => {
    await keepWords(reportIn('en'), 'headline', editOn(report.headline, 'Mine: {0}'));
    await written([edition('a', made)]);
    const [csv = '', json = ''] = (await readdir(folder)).sort();
    expect(csv.endsWith('.csv')).toBe(true);
    const { headline } = JSON.parse(await readFile(path.join(folder, json), 'utf8'));
    expect(headline.text).toBe(`Mine: ${report.headline.figures[0]?.text}`);
    expect(headline.figures[0]).toMatchObject({ value: report.headline.figures[0]?.value });
  });
});

describe('an export', () => {
  test('stops between two files', async () => {
    const { outcome } = await written([edition('a', made), edition('b', made, 'zh-CN')], 1);
    expect(outcome).toMatchObject({ written: 1, failures: [] });
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('writes nothing when no folder is chosen, and says nothing of it', async () => {
    isChoosing = false;
    await exportEditions([edition('a', made)]);
    expect(await readdir(folder)).toEqual([]);
    expect(useNotices.getState().notices).toEqual([]);
  });

  test('tells of each failure and of what was written', async () => {
    await exportEditions([edition('a', made), edition('b', notReady)]);
    expect(useNotices.getState().notices.map(({ kind }) => kind)).toEqual(['failure', 'told']);
  });
});
