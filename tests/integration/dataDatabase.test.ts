import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import { type Database, type SqlValue, sql } from '../../shared/data/database';
import { bytesOf, opened } from './dataFiles';
import { lockedStatements, plainValues, valuesOfEachType } from './dataStatements';
import { openWasmInNode, startWasmInNode } from './dataWasmInNode';

const statement = (text: string, values: readonly SqlValue[] = []) => ({ text, values });
const columns = { name: 'VARCHAR', age: 'INTEGER', value: 'DOUBLE' };
const people = bytesOf('name,age,value\nAda,36,1.5\n"Lu, Xun",55,\nO\'Brien,7,1e-3\n');

describe.each([
  { adapter: 'native', open: openNativeDatabase },
  { adapter: 'wasm', open: openWasmInNode },
])('the $adapter database', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await opened(open());
  });
  afterAll(() => database.close());

  const loadPeople = () => database.load({ name: 'people.csv', bytes: people }, 'people', columns);

  test('names its engine', () => {
    expect(database.engine).toMatch(/^DuckDB v1\.\d+\.\d+/);
  });

  test('loads a file with the import and the line of each row', async () => {
    expect(await loadPeople()).toMatchObject({ ok: true, value: { table: 'people', rows: 3 } });
    const rows = await database.query(
      sql`SELECT name, age, value, source_row, file FROM people JOIN imports USING (source_id) ORDER BY source_row`,
    );
    expect(rows).toEqual({
      ok: true,
      value: [
        { name: 'Ada', age: 36, value: 1.5, source_row: 2, file: 'people.csv' },
        { name: 'Lu, Xun', age: 55, value: null, source_row: 3, file: 'people.csv' },
        { name: "O'Brien", age: 7, value: 0.001, source_row: 4, file: 'people.csv' },
      ],
    });
  });

  test('takes the place of an earlier load of the same table', async () => {
    await loadPeople();
    await loadPeople();
    const counts = sql`SELECT (SELECT count(*) FROM people) AS people,
      (SELECT count(*) FROM imports WHERE table_name = 'people') AS imports`;
    expect(await database.query(counts)).toEqual({ ok: true, value: [{ people: 3, imports: 1 }] });
  });

  test('leaves the earlier rows when a load fails', async () => {
    await loadPeople();
    const bad = await database.load({ name: 'bad.csv', bytes: bytesOf('name,age,value\nX,x,1\n') }, 'people', columns);
    expect(bad).toMatchObject({ ok: false, failure: { code: 'query/rejected' } });
    const counts = sql`SELECT (SELECT count(*) FROM people) AS people,
      (SELECT count(*) FROM imports WHERE file = 'bad.csv') AS imports`;
    expect(await database.query(counts)).toEqual({ ok: true, value: [{ people: 3, imports: 0 }] });
  });

  test('gives plain values whatever the type', async () => {
    expect(await database.query(valuesOfEachType)).toEqual({ ok: true, value: [plainValues] });
  });

  test.each(["x'; DROP TABLE people; --", "') OR ('1'='1", '?', '%'])('binds the value %s', async (value) => {
    await loadPeople();
    expect(await database.query(sql`SELECT ${value}::VARCHAR AS value`)).toEqual({ ok: true, value: [{ value }] });
    const found = await database.query(sql`SELECT name FROM people WHERE name = ${value}`);
    expect(found).toEqual({ ok: true, value: [] });
    expect(await database.query(sql`SELECT count(*) AS rows FROM people`)).toEqual({ ok: true, value: [{ rows: 3 }] });
  });

  test('binds numbers, wide integers, booleans and nothing', async () => {
    const wide = 9_007_199_254_740_993n;
    const rows = await database.query(
      sql`SELECT ${1.5}::DOUBLE AS d, ${3}::INTEGER AS i, ${wide}::BIGINT AS w, ${true}::BOOLEAN AS t,
          ${null}::INTEGER AS n`,
    );
    expect(rows).toEqual({ ok: true, value: [{ d: 1.5, i: 3, w: wide, t: true, n: null }] });
  });

  test('tells the statement and the reason when it is refused', async () => {
    const text = 'SELECT missing_column FROM people';
    await loadPeople();
    const refused = await database.query(statement(text));
    const reason = expect.stringContaining('missing_column');
    expect(refused).toMatchObject({ ok: false, failure: { code: 'query/rejected', sql: text, reason } });
  });

  test.each(lockedStatements)('is locked against %s', async (text) => {
    expect(await database.query(statement(text))).toMatchObject({
      ok: false,
      failure: { code: 'query/rejected', sql: text },
    });
  });

  test.each(['httpfs', 'spatial', 'json_nowhere'])('neither installs nor loads the extension %s', async (name) => {
    // The wasm build takes INSTALL as done without doing anything; LOAD is where an extension would come in.
    await database.query(statement(`INSTALL ${name}`));
    const load = await database.query(statement(`LOAD ${name}`));
    expect(load).toMatchObject({ ok: false, failure: { code: 'query/rejected' } });
  });

  test('refuses a table or column name that is not plain', async () => {
    const load = (table: string, column: string) =>
      database.load({ name: 'x.csv', bytes: bytesOf('a\n1\n') }, table, { [column]: 'VARCHAR' });
    await expect(load('a" (x); DROP TABLE people; --', 'a')).rejects.toThrow('not a plain name');
    await expect(load('a', "a': 'VARCHAR'}")).rejects.toThrow('not a plain name');
  });
});

test('a worker that dies answers what waits for it, and whatever comes after', async () => {
  const { database, kill } = await startWasmInNode();
  if (!database.ok) throw new Error(JSON.stringify(database.failure));
  const long = database.value.query(sql`SELECT sum(a.range * b.range) FROM range(1000000) AS a, range(1000000) AS b`);
  kill();
  const crashed = { ok: false, failure: { code: 'worker/crashed', worker: 'database' } };
  expect(await long).toMatchObject(crashed);
  expect(await database.value.query(sql`SELECT 1`)).toMatchObject(crashed);
});

describe('the folder of the native database', () => {
  let place: string;
  beforeEach(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'fundscope-test-'));
    vi.stubEnv('TMPDIR', place);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(place, { recursive: true, force: true });
  });

  test('takes what does not fit in memory and is gone after closing', async () => {
    const database = await opened(openNativeDatabase({ memoryLimit: '64MB' }));
    expect(await readdir(place)).toHaveLength(1);
    const large = sql`SELECT count(*) AS rows
      FROM (SELECT * FROM range(8000000) AS r(x) ORDER BY hash(x) LIMIT 7999999)`;
    expect(await database.query(large)).toEqual({ ok: true, value: [{ rows: 7_999_999 }] });
    await database.close();
    expect(await readdir(place)).toEqual([]);
  });

  test('is gone too when the database can not start', async () => {
    const started = await openNativeDatabase({ memoryLimit: 'plenty' });
    expect(started).toMatchObject({ ok: false, failure: { code: 'database/not-started' } });
    expect(await readdir(place)).toEqual([]);
  });
});
