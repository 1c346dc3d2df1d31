import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amountBands } from '../../shared/audit/outliers/bands';
import { findOutliers } from '../../shared/audit/outliers/findOutliers';
import { middleOf, robustZ } from '../../shared/audit/outliers/robust';
import { cutOff, findDuplicates, findGaps } from '../../shared/audit/outliers/sequences';
import { plainSql } from '../../shared/data/loading/sqlText';
import { unwrapped } from '../support/bundled';
import { alike, closeLedgers, inpatient, type StatisticsLedger, statisticsLedgers } from '../support/statisticsLedgers';

let engines: readonly StatisticsLedger[] = [];
beforeAll(async () => {
  engines = await statisticsLedgers();
});
afterAll(() => closeLedgers(engines));

describe('outliers and sequences', () => {
  test('robust z of the database is that of the formula', async () => {
    const question = { ...inpatient, alike: ['region_code'], limit: 10, threshold: 3 };
    const { rows, groups } = await alike(engines, async (session) => unwrapped(await findOutliers(session, question)));
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
    const report = await alike(engines, async (session) =>
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
    const report = await alike(engines, async (session) => unwrapped(await findGaps(session, question)));
    // Months 2, 5 and 6 of 2024: March and April are missing.
    expect(report).toMatchObject({ values: 3, gaps: 1, missing: 2 });
  });

  test('duplicates, cut-off and bands add up', async () => {
    const duplicates = await alike(engines, async (session) =>
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
    const near = await alike(engines, async (session) =>
      unwrapped(
        await cutOff(session, { ...inpatient, period: 'period', day: 'paid_on', closing: '2024-06-10', days: 15 }),
      ),
    );
    // Money of June moves on the 20th, after the closing; that of May on 20 May is outside, no money comes early.
    expect(near.early.rows).toBe(0);
    expect(near.late.rows).toBe(near.near.rows);
    expect(near.late.rows).toBe(1667);
    const bands = await alike(engines, async (session) => unwrapped(await amountBands(session, inpatient)));
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(20000);
    expect(bands.map(({ from }) => from)).toEqual([20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000]);
  });
});
