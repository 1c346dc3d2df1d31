import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalTable, canonicalTables } from '../../shared/data/canonical/canonicalTables';
import { checkIdNumber } from '../../shared/data/canonical/idNumber';
import { creditingRates } from '../../shared/sample/creditingRates';
import { bookErrors } from '../../shared/sample/fundBooks';
import { makeSample } from '../../shared/sample/makeSample';
import { plants } from '../../shared/sample/plantIrregularities';
import type { Row } from '../../shared/sample/sampleRecords';
import { readSampleSettings } from '../../shared/sample/sampleSettings';
import { type SampleQuestion, type SampleWorld, sampleWorld } from '../../shared/sample/sampleWorld';
import { bundledBase, bundledParameters, unwrapped } from '../support/bundled';

const settingsText = readFileSync('datasets/sample/province.yaml', 'utf8');

async function questionOf(members: number, seed: number): Promise<SampleQuestion> {
  const settings = unwrapped(readSampleSettings({ name: 'province.yaml', text: settingsText }));
  const [base, parameters] = [await bundledBase(), await bundledParameters()];
  const law = { parameters, divisors: base.monthsDivisor };
  return { settings, law, creditingRates: creditingRates(base), members, seed, provincesKnown: false };
}

const worldOf = async (members: number, seed: number): Promise<SampleWorld> =>
  unwrapped(sampleWorld(await questionOf(members, seed)));

function tablesOf(world: SampleWorld): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {};
  for (const { table, rows } of makeSample(world)) {
    tables[table] ??= [];
    tables[table].push(...rows);
  }
  return tables;
}

const fen = (yuan: unknown): number => Math.round(Number(yuan) * 100);

describe('the sample province', () => {
  let world: SampleWorld;
  let tables: Record<string, Row[]>;
  beforeAll(async () => {
    world = await worldOf(3000, 11);
    tables = tablesOf(world);
  });

  it('is the same for the same seed and another for another', async () => {
    expect(tablesOf(await worldOf(300, 5))).toEqual(tablesOf(await worldOf(300, 5)));
    expect(tablesOf(await worldOf(300, 5)).members).not.toEqual(tablesOf(await worldOf(300, 6)).members);
  });

  it('knows only columns of the canonical tables and fills those that every row must have', () => {
    for (const { name, columns } of canonicalTables) {
      const known = new Set(columns.map((column) => column.name));
      const required = columns.filter((column) => column.required).map((column) => column.name);
      const rows = tables[name] ?? [];
      const stray = rows.flatMap((row) => Object.keys(row).filter((column) => !known.has(column)));
      const lacking = rows.flatMap((row) => required.filter((column) => (row[column] ?? null) === null));
      expect([...new Set(stray)], name).toEqual([]);
      expect([...new Set(lacking)], name).toEqual([]);
    }
  });

  it('names every row by its key once', () => {
    for (const [name, rows] of Object.entries(tables)) {
      const key = canonicalTable(name)?.key ?? [];
      if (key.length === 0) continue;
      const keys = rows.map((row) => key.map((column) => row[column]).join('|'));
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  it('refers only to members, employers and regions that exist', () => {
    for (const { name, columns } of canonicalTables) {
      for (const { name: column, refersTo } of columns) {
        if (refersTo === undefined) continue;
        const known = new Set((tables[refersTo.table] ?? []).map((row) => row[refersTo.column]));
        const stray = (tables[name] ?? []).filter((row) => (row[column] ?? null) !== null && !known.has(row[column]));
        expect(stray.slice(0, 3), `${name}.${column}`).toEqual([]);
      }
    }
  });

  it('gives valid citizen numbers, never twice, but for those planted', () => {
    const planted = new Set(
      tables.planted.filter(({ rule_id }) => rule_id === 'member.id-check-digit').map((row) => row.member_id),
    );
    const faulty = tables.members.filter(
      ({ id_number, birth_date, sex }) =>
        checkIdNumber(String(id_number), { birthDate: String(birth_date), sex: sex as 'M' | 'F' }).faults.length > 0,
    );
    expect(new Set(faulty.map(({ member_id }) => member_id))).toEqual(planted);
    const twins = tables.planted.filter(({ rule_id }) => rule_id === 'benefit.duplicate-payment').length;
    expect(new Set(tables.members.map(({ id_number }) => id_number)).size).toBe(tables.members.length - twins);
  });

  it('lets nobody retire before work began or draw before retirement', () => {
    const planted = new Set(tables.planted.map(({ member_id }) => member_id));
    const early = tables.members.filter(
      ({ first_work_date, retired_on, birth_date }) =>
        String(first_work_date) <= String(birth_date) ||
        (retired_on !== null && String(retired_on) <= String(first_work_date)),
    );
    expect(early.filter(({ member_id }) => !planted.has(member_id))).toEqual([]);
  });

  it('closes every account, but for those planted', () => {
    const planted = new Set(
      tables.planted
        .filter(({ rule_id }) => rule_id === 'account.roll-forward')
        .map(({ member_id, period }) => `${member_id} ${String(period).slice(0, 4)}`),
    );
    const open = tables.accounts.filter(
      ({ opening, credited, interest, paid_out, closing }) =>
        fen(opening) + fen(credited) + fen(interest) - fen(paid_out) !== fen(closing),
    );
    expect(new Set(open.map(({ member_id, year }) => `${member_id} ${year}`))).toEqual(planted);
  });

  it('closes every month of the books and carries it on, but for those planted', () => {
    const sign: Record<string, number> = { benefits: -1, adjustment_out: -1, other_out: -1, closing: 0 };
    const months = new Map<string, Row[]>();
    for (const row of tables.fund_ledger) {
      const key = `${row.region_code} ${row.period}`;
      months.set(key, [...(months.get(key) ?? []), row]);
    }
    const amount = (rows: readonly Row[], item: string) => fen(rows.find((row) => row.item === item)?.amount ?? 0);
    const unbalanced: string[] = [];
    const broken: string[] = [];
    let before: { readonly city: unknown; readonly closing: number } = { city: null, closing: 0 };
    for (const [key, rows] of months) {
      const flow = rows.reduce((sum, row) => sum + (sign[String(row.item)] ?? 1) * fen(row.amount), 0);
      if (flow !== amount(rows, 'closing')) unbalanced.push(key);
      if (before.city === rows[0].region_code && before.closing !== amount(rows, 'opening')) broken.push(key);
      before = { city: rows[0].region_code, closing: amount(rows, 'closing') };
    }
    const planted = (rule: string) =>
      tables.planted.filter((row) => row.rule_id === rule).map((row) => `${row.region_code} ${row.period}`);
    expect(unbalanced).toEqual(planted('ledger.not-balanced'));
    expect(broken).toEqual(planted('ledger.opening-break'));
  });

  it('books what members paid and received, to the fen', () => {
    const cities = new Set(world.settings.cities.map(({ code }) => code));
    const isOwn = (row: Row) => row.scheme === 'pension_employee' && cities.has(String(row.region_code));
    const inMonths = (date: unknown) => date !== null && String(date) >= '2022-01-01' && String(date) <= '2024-12-31';
    const paid = tables.contributions
      .filter((row) => isOwn(row) && inMonths(row.paid_on))
      .reduce((sum, row) => sum + fen(row.employer_amount) + fen(row.employee_amount), 0);
    const received = tables.benefits.filter(isOwn).reduce((sum, row) => sum + fen(row.amount), 0);
    const booked = (item: string) =>
      tables.fund_ledger.filter((row) => row.item === item).reduce((sum, row) => sum + fen(row.amount), 0);
    expect(booked('contributions')).toBe(paid);
    expect(booked('benefits')).toBe(received);
  });

  it('keeps the proportions of the national accounts', () => {
    const share = (test: (row: Row) => boolean) => tables.members.filter(test).length / tables.members.length;
    // Binomial with n = 3000: four standard errors are below 0.035.
    expect(Math.abs(share(({ member_type }) => member_type === 'resident') - 0.06)).toBeLessThan(0.035);
    expect(Math.abs(share(({ sex }) => sex === 'F') - 0.46)).toBeLessThan(0.037);
    expect(Math.abs(share(({ retired_on }) => retired_on !== null) - 0.28)).toBeLessThan(0.035);
  });
});

describe('the answer key of a larger sample', () => {
  it('has every irregularity that the settings name', async () => {
    const { planted } = tablesOf(await worldOf(15_000, 3));
    const found = new Set(planted.map(({ rule_id }) => rule_id));
    const settings = readSampleSettings({ name: 'province.yaml', text: settingsText });
    const named = settings.ok ? Object.keys(settings.value.irregularities) : [];
    const byCity = new Set<string>(bookErrors);
    // A city's month errs once in fifty: 170 months may miss one of the ten kinds.
    expect(named.filter((rule) => !found.has(rule) && !byCity.has(rule))).toEqual([]);
    const known = new Set<string>([
      ...plants.map(({ rule }) => rule),
      ...bookErrors,
      'benefit.shared-payee-account',
      'contribution.broker-cluster',
    ]);
    expect(named.filter((rule) => !known.has(rule))).toEqual([]);
  });
});

describe('settings of a sample', () => {
  it('are refused where a year of a career lacks what it needs', async () => {
    const question = await questionOf(1, 1);
    const without = new Map([...question.creditingRates].filter(([year]) => year !== 2015));
    const failure = { code: 'dataset/incomplete', missing: 'accountCrediting 2015' };
    expect(sampleWorld({ ...question, creditingRates: without })).toMatchObject({ ok: false, failure });
    const settings = { ...question.settings, benefitBase: { 2022: 7820, 2023: 8130 } };
    const lacking = { code: 'dataset/incomplete', missing: 'benefitBase 2024' };
    expect(sampleWorld({ ...question, settings })).toMatchObject({ ok: false, failure: lacking });
  });

  it('are refused with the line where one is wrong', () => {
    const text = settingsText.replace('womenShare: 0.46', 'womenShare: 1.46');
    const line = settingsText.split('\n').findIndex((each) => each.startsWith('womenShare')) + 1;
    const read = readSampleSettings({ name: 'province.yaml', text });
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.failure).toMatchObject({ file: 'province.yaml', line, field: 'womenShare' });
  });
});
