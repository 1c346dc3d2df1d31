import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { Database } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
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
      'slip weights': 20,
    });
    for (const { a } of matches) expect(Number(a.record) % 10).toBe(0);
  });

  test('a slip in a name is not to be seen in its hash, and goes to the reviewer or is lost', async () => {
    const { pairs } = await matched({ clear: false });
    const slips = pairs.filter(({ a, pattern }) => truth(a.record) === 'slip' && pattern[2] === 3);
    expect(slips.every(({ pattern }) => pattern[1] === 0)).toBe(true);
    expect(pairs.filter(({ tier }) => tier === 'identity')).toHaveLength(100);
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

  test('finds a member registered twice, each pair once', async () => {
    const { pairs } = await matched({ b: { name: 'members', table: 'members' } });
    expect(pairs.every(({ a, b }) => a.record < b.record)).toBe(true);
  });

  test('a list without people, or without a column, gives no pairs', async () => {
    const { pairs, candidates } = await matched({ b: { name: 'custody', table: 'custody' } });
    expect([pairs, candidates]).toEqual([[], 0]);
  });
});
