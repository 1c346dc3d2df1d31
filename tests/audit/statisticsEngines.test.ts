import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { statisticsMethods } from '../../renderer/engine/statisticsMethods';
import { digitTests } from '../../shared/audit/digits/benford';
import { rowsWithDigits } from '../../shared/audit/digits/countDigits';
import { digitReport } from '../../shared/audit/digits/digitReport';
import { amountBands } from '../../shared/audit/outliers/bands';
import { findOutliers } from '../../shared/audit/outliers/findOutliers';
import { middleOf, robustZ } from '../../shared/audit/outliers/robust';
import { cutOff, findDuplicates, findGaps } from '../../shared/audit/outliers/sequences';
import { drawSample, type SampleQuestion } from '../../shared/audit/sampling/drawSample';
import type { Ledger, Session } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { opened } from '../integration/dataFiles';
import { openWasmInNode } from '../integration/dataWasmInNode';
import { unwrapped } from '../support/bundled';

/** 20,000 hospital bills whose logarithms spread evenly over three decades, and pensions beside them. */
const bills = `CREATE TABLE benefits AS
  SELECT 'M' || i AS member_id, 'medical_employee' AS scheme, DATE '2024-01-01' + INTERVAL (i % 12) MONTH AS period,
    'inpatient' AS benefit_type, CASE WHEN i % 4 = 0 THEN '990100' ELSE '990200' END AS region_code,
    (10 ** (1.5 + 3 * ((i * 0.6180339887498949) % 1)))::DECIMAL(18, 2) AS amount,
    DATE '2024-01-20' + INTERVAL (i % 12) MONTH AS paid_on, '6217000012345678' AS payee_account, NULL::DATE AS from_date,
    NULL::DATE AS to_date, 'file' AS source_id, i::BIGINT AS source_row FROM range(20000) t(i)
  UNION ALL
  SELECT 'P' || i, 'pension_employee', DATE '2024-01-01', 'pension', '990100', (2000 + i % 1500)::DECIMAL(18, 2),
    DATE '2024-01-10', NULL, NULL, NULL, 'pensions', i::BIGINT FROM range(5000) t(i)`;

const transfers = `CREATE TABLE transfers AS SELECT 'T' || lpad(i::VARCHAR, 5, '0') AS transfer_id, i AS source_row
  FROM range(1, 1001) t(i) WHERE i NOT BETWEEN 100 AND 104 AND i <> 777`;

const engines: { readonly name: string; readonly ledger: Ledger; readonly session: Session }[] = [];

beforeAll(async () => {
  for (const [name, open] of [
    ['native', openNativeLedger],
    ['wasm', openWasmInNode],
  ] as const) {
    const ledger = await opened<Ledger>(open());
    const session = await opened(ledger.session());
    for (const text of [bills, transfers]) unwrapped(await session.query(plainSql(text)));
    engines.push({ name, ledger, session });
  }
}, 60_000);

afterAll(async () => {
  for (const { session, ledger } of engines) {
    await session.close();
    await ledger.close();
  }
});

const inpatient = {
  table: 'benefits',
  amount: 'amount',
  where: [{ column: 'benefit_type', is: '=', value: 'inpatient' }],
} as const;

const notAsked = async (): Promise<never> => {
  throw new Error('not asked');
};

/** The same answer of both engines, compared to the last digit. */
async function alike<T>(ask: (session: Session) => Promise<T>): Promise<T> {
  const [native, wasm] = [await ask(engines[0].session), await ask(engines[1].session)];
  expect(wasm).toEqual(native);
  return native;
}

describe('leading digits', () => {
  test('even logarithms conform to Benford in every test', async () => {
    const { fits, unsuited, rows, decades } = await alike(async (session) => {
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
    const { fits, unsuited } = await alike(async (session) =>
      unwrapped(
        await digitReport(session, { ...inpatient, where: [{ column: 'benefit_type', is: '=', value: 'pension' }] }),
      ),
    );
    expect(fits).toBeNull();
    expect(unsuited.map(({ why }) => why)).toEqual(['too-narrow', 'set-by-rule']);
  });

  test('accounts are masked before they leave the database', async () => {
    const rows = await alike(async (session) =>
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
    const rows = await alike((session) => keys(session, question));
    expect(new Set(rows).size).toBe(300);
    expect(await keys(engines[0].session, { ...question, seed: 8 })).not.toEqual(rows);
  });

  test('monetary units: every interval hits one amount, the large ones for certain, counted as often as hit', async () => {
    const drawn = await alike(async (session) =>
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
    const drawn = await alike(async (session) =>
      unwrapped(await drawSample(session, { rows: findings, method: 'monetary', size: 25, seed: 2 })),
    );
    expect([25, 26]).toContain(drawn.items.length);
    for (const { columns, book } of drawn.items) {
      expect(Number(columns.amount_at_risk)).toBe(book);
      expect(columns).not.toHaveProperty('payee_account');
    }
    const plain = { table: 'benefits', amount: null } as const;
    const rows = await alike(async (session) =>
      unwrapped(await drawSample(session, { rows: plain, method: 'random', size: 12, seed: 2 })),
    );
    expect(rows.strata[0]).toMatchObject({ count: 25000, bookValue: 0, size: 12 });
    expect(rows.items).toHaveLength(12);
  });

  test('strata by a column get what the allocation says, and each its own rows', async () => {
    const drawn = await alike(async (session) =>
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
    const drawn = await alike(async (session) =>
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

describe('outliers and sequences', () => {
  test('robust z of the database is that of the formula', async () => {
    const question = { ...inpatient, alike: ['region_code'], limit: 10, threshold: 3 };
    const { rows, groups } = await alike(async (session) => unwrapped(await findOutliers(session, question)));
    expect(groups.map(({ group, count }) => [group, count])).toEqual([
      ['990100', 5000],
      ['990200', 15000],
    ]);
    const all = unwrapped(
      await engines[0].session.query<{ amount: number }>(
        plainSql(
          `SELECT amount::DOUBLE AS amount FROM benefits WHERE region_code = '990100' AND benefit_type = 'inpatient'`,
        ),
      ),
    ).map(({ amount }) => amount);
    const middle = middleOf(all);
    expect(groups[0].medianDeviation).toBeCloseTo(middle.medianDeviation, 9);
    const one = rows.find(({ outlier_group }) => outlier_group === '990100');
    expect(one?.outlier_z).toBeCloseTo(robustZ(one?.outlier_amount ?? 0, middle), 9);
  });

  test('gaps in numbers are found whole', async () => {
    const report = await alike(async (session) =>
      unwrapped(
        await findGaps(session, { table: 'transfers', column: 'transfer_id', kind: 'number', within: [], limit: 5 }),
      ),
    );
    expect(report).toMatchObject({ values: 994, gaps: 2, missing: 6 });
    expect(report.largest[0]).toMatchObject({ after: 'T00099', before: 'T00105', missing: 5 });
  });

  test('months that are missing between two', async () => {
    const where = [{ column: 'member_id', is: 'in', values: ['M1', 'M4', 'M5'] }] as const;
    const question = {
      table: 'benefits',
      column: 'period',
      kind: 'month',
      within: ['scheme'],
      limit: 5,
      where,
    } as const;
    const report = await alike(async (session) => unwrapped(await findGaps(session, question)));
    // Months 2, 5 and 6 of 2024: March and April are missing.
    expect(report).toMatchObject({ values: 3, gaps: 1, missing: 2 });
  });

  test('duplicates, cut-off and bands add up', async () => {
    const duplicates = await alike(async (session) =>
      unwrapped(
        await findDuplicates(session, {
          table: 'benefits',
          amount: 'amount',
          same: ['benefit_type', 'amount'],
          where: [{ column: 'source_id', is: '=', value: 'pensions' }],
          limit: 3,
        }),
      ),
    );
    // 5,000 pensions of 1,500 amounts: 500 amounts come four times, 1,000 three times.
    expect(duplicates).toMatchObject({ groups: 1500, rows: 5000 });
    const near = await alike(async (session) =>
      unwrapped(
        await cutOff(session, { ...inpatient, period: 'period', day: 'paid_on', closing: '2024-06-10', days: 15 }),
      ),
    );
    // Money of June moves on the 20th, after the closing; that of May on 20 May is outside, no money comes early.
    expect(near.early.rows).toBe(0);
    expect(near.late.rows).toBe(near.near.rows);
    expect(near.late.rows).toBe(1667);
    const bands = await alike(async (session) => unwrapped(await amountBands(session, inpatient)));
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(20000);
    expect(bands.map(({ from }) => from)).toEqual([20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000]);
  });
});
