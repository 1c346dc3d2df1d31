import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statisticsMethods } from '../../renderer/engine/statisticsMethods';
import { digitTests } from '../../shared/audit/digits/benford';
import { rowsWithDigits } from '../../shared/audit/digits/countDigits';
import { digitReport } from '../../shared/audit/digits/digitReport';
import { drawSample, type SampleQuestion } from '../../shared/audit/sampling/drawSample';
import type { Session } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { unwrapped } from '../support/bundled';
import { alike, closeLedgers, inpatient, type StatisticsLedger, statisticsLedgers } from '../support/statisticsLedgers';

let engines: readonly StatisticsLedger[] = [];
beforeAll(async () => {
  engines = await statisticsLedgers();
});
afterAll(() => closeLedgers(engines));

const notAsked = async (): Promise<never> => {
  throw new Error('not asked');
};

describe('leading digits', () => {
  test('even logarithms conform to Benford in every test', async () => {
    const { fits, unsuited, rows, decades } = await alike(engines, async (session) => {
      const { mantissas, ...report } = unwrapped(await digitReport(session, inpatient));
      expect(mantissas?.mean).toBeCloseTo(0.5, 2);
      return report;
    });
    expect(unsuited).toEqual([]);
    expect(rows).toEqual({ rows: 20000, empty: 0, zero: 0, negative: 0, small: 0, counted: 20000 });
    expect(decades).toBeCloseTo(0.98 * 3, 1);
    for (const name of digitTests) expect(fits?.[name].conformity).toBe('close');
    expect(fits?.firstTwo.groups.reduce((sum, { count }) => sum + count, 0)).toBe(20000);
  });

  test('a pile of amounts below a limit shows, in the class of the deviation and as the only spike', async () => {
    const { session } = engines[0];
    await session.query(
      plainSql(`CREATE TABLE steered AS SELECT CASE WHEN source_row % 8 = 0 THEN 4900 + source_row % 99
      ELSE amount END AS amount, source_id, source_row FROM benefits WHERE source_id = 'file'`),
    );
    const { fits } = unwrapped(await digitReport(session, { table: 'steered', amount: 'amount' }));
    expect(fits?.firstTwo.conformity).toBe('none');
    expect(fits?.firstTwo.spikes).toEqual([49]);
    const rows = unwrapped(
      await rowsWithDigits(session, { table: 'steered', amount: 'amount' }, { digits: 49, limit: 5 }),
    );
    expect(rows).toHaveLength(5);
    for (const { amount } of rows) expect(amount).toMatch(/^49/);
  });

  test('pensions are refused, because a formula makes them and they are too near to each other', async () => {
    const { fits, unsuited } = await alike(engines, async (session) =>
      unwrapped(
        await digitReport(session, { ...inpatient, where: [{ column: 'benefit_type', is: '=', value: 'pension' }] }),
      ),
    );
    expect(fits).toBeNull();
    expect(unsuited.map(({ why }) => why)).toEqual(['too-narrow', 'set-by-rule']);
  });

  test('accounts are masked before they leave the database', async () => {
    const rows = await alike(engines, async (session) =>
      unwrapped(await rowsWithDigits(session, inpatient, { digits: 77, limit: 3 })),
    );
    for (const { payee_account, amount } of rows) {
      expect(amount).toMatch(/^77|^7\.7/);
      expect(payee_account).toMatch(/\*/);
      expect(payee_account).not.toContain('000012345');
    }
  });

  test('few rows are refused, none too', async () => {
    const ask = async (value: string) =>
      unwrapped(
        await digitReport(engines[0].session, { ...inpatient, where: [{ column: 'member_id', is: '=', value }] }),
      );
    expect((await ask('M7')).unsuited[0]).toMatchObject({ why: 'too-few', counted: 1, least: 1000 });
    expect((await ask('nobody')).unsuited).toEqual([{ why: 'too-few', counted: 0, least: 1000 }]);
  });

  test('a column that is not there is named by the database', async () => {
    const report = await digitReport(engines[0].session, { table: 'benefits', amount: 'amuont' });
    expect(report).toMatchObject({ ok: false, failure: { code: 'query/rejected' } });
    expect(JSON.stringify(report)).toContain('amuont');
  });
});

describe('samples', () => {
  const keys = (session: Session, question: SampleQuestion) =>
    drawSample(session, question)
      .then(unwrapped)
      .then(({ items }) => items.map(({ columns }) => columns.source_row));

  test('the same seed draws the same rows on both engines, another seed others', async () => {
    const question = { rows: inpatient, method: 'random', size: 300, seed: 7 } as const;
    const rows = await alike(engines, (session) => keys(session, question));
    expect(new Set(rows).size).toBe(300);
    expect(await keys(engines[0].session, { ...question, seed: 8 })).not.toEqual(rows);
  });

  test('monetary units: every interval hits one amount, the large ones for certain, counted as often as hit', async () => {
    const drawn = await alike(engines, async (session) =>
      unwrapped(await drawSample(session, { rows: inpatient, method: 'monetary', size: 200, seed: 3 })),
    );
    const hits = drawn.items.reduce((sum, item) => sum + item.hits, 0);
    expect([200, 201]).toContain(hits);
    const [stratum] = drawn.strata;
    expect(stratum.bookValue / 200).toBeCloseTo(drawn.interval ?? 0, 1);
    expect(drawn.items.every(({ book }) => book > 0)).toBe(true);
  });

  test('an amount of an interval or more is always drawn', async () => {
    const { session } = engines[0];
    await session.query(
      plainSql(`CREATE TABLE lumpy AS SELECT (CASE WHEN i = 5000 THEN 1e6 ELSE 100 END)::DECIMAL(18, 2)
      AS amount, 'f' AS source_id, i::BIGINT AS source_row FROM range(10000) t(i)`),
    );
    for (let seed = 0; seed < 20; seed++) {
      const drawn = unwrapped(
        await drawSample(session, { rows: { table: 'lumpy', amount: 'amount' }, method: 'monetary', size: 40, seed }),
      );
      expect(drawn.items.find(({ book }) => book === 1e6)?.hits).toBeGreaterThanOrEqual(20);
    }
  });

  test('findings are drawn by what is at risk, rows without an amount by chance', async () => {
    for (const { session } of engines) {
      await session.query(plainSql('CREATE SCHEMA audit'));
      await session.query(
        plainSql(`CREATE TABLE audit.findings AS SELECT sha256('f' || i)[:32] AS finding, 'a.b' AS rule,
          (100 + i % 7)::DECIMAL(18, 2) AS amount_at_risk, '6217' AS payee_account FROM range(500) t(i)`),
      );
    }
    const findings = { schema: 'audit', table: 'findings', amount: 'amount_at_risk' } as const;
    const drawn = await alike(engines, async (session) =>
      unwrapped(await drawSample(session, { rows: findings, method: 'monetary', size: 25, seed: 2 })),
    );
    expect([25, 26]).toContain(drawn.items.length);
    for (const { columns, book } of drawn.items) {
      expect(Number(columns.amount_at_risk)).toBe(book);
      expect(columns).not.toHaveProperty('payee_account');
    }
    const plain = { table: 'benefits', amount: null } as const;
    const rows = await alike(engines, async (session) =>
      unwrapped(await drawSample(session, { rows: plain, method: 'random', size: 12, seed: 2 })),
    );
    expect(rows.strata[0]).toMatchObject({ count: 25000, bookValue: 0, size: 12 });
    expect(rows.items).toHaveLength(12);
  });

  test('strata by a column get what the allocation says, and each its own rows', async () => {
    const drawn = await alike(engines, async (session) =>
      unwrapped(
        await drawSample(session, {
          rows: inpatient,
          method: 'stratified',
          parting: { by: 'column', column: 'region_code' },
          allocation: 'count',
          size: 80,
          seed: 1,
        }),
      ),
    );
    expect(drawn.strata.map(({ id, count, size }) => [id, count, size])).toEqual([
      ['990100', 5000, 20],
      ['990200', 15000, 60],
    ]);
    for (const { stratum, columns } of drawn.items) expect(columns.region_code).toBe(stratum);
  });

  test('strata by amount: limits part the rows, their sums are those of the whole', async () => {
    const drawn = await alike(engines, async (session) =>
      unwrapped(
        await drawSample(session, {
          rows: inpatient,
          method: 'stratified',
          parting: { by: 'amount', limits: [100, 1000, 10000] },
          allocation: 'neyman',
          size: 100,
          seed: 1,
        }),
      ),
    );
    expect(drawn.strata).toHaveLength(4);
    expect(drawn.strata.reduce((sum, { count }) => sum + count, 0)).toBe(20000);
    for (const { greatest, least } of drawn.strata.slice(1, 3)) expect(greatest / least).toBeLessThan(10);
    expect(drawn.items).toHaveLength(drawn.strata.reduce((sum, { size }) => sum + size, 0));
  });
});

describe('the methods of the window', () => {
  test('answer through sessions of their own and can be stopped', async () => {
    const [, { ledger }] = engines;
    const methods = statisticsMethods((work) => work({ database: ledger, snapshot: notAsked, close: notAsked }));
    expect(await methods.amountBands(inpatient)).toMatchObject({ ok: true });
    const running = methods.outlierReport({ ...inpatient, alike: ['member_id'], limit: 5 });
    await methods.stopStatistics(null);
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(await methods.amountBands(inpatient)).toMatchObject({ ok: true });
  });
});
