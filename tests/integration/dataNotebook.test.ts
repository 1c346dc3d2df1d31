import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger, Session } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { notebookText, readNotebook } from '../../shared/data/notebook/notebookText';
import { readOnlyQuery } from '../../shared/data/notebook/readOnlyQuery';
import { openWasmInNode } from './dataWasmInNode';

let ledger: Ledger;
let session: Session;

beforeAll(async () => {
  const opened = await openWasmInNode();
  if (!opened.ok) throw new Error(opened.failure.code);
  ledger = opened.value;
  const own = await ledger.session();
  if (!own.ok) throw new Error(own.failure.code);
  session = own.value;
  await session.query(plainSql('CREATE TABLE members AS SELECT i AS member_id, i * 1.5 AS base FROM range(50) t(i)'));
});

afterAll(async () => {
  await session.close();
  await ledger.close();
});

const ask = (text: string, limit = 1000) => readOnlyQuery(session, text, limit);

const contents = async (): Promise<unknown> => {
  const tables = await session.query(
    plainSql('SELECT table_name, estimated_size::INTEGER AS rows FROM duckdb_tables()'),
  );
  const sum = await session.query(plainSql('SELECT sum(base)::DOUBLE AS base FROM members'));
  return [tables, sum];
};

describe('a cell of the notebook', () => {
  test.each([
    ['SELECT count(*) AS n FROM members', [{ n: '50' }]],
    ['WITH few AS (SELECT * FROM members LIMIT 2) SELECT sum(base) AS s FROM few;', [{ s: '1.5' }]],
    ['VALUES (1, 2)', [{ col0: '1', col1: '2' }]],
    ['FROM members ORDER BY ALL LIMIT 1', [{ member_id: '0', base: '0.0' }]],
    ["SELECT 'a;b' AS t -- ; DROP TABLE members", [{ t: 'a;b' }]],
    ['SELECT 1 AS a, 2 AS a', [{ a: '1', a_1: '2' }]],
  ])('answers %s', async (text, rows) => {
    expect(await ask(text)).toMatchObject({ ok: true, value: { rows, hasMore: false } });
  });

  test.each(['DESCRIBE members', 'SHOW TABLES', 'SUMMARIZE members', 'EXPLAIN SELECT * FROM members'])(
    'answers %s',
    async (text) => expect(await ask(text)).toMatchObject({ ok: true }),
  );

  test('says that there is more, and gives it when asked', async () => {
    expect(await ask('FROM members', 20)).toMatchObject({ ok: true, value: { hasMore: true } });
    const all = await ask('FROM members', 50);
    expect(all.ok && [all.value.rows.length, all.value.hasMore]).toEqual([50, false]);
  });

  test.each([
    'INSERT INTO members VALUES (99, 1)',
    'UPDATE members SET base = 0',
    'DELETE FROM members',
    'DROP TABLE members',
    'CREATE TABLE other (i INTEGER)',
    'CREATE TEMP TABLE other (i INTEGER)',
    'CREATE MACRO one() AS 1',
    "COPY members TO 'ws/out.csv'",
    "COPY members TO 'opfs://out.csv'",
    "EXPORT DATABASE 'ws/all'",
    "ATTACH 'opfs://other.duckdb'",
    "ATTACH ':memory:' AS other",
    'DETACH memory',
    'SET threads = 1',
    'RESET threads',
    'PRAGMA table_info(members)',
    'PRAGMA database_list',
    'INSTALL json',
    'LOAD json',
    'CHECKPOINT',
    'BEGIN',
    'COMMIT',
    'ROLLBACK',
    'VACUUM',
    'CALL duckdb_tables()',
    'PREPARE p AS SELECT 1',
    'EXECUTE p',
    'EXPLAIN ANALYZE DELETE FROM members',
    'EXPLAIN DROP TABLE members',
    'SELECT 1; DROP TABLE members',
    'SELECT 1); DROP TABLE members; SELECT * FROM (SELECT 1',
    'SELECT 1) LIMIT 1; DELETE FROM members; --',
    'WITH gone AS (DELETE FROM members RETURNING *) SELECT * FROM gone',
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('opfs://ledger.duckdb')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM glob('*')",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    "SELECT * FROM query('DELETE FROM members')",
    '',
    '   ;  ',
    'SELECT * FROM nowhere',
  ])('refuses %s and changes nothing', async (text) => {
    const before = await contents();
    expect(await ask(text)).toMatchObject({ ok: false, failure: { code: 'query/not-read-only' } });
    expect(await contents()).toEqual(before);
  });
});

describe('the text of a notebook', () => {
  test('is read back as it was', () => {
    const cells = [
      { title: '缴费人数', sql: 'SELECT count(*)\nFROM contributions' },
      { title: '', sql: "SELECT '-- %% not a title'" },
    ];
    expect(readNotebook(notebookText(cells))).toEqual(cells);
    expect(readNotebook('SELECT 1\r\n-- %% two\r\nSELECT 2')).toEqual([
      { title: '', sql: 'SELECT 1' },
      { title: 'two', sql: 'SELECT 2' },
    ]);
  });
});
