import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { member, monthsFrom, type Row, type Rows, SmallLedger, stated } from './smallLedger';

let small: SmallLedger;

beforeAll(async () => {
  small = await SmallLedger.open();
});

afterAll(() => small.close());

const recomputed = (rows: Rows, table: string) => small.recomputed(rows, table);

describe('contributions due', () => {
  const paid = (period: string, employer: number, employee: number, more: Row = {}): Row => ({
    member_id: 'C1',
    scheme: 'pension_employee',
    period,
    region_code: '990100',
    employer_id: 'E1',
    base: 8000,
    employer_amount: employer,
    employee_amount: employee,
    paid_on: `${period.slice(0, 8)}20`,
    ...more,
  });
  const wrongOf = (rows: readonly Row[], more: Rows = {}, type = 'employee') =>
    recomputed(
      {
        members: [member({ member_id: 'C1', member_type: type, retired_on: null })],
        contributions: [...rows],
        ...more,
      },
      'recomputed_contributions',
    );

  test('follow the rate of their month', async () => {
    const rows = [paid('2015-03-01', 1600, 640), paid('2020-01-01', 1280, 640), paid('2024-01-01', 1280, 640)];
    expect(await wrongOf(rows)).toEqual([]);
    const [wrong] = await wrongOf([paid('2024-01-01', 1120, 640)]);
    expect(wrong).toMatchObject({
      paid: '1760.00',
      expected: '1920.00',
      difference: '-160.00',
      first_wrong: 'employer',
    });
  });

  // 人社部发〔2016〕36号 let places take 19 %; 人社部发〔2020〕11号 waived the employer's part or half of it.
  test('leave places the rate that the law left them', async () => {
    expect(await wrongOf([paid('2017-03-01', 1520, 640), paid('2017-04-01', 1600, 640)])).toEqual([]);
    expect(await wrongOf([paid('2020-03-01', 0, 640), paid('2020-04-01', 640, 640)])).toEqual([]);
    expect(await wrongOf([paid('2019-06-01', 1520, 640)])).toHaveLength(1);
  });

  test('take the rate that the ledger states for the place', async () => {
    const statistics = stated(2022, { employerRate: 0.14 });
    expect(await wrongOf([paid('2024-01-01', 1120, 640)], { statistics })).toEqual([]);
    expect(await wrongOf([paid('2024-01-01', 1280, 640)], { statistics })).toHaveLength(1);
  });

  test('are one rate for those who pay for themselves, however it is booked', async () => {
    const alone = { employer_id: null };
    const rows = [paid('2024-01-01', 0, 1600, alone), paid('2024-02-01', 960, 640, alone)];
    expect(await wrongOf(rows, {}, 'flexible')).toEqual([]);
    expect(await wrongOf([paid('2024-01-01', 0, 1600)], {}, 'employee')).toHaveLength(1);
    expect(await wrongOf([paid('2024-01-01', 0, 1200, alone)], {}, 'flexible')).toHaveLength(1);
  });
});

describe('accounts', () => {
  const months = (count: number, more: (at: number) => Row = () => ({})): Row[] =>
    monthsFrom('2023-01-01', count).map((period, at) => ({
      member_id: 'C1',
      scheme: 'pension_employee',
      period,
      region_code: '990100',
      employer_id: 'E1',
      base: 10_000,
      employer_amount: 1600,
      employee_amount: 800,
      paid_on: `${period.slice(0, 8)}20`,
      ...more(at),
    }));
  const year = (more: Row): Row => ({ member_id: 'C1', year: 2023, paid_out: 0, ...more });
  const statistics = stated(2023, { accountCrediting: 0.04 });
  const wrongOf = (accounts: readonly Row[], contributions: readonly Row[], more: Rows = {}) =>
    recomputed(
      {
        members: [member({ member_id: 'C1', retired_on: null, status: 'active' })],
        accounts: [...accounts],
        contributions: [...contributions],
        statistics,
        ...more,
      },
      'recomputed_accounts',
    );
  const full = { opening: 50_000, credited: 9600, interest: 2208, closing: 61_808 };

  // 50 000 × 4 % + 800 × 4 % × 78/12 = 2000 + 208.
  test('earn on what was there and on each month from itself on', async () => {
    expect(await wrongOf([year(full)], months(12))).toEqual([]);
    const [wrong] = await wrongOf([year({ ...full, interest: 2408, closing: 62_008 })], months(12));
    expect(wrong).toMatchObject({ first_wrong: 'interest', expected: '61808.00', difference: '200.00', rate: '0.04' });
  });

  // December's month came in January: by payment it earns nothing and is credited a year later.
  test('may count a month from when it was paid', async () => {
    const late = months(12, (at) => (at === 11 ? { paid_on: '2024-01-05' } : {}));
    expect(await wrongOf([year(full)], late)).toEqual([]);
    const byPayment = { opening: 50_000, credited: 8800, interest: 2205.33, closing: 61_005.33 };
    expect(await wrongOf([year(byPayment)], late)).toEqual([]);
  });

  test('are not credited with what was not paid, nor twice with one month', async () => {
    const unpaid = months(12, (at) => (at === 3 ? { paid_on: null } : {}));
    const [wrong] = await wrongOf([year(full)], unpaid);
    expect(wrong).toMatchObject({ first_wrong: 'credited', expected_credited: '8800.00' });
    const twice = [...months(12), ...months(2).map((row) => ({ ...row, region_code: '990200', base: 6000 }))];
    expect(await wrongOf([year(full)], twice)).toEqual([]);
  });

  test('pay pensions out month by month, and to heirs on a day that nobody states', async () => {
    const retired = member({ member_id: 'C1' });
    // 12 × 500 leave by twelfths: 4 % of 50 000 − 500 × 78/12.
    const drawn = { opening: 50_000, credited: 0, interest: 1870, paid_out: 6000, closing: 45_870 };
    expect(await wrongOf([year(drawn)], [], { members: [retired] })).toEqual([]);
    const [wrong] = await wrongOf([year({ ...drawn, interest: 2000, closing: 46_000 })], [], { members: [retired] });
    expect(wrong).toMatchObject({ first_wrong: 'interest', expected_interest: '1870.00' });
    const dead = { ...retired, status: 'deceased' };
    const inherited = { opening: 50_000, credited: 0, interest: 900, paid_out: 50_900, closing: 0 };
    expect(await wrongOf([year(inherited)], [], { members: [dead] })).toEqual([]);
  });
});

describe('money between regions', () => {
  const moved = monthsFrom('2022-01-01', 12).map((period) => ({
    member_id: 'C1',
    scheme: 'pension_employee',
    period,
    region_code: '440000',
    employer_id: 'E1',
    base: 10_000,
    paid_on: `${period.slice(0, 8)}20`,
  }));
  const transfer = (more: Row): Rows => ({
    members: [member({ member_id: 'C1', retired_on: null, status: 'active' })],
    contributions: moved,
    statistics: stated(2022, { accountCrediting: 0.06 }).map((row) => ({ ...row, region_code: '440000' })),
    transfers: [
      {
        transfer_id: 'T1',
        member_id: 'C1',
        from_region: '440000',
        to_region: '990100',
        applied_on: '2023-02-10',
        months: 12,
        pooled_amount: 14_400,
        ...more,
      },
    ],
  });

  // 120 000 × 12 %; 9600 + 800 × 6 % × 78/12 = 9912, and up to a year's interest on it.
  test('moves with 12 % of the bases and the whole account', async () => {
    const [right] = await recomputed(transfer({ account_amount: 9912 }), 'recomputed_transfers');
    expect(right).toMatchObject({ expected_pooled: '14400.00', account_low: '9912.00', first_wrong: null });
    const [bare] = await recomputed(transfer({ account_amount: 9600 }), 'recomputed_transfers');
    expect(bare).toMatchObject({ first_wrong: 'account', difference: '-312.00' });
    const [short] = await recomputed(transfer({ account_amount: 9912, pooled_amount: 9600 }), 'recomputed_transfers');
    expect(short).toMatchObject({ first_wrong: 'pooled', difference: '-4800.00' });
  });

  test('is left out where the months are not in the tables', async () => {
    const gaps = await recomputed(transfer({ months: 30, account_amount: 1 }), 'recompute_gaps');
    expect(gaps).toContainEqual({ subject: 'T1', kind: 'transfer', reason: 'monthsNotHeld' });
  });

  const provinces = (period: string): Rows => ({
    average_wage: ['110000', '440000'].map((region_code) => ({
      region_code,
      year: Number(period.slice(0, 4)) - 1,
      monthly_wage: 10_000,
    })),
    members: [...'ABCD'].map((member_id) => member({ member_id, region_code: '440000' })),
    contributions: [...'ABC'].map((member_id) => ({
      member_id,
      scheme: 'pension_employee',
      period,
      region_code: '440000',
    })),
    benefits: [
      { member_id: 'D', scheme: 'pension_employee', period, benefit_type: 'pension', region_code: '110000', amount: 1 },
    ],
    fund_ledger: [
      { region_code: '440000', scheme: 'pension_employee', period, item: 'adjustment_out', amount: 1215 },
      { region_code: '110000', scheme: 'pension_employee', period, item: 'adjustment_in', amount: 1000 },
    ],
  });

  // 0.9 × 10 000 × 3 × 4.5 % = 1215, all of it for the one pensioner of the country.
  test('is adjusted by the rate of the country in its time', async () => {
    const rows = await recomputed(provinces('2021-05-01'), 'recomputed_central_adjustment');
    const wrong = rows.filter(({ first_wrong }) => first_wrong !== null);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatchObject({
      region_code: '110000',
      item: 'adjustment_in',
      expected: '1215.00',
      difference: '-215.00',
      figures: 'law',
    });
    const later = await recomputed(provinces('2023-05-01'), 'recompute_gaps');
    expect(later).toContainEqual({ subject: '110000', kind: 'centralAdjustment', reason: 'noAdjustmentRate' });
  });
});
