import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { member, monthsFrom, type Row, type Rows, SmallLedger, stated } from './smallLedger';

let small: SmallLedger;

beforeAll(async () => {
  small = await SmallLedger.open();
});

afterAll(() => small.close());

const recomputed = (rows: Rows, table: string) => small.recomputed(rows, table);

const pensions = (first: string, amounts: readonly number[]): Row[] =>
  monthsFrom(first, amounts.length).map((period, at) => ({
    member_id: 'P1',
    scheme: 'pension_employee',
    period,
    benefit_type: 'pension',
    region_code: '990100',
    amount: amounts[at],
  }));

const pensioner = member({ member_id: 'P1' });

const repeated = (amount: number, times: number): number[] => Array<number>(times).fill(amount);

describe('increases', () => {
  const increased = (amounts: readonly number[], measures: Readonly<Record<string, number>>, more: Row = {}) =>
    recomputed(
      {
        members: [{ ...pensioner, ...more }],
        benefits: pensions('2023-01-01', amounts),
        statistics: stated(2023, measures),
      },
      'recomputed_adjustments',
    );
  const july = { adjustmentFixed: 50, adjustmentShare: 0.01, adjustmentMonth: 7 };

  // 3000 + 50 + 30 = 3080.
  test('are taken from the month that the statistics state', async () => {
    const [row] = await increased([...repeated(3000, 6), ...repeated(3100, 6)], july);
    expect(row).toMatchObject({ period: '2023-07-01', paid: '3100.00', expected: '3080.00', difference: '20.00' });
    expect(row).toMatchObject({ months: '6', overpaid: '120.00', first_wrong: 'pensionAfter' });
  });

  test('do not count a month with arrears in it', async () => {
    const [row] = await increased([...repeated(3000, 6), 6160, ...repeated(3080, 5)], july);
    expect(row).toMatchObject({ expected: '3080.00', difference: '0.00', first_wrong: null });
  });

  test('do not reach whoever retired in the year itself', async () => {
    const [row] = await increased([...repeated(3000, 6), ...repeated(3080, 6)], july, { retired_on: '2023-01-01' });
    expect(row).toMatchObject({ expected: '3000.00', difference: '80.00', first_wrong: 'increase' });
  });

  // Seventy on 20 August 2023: not yet at the end of 2022, for the increase of 2023.
  test('tilt to those who had reached the age by the end of the year before', async () => {
    const measures = { ...july, adjustmentAge65: 10, adjustmentAge70: 40 };
    const [row] = await increased([...repeated(3000, 6), ...repeated(3090, 6)], measures);
    expect(row).toMatchObject({ expected: '3090.00', first_wrong: null });
    const [older] = await increased([...repeated(3000, 6), ...repeated(3090, 6)], measures, {
      birth_date: '1952-12-31',
    });
    expect(older).toMatchObject({ expected: '3120.00', difference: '-30.00' });
  });

  test('that go by unknown years, or over a break in payment, are left out and said so', async () => {
    const benefits = pensions('2023-01-01', repeated(3000, 12));
    const perYear = stated(2023, { ...july, adjustmentPerYear: 2 });
    expect(await recomputed({ members: [pensioner], benefits, statistics: perYear }, 'recomputed_adjustments')).toEqual(
      [],
    );
    const gapOf = async (rows: Rows) =>
      (await recomputed(rows, 'recompute_gaps')).find(({ kind }) => kind === 'adjustment');
    expect(await gapOf({ members: [pensioner], benefits, statistics: perYear })).toMatchObject({
      reason: 'yearsUnknown',
    });
    const broken = benefits.filter(({ period }) => period !== '2023-06-01');
    const statistics = stated(2023, july);
    expect(await gapOf({ members: [pensioner], benefits: broken, statistics })).toMatchObject({
      reason: 'paymentBreak',
    });
    const unstated = pensions('2022-12-01', repeated(3000, 3));
    expect(await gapOf({ members: [pensioner], benefits: unstated })).toMatchObject({ reason: 'noIncreaseRule' });
  });
});

describe('awards', () => {
  const career = monthsFrom('2023-02-01', 12).map((period) => ({
    member_id: 'P1',
    scheme: 'pension_employee',
    period,
    region_code: '110100',
    employer_id: 'E1',
    base: 10_000,
    employer_amount: 1600,
    employee_amount: 800,
    paid_on: `${period.slice(0, 8)}20`,
  }));
  const retiring = member({
    member_id: 'P1',
    birth_date: '1964-01-10',
    region_code: '110100',
    enrolled_on: '2023-02-01',
    first_work_date: '2023-02-01',
    retired_on: '2024-01-01',
  });
  const other = member({ member_id: 'P2', region_code: '110100' });
  const drawing = (member_id: string, period: string): Row => ({
    member_id,
    scheme: 'pension_employee',
    period,
    benefit_type: 'pension',
    region_code: '110100',
    amount: 200,
  });
  const world: Rows = {
    members: [retiring, other],
    contributions: career,
    benefits: [...monthsFrom('2023-06-01', 9).map((period) => drawing('P2', period)), drawing('P1', '2024-02-01')],
    average_wage: [2022, 2023].map((year) => ({ region_code: '110000', year, monthly_wage: 10_000 })),
    accounts: [{ member_id: 'P1', year: 2024, opening: 8900, credited: 800, interest: 0, paid_out: 0, closing: 9700 }],
  };

  // Beijing's base of 2024 comes with the program: W × 1 × 1 %, and 9700 ÷ 139 = 69.78.
  test('take the base of a province that the ledger does not state from the bundled tables', async () => {
    const base = small.law.provinces.find(({ region }) => region === '110000')?.benefitBase.get(2024)?.value ?? 0;
    const [row] = await recomputed(world, 'recomputed_awards');
    expect(row).toMatchObject({ figures: 'bundled', benefit_base: base.toFixed(1), account: '69.78', years: '1.0' });
    expect(Number(row.expected)).toBeCloseTo(base * 0.01 + 69.78, 2);
    const stating = {
      ...world,
      statistics: [
        { scheme: 'pension_employee', region_code: '110000', year: 2024, measure: 'benefitBase', value: 12_000 },
      ],
    };
    const [own] = await recomputed(stating, 'recomputed_awards');
    expect(own).toMatchObject({ figures: 'ledger', benefit_base: '12000.0', basic: '120.00', expected: '189.78' });
  });

  test('build the account from contributions where the tables have none', async () => {
    const statistics = [2023, 2024].map((year) => ({
      scheme: 'economy',
      region_code: 'CN',
      year,
      measure: 'accountCrediting',
      value: 0.04,
    }));
    const [row] = await recomputed({ ...world, accounts: [], statistics }, 'recomputed_awards');
    // Eleven months of 2023 from February on: 8800 + 800 × 4 % × 66/12 = 8976; and January's 800.
    expect(row).toMatchObject({ account_balance: '9776.00' });
  });

  test.each([
    { reason: 'serviceBeforeAccounts', change: { first_work_date: '1985-01-01' } },
    { reason: 'careerNotHeld', change: { enrolled_on: '2010-01-01', first_work_date: '2010-01-01' } },
    { reason: 'noRetirementMonth', change: { retired_on: null } },
  ])('are left out where $reason', async ({ reason, change }) => {
    const rows = { ...world, members: [{ ...retiring, ...change }, other] };
    expect(await recomputed(rows, 'recomputed_awards')).toEqual([]);
    const gaps = await recomputed(rows, 'recompute_gaps');
    expect(gaps).toContainEqual({ subject: 'P1', kind: 'award', reason });
    expect(gaps).toContainEqual({ subject: 'P2', kind: 'award', reason: 'pensionBeforeData' });
  });
});
