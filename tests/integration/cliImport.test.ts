import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { createWorkspace, openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import { openWorkCopy } from '../../electron/workspace/workCopy';
import { at, document, folder, fundscope, put, withCommandLine, within } from '../support/commandLine';
import { rows } from '../support/importing';

withCommandLine();

const members =
  '个人编号,姓名,性别,出生日期,公民身份号码\n1001,张三,女,1949-12-31,11010519491231002X\n1002,李四,男,1960/1/2,\n';
const contributions =
  '个人编号,险种类型,费款所属期,行政区划代码,缴费基数\n1001,企业职工基本养老保险,202401,510000,"6,500.00"\n1001,企业职工基本养老保险,202413,510000,6500\n';

interface Imported {
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly rejects: readonly Record<string, unknown>[];
  readonly sha256: string;
  readonly encoding: string;
  readonly kept: boolean;
  readonly files: readonly Record<string, unknown>[];
}

let own = '';
beforeEach(() => {
  own = at('own');
  mkdirSync(own);
  vi.stubEnv('XDG_CONFIG_HOME', path.join(own, 'config'));
  vi.stubEnv('TMPDIR', own);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(own, { recursive: true, force: true });
});

const inFile = async <Row>(file: string, text: string): Promise<readonly Row[]> => {
  const ledger = await openNativeLedger({ file, readOnly: true });
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.failure));
  try {
    return await rows<Row>(ledger.value, text);
  } finally {
    await ledger.value.close();
  }
};

test('without a workspace a file is checked and nothing is kept', () => {
  const ran = fundscope(['import', put('gbk.csv', contributions), '--json'], { LANG: 'zh_CN.UTF-8' });
  expect(ran.status).toBe(0);
  expect(ran.err).toContain('仅作检查');
  const imported = document<Imported>(ran);
  expect(imported).toMatchObject({ read: 2, loaded: 1, rejected: 1, encoding: 'utf-8', kept: false });
  expect(imported.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(imported.rejects).toEqual([{ line: 3, column: 'period', value: '202413', reason: 'no-such-day' }]);
  expect(readdirSync(own)).toEqual([]);
});

test('a folder is loaded into a database file, what others refer to first, and persons only as hashes', async () => {
  mkdirSync(at('own/files'));
  writeFileSync(at('own/files/1-contributions.csv'), contributions.replaceAll('1001', '1003'));
  writeFileSync(at('own/files/2-members.csv'), members);
  writeFileSync(at('own/files/3-other.csv'), 'colour,size\nred,1\n');
  const database = at('own/tables.duckdb');
  const args = ['import', at('own/files'), '--database', database, '--key', at('own/key'), '--json'];
  const ran = await within(args);
  expect(ran.status).toBe(1);
  const { files } = document<Imported>(ran);
  expect(files).toMatchObject([
    { table: 'members', read: 2, loaded: 2 },
    { table: 'contributions', read: 2, loaded: 0, reasons: { 'unknown-reference': 1, 'no-such-day': 1 } },
    { failure: { code: 'import/which-table' } },
  ]);
  const kept = await inFile<Record<string, unknown>>(database, 'SELECT * FROM members ORDER BY member_id');
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toMatch(/张三|110105/);
  expect(kept[0].id_number).toMatch(/^[0-9a-f]{64}$/);

  const again = await within(args);
  expect(document<Imported>(again).files[0]).toMatchObject({ failure: { code: 'import/already-loaded' } });
  const replaced = await within([...args, '--replace']);
  expect(document<Imported>(replaced).files[0]).toMatchObject({ loaded: 2 });
  expect(await inFile(database, 'SELECT count(*)::INTEGER AS n FROM members')).toEqual([{ n: 2 }]);
});

describe('into a workspace', () => {
  const state = () => stateFolder(path.join(own, 'config', 'Fundscope'));

  test('rows are there when it is opened again, and the journal says what was loaded', async () => {
    const place = at('own/workspace');
    const made = await createWorkspace({ folder: place, name: 'Test', passphrase: null, state: state() });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    await made.value.close();
    const ran = await within(['import', at(put('members.csv', members)), '--workspace', place]);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('read 2 = loaded 2 + rejected 0');
    const opened = await openWorkspace({ folder: place, passphrase: null, readOnly: true, state: state() });
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    expect(opened.value.entries().at(-1)).toMatchObject({
      what: 'import',
      detail: { files: [{ table: 'members', read: 2, loaded: 2, rejected: 0 }] },
    });
    const copy = await openWorkCopy(opened.value);
    if (!copy.ok) throw new Error(JSON.stringify(copy.failure));
    expect(await inFile(copy.value.file, 'SELECT member_id FROM members ORDER BY 1')).toEqual([
      { member_id: '1001' },
      { member_id: '1002' },
    ]);
    await copy.value.remove();
    await opened.value.close();
  });

  test('that is not one', async () => {
    const ran = await within(['import', at(put('members.csv', members)), '--workspace', at('own/nowhere')]);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('nowhere');
  });
});

test('declared totals and rejected rows are told in words', async () => {
  const ran = await within([
    'import',
    at(put('c.csv', contributions)),
    '--total',
    'base=13000.01',
    '--total',
    'rows=2',
  ]);
  expect(ran.status).toBe(0);
  expect(ran.out).toContain('difference -0.01');
  expect(ran.out).toContain('line 3, period, “202413”: There is no such day');
});

test.each([
  { args: ['import'], says: 'FILE' },
  { args: ['import', 'a.csv', '--as', 'membres'], says: 'members' },
  { args: ['import', 'a.csv', '--total', 'base'], says: '--total' },
  { args: ['import', 'a.csv', '--date-order', 'dym'], says: 'ymd | dmy | mdy' },
])('$args is wrong use', async ({ args, says }) => {
  const ran = await within(args);
  expect(ran).toMatchObject({ status: 2, out: '' });
  expect(ran.err).toContain(says);
});

test('a file that is not there, and one that is no table', async () => {
  const gone = await within(['import', path.join(folder, 'gone.csv')]);
  expect(gone).toMatchObject({ status: 1, out: '' });
  expect(gone.err).toContain('gone.csv');
  const other = await within(['import', at(put('other.csv', 'colour,size\nred,1\n'))]);
  expect(other).toMatchObject({ status: 1, out: '' });
  expect(other.err).toContain('--as');
});

test('the benchmark sets an import beside the engine reading the same file unchecked', async () => {
  const ran = await within(['benchmark', 'import', '--rows', '3000', '--rounds', '1', '--json']);
  expect(ran.status).toBe(0);
  const timed = document<{ name: string; ratio: number; benchmarks: { name: string; ratio: number }[] }>(ran);
  expect(timed.benchmarks.map(({ name }) => name)).toEqual(['read_csv', 'import']);
  expect(timed).toMatchObject({ name: 'import' });
  expect(timed.benchmarks[0].ratio).toBe(1);
  expect(timed.ratio).toBeGreaterThan(0);
  expect(readdirSync(own)).toEqual([]);
});

test('a file in GB18030 with Chinese headings', async () => {
  // 个人编号,险种类型,费款所属期,行政区划代码,缴费基数 and two rows: 2024年1月 with "6,500.00", 202402 with １２３４.
  const bytes =
    'uPbIy7HgusUsz9XW1sDg0M0st9G/7sv5yvTG2izQ0NX+x/i7rrT6wussvcm30bv5yv0KMTAwMSzG89K11rC5pLv5sb7R+MDPsaPP1SwyMDI0xOox1MIsNTEwMDAwLCI2LDUwMC4wMCIKMTAwMizG89K11rC5pLv5sb7R+MDPsaPP1SwyMDI0MDIsNTEwMDAwLKOxo7Kjs6O0Cg==';
  writeFileSync(at('own/gb.csv'), Buffer.from(bytes, 'base64'));
  const imported = document<Imported>(await within(['import', at('own/gb.csv'), '--total', 'base=7734', '--json']));
  expect(imported).toMatchObject({ read: 2, loaded: 2, rejected: 0, encoding: 'gb18030' });
  expect(imported.files[0]).toMatchObject({ table: 'contributions', controls: [{ loaded: '7734', difference: '0' }] });
});
