import { describe, expect, test } from 'vitest';
import { balanceRatio, turnoverDuration } from '../../shared/balance/indicators/balanceRatio';
import { internalReturn } from '../../shared/balance/indicators/cohortWorth';
import { costChange } from '../../shared/balance/indicators/costDecomposition';
import { subsidyNeeded } from '../../shared/balance/indicators/fiscalExposure';
import { type FundStream, fundAtYearEnd } from '../../shared/balance/indicators/fundStream';
import {
  generalAveragePremium,
  paygRate,
  scaledPremium,
  steadyStateRate,
} from '../../shared/balance/indicators/premiums';
import { reserveDraw } from '../../shared/balance/indicators/reserveDraw';
import { equityStream } from '../../shared/balance/indicators/stateEquity';
import { obligationWithoutEnd, summarized, unfundedObligation } from '../../shared/balance/indicators/summarized';

const series = (...values: number[]) => Float64Array.of(...values);

// i = 2.01 % so that half a year is exactly 1.01 and v = 1/1.0201.
const twoYears: FundStream = {
  opening: 10,
  income: series(20, 20),
  contributions: series(18, 18),
  expenditure: series(24, 30),
  payroll: series(100, 100),
  fundReturn: series(0.0201, 0.0201),
};

describe('two years worked by hand', () => {
  // PV of 1 in each year: 1/1.01 + 1/1.030301 = 1.960689; income 39.213783; cost 24/1.01 + 30/1.030301 = 52.880081;
  // target 30/1.0201² = 28.829411; payroll 196.068916.
  test('summarized rates', () => {
    expect(summarized(twoYears, 2)).toMatchObject({
      incomeRate: expect.closeTo((10 + 39.213783) / 196.068916, 6),
      costRate: expect.closeTo((52.880081 + 28.829411) / 196.068916, 6),
      costRateWithoutTarget: expect.closeTo(52.880081 / 196.068916, 6),
      balance: expect.closeTo(-0.165736, 6),
      balanceWithoutTarget: expect.closeTo(-0.018699, 5),
    });
  });

  test('obligation, pay-as-you-go and general average premium', () => {
    expect(unfundedObligation(twoYears, 2)).toBeCloseTo(52.880081 - 39.213783 - 10, 5);
    expect(paygRate(twoYears, 1)).toBeCloseTo(0.3, 12);
    expect(generalAveragePremium(twoYears, 2)).toBeCloseTo((52.880081 - 10) / 196.068916, 6);
  });

  // The fund moves by 0.0201·F(1) + (100r − 30)·1.01 in the second year, F(1) = 10.201 + (100r − 24)·1.01:
  // 0.0201·(−14.039 + 101r) − 30.3 + 101r = 0 → r = 30.5821839/103.0301.
  test('scaled premium of two years', () => {
    expect(scaledPremium(twoYears, 2)).toBeCloseTo(30.5821839 / 103.0301, 9);
  });

  // Fund 10 → 10.201 − 4.04 = 6.161 → 6.2848361 − 10.1 = −3.8151639.
  test('the reserve pays what is lacking at the end of the second year', () => {
    const { size, draws, left } = reserveDraw(twoYears, 2);
    expect([...draws]).toEqual([0, expect.closeTo(3.8151639, 7)]);
    expect(size).toBeCloseTo(3.8151639 / 1.0201 ** 2, 7);
    expect(left[1]).toBeCloseTo(0, 12);
  });

  // Three months are 6 of 24 and 7.5 of 30. 6.161 is enough; then −3.8151639 lacks 11.3151639.
  test('the subsidy that keeps three months in hand', () => {
    expect([...subsidyNeeded(twoYears, 3, 2)]).toEqual([0, expect.closeTo(11.3151639, 7)]);
  });
});

test('nobody pays: there is no rate', () => {
  const idle = { ...twoYears, payroll: series(0, 0) };
  expect([summarized(idle, 2), paygRate(idle, 0), generalAveragePremium(idle, 2)]).toEqual([null, null, null]);
});

describe('without end', () => {
  const level = (years: number, growth: number): FundStream => {
    const grown = Float64Array.from({ length: years }, (_, t) => (1 + growth) ** t);
    const none = new Float64Array(years);
    const fundReturn = new Float64Array(years).fill(0.05);
    return { opening: 0, income: none, contributions: none, expenditure: grown, payroll: grown, fundReturn };
  };

  // A gap of 1 a year growing at 2 % for ever, at 5 %: √1.05/(0.05 − 0.02), however long the run.
  test.each([12, 40, 100])('a gap that grows evenly is the perpetuity after a run of %i years', (years) => {
    expect(obligationWithoutEnd(level(years, 0.02))).toBeCloseTo(Math.sqrt(1.05) / 0.03, 9);
  });

  test('a gap that grows as fast as interest has no sum', () => {
    expect(obligationWithoutEnd(level(40, 0.05))).toBeNull();
  });
});

// Payroll 100, expenditure 20 for ever and interest 5 %: the fund ratio stays where it is when the rate is such that
// interest on the fund at the end of year 10 and mid-year contributions meet expenditure.
test('the steady-state rate makes both fund ratios the same', () => {
  const years = 61;
  const of = (value: (t: number) => number) => Float64Array.from({ length: years }, (_, t) => value(t));
  const stream: FundStream = {
    opening: 50,
    income: of(() => 18),
    contributions: of(() => 16),
    expenditure: of((t) => 15 * 1.004 ** t),
    payroll: of(() => 100),
    fundReturn: of(() => 0.03),
  };
  const rate = steadyStateRate(stream, { early: 10, late: 60 }) ?? Number.NaN;
  let fund = 50;
  const ratios: number[] = [];
  for (let t = 0; t < 60; t++) {
    fund = fund * 1.03 + (2 + 100 * rate - 15 * 1.004 ** t) * 1.03 ** 0.5;
    ratios.push(fund / (15 * 1.004 ** (t + 1)));
  }
  expect(ratios[59]).toBeCloseTo(ratios[9], 9);
  expect(steadyStateRate(stream, { early: 10, late: 61 })).toBeNull();
});

describe('balance ratio', () => {
  // Billion kronor. Published for 2007: buffer fund 898, surplus 18, balance ratio 1.0026. The contribution asset and the
  // liability were not seen in the report itself; they agree with those three.
  test('Sweden at the end of 2007', () => {
    const sheet = { contributionAsset: 6116, bufferFund: 898, pensionLiability: 6996 };
    expect(balanceRatio(sheet)).toBeCloseTo(1.0026, 4);
    expect(sheet.contributionAsset + sheet.bufferFund - sheet.pensionLiability).toBe(18);
  });

  // Notional accounts in a population that grows by 1 % a year, wages by 2 %: accounts are credited with both, become
  // a pension at 65 by the annuity at the same rate, and nobody leaves anything over. Cohort by cohort, no formula of the
  // engine: what members hold and what pensioners have still to come is contributions × turnover duration.
  test('notional accounts in a steady state: 1', () => {
    const growth = 1.01 * 1.02;
    const [entry, retirement, last] = [20, 65, 100];
    const alive = (x: number) => (x < 60 ? 1 : Math.max(0, 1 - (x - 60) / (last + 1 - 60)));
    // One cohort by age; amounts of year t are growth^t those of year 0.
    const paid = (x: number) => (x >= entry && x < retirement ? 0.16 * alive(x) * 1.02 ** x * (1 + x / 100) : 0);
    let account = 0;
    for (let x = entry; x < retirement; x++) account = (account + paid(x)) * growth;
    let annuity = 0;
    for (let x = retirement; x <= last; x++) annuity += alive(x) * (1.02 / growth) ** (x - retirement);
    const drawn = (x: number) => (x >= retirement ? (account / annuity) * alive(x) * 1.02 ** (x - retirement) : 0);
    // The cohort of age x is (x) years older: its amounts are those of the one of age 0 divided by growth^x.
    const [paidIn, paidOut] = [paid, drawn].map((amount) =>
      Float64Array.from({ length: last + 1 }, (_, x) => amount(x) / growth ** x),
    );
    let liability = 0;
    for (let now = 0; now <= last; now++) {
      let held = 0;
      for (let x = 0; x <= now; x++) held += (paid(x) - drawn(x)) * growth ** (now - x);
      liability += held / growth ** now;
    }
    const contributions = paidIn.reduce((sum, value) => sum + value, 0);
    expect(paidOut.reduce((sum, value) => sum + value, 0)).toBeCloseTo(contributions, 9);
    const contributionAsset = contributions * turnoverDuration({ paidIn, paidOut });
    expect(balanceRatio({ contributionAsset, bufferFund: 0, pensionLiability: liability })).toBeCloseTo(1, 9);
  });
});

// 5 % of 100, then of 110 · … : dividends on what is held, a part sold each year at mid-year so that nothing is left.
describe('state equity', () => {
  test('held for good: dividends of a value that grows', () => {
    const held = { value: 100, dividendYield: 0.05, growth: 0.1, saleYears: 0 };
    expect([...equityStream(held, 3)]).toEqual([5, expect.closeTo(5.5, 12), expect.closeTo(6.05, 12)]);
  });

  // Sold in two parts without growth: 50 and dividends on 75 at the mean, 50 and dividends on 25, then nothing.
  test('sold over two years', () => {
    const sold = { value: 100, dividendYield: 0.04, growth: 0, saleYears: 2 };
    expect([...equityStream(sold, 3)]).toEqual([53, 51, 0]);
  });
});

describe('decomposition and return', () => {
  // Cost doubles from 0.1 to 0.2, all of it by dependency: ln 2 · 0.1/ln 2.
  test('one factor that doubles takes all of the change', () => {
    const before = { dependency: 0.25, coverage: 1, benefit: 0.4, labour: 1, other: 1 };
    const parts = costChange(before, { ...before, dependency: 0.5 });
    expect(parts).toEqual({ dependency: expect.closeTo(0.1, 12), coverage: 0, benefit: 0, labour: 0, other: 0 });
  });

  // 100 paid in, 110 two years later: √1.1 − 1 = 4.8809 %.
  test('internal rate of return of one payment', () => {
    const flows = { contributions: series(100, 0, 0), benefits: series(0, 0, 110), payroll: series(0, 0, 0) };
    const whole = { birthYear: 2008, membersNow: 0, membersAtMost: 1, paidBefore: null, stillAlive: 0, ...flows };
    expect(internalReturn(whole)).toBeCloseTo(Math.sqrt(1.1) - 1, 12);
    expect(internalReturn({ ...whole, benefits: series(0, 0, 0) })).toBeNull();
  });
});

test('the fund earns its return on mid-year flows, below zero too', () => {
  expect([...fundAtYearEnd(twoYears)]).toEqual([expect.closeTo(6.161, 9), expect.closeTo(-3.8151639, 7)]);
});
