import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { Database } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { chanceAgreement } from '../../shared/data/people/chanceAgreement';
import { oneCharacterApart } from '../../shared/data/people/comparison';
import { usualThresholds } from '../../shared/data/people/decide';
import { type DecidedPair, type MatchRequest, matchPeople } from '../../shared/data/people/matchPeople';
import { unwrapped } from '../support/bundled';
import { opened } from './dataFiles';
import { openWasmInNode } from './dataWasmInNode';

/** 2,000 members of 400 names, born over 40 years in four counties; every tenth person is in the list of deaths. */
const members = `CREATE TABLE members AS SELECT i::VARCHAR AS member_id,
  'id' || i AS id_number, 'name' || ((i * i) % 401) AS name, CASE WHEN i % 2 = 0 THEN 'M' ELSE 'F' END AS sex,
  DATE '1940-01-01' + CAST((i * 7919) % 14600 AS INTEGER) AS birth_date, ['110101', '110105', '130102', '440305'][1 + i % 4] AS region_code
  FROM range(2000) AS t(i)`;

/** Of 200 deaths 100 have the number, 60 lack it, 20 lack it and have a slip in the name, 20 are strangers. */
const deaths = `CREATE TABLE deaths AS SELECT
  CASE WHEN k < 100 THEN id_number END AS id_number,
  CASE WHEN k >= 180 THEN 'stranger' || k WHEN k >= 160 THEN 'x' || substr(name, 2) ELSE name END AS name,
  sex, CASE WHEN k >= 180 THEN birth_date + 4000 ELSE birth_date END AS birth_date, region_code,
  DATE '2024-01-01' + k::INTEGER AS death_date, 'imp' AS source_id, k AS source_row
  FROM (SELECT *, (member_id::INTEGER / 10)::INTEGER AS k FROM members WHERE member_id::INTEGER % 10 = 0)`;

describe.each([
  { adapter: 'native', open: openNativeDatabase },
  { adapter: 'wasm', open: openWasmInNode },
])('people across lists on $adapter', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await opened(open());
    const custody = `CREATE TABLE custody (name VARCHAR, from_date DATE)`;
    for (const text of [members, deaths, custody]) unwrapped(await database.query(plainSql(text)));
  });
  afterAll(() => database.close());

  const request: MatchRequest = {
    a: { name: 'members', table: 'members' },
    b: { name: 'deaths', table: 'deaths' },
    clear: true,
    thresholds: usualThresholds,
    decisions: [],
    limit: 10_000,
  };
  const matched = async (changes: Partial<MatchRequest> = {}) =>
    unwrapped(await matchPeople(database, { ...request, ...changes }));
  /** The members that each outcome names. */
  const truth = (member: string): string => {
    const k = Number(member) / 10;
    return k < 100 ? 'identity' : k < 160 ? 'nameBirthSexRegion' : k < 180 ? 'slip' : 'stranger';
  };

  test('counts how often two people agree by chance', async () => {
    const tables = [
      'CREATE TABLE left_list (name VARCHAR, sex VARCHAR)',
      'CREATE TABLE right_list (name VARCHAR, sex VARCHAR)',
    ];
    const rows = [
      `INSERT INTO left_list VALUES ('王伟', 'M'), ('王强', 'M'), ('李娜', 'F'), (NULL, 'F')`,
      `INSERT INTO right_list VALUES ('王伟', 'M'), ('李娜', 'F'), ('李娜', 'F'), ('赵敏', NULL)`,
    ];
    for (const text of [...tables, ...rows]) unwrapped(await database.query(plainSql(text)));
    const list = (name: string) => ({ name, table: name, columns: ['name', 'sex'] });
    const query = { a: list('left_list'), b: list('right_list'), clear: true };
    // 李娜 twice in one list is one record there: three names on either side, 王伟 and 李娜 in both, 2 of 9 pairs; 王强 is
    // one character from 王伟, 1 of 9. Sex: 2 M and 2 F against 1 M and 1 F, 4 of 8 pairs.
    const { u, allPairs } = unwrapped(await chanceAgreement(database, query));
    expect(allPairs).toBe(12);
    expect(u.name.map((share) => Math.round(share * 9))).toEqual([6, 1, 2]);
    expect(u.sex).toEqual([0.5, 0.5]);
    expect(u.region).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('finds who is in both, and nobody else', async () => {
    const { pairs, candidates, cutOff } = await matched();
    expect(cutOff).toBe(false);
    expect(candidates).toBeGreaterThan(180);
    const matches = pairs.filter(({ outcome }) => outcome === 'match');
    expect(new Set(matches.map(({ b }) => b.record)).size).toBe(matches.length);
    const found = matches.map(({ a, tier }) => [truth(a.record), tier].join(' '));
    const counts = Object.fromEntries([...new Set(found)].map((key) => [key, found.filter((x) => x === key).length]));
    expect(counts).toEqual({
      'identity identity': 100,
      'nameBirthSexRegion nameBirthSexRegion': 60,
    });
    for (const { a } of matches) expect(Number(a.record) % 10).toBe(0);
  });

  const slipsIn = async (clear: boolean) => {
    const { pairs } = await matched({ clear });
    return pairs.filter(({ a, outcome }) => truth(a.record) === 'slip' && outcome !== 'noMatch');
  };

  test('a slip in a name goes to the reviewer', async () => {
    const slips = await slipsIn(true);
    expect(slips).toHaveLength(20);
    for (const { pattern, outcome, tier } of slips) {
      expect([pattern[1], outcome, tier]).toEqual([1, 'review', 'weights']);
    }
  });

  test('and is not to be seen in hashes: no other pair here shows that names can differ', async () => {
    expect(await slipsIn(false)).toEqual([]);
  });

  test.each([
    { x: '王强', y: '王伟', apart: true },
    { x: '欧阳娜', y: '欧阳娜娜', apart: true },
    { x: '欧阳娜娜', y: '阳娜娜', apart: true },
    { x: '11010519491231002X', y: '11010519491231003X', apart: true },
    { x: '王强', y: '王强', apart: false },
    { x: '王强', y: '李娜', apart: false },
    { x: '王小强', y: '王大伟', apart: false },
    { x: '张三', y: '三张', apart: false },
    { x: '王', y: '李', apart: false },
    { x: '欧阳娜娜', y: '欧阳', apart: false },
  ])('$x and $y are one character apart: $apart', async ({ x, y, apart }) => {
    const found = await database.query({
      text: `SELECT ${oneCharacterApart('x', 'y')} AS apart FROM (SELECT ? AS x, ? AS y)`,
      values: [x, y],
    });
    expect(found).toEqual({ ok: true, value: [{ apart }] });
  });

  test('follows what a reviewer said, run after run', async () => {
    const { pairs } = await matched();
    const [first, second] = pairs.filter(({ outcome }) => outcome === 'match');
    if (!first || !second) throw new Error('no match');
    const decisions: DecidedPair[] = [
      { a: first.a, b: first.b, decision: 'noMatch' },
      { a: second.b, b: second.a, decision: 'unsure' },
    ];
    const again = (await matched({ decisions })).pairs;
    const outcomeOf = (id: string) => again.find((pair) => pair.id === id);
    expect(outcomeOf(first.id)).toMatchObject({ outcome: 'noMatch', tier: 'reviewer', decision: 'noMatch' });
    expect(outcomeOf(second.id)).toMatchObject({ outcome: 'review', tier: 'reviewer', decision: 'unsure' });
    expect(again).toHaveLength(pairs.length);
  });

  test('gives a pair that a reviewer decided, however weak its evidence', async () => {
    const everything = (await matched({ thresholds: { match: 0.99, review: 1e-12 } })).pairs;
    const usual = (await matched()).pairs;
    const weak = everything.find(({ id }) => usual.every((pair) => pair.id !== id));
    if (!weak) throw new Error('no weak pair');
    const { pairs } = await matched({ decisions: [{ a: weak.a, b: weak.b, decision: 'match' }] });
    expect(pairs.find(({ id }) => id === weak.id)).toMatchObject({ outcome: 'match', tier: 'reviewer' });
    expect(pairs).toHaveLength(usual.length + 1);
  });

  test('names a pair alike after another import of the same rows', async () => {
    const before = (await matched()).pairs.map(({ id }) => id).sort();
    unwrapped(await database.query(plainSql(`UPDATE deaths SET source_id = 'later', source_row = source_row + 7`)));
    expect((await matched()).pairs.map(({ id }) => id).sort()).toEqual(before);
  });

  test('says when there were more pairs than asked for', async () => {
    const { pairs, cutOff } = await matched({ limit: 5 });
    expect(pairs).toHaveLength(5);
    expect(cutOff).toBe(true);
  });

  test('takes two reports of one member number as one person', async () => {
    const twice = `CREATE TABLE reports AS SELECT member_id, name, sex, birth_date, region_code FROM members WHERE member_id = '10'
      UNION ALL SELECT member_id, NULL, sex, birth_date, NULL FROM members WHERE member_id = '10'`;
    unwrapped(await database.query(plainSql(twice)));
    const { pairs } = await matched({ b: { name: 'reports', table: 'reports' } });
    const ids = pairs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pairs.filter(({ a, b }) => a.record === '10' && b.record === '10')).toHaveLength(1);
  });

  test('finds a member registered twice, each pair once', async () => {
    const { pairs } = await matched({ b: { name: 'members', table: 'members' } });
    expect(pairs.every(({ a, b }) => a.record < b.record)).toBe(true);
  });

  test('a list without people, or without a column, gives no pairs', async () => {
    const { pairs, candidates } = await matched({ b: { name: 'custody', table: 'custody' } });
    expect([pairs, candidates]).toEqual([[], 0]);
  });
});
