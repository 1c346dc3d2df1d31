import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { Database } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { pairRecords } from '../../shared/data/people/pairRecords';
import { isClear, personTables } from '../../shared/data/people/personLists';
import { unwrapped } from '../support/bundled';
import { opened } from './dataFiles';
import { openWasmInNode } from './dataWasmInNode';

const hash = 'ab'.repeat(32);

describe.each([
  { adapter: 'native', open: openNativeDatabase },
  { adapter: 'wasm', open: openWasmInNode },
])('lists of people on $adapter', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await opened(open());
    const texts = [
      'CREATE TABLE members (member_id VARCHAR, id_number VARCHAR, name VARCHAR, birth_date DATE, sex VARCHAR, region_code VARCHAR)',
      `INSERT INTO members VALUES ('1', '11010519491231002X', '张三丰', '1949-12-31', 'M', '110105'),
        ('2', '${hash}', '${hash}', '1950-01-01', 'F', '110101'), ('3', NULL, '李四', NULL, NULL, NULL)`,
      'CREATE TABLE deaths (member_id VARCHAR, id_number VARCHAR, death_date DATE)',
      `INSERT INTO deaths VALUES ('1', '${hash}', '2024-01-01')`,
      'CREATE TABLE custody (member_id VARCHAR, id_number VARCHAR)',
      'CREATE TABLE regions (region_code VARCHAR, name VARCHAR)',
      `INSERT INTO regions VALUES ('110000', '北京市')`,
      'CREATE OR REPLACE TABLE imports (table_name VARCHAR, privacy VARCHAR)',
      `INSERT INTO imports VALUES ('members', 'clear'), ('deaths', 'hash')`,
    ];
    for (const text of texts) unwrapped(await database.query(plainSql(text)));
  });
  afterAll(() => database.close());

  test('are the tables that say who somebody is and are not empty, the fullest first', async () => {
    expect(unwrapped(await personTables(database))).toEqual([
      { table: 'members', rows: 3 },
      { table: 'deaths', rows: 1 },
    ]);
  });

  test('are clear when an import of theirs kept names and numbers as they are', async () => {
    expect(unwrapped(await isClear(database, ['deaths', 'members']))).toBe(true);
    expect(unwrapped(await isClear(database, ['deaths']))).toBe(false);
  });

  const lists = { a: { name: 'members', table: 'members' }, b: { name: 'deaths', table: 'deaths' }, clear: true };
  const records = async (a: string, b: string) => unwrapped(await pairRecords(database, lists, [a, b]));

  test('never show a name or a number in clear', async () => {
    const { a, b } = await records('1', '1');
    expect(a).toMatchObject({ identity: '110***********002X', name: '张**', birthDate: '1949-12-31', sex: 'M' });
    expect(b).toMatchObject({ identity: 'abababababab…', name: null, birthDate: null });
  });

  test('tell what is missing, also a record that is no longer there', async () => {
    expect(await records('3', 'gone')).toMatchObject({ a: { identity: null, name: '李*', sex: null }, b: null });
  });
});
