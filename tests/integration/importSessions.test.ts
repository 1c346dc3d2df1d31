import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger, Session } from '../../shared/data/database';
import { engines } from '../support/engines';

const statement = (text: string) => ({ text, values: [] });

describe.each(engines)('sessions on $engine', ({ open }) => {
  let ledger: Ledger;
  beforeAll(async () => {
    const opened = await open();
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    ledger = opened.value;
  });
  afterAll(() => ledger.close());

  const withSession = async (work: (session: Session) => Promise<void>): Promise<void> => {
    const session = await ledger.session();
    if (!session.ok) throw new Error(JSON.stringify(session.failure));
    try {
      await work(session.value);
    } finally {
      await session.value.close();
    }
  };

  test('a statement that runs too long is stopped, and the session goes on', () =>
    withSession(async (session) => {
      const long = session.query(statement('SELECT count(*) FROM range(1000000000000) AS a(x) WHERE hash(x) = 1'));
      await sleep(500);
      await session.interrupt();
      expect(await long).toEqual({ ok: false, failure: { code: 'cancelled' } });
      expect(await session.query(statement('SELECT 1 AS one'))).toEqual({ ok: true, value: [{ one: 1 }] });
    }));

  test('what a session has begun is its own, and gone when it ends', async () => {
    await withSession(async (session) => {
      await session.query(statement('CREATE TEMP TABLE staged (source_line BIGINT, c0 VARCHAR, c1 VARCHAR)'));
      await session.query(statement('BEGIN TRANSACTION'));
      await session.query(statement('CREATE TABLE begun (x INTEGER)'));
      expect(await ledger.query(statement('SELECT * FROM staged'))).toMatchObject({ ok: false });
      expect(await ledger.query(statement('SELECT * FROM begun'))).toMatchObject({ ok: false });
    });
    expect(await ledger.query(statement('SELECT * FROM begun'))).toMatchObject({ ok: false });
  });

  test('values are appended to the columns that are named, whatever they hold', () =>
    withSession(async (session) => {
      await session.query(statement('CREATE TEMP TABLE kept (n BIGINT, a VARCHAR, b VARCHAR, d DOUBLE)'));
      const text = ['O\'Brien "x"', '中文😀', '', null, '=1+1', 'tab\tand\nline'];
      const numbers = Float64Array.from(text, (_, k) => 2 ** 40 + k);
      const doubles = Float64Array.from(text, (_, k) => k + 0.5);
      expect(await session.append('kept', { n: numbers, b: text, d: doubles })).toEqual({ ok: true, value: 6 });
      expect(await session.query(statement('SELECT * FROM kept ORDER BY n'))).toEqual({
        ok: true,
        value: text.map((b, k) => ({ n: 2 ** 40 + k, a: null, b, d: k + 0.5 })),
      });
      expect(await session.append('nowhere', { n: numbers })).toMatchObject({ ok: false });
    }));

  test('plain lines are cut as they are: quotes, other delimiters and spaces are text', () =>
    withSession(async (session) => {
      const bytes = new TextEncoder().encode(`a;"b" ;'c'\n;,;\n 1;0x10;中\n`);
      const lines = { kind: 'plain', bytes, firstLine: 7, rows: 3, bytesRead: bytes.length } as const;
      const dialect = { delimiter: ';', quote: '"', escape: '"', comment: '#', headerLine: 1 };
      const plain = await session.readPlain(lines, dialect, ['c0', 'c1', 'c2']);
      if (!plain.ok) throw new Error(JSON.stringify(plain.failure));
      expect(await session.query(statement(plain.value.query))).toEqual({
        ok: true,
        value: [
          { c0: 'a', c1: '"b" ', c2: "'c'" },
          { c0: null, c1: ',', c2: null },
          { c0: ' 1', c1: '0x10', c2: '中' },
        ],
      });
      await plain.value.release();
      expect(await session.query(statement(plain.value.query))).toMatchObject({ ok: false });
    }));
});
