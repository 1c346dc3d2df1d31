import { beforeAll, describe, expect, test } from 'vitest';
import { gini, inequality, theil, type Weighted } from '../../shared/balance/regions/inequality';
import { figureUpTo } from '../../shared/data/regionFigures';
import { yearlyValues } from '../../shared/parameters/yearlyValues';
import { emptyGroupState } from '../../shared/pension/groupState';
import { sharesWithRest } from '../../shared/projection/regions/knownShares';
import { type NationalStart, regionStarts } from '../../shared/projection/regions/openings';
import { pooledMoneyOf, wagesUpTo } from '../../shared/projection/regions/pooledMoney';
import {
  centralAdjustment,
  type Exchange,
  nationalPooling,
  sharedSubsidy,
} from '../../shared/projection/regions/pooling';
import { shareOut } from '../../shared/projection/regions/shareOut';
import { publishedWage } from '../../shared/projection/resolveWages';
import { bundledParameters, unwrapped } from '../support/bundled';
import { bundledRegions, type RegionData } from '../support/regions';

describe('allotting by hand', () => {
  test('known parts are kept, the others share the rest by weight', () => {
    const parts = [
      { held: 400, weight: 9 },
      { held: null, weight: 1 },
      { held: null, weight: 3 },
    ];
    // 600 left over: 1/4 and 3/4 of it.
    expect([...shareOut(1000, parts)]).toEqual([400, 150, 450]);
  });

  test('what rounding leaves goes to the largest', () => {
    const parts = [1, 1, 1].map((weight) => ({ held: null, weight }));
    expect([...shareOut(100, parts)]).toEqual([34, 33, 33]);
  });

  test('known parts that exceed the total give way in proportion', () => {
    const parts = [
      { held: 150, weight: 0 },
      { held: 50, weight: 0 },
      { held: null, weight: 5 },
    ];
    expect([...shareOut(100, parts)]).toEqual([75, 25, 0]);
  });

  test('regions without a published share have the rest by weight', () => {
    const known = [{ year: 2010, value: 60, share: 0.6 }, null, null];
    expect(sharesWithRest(known, [7, 3, 1])).toEqual([0.6, 0.4 * 0.75, 0.4 * 0.25]);
  });
});

describe('central adjustment by hand', () => {
  // Paid 0.9·60,000·1,000·0.03 = 1,620,000 and 0.9·40,000·500·0.03 = 540,000; 2,160,000 over 400 pensioners is 5,400.
  const { paid, received } = centralAdjustment(
    [
      { wage: 60_000, contributors: 1000, pensioners: 150 },
      { wage: 40_000, contributors: 500, pensioners: 250 },
    ],
    { rate: 0.03, wageShare: 0.9, coveredShare: 1 },
  );
  test('paid by wage and members', () => expect([...paid]).toEqual([1_620_000, 540_000]));
  test('received by pensioners', () => expect([...received]).toEqual([810_000, 1_350_000]));
});

describe('national pooling by hand', () => {
  test('gaps are met from surpluses, a tenth by the region itself', () => {
    // Asked 900 of a gap of 1,000; surpluses 1,500 and 500 bear it as 3 to 1.
    const { paid, received } = nationalPooling(
      [
        { result: 1500, opening: 0 },
        { result: 500, opening: 0 },
        { result: -1000, opening: 2000 },
      ],
      0.1,
    );
    expect([...paid]).toEqual([675, 225, 0]);
    expect([...received]).toEqual([0, 0, 900]);
  });

  test('then from the funds of all, and no further than these go', () => {
    // Asked 1,000 and 3,000, for neither has a fund of its own to bear a part; 500 from the surplus, 1,500 from the fund.
    const { paid, received } = nationalPooling(
      [
        { result: 500, opening: 1500 },
        { result: -1000, opening: 0 },
        { result: -3000, opening: -50 },
      ],
      0.1,
    );
    expect([...paid]).toEqual([2000, 0, 0]);
    expect([...received]).toEqual([0, 500, 1500]);
  });

  test('subsidy goes by gap and by expenditure', () => {
    // 90 of 100 by gaps of 0 and 30, 10 by expenditure of 60 and 40.
    // 10 · 0.6 = 6, and 10 · 0.4 + 90 = 94.
    const shared = sharedSubsidy(100, Float64Array.of(60, 40), Float64Array.of(0, 30), 0.9);
    expect(shared[0]).toBeCloseTo(6, 9);
    expect(shared[1]).toBeCloseTo(94, 9);
    expect([...sharedSubsidy(100, Float64Array.of(60, 40), Float64Array.of(0, 0), 0.9)]).toEqual([60, 40]);
  });
});

describe('pooled money that moves, by hand', () => {
  const state = emptyGroupState(60);
  // Two persons of 40 with 2.5 paid years each besides one deemed, at 0.8 of the average wage.
  state.insured[40] = 2;
  state.years[40] = 7;
  state.deemedYears[40] = 2;
  state.indexYears[40] = 4;
  // Wages of 10,000, 20,000 and 30,000 in 2021 to 2023, none before.
  const wages = { firstYear: 2021, sums: Float64Array.of(10_000, 30_000, 60_000) };
  const in2024 = { wages, year: 2024, soFar: wagesUpTo(wages, 2024) };

  test('12 % of the bases of the last years', () => {
    // The last 2.5 years: 30,000 + 20,000 + half of 10,000 = 55,000; 2 · 0.12 · 0.8 · 1.1 · 55,000.
    const amount = pooledMoneyOf({ ...in2024, rate: 0.12 }, state, 40, 1.1);
    expect(amount).toBeCloseTo(2 * 0.12 * 0.8 * 1.1 * 55_000, 6);
  });

  test('no more years than counted', () => {
    // In 2023 only 30,000 had been earned since 2021.
    const amount = pooledMoneyOf({ wages, year: 2023, soFar: wagesUpTo(wages, 2023), rate: 0.12 }, state, 40, 1);
    expect(amount).toBeCloseTo(2 * 0.12 * 0.8 * 30_000, 6);
  });

  test('nobody, nothing', () => expect(pooledMoneyOf({ ...in2024, rate: 0.12 }, state, 41, 1)).toBe(0));
});

describe('inequality by hand', () => {
  const rows: Weighted[] = [
    { value: 10, weight: 1, zone: 'east' },
    { value: 30, weight: 1, zone: 'east' },
    { value: 20, weight: 2, zone: 'west' },
  ];
  // μ = 20. T = ¼·½·ln ½ + ¼·1½·ln 1½ + ½·1·0; the zones have the same mean, so nothing lies between them.
  const expected = 0.125 * Math.log(0.5) + 0.375 * Math.log(1.5);
  test('Theil', () => expect(theil(rows)).toBeCloseTo(expected, 12));
  // Pairs: |10−30|·1·1·2 + |10−20|·1·2·2 + |30−20|·1·2·2 = 120 over 2·16·20.
  test('Gini', () => expect(gini(rows)).toBeCloseTo(120 / 640, 12));
  test('parts', () => {
    const parts = inequality(rows);
    expect(parts.between).toBeCloseTo(0, 12);
    expect(parts.within).toBeCloseTo(expected, 12);
    expect([parts.lowest, parts.highest]).toEqual([10, 30]);
  });
  test('a fund that owes counts as empty', () => {
    const owing = rows.map((row, k) => (k === 0 ? { ...row, value: -5 } : row));
    expect(inequality(owing).theil).toBeCloseTo(inequality([{ ...rows[0], value: 0 }, ...rows.slice(1)]).theil, 12);
    expect(inequality(owing).lowest).toBe(-5);
  });
});

describe('the central adjustment as published', () => {
  let data: RegionData;
  beforeAll(async () => {
    data = await bundledRegions();
  });

  /** Paid and received by province in a year, from openings allotted for the year before. */
  function adjustment(year: number): { starts: ReturnType<typeof regionStarts>; exchange: Exchange } {
    const parameter = (id: string) => {
      const found = bundledParameters().byId.get(id);
      if (found === undefined) throw new Error(id);
      return unwrapped(yearlyValues(found, year, 1))[0];
    };
    const official = (of: number, measure: 'contributors' | 'pensioners' | 'closing' | 'income' | 'expenditure') =>
      data.base.accounts.find((account) => account.year === of)?.measures[measure]?.value ?? Number.NaN;
    const national: NationalStart = {
      firstYear: year,
      contributors: official(year - 1, 'contributors'),
      pensioners: official(year - 1, 'pensioners'),
      closing: official(year - 1, 'closing'),
      income: official(year, 'income'),
      expenditure: official(year, 'expenditure'),
      contributions: official(year, 'income') - 0.21 * official(year, 'expenditure'),
      rates: {
        memberInertia: parameter('pooling.memberInertia'),
        fundReturn: 0.025,
        subsidyShare: 0.21,
        subsidyToGap: parameter('pooling.subsidyToGap'),
        otherIncomeShare: 0.01,
      },
    };
    const starts = regionStarts(data.base, data.figures, national);
    const wage = publishedWage(data.base, year - 1, parameter('economy.nonPrivateWeight')) ?? Number.NaN;
    const exchange = centralAdjustment(
      starts.map((start) => ({ ...start, wage: wage * start.wage })),
      {
        rate: parameter('pooling.adjustmentRate'),
        wageShare: parameter('pooling.adjustmentWageShare'),
        coveredShare: parameter('pooling.coveredShare'),
      },
    );
    return { starts, exchange };
  }

  test.each([2018, 2019, 2020, 2021])('the formula gives the size of the fund of %i within 3 %%', (year) => {
    const { paid } = adjustment(year).exchange;
    const published = figureUpTo(data.transfers.adjustmentPaid, year)?.value ?? Number.NaN;
    expect(Math.abs(paid.reduce((a, b) => a + b, 0) / published - 1)).toBeLessThan(0.03);
  });

  // The press names seven net payers of 2020. Shanghai is not among ours: its members and wages are not published.
  test('six of the seven provinces that paid more than they received in 2019 and 2020 are payers here', () => {
    const payers = ['110000', '330000', '350000', '370000', '440000'];
    const { starts, exchange } = adjustment(2019);
    const net = (region: string) => {
      const r = starts.findIndex((start) => start.region === region);
      return exchange.received[r] - exchange.paid[r];
    };
    for (const region of [...payers, '320000']) expect(net(region), region).toBeLessThan(0);
    // Liaoning, Jilin and Heilongjiang receive.
    for (const region of ['210000', '220000', '230000']) expect(net(region), region).toBeGreaterThan(0);
  });
});
