import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import { type Database, type SqlValue, sql } from '../../shared/data/database';
import { bytesOf, opened } from './dataFiles';
import { openWasmInNode } from './dataWasmInNode';

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
    const rows = await database.query(
      sql`SELECT 1::INTEGER AS i, 2::BIGINT AS b, sum(x) AS h, 1.25::DECIMAL(18,2) AS m, 0.1::DOUBLE AS d,
          true AS t, NULL AS n, DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 01:02:03' AS moment, '名' AS s
          FROM (VALUES (3), (4)) AS v(x)`,
    );
    expect(rows).toEqual({
      ok: true,
      value: [
        {
          i: 1,
          b: 2,
          h: 7,
          m: 1.25,
          d: 0.1,
          t: true,
          n: null,
          day: '2024-02-29',
          moment: '2024-02-29T01:02:03.000Z',
          s: '名',
        },
      ],
    });
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

  test.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM '/etc/hostname'",
    "SELECT * FROM read_text('../../etc/passwd')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    "ATTACH '/tmp/other.duckdb' AS other",
    "COPY (SELECT 1) TO '/tmp/fundscope-copied.csv'",
    "EXPORT DATABASE '/tmp/fundscope-exported'",
    'LOAD httpfs',
    "LOAD '/tmp/evil.duckdb_extension'",
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    "SET allowed_directories = ['/']",
    'SET autoload_known_extensions = true',
    'RESET autoinstall_known_extensions',
    'PRAGMA enable_logging',
  ])('is locked against %s', async (text) => {
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
    const present = sql`SELECT extension_name FROM duckdb_extensions() WHERE extension_name = ${name} AND loaded`;
    expect(await database.query(present)).toEqual({ ok: true, value: [] });
  });

  test('refuses a table or column name that is not plain', async () => {
    const load = (table: string, column: string) =>
      database.load({ name: 'x.csv', bytes: bytesOf('a\n1\n') }, table, { [column]: 'VARCHAR' });
    await expect(load('a" (x); DROP TABLE people; --', 'a')).rejects.toThrow('not a plain name');
    await expect(load('a', "a': 'VARCHAR'}")).rejects.toThrow('not a plain name');
  });
});
