import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../../shared/base/sha256';

const root = path.join(import.meta.dirname, '../..');
const entry = path.join(root, 'build/app/cli/main.js');
const folder = mkdtempSync(path.join(tmpdir(), 'fundscope-report-'));

function report(program: string, args: readonly string[]) {
  const { PATH = '', HOME = '' } = process.env;
  return spawnSync(process.execPath, [program, 'report', ...args], {
    cwd: folder,
    env: { PATH, HOME, LANG: 'en' },
    encoding: 'utf8',
  });
}

beforeAll(() => {
  const build = path.join(root, 'electron/setup/build.mjs');
  expect(spawnSync(process.execPath, [build, '--only', 'cli'], { cwd: root }).status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the committee report as a file', () => {
  test.each(['docx', 'xlsx', 'html', 'csv', 'json'])('%s: the JSON answer says what was written', (format) => {
    const ran = report(entry, ['--format', format, '--out', `new/folder/report.${format}`, '--json']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const { file, bytes, sha256 } = JSON.parse(ran.stdout);
    expect(file).toBe(path.join(folder, `new/folder/report.${format}`));
    expect(statSync(file).size).toBe(bytes);
    expect(sha256Of(readFileSync(file))).toBe(sha256);
  });

  test('in the language asked for, with what was set beside current law', () => {
    const args = ['--format', 'csv', '--out', 'set.csv'];
    const law = report(entry, [...args, '--language', 'en']);
    expect(law.status).toBe(0);
    const before = readFileSync(path.join(folder, 'set.csv'), 'utf8');
    expect(report(entry, [...args, '--set', 'contribution.employerRate=0.2', '--language', 'zh-CN']).status).toBe(0);
    const after = readFileSync(path.join(folder, 'set.csv'), 'utf8');
    expect(before).not.toMatch(/[\u4e00-\u9fff]/);
    expect(after).toMatch(/[\u4e00-\u9fff]/);
    expect(after.match(/\d{5,}/g)).not.toEqual(before.match(/\d{5,}/g));
  });

  test.each([
    { args: ['--format', 'pdf'], says: '--out' },
    { args: ['--format', 'odt', '--out', 'x.odt'], says: 'pdf | docx | xlsx | html | csv | parquet | json' },
    { args: ['--kind', 'audits', '--format', 'csv', '--out', 'x.csv'], says: 'committee' },
    { args: ['--region', '440000', '--format', 'csv', '--out', 'x.csv'], says: '--kind region' },
    { args: ['--kind', 'disclosure', '--to', '1999', '--format', 'csv', '--out', 'x.csv'], says: '2000' },
    { args: ['--languages', 'zh-CN,fr', '--format', 'csv', '--out', 'x.csv'], says: 'zh-CN,en' },
  ])('$args is wrong use', ({ args, says }) => {
    const ran = report(entry, args);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
  });

  test('in both languages from one run', () => {
    const ran = report(entry, ['--format', 'csv', '--out', 'both.csv', '--languages', 'zh-CN,en', '--json']);
    const { files } = JSON.parse(ran.stdout);
    expect(files.map(({ file }: { file: string }) => path.basename(file))).toEqual(['both.zh-CN.csv', 'both.en.csv']);
    const [chinese, english] = ['both.zh-CN.csv', 'both.en.csv'].map((name) =>
      readFileSync(path.join(folder, name), 'utf8').split('\r\n'),
    );
    expect(chinese?.[0]).not.toBe(english?.[0]);
    expect(chinese?.slice(1)).toEqual(english?.slice(1));
  });

  test('a place that cannot be written to', () => {
    const ran = report(entry, ['--format', 'csv', '--out', '/proc/report.csv']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('/proc/report.csv');
  });
});

describe('reports of other kinds as files', () => {
  test('provinces: one that is not known stops none of the others, is listed, and shows in the exit status', () => {
    const args = ['--kind', 'region', '--region', '440000,999999,110000', '--format', 'csv', '--out', 'all', '--json'];
    const ran = report(entry, args);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('3 of 3: 110000');
    const { reports, failures } = JSON.parse(ran.stdout);
    expect(reports.map(({ file }: { file: string }) => path.basename(file))).toEqual(['440000.csv', '110000.csv']);
    expect(failures).toMatchObject([{ name: '999999', failure: { code: 'usage/bad-option' } }]);
    expect(existsSync(path.join(folder, 'all/110000.csv'))).toBe(true);
  });

  test('a disclosure holds the years asked for', () => {
    const years = ['--from', '2020', '--to', '2021'];
    expect(report(entry, ['--kind', 'disclosure', ...years, '--format', 'csv', '--out', 'd.csv']).status).toBe(0);
    const rows = readFileSync(path.join(folder, 'd.csv'), 'utf8').trim().split('\r\n').slice(1);
    expect(new Set(rows.map((row) => /,(\d{4}),/.exec(row)?.[1]))).toEqual(new Set(['2020', '2021']));
  });

  test('a valuation is written with what it still lacks said', () => {
    const args = ['--kind', 'valuation', '--previous', 'cass-2019-law-of-2024', '--format', 'json', '--out', 'v.json'];
    const ran = report(entry, args);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('6 passages are still to be written: scope.toWrite');
    const { kind, parts } = JSON.parse(readFileSync(path.join(folder, 'v.json'), 'utf8'));
    expect(kind).toBe('valuation');
    const ids = parts.flatMap(({ sections }: { sections: { id: string }[] }) => sections.map(({ id }) => id));
    expect(ids).toContain('causes');
  });
});

test('where no PDF can be drawn, the other forms are left and the reason is said', () => {
  // The program alone, away from the application that would print for it; native modules stay where they are found.
  const alone = path.join(folder, 'alone');
  cpSync(path.dirname(entry), alone, { recursive: true });
  cpSync(path.join(root, 'datasets'), path.join(folder, 'datasets'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  const ran = report(path.join(alone, 'main.js'), ['--format', 'pdf', '--out', 'committee.pdf', '--json']);
  expect(ran.status).toBe(0);
  expect(ran.stderr).toContain('PDF');
  const { failure, left } = JSON.parse(ran.stdout);
  expect(failure.code).toBe('print/not-drawn');
  expect(left.map(({ file }: { file: string }) => path.basename(file))).toEqual([
    'committee.docx',
    'committee.html',
    'committee.csv',
    'committee.json',
  ]);
  for (const { file, bytes } of left) expect(statSync(file).size).toBe(bytes);
  expect(existsSync(path.join(folder, 'committee.pdf'))).toBe(false);
});
