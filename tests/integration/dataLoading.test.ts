import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { Failure } from '../../shared/base/failure';
import { failed, success } from '../../shared/base/result';
import type { Database } from '../../shared/data/database';
import { loadDatasets, type ReadFile } from '../../shared/data/loadDatasets';
import { tables } from '../../shared/data/tables';
import { bytesOf, opened, readDataset } from './dataFiles';
import { openWasmInNode } from './dataWasmInNode';

const population = 'tables/population.csv';
const mortality = 'tables/mortality.csv';
const references = 'tables/references.csv';
const statistics = 'tables/statistics.csv';

/** The real files, one of them with its text changed. */
const damaged =
  (file: string, change: (text: string) => string): ReadFile =>
  async (name) => {
    const bytes = await readDataset(name);
    return bytes.ok && name === file ? success(bytesOf(change(new TextDecoder().decode(bytes.value)))) : bytes;
  };

const replaced = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to damage: ${from}`);
  return changed;
};

const without = (pattern: RegExp) => (text: string) => {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !pattern.test(line));
  if (kept.length === lines.length) throw new Error(`nothing to remove: ${pattern}`);
  return kept.join('\n');
};

const lineOf = async (file: string, start: string): Promise<number> => {
  const bytes = await opened(readDataset(file));
  return (
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .findIndex((line) => line.startsWith(start)) + 1
  );
};

describe('loading a damaged copy of a real file', () => {
  let database: Database;
  beforeAll(async () => {
    database = await opened(openNativeDatabase());
  });
  afterAll(() => database.close());

  const failure = async (readFile: ReadFile): Promise<Failure | undefined> => {
    const loaded = await loadDatasets(database, readFile);
    return loaded.ok ? undefined : loaded.failure;
  };

  test.each(tables.map(({ file }) => file))('%s missing', async (file) => {
    const absent: ReadFile = async (name) =>
      name === file
        ? failed({ code: 'file/not-read', path: name, trouble: 'missing', detail: 'ENOENT' })
        : readDataset(name);
    expect(await failure(absent)).toEqual({ code: 'dataset/missing', file });
  });

  test('a file that may not be read is told apart from a missing one', async () => {
    const refused = { code: 'file/not-read', path: population, trouble: 'no-permission', detail: 'EACCES' } as const;
    expect(await failure(async (name) => (name === population ? failed(refused) : readDataset(name)))).toEqual(refused);
  });

  test('not UTF-8', async () => {
    const gbk = new Uint8Array([0xb1, 0xeb, 0xcc, 0xe2]);
    const readFile: ReadFile = async (name) => (name === references ? success(gbk) : readDataset(name));
    expect(await failure(readFile)).toEqual({ code: 'dataset/not-utf8', file: references });
  });

  test.each([
    ['a column renamed', replaced('age', 'alter'), 'age'],
    ['no header', (text: string) => text.slice(text.indexOf('\n') + 1), 'region_code'],
    ['an empty file', () => '', 'region_code'],
    ['another delimiter', (text: string) => text.replaceAll(',', ';'), 'region_code'],
  ])('%s', async (_, change, column) => {
    expect(await failure(damaged(population, change))).toEqual({
      code: 'dataset/missing-column',
      file: population,
      column,
    });
  });

  test('a column that nobody asked for', async () => {
    const change = (text: string) => text.replaceAll('\n', ',x\n').replace('reference,x', 'reference,extra');
    expect(await failure(damaged(population, change))).toMatchObject({
      code: 'dataset/bad-value',
      file: population,
      line: 1,
      column: 'extra',
    });
  });

  test.each([
    {
      what: 'a letter in a number',
      to: 'CN,2024,F,37,11723O28,',
      column: 'value',
      value: '11723O28',
      expected: 'number',
    },
    { what: 'an empty number', to: 'CN,2024,F,37,,', column: 'value', value: '', expected: 'number' },
    {
      what: 'a number in Chinese units',
      to: 'CN,2024,F,37,1172万,',
      column: 'value',
      value: '1172万',
      expected: 'number',
    },
    { what: 'not a number at all', to: 'CN,2024,F,37,NaN,', column: 'value', value: 'NaN', expected: 'number' },
    { what: 'a negative count', to: 'CN,2024,F,37,-5,', column: 'value', value: '-5', expected: '0 … 1000000000' },
    {
      what: 'beyond all numbers',
      to: 'CN,2024,F,37,1e999,',
      column: 'value',
      value: '1e999',
      expected: '0 … 1000000000',
    },
    {
      what: 'a fraction of a year',
      to: 'CN,2024.5,F,37,11723028,',
      column: 'year',
      value: '2024.5',
      expected: 'integer',
    },
    {
      what: 'an age that nobody reaches',
      to: 'CN,2024,F,370,11723028,',
      column: 'age',
      value: '370',
      expected: '0 … 120',
    },
    { what: 'an unknown sex', to: 'CN,2024,女,37,11723028,', column: 'sex', value: '女', expected: 'M | F' },
    { what: 'no region', to: ',2024,F,37,11723028,', column: 'region_code', value: '', expected: 'notEmpty' },
    { what: 'a decimal comma', to: 'CN,2024,F,37,11723,028,', column: 'reference', expected: '6 × ,' },
    { what: 'a missing cell', to: 'CN,2024,37,11723028,', column: 'reference', expected: '6 × ,' },
    { what: 'a blank line', to: '\nCN,2024,F,37,11723028,', column: 'year', expected: '6 × ,' },
    {
      what: 'a line break within a cell',
      to: '"C\nN",2024,F,37,11723028,',
      column: 'region_code',
      expected: 'oneLine',
    },
  ])('$what', async ({ to, column, expected, ...facts }) => {
    const start = 'CN,2024,F,37,11723028,';
    const found = await failure(damaged(population, replaced(start, to)));
    const line = await lineOf(population, start);
    expect(found).toMatchObject({ code: 'dataset/bad-value', file: population, line, column, expected });
    if ('value' in facts) expect(found).toMatchObject({ value: facts.value });
  });

  test('a file cut off in the middle of a line', async () => {
    const cut = damaged(statistics, (text) => text.slice(0, text.length / 2));
    expect(await failure(cut)).toMatchObject({ code: 'dataset/bad-value', file: statistics });
  });

  test('a file cut off at the end of a line', async () => {
    const cut = damaged(population, (text) => text.split('\n').slice(0, 4000).join('\n'));
    expect(await failure(cut)).toMatchObject({ code: 'dataset/incomplete', file: population });
  });

  test('a mortality above one, a day that is none, a status that is none', async () => {
    const above = damaged(mortality, replaced(',0.005048,', ',5.048,'));
    expect(await failure(above)).toMatchObject({ line: 2, column: 'value', value: '5.048', expected: '0 … 1' });
    const day = damaged(references, replaced('2026-11-21', '2026-13-01'));
    expect(await failure(day)).toMatchObject({ line: 2, column: 'read_on', value: '2026-13-01' });
    const status = damaged(references, replaced(',verified,', ',sure,'));
    expect(await failure(status)).toMatchObject({ column: 'status', value: 'sure' });
  });

  test('the same row twice', async () => {
    const row = 'CN,2024,F,37,11723028,wpp2024-population\n';
    const line = (await lineOf(population, row.trim())) + 1;
    const twice = damaged(population, replaced(row, row + row));
    expect(await failure(twice)).toEqual({
      code: 'dataset/duplicate-key',
      file: population,
      line,
      key: 'CN 2024 F 37',
    });
  });

  test('a source that is not listed', async () => {
    const row = 'CN,2024,F,37,11723028,';
    const line = await lineOf(population, row);
    const found = await failure(damaged(population, replaced(`${row}wpp2024-population`, `${row}hearsay`)));
    expect(found).toEqual({ code: 'dataset/unknown-reference', file: population, line, reference: 'hearsay' });
  });

  test.each([
    { what: 'an age', file: population, pattern: /^CN,2024,F,37,/, missing: 'CN 2024 F: age 37' },
    { what: 'the last ages', file: population, pattern: /^CN,2024,F,(9\d|100),/, missing: 'CN 2024 F: age 90' },
    { what: 'one sex', file: population, pattern: /^CN,2024,F,/, missing: 'CN 2024: sex F' },
    { what: 'a year between', file: population, pattern: /^CN,2010,/, missing: 'CN M: year 2010' },
    {
      what: 'a death rate',
      file: mortality,
      pattern: /^wpp2024,CN,2050,M,60,/,
      missing: 'wpp2024 CN 2050 M oneMinusSurvivorship: age 60',
    },
    { what: 'a fertile age', file: 'tables/fertility.csv', pattern: /^CN,2030,27,/, missing: 'CN 2030: age 27' },
    {
      what: 'a migrant group',
      file: 'tables/migration.csv',
      pattern: /^CN,2030,2035,M,45,/,
      missing: 'CN 2030 M: age_from 45',
    },
    { what: 'a measure', file: 'tables/demography.csv', pattern: /,births,/, missing: 'CN: measure births' },
    { what: 'a divisor', file: 'tables/months_divisor.csv', pattern: /^60,/, missing: 'age 60' },
  ])('$what missing from $file', async ({ file, pattern, missing }) => {
    expect(await failure(damaged(file, without(pattern)))).toEqual({ code: 'dataset/incomplete', file, missing });
  });

  test('a header and nothing below it', async () => {
    const header = damaged(statistics, (text) => text.slice(0, text.indexOf('\n') + 1));
    expect(await failure(header)).toEqual({ code: 'dataset/incomplete', file: statistics, missing: 'statistics' });
  });

  test('a wrong file leaves what was loaded before', async () => {
    const total = { text: 'SELECT sum(value) AS total, count(*) AS rows FROM population', values: [] };
    await opened(loadDatasets(database, readDataset));
    const before = await database.query(total);
    expect(await failure(damaged('tables/months_divisor.csv', replaced('139', 'x')))).toBeDefined();
    expect(await database.query(total)).toEqual(before);
  });
});

describe.each([
  { adapter: 'native', open: openNativeDatabase },
  { adapter: 'wasm', open: openWasmInNode },
])('loading the bundled files with the $adapter database', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await opened(open());
  });
  afterAll(() => database.close());

  test('every row that was read is there', async () => {
    const steps: string[] = [];
    const reports = await opened(loadDatasets(database, readDataset, (done, of) => steps.push(`${done}/${of}`)));
    expect(steps).toEqual(Array.from({ length: tables.length + 1 }, (_, done) => `${done}/${tables.length}`));
    for (const [index, { name, file }] of tables.entries()) {
      const bytes = await opened(readDataset(file));
      const lines = new TextDecoder().decode(bytes).trimEnd().split('\n').length;
      expect(reports[index]).toMatchObject({ table: name, rows: lines - 1 });
      const imported = await database.query({
        text: `SELECT count(*) AS rows, min(source_row) AS first, max(source_row) AS last, any_value(i.rows) AS told,
          any_value(i.sha256) AS sha256, any_value(i.bytes) AS bytes
          FROM "${name}" JOIN imports AS i USING (source_id) WHERE i.file = ?`,
        values: [file],
      });
      const { sha256 } = reports[index] ?? {};
      const rows = lines - 1;
      const facts = { rows, first: 2, last: lines, told: rows, sha256, bytes: bytes.length };
      expect(imported).toEqual({ ok: true, value: [facts] });
    }
  });

  test('files with a byte order mark and Windows line ends hold the same figures', async () => {
    const windows: ReadFile = async (name) => {
      const bytes = await opened(readDataset(name));
      return success(bytesOf(`\ufeff${new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')}`));
    };
    const sum = {
      text: 'SELECT sum(value) AS total, max(reference) AS reference FROM population WHERE year = 2024',
      values: [],
    };
    await opened(loadDatasets(database, readDataset));
    const before = await database.query(sum);
    expect(await loadDatasets(database, windows)).toMatchObject({ ok: true });
    expect(await database.query(sum)).toEqual(before);
  });
});
