import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recomputations } from '../../shared/audit/prepared/recomputations';
import { prepare } from '../../shared/audit/run/prepareTables';
import type { Ledger, Session } from '../../shared/data/database';
import { bundledAuditLaw, contextOn, quiet } from '../audit/world';
import { unwrapped } from '../support/bundled';
import { sampleLedger } from '../support/sampleLedger';
import {
  type Cells,
  creditsOf,
  dueOf,
  Facts,
  fen,
  firstPension,
  groupedBy,
  interestOf,
  raised,
  type Tables,
} from './auditAmounts';

const tableNames = [
  'members',
  'contributions',
  'accounts',
  'benefits',
  'transfers',
  'fund_ledger',
  'average_wage',
  'statistics',
] as const satisfies readonly (keyof Tables)[];

describe('the recomputation of a sample agrees with a second one', () => {
  let ledger: Ledger;
  let session: Session;
  let facts: Facts;

  const rowsOf = async (text: string): Promise<readonly Cells[]> =>
    unwrapped(await session.query<Cells>({ text: `SELECT COLUMNS(*)::VARCHAR FROM (${text})`, values: [] }));

  beforeAll(async () => {
    ledger = await sampleLedger(4000, 21);
    session = unwrapped(await ledger.session());
    const context = contextOn(await bundledAuditLaw(), '2025-01-01');
    for (const preparation of recomputations) {
      expect(await prepare(session, preparation, context, quiet), preparation.name).toBeNull();
    }
    const read = await Promise.all(
      tableNames.map(async (name) => [name, await rowsOf(`SELECT * FROM ${name}`)] as const),
    );
    // Every name of the list has been read above.
    facts = new Facts(Object.fromEntries(read) as unknown as Tables);
  }, 300_000);

  afterAll(async () => {
    await session.close();
    await ledger.close();
  });

  const pensionsOf = (rows: readonly Cells[]): readonly Cells[] =>
    rows
      .filter(({ benefit_type, scheme }) => benefit_type === 'pension' && scheme === 'pension_employee')
      .sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1));

  test('every first pension, to the fen', async () => {
    const awards = new Map((await rowsOf('SELECT * FROM recomputed_awards')).map((row) => [row.member_id, row]));
    const gaps = new Set(
      (await rowsOf("SELECT * FROM recompute_gaps WHERE kind = 'award' AND reason <> 'pensionBeforeData'")).map(
        ({ subject }) => subject,
      ),
    );
    const benefits = groupedBy(facts.tables.benefits, 'member_id');
    const contributions = groupedBy(facts.tables.contributions, 'member_id');
    let compared = 0;
    for (const member of facts.tables.members) {
      const [first] = pensionsOf(benefits.get(member.member_id ?? '') ?? []);
      const retired = member.retired_on ?? '';
      if (first === undefined || retired < '2022-01-01' || (first.period ?? '') === '2022-01-01') continue;
      if (gaps.has(member.member_id)) continue;
      const award = awards.get(member.member_id);
      const expected = firstPension(facts, member, first, contributions.get(member.member_id ?? '') ?? []);
      expect(fen(award?.expected ?? null), member.member_id ?? '').toBe(expected);
      expect(fen(award?.paid ?? null)).toBe(fen(first.amount ?? null));
      compared += 1;
    }
    expect(compared).toBe(awards.size);
    expect(compared).toBeGreaterThan(100);
  });

  test('every increase, to the fen', async () => {
    const increases = new Map(
      (await rowsOf('SELECT * FROM recomputed_adjustments')).map((row) => [`${row.member_id} ${row.period}`, row]),
    );
    let compared = 0;
    for (const [member, rows] of groupedBy(facts.tables.benefits, 'member_id')) {
      const paid = new Map(pensionsOf(rows).map(({ period, amount }) => [period ?? '', amount]));
      for (const year of [2023, 2024]) {
        const [before, after] = [paid.get(`${year - 1}-12-01`), paid.get(`${year}-01-01`)];
        if (before === undefined || after === undefined) continue;
        const increase = increases.get(`${member} ${year}-01-01`);
        expect(fen(increase?.expected ?? null), `${member} ${year}`).toBe(raised(facts, fen(before), year));
        expect(fen(increase?.paid ?? null)).toBe(fen(after));
        compared += 1;
      }
    }
    expect(compared).toBe(increases.size);
    expect(compared).toBeGreaterThan(1500);
  });

  test('every account that nothing is paid out of', async () => {
    const wrong = new Map(
      (
        await rowsOf(
          'SELECT member_id, min(first_wrong_year) AS first_wrong_year FROM recomputed_accounts GROUP BY ALL',
        )
      ).map((row) => [row.member_id, Number(row.first_wrong_year)]),
    );
    const contributions = groupedBy(facts.tables.contributions, 'member_id');
    const cities = new Map(facts.tables.members.map((row) => [row.member_id, row.region_code ?? '']));
    let years = 0;
    for (const [member, rows] of groupedBy(facts.tables.accounts, 'member_id')) {
      if (rows.some(({ paid_out }) => fen(paid_out ?? null) !== 0n)) continue;
      const sorted = [...rows].sort((a, b) => Number(a.year) - Number(b.year));
      let carried = fen(sorted[0].opening ?? null);
      let first: number | null = null;
      for (const row of sorted) {
        const credits = creditsOf(contributions.get(member) ?? [], Number(row.year), cities.get(member) ?? '');
        const credited = credits.reduce((sum, { amount }) => sum + amount, 0n);
        const due =
          carried + credited + interestOf(facts.figure('accountCrediting', Number(row.year)), carried, credits);
        if (first === null && fen(row.closing ?? null) !== due) first = Number(row.year);
        carried = due;
        years += 1;
      }
      expect(wrong.get(member) ?? null, member).toBe(first);
    }
    expect(years).toBeGreaterThan(5000);
  });

  test('every month of contributions since May 2019', async () => {
    const wrong = new Set(
      (await rowsOf('SELECT * FROM recomputed_contributions')).map(
        (row) => `${row.member_id} ${row.period} ${row.region_code}`,
      ),
    );
    const types = new Map(facts.tables.members.map((row) => [row.member_id, row.member_type ?? null]));
    const found = facts.tables.contributions
      .filter(({ scheme, period }) => scheme === 'pension_employee' && (period ?? '') >= '2019-05-01')
      .filter((row) => {
        const paid = fen(row.employer_amount ?? null) + fen(row.employee_amount ?? null);
        return dueOf(row, types.get(row.member_id) ?? null).every((due) => due !== paid);
      });
    expect(new Set(found.map((row) => `${row.member_id} ${row.period} ${row.region_code}`))).toEqual(wrong);
    expect(wrong.size).toBeGreaterThan(5);
  });

  test('every transfer: 12 % of the bases, and the account with the interest of years that have ended', async () => {
    const transfers = new Map(
      (await rowsOf('SELECT * FROM recomputed_transfers')).map((row) => [row.transfer_id, row]),
    );
    const contributions = groupedBy(facts.tables.contributions, 'member_id');
    for (const transfer of facts.tables.transfers) {
      const moved = (contributions.get(transfer.member_id ?? '') ?? []).filter(
        ({ region_code }) => region_code === transfer.from_region,
      );
      const bases = moved.reduce((sum, { base }) => sum + fen(base ?? null), 0n);
      const due = transfers.get(transfer.transfer_id);
      expect(fen(due?.expected_pooled ?? null)).toBe((bases * 24n + 100n) / 200n);
      const ended = Number((transfer.applied_on ?? '').slice(0, 4)) - 1;
      let balance = 0n;
      for (let year = 2022; year <= ended + 1; year++) {
        const credits = creditsOf(moved, year, transfer.from_region ?? '');
        const interest = interestOf(facts.figure('accountCrediting', year), balance, credits);
        balance += credits.reduce((sum, { amount }) => sum + amount, 0n) + (year <= ended ? interest : 0n);
      }
      // The bounds keep fractions of a fen through the years.
      const apart = Number(fen(due?.account_low ?? null) - balance);
      expect(Math.abs(apart), transfer.transfer_id ?? '').toBeLessThanOrEqual(20);
      expect(fen(transfer.account_amount ?? null)).toBe(balance);
    }
    expect(transfers.size).toBe(facts.tables.transfers.length);
    expect(transfers.size).toBeGreaterThan(5);
  });

  test('the adjustment between cities, month by month', async () => {
    const rows = await rowsOf('SELECT * FROM recomputed_central_adjustment ORDER BY period, region_code');
    const count = (table: readonly Cells[], city: string, period: string, pensions: boolean): number =>
      table.filter(
        (row) =>
          row.region_code === city &&
          row.period === period &&
          row.scheme === 'pension_employee' &&
          (!pensions || row.benefit_type === 'pension'),
      ).length;
    const byMonth = groupedBy(facts.tables.contributions, 'period');
    const drawn = groupedBy(facts.tables.benefits, 'period');
    const cities = ['990100', '990200', '990300', '990400', '990500'];
    for (const period of ['2022-03-01', '2023-07-01', '2024-12-01']) {
      const year = Number(period.slice(0, 4)) - 1;
      const paid = cities.map(
        (city) => Number(facts.wage(city, year)) * 0.9 * 0.045 * count(byMonth.get(period) ?? [], city, period, false),
      );
      const pensioners = cities.map((city) => count(drawn.get(period) ?? [], city, period, true));
      const all = paid.reduce((sum, amount) => sum + amount, 0);
      const heads = pensioners.reduce((sum, number) => sum + number, 0);
      for (const [at, city] of cities.entries()) {
        const of = (item: string) =>
          Number(rows.find((row) => row.region_code === city && row.period === period && row.item === item)?.expected);
        // Shares are whole fen that add up to the whole: each is off by one at most, and so is the whole.
        expect(Math.abs(of('adjustment_out') - paid[at])).toBeLessThan(0.02);
        expect(Math.abs(of('adjustment_in') - (all * pensioners[at]) / heads)).toBeLessThan(0.02);
      }
    }
  });
});
