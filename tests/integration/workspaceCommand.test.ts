import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountState } from '../../electron/cli/stateFolder';
import { openWorkspace } from '../../electron/workspace/openWorkspace';
import { openWorkCopy } from '../../electron/workspace/workCopy';
import { type Outcome, within } from '../support/commandLine';
import { newFolder, value } from '../support/workspaces';

let root = '';
const before = { config: process.env.XDG_CONFIG_HOME, words: process.env.FUNDSCOPE_PASSPHRASE };
const at = (name: string): string => path.join(root, name);
const ask = (...words: string[]): Promise<Outcome> => within(['workspace', ...words, '--json']);
const told = <T = Record<string, unknown>>(outcome: Outcome): T => JSON.parse(outcome.out);

/** Members as an agency sends them, one row of which a spreadsheet would run. */
const members = `CREATE TABLE members AS SELECT * FROM (VALUES
  ('m1', '11010519491231002X', '张三', 'M'),
  ('m2', '${'a1'.repeat(32)}', '=HYPERLINK("x")', 'F'),
  ('=1+1', '440524188001010014', '李', 'M')) t(member_id, id_number, name, sex)`;

beforeAll(async () => {
  root = await newFolder();
  process.env.XDG_CONFIG_HOME = at('config');
  delete process.env.FUNDSCOPE_PASSPHRASE;
  expect((await ask('create', at('w'), '--name', '试点')).status).toBe(0);
  const workspace = value(await openWorkspace({ folder: at('w'), passphrase: null, state: accountState() }));
  const copy = value(await openWorkCopy(workspace));
  const instance = await DuckDBInstance.create(copy.file);
  const connection = await instance.connect();
  await connection.run(members);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  value(await copy.save({ deed: { what: 'import', detail: { file: 'members.csv' } }, document: workspace.document }));
  await copy.remove();
  await workspace.close();
});
afterAll(async () => {
  for (const [name, was] of [
    ['XDG_CONFIG_HOME', before.config],
    ['FUNDSCOPE_PASSPHRASE', before.words],
  ] as const) {
    if (was === undefined) delete process.env[name];
    else process.env[name] = was;
  }
  await rm(root, { recursive: true });
});

describe('workspace', () => {
  test('open and journal say what is there', async () => {
    expect(told(await ask('open', at('w')))).toMatchObject({
      name: '试点',
      sealed: false,
      revision: 3,
      tables: expect.arrayContaining([
        { table: 'members', rows: 3 },
        { table: 'regions', rows: expect.any(Number) },
        { table: 'average_wage', rows: expect.any(Number) },
        { table: 'rejected_rows', rows: 0 },
      ]),
    });
    const shown = await within(['workspace', 'journal', at('w'), '--language', 'zh-CN']);
    expect(shown.out).toMatch(/导入文件.*members\.csv/);
  });

  test('export masks persons and disarms cells, and with a reason shows them and keeps the reason', async () => {
    const masked = await ask('export', at('w'), 'members', '--file', at('masked.csv'));
    expect(told(masked)).toMatchObject({ rows: 3, masked: true });
    expect(await readFile(at('masked.csv'), 'utf8')).toBe(
      `\ufeffmember_id,id_number,name,sex\nm1,110***********002X,张*,M\nm2,${'a1'.repeat(32)},'=**************,F\n'=1+1,440***********0014,李,M\n`,
    );
    expect((await ask('export', at('w'), 'members', '--file', at('no.csv'), '--unmask', 'x')).status).toBe(2);
    await ask('export', at('w'), 'members', '--file', at('clear.csv'), '--unmask', '移交检查组');
    expect(await readFile(at('clear.csv'), 'utf8')).toContain(`'=HYPERLINK(""x"")`);
    expect(await readFile(at('clear.csv'), 'utf8')).toContain('11010519491231002X');
    const { entries } = told<{ entries: { what: string; detail: unknown }[] }>(await ask('journal', at('w')));
    expect(entries.slice(-2)).toMatchObject([
      { what: 'export', detail: { masked: true } },
      { what: 'export', detail: { masked: false, reason: '移交检查组' } },
    ]);
  });

  test('export writes Parquet that any reader takes, and names the table that was meant', async () => {
    expect((await ask('export', at('w'), 'members', '--file', at('m.parquet'), '--format', 'parquet')).status).toBe(0);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(`SELECT name FROM '${at('m.parquet')}' ORDER BY member_id`);
    expect(reader.getRowObjectsJS().map(({ name }) => name)).toEqual(['李', '张*', '=**************']);
    connection.closeSync();
    instance.closeSync();
    const wrong = await ask('export', at('w'), 'membres');
    expect(wrong.status).toBe(1);
    expect(told(wrong)).toMatchObject({ failure: { code: 'workspace/no-table', nearest: 'members' } });
  });

  test('backup and restore', async () => {
    expect((await ask('backup', at('w'), '--file', at('b.zip'))).status).toBe(0);
    expect((await ask('restore', at('b.zip'), at('again'))).status).toBe(0);
    expect(told(await ask('open', at('again')))).toMatchObject({
      tables: expect.arrayContaining([{ table: 'members', rows: 3 }]),
    });
    await truncate(at('b.zip'), 500);
    const damaged = await ask('restore', at('b.zip'), at('third'));
    expect(damaged.status).toBe(1);
    expect(damaged.err).toContain('backup');
  });

  test('check tells a sound workspace from a damaged one, and what is wrong', async () => {
    expect(told(await ask('check', at('w')))).toMatchObject({ isGood: true, files: [{ state: 'sound' }, {}] });
    const journal = await readFile(at('w/journal.jsonl'), 'utf8');
    await appendFile(at('w/journal.jsonl'), '{"se');
    expect(told(await ask('check', at('w')))).toMatchObject({ isGood: true, journal: { torn: 4 } });
    await writeFile(at('w/journal.jsonl'), journal.replace('members.csv', 'membres.csv'));
    const changed = await ask('check', at('w'));
    expect(changed.status).toBe(1);
    expect(told(changed)).toMatchObject({ isGood: false, journal: { fault: { line: 3, kind: 'changed' } } });
    await writeFile(at('w/journal.jsonl'), journal);
    const tables = await readFile(at('w/tables.duckdb'));
    await writeFile(at('w/tables.duckdb'), tables.subarray(0, 4096));
    const cut = await within(['workspace', 'check', at('w')]);
    expect(cut.status).toBe(1);
    expect(cut.out).toMatch(/tables\.duckdb\s+DAMAGED/);
    await writeFile(at('w/tables.duckdb'), tables);
    expect((await ask('check', at('w'))).status).toBe(0);
  });

  test('under a passphrase, which comes from a file or the environment', async () => {
    await writeFile(at('words'), '三条安静的河流都向东去\n');
    expect((await ask('create', at('sealed'), '--passphrase-file', at('words'))).status).toBe(0);
    expect(told(await ask('check', at('sealed')))).toMatchObject({ problem: { code: 'workspace/passphrase-needed' } });
    process.env.FUNDSCOPE_PASSPHRASE = '三条安静的河流都向东去';
    expect(told(await ask('check', at('sealed')))).toMatchObject({ isGood: true, sealed: true });
    delete process.env.FUNDSCOPE_PASSPHRASE;
  });

  test.each([[], ['opne', 'x'], ['open'], ['open', 'x', 'y']])('%j is wrong use', async (...words) => {
    expect((await ask(...words)).status).toBe(2);
  });

  test('steps of one quarter are replayed on the next, and what no longer fits is said before anything is loaded', async () => {
    const sheet = (rows: readonly string[]) => ['单位编号,单位名称,地区代码', ...rows, ''].join('\n');
    const employers = async (folder: string) => {
      const { tables } = told<{ tables: { table: string; rows: number }[] }>(await ask('open', folder));
      return tables.find(({ table }) => table === 'employers')?.rows ?? null;
    };
    await writeFile(at('单位_2025Q4.csv'), sheet(['e1,第一厂,110000', 'e2,第二厂,310000']));
    await ask('create', at('q4'));
    const asked = ['import', at('单位_2025Q4.csv'), '--as', 'employers', '--workspace', at('q4'), '--json'];
    const imported = await within(asked);
    expect(imported.status, imported.err).toBe(0);
    expect(await employers(at('q4'))).toBe(2);
    expect(told(await ask('steps', at('q4'), '--file', at('steps.json')))).toMatchObject({ steps: 1 });
    await ask('create', at('q1'));
    await writeFile(at('单位_2026Q1.csv'), '单位编号,名,地区代码\ne1,第一厂,110000\n');
    const broken = await ask('replay', at('q1'), at('steps.json'), at('单位_2026Q1.csv'));
    expect(broken.status).toBe(1);
    expect(told(broken)).toMatchObject({
      steps: [{ breaks: [{ kind: 'missing-column', column: '单位名称' }], report: null }],
    });
    expect(await employers(at('q1'))).toBeNull();
    await writeFile(at('单位_2026Q1.csv'), sheet(['e3,第三厂,440000']));
    const good = await ask('replay', at('q1'), at('steps.json'), at('单位_2026Q1.csv'));
    expect(good.status, good.out + good.err).toBe(0);
    expect(told(good)).toMatchObject({ steps: [{ was: '单位_2025Q4.csv', report: { read: 1, loaded: 1 } }] });
    expect(await employers(at('q1'))).toBe(1);
  });
});
