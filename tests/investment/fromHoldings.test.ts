import { describe, expect, test } from 'vitest';
import { attributionAnswer, managersAnswer } from '../../shared/investment/answers/attributionAnswer';
import { allocationRules } from '../../shared/investment/attribution/brinson';
import { linkingMethods } from '../../shared/investment/attribution/linking';
import { readBonds, splitBonds } from '../../shared/investment/attribution/readBonds';
import { paidInto, segmentDays } from '../../shared/investment/attribution/segmentDays';
import { openSample } from '../../shared/investment/opening/openPortfolio';
import { holdingValuations } from '../../shared/investment/opening/valuations';
import type { Holding } from '../../shared/investment/portfolio/holding';
import { timeWeighted } from '../../shared/investment/returns/timeWeighted';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

const holding = (instrument: string, date: string, marketValue: number, cost: number | null): Holding => ({
  ...{ portfolio: 'fund', date, instrument, manager: '', marketValue, cost },
  assetClass: instrument === 'bond' ? 'treasury' : 'stock',
});

describe('what was bought and sold, from costs', () => {
  const before = holding('bond', '2024-01-01', 120, 100);
  test.each([
    // A purchase adds what was paid; a quarter of the cost gone is a quarter sold: of 124 before, 31.
    { what: 'nothing', after: holding('bond', '2024-01-02', 121, 100), paid: 0 },
    { what: 'a purchase of 30', after: holding('bond', '2024-01-02', 151, 130), paid: 30 },
    { what: 'a quarter sold', after: holding('bond', '2024-01-02', 93, 75), paid: -31 },
    { what: 'all sold, a row of zeros left', after: holding('bond', '2024-01-02', 0, 0), paid: -120 },
    { what: 'all sold, no row left', after: undefined, paid: -120 },
  ])('$what', ({ after, paid }) => expect(paidInto(before, after)).toBeCloseTo(paid, 12));

  test('a position that is new was paid for', () => {
    expect(paidInto(undefined, holding('bond', '2024-01-02', 50, 49))).toBe(49);
  });

  test('a purchase or sale at the day’s end does not touch the day’s return', () => {
    const growth = fc.double({ min: 0.5, max: 1.5, noNaN: true });
    const share = fc.double({ min: -0.9, max: 2, noNaN: true });
    fc.assert(
      fc.property(growth, share, (grown, traded) => {
        const [value, cost] = [100 * grown, 80];
        const paid = traded * value;
        const costAfter = traded >= 0 ? cost + paid : cost * (1 + traded);
        const { days } = segmentDays(
          [
            holding('bond', '2024-01-01', 100, cost),
            holding('cash', '2024-01-01', 50, 50),
            holding('bond', '2024-01-02', value + paid, costAfter),
            holding('cash', '2024-01-02', 50, 50),
          ],
          ({ instrument }) => instrument,
        );
        expect(days[0]?.returns[0]).toBeCloseTo(grown - 1, 9);
        expect(days[0]?.weights).toEqual([100 / 150, 50 / 150]);
      }),
    );
  });
});

describe('attribution from the sample’s holdings', () => {
  const { tables } = openSample();
  const { holdings = [], flows } = tables;
  const own = timeWeighted(holdingValuations(holdings, flows ?? new Map()), 'end');
  const cuts = ['assetClass', 'manager', 'mandate'] as const;
  const ways = cuts.flatMap((cut) =>
    allocationRules.flatMap((rule) => linkingMethods.map((linking) => ({ cut, rule, linking }))),
  );

  test.each(ways)('by $cut after $rule and $linking: the parts give the whole return, nothing is left', (way) => {
    const answer = unwrapped(attributionAnswer(tables, { ...way, rebalancing: 'monthly', merged: false }));
    expect(answer.portfolio).toBeCloseTo(own.value ?? Number.NaN, 8);
    expect(Math.abs(answer.residual)).toBeLessThan(1e-12);
    expect(answer.bySegment.reduce((sum, value) => sum + value, 0)).toBeCloseTo(answer.excess, 12);
    if (way.cut !== 'assetClass') expect(answer.sums.selection).toBeCloseTo(answer.excess, 12);
  });

  test('without costs it says what is lacking', () => {
    const bare = { ...tables, holdings: holdings.map((one) => ({ ...one, cost: null })) };
    const question = { cut: 'assetClass', rule: 'brinson-fachler', linking: 'carino' } as const;
    expect(attributionAnswer(bare, { ...question, rebalancing: 'never', merged: false })).toMatchObject({
      failure: { code: 'portfolio/lacks', columns: 'cost' },
    });
    const { indices: _, ...alone } = tables;
    expect(managersAnswer(alone, 'monthly')).toMatchObject({
      failure: { columns: 'index,date,return | from,index,weight' },
    });
  });

  test('every manager is ranked over all days that the benchmark has', () => {
    const { managers, periodsAYear } = unwrapped(managersAnswer(tables, 'monthly'));
    expect(managers).toHaveLength(5);
    expect(new Set(managers.map(({ periods }) => periods))).toEqual(new Set([249]));
    expect(periodsAYear).toBe(252);
  });
});

describe('bonds', () => {
  const text = (rows: string): string =>
    `instrument,from,to,return,yield,duration,curve_change,spread_change\n${rows}\n`;

  test('are split into parts that sum to their return, worked by hand', () => {
    // A whole year at 3 %: carry 0.03; −5·−0.002 = 0.01; −5·0.001 = −0.005; 0.036 − 0.035 = 0.001 is left.
    const bonds = unwrapped(readBonds('b.csv', text('b,2023-01-01,2024-01-01,0.036,0.03,5,-0.002,0.001')));
    const [split] = splitBonds(bonds);
    expect(split?.carry).toBeCloseTo(0.03, 12);
    expect(split?.curve).toBeCloseTo(0.01, 12);
    expect(split?.spread).toBeCloseTo(-0.005, 12);
    expect(split?.other).toBeCloseTo(0.001, 12);
  });

  test('a period that ends before it begins is refused with its line', () => {
    expect(readBonds('b.csv', text('b,2024-01-01,2023-01-01,0,0.03,5,0,0'))).toMatchObject({
      failure: { code: 'dataset/bad-value', line: 2, column: 'to' },
    });
  });
});
