import { describe, expect, test } from 'vitest';
import { fundOf } from '../../shared/investment/liabilities/flowPaths';
import { requiredReturn, requiredReturns } from '../../shared/investment/liabilities/requiredReturn';
import { type ReserveQuestion, reservePlan } from '../../shared/investment/liabilities/reservePlan';
import { readLiabilitySettings } from '../../shared/investment/liabilities/settings';
import { fundedRatio, surplusPath } from '../../shared/investment/liabilities/surplus';
import { datasetFile } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';
import { flowsMade } from '../support/flowsMade';

const amount = fc.double({ min: -100, max: 100, noNaN: true });
const loss = fc.double({ min: -100, max: -1, noNaN: true });
const rate = fc.double({ min: -0.05, max: 0.15, noNaN: true });

/** Year by year by the rule of the projection: interest on what is in hand at mid-year, none below zero. */
function fundsAt(opening: number, flows: readonly number[], earned: number): readonly number[] {
  let fund = opening;
  return flows.map((flow) => {
    fund += flow + earned * Math.max(0, fund + flow / 2);
    return fund;
  });
}

describe('surplus and funded ratio', () => {
  test('by hand: flows of −20 and −30 at 2 % are worth 20·1.01/1.02 + 30·1.01/1.02²', () => {
    const flows = flowsMade(100, [[-10, -20, -30]], { rate: 0.02 });
    const [first] = surplusPath(flows, 2).years;
    const outgo = (20 * 1.01) / 1.02 + (30 * 1.01) / 1.02 ** 2;
    const fund = 100 * 1.02 - 10 * 1.01;
    expect(first?.fund[0]).toBeCloseTo(fund, 12);
    expect(first?.outgo[0]).toBeCloseTo(outgo, 12);
    expect(first?.surplus[0]).toBeCloseTo(fund - outgo, 12);
    expect(first?.fundedRatio[0]).toBeCloseTo(fund / outgo, 12);
    expect(surplusPath(flows, 2).years).toHaveLength(1);
  });

  test('a ratio of 1 is a surplus of 0 and a fund that is used up when the horizon is over', () => {
    fc.assert(
      fc.property(fc.array(loss, { minLength: 2, maxLength: 30 }), rate, (losses, earned) => {
        const ahead = surplusPath(flowsMade(0, [[0, ...losses]], { rate: earned }), losses.length).years[0];
        const needed = ahead?.outgo[0] ?? 0;
        // What is in hand at the end of the first year must be that much: nothing flows in it.
        const flows = flowsMade(needed / (1 + earned), [[0, ...losses]], { rate: earned });
        const [year] = surplusPath(flows, losses.length).years;
        expect(year?.fundedRatio[0]).toBeCloseTo(1, 9);
        expect((year?.surplus[0] ?? 1) / needed).toBeCloseTo(0, 9);
        expect((fundOf(flows, 0).at(-1) ?? 1) / needed).toBeCloseTo(0, 9);
      }),
    );
  });

  test('below 1 the fund is below zero at the end of a year of the horizon', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 4, maxLength: 20 }), amount, rate, (flow, opening, earned) => {
        const flows = flowsMade(opening, [flow], { rate: earned });
        for (const { year, underfunded } of surplusPath(flows, 3).years) {
          const t = year - flows.firstYear;
          const coming = fundOf(flows, 0).subarray(t, t + 4);
          if (underfunded.value === 1) expect(Math.min(...coming)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test('tells a fund that needs nothing from one that lacks more than comes in', () => {
    expect(fundedRatio(5, -10)).toBe('covered');
    expect(fundedRatio(-5, -10)).toBe('covered');
    expect(fundedRatio(-15, -10)).toBe('in-debt');
    expect(fundedRatio(-5, 10)).toBe(-0.5);
  });

  test('over paths: the share below 1 is that of a surplus below 0, and quantiles stand in order', () => {
    const flows = flowsMade(
      50,
      [-40, -30, -20, -10].map((value) => [0, value, value]),
    );
    const [year] = surplusPath(flows, 2).years;
    // Outgo 80, 60, 40 and 20 against 50 in hand.
    expect(year?.underfunded.value).toBe(0.5);
    expect(year?.outgo.at(4)).toBe(50);
    expect(year?.fundedRatio.at(0)).toBe(50 / 80);
    expect(year?.fundedRatio.at(-1)).toBe(50 / 20);
  });
});

describe('the required return', () => {
  test('by hand: 100(1 + r) − 105(1 + r/2) = 0 at r = 5/47.5', () => {
    const flows = flowsMade(100, [[0, -105]]);
    expect(requiredReturn(flows, 2025)).toEqual({ outcome: 'found', rate: expect.closeTo(5 / 47.5, 12) });
  });

  test('leaves the fund at nothing in the year and at no less before', () => {
    fc.assert(
      fc.property(fc.array(loss, { minLength: 1, maxLength: 30 }), rate, (losses, own) => {
        const flows = flowsMade(10, [[0, ...losses]], { rate: own });
        const until = 2024 + losses.length;
        const required = requiredReturn(flows, until);
        if (required.outcome !== 'found') return;
        const funds = fundsAt(10 * (1 + own), losses, required.rate);
        expect(Math.abs(Math.min(...funds)) / 10).toBeLessThan(1e-9);
        expect(Math.abs(funds.at(-1) ?? 1) / 10).toBeLessThan(1e-9);
      }),
    );
  });

  test('says that any return does, or that none does and when the fund is empty', () => {
    expect(requiredReturn(flowsMade(100, [[5, 5, 5]]), 2026)).toEqual({ outcome: 'any' });
    expect(requiredReturn(flowsMade(100, [[0, -10, -1000, -5]]), 2027)).toEqual({ outcome: 'none', emptyIn: 2026 });
  });

  test('never falls when the fund has to last longer', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 3, maxLength: 12 }), (flow) => {
        const flows = flowsMade(200, [[0, ...flow]]);
        const order = { any: 0, found: 1, none: 2 };
        const needed = flow.map((_, t) => requiredReturn(flows, 2025 + t));
        for (const [t, { outcome }] of needed.entries()) {
          const before = needed[t - 1];
          if (before === undefined) continue;
          expect(order[outcome]).toBeGreaterThanOrEqual(order[before.outcome]);
          const now = needed[t];
          if (now?.outcome === 'found' && before.outcome === 'found') {
            expect(now.rate).toBeGreaterThanOrEqual(before.rate - 1e-12);
          }
        }
      }),
    );
  });

  test('with a chance: as many paths last at it, and fewer at a little less', () => {
    const losses = fc.array(fc.array(loss, { minLength: 5, maxLength: 5 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(losses, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (paths, chance) => {
        const flows = flowsMade(
          180,
          paths.map((path) => [0, ...path]),
        );
        const [{ required } = { required: { outcome: 'any' as const } }] = requiredReturns(flows, 2029, [
          chance,
        ]).byChance;
        if (required.outcome !== 'found') return;
        const lasting = (tried: number) =>
          paths.filter((path) => fundsAt(180, path, tried).every((fund) => fund >= -1e-9)).length / paths.length;
        expect(lasting(required.rate + 1e-9)).toBeGreaterThanOrEqual(chance);
        expect(lasting(required.rate - 1e-6)).toBeLessThan(chance);
      }),
    );
  });
});

const question = (asked: Partial<ReserveQuestion>): ReserveQuestion => ({
  ...{ size: 20, rate: null, from: 2025, until: 2026, rule: 'level-share', level: null },
  ...asked,
});

describe('drawing a reserve down', () => {
  const flows = flowsMade(0, [[0, -10, -30]]);

  test('by hand: 20 meet half of 10 and 30, or all above a tenth of a payroll of 100', () => {
    const share = reservePlan(flows, flows, question({}));
    expect(share.level).toBeCloseTo(0.5, 12);
    expect(share.years.map(({ draw }) => draw)).toEqual([0, 5, 15]);
    expect(share.years.map(({ reserve }) => reserve)).toEqual([20, 15, 0]);
    expect(share.shortIn).toBeNull();
    const peak = reservePlan(flows, flows, question({ rule: 'peak' }));
    expect(peak.level).toBeCloseTo(0.1, 12);
    expect(peak.years.map(({ draw }) => Number(draw.toFixed(9)))).toEqual([0, 0, 20]);
  });

  test('a reserve that is enough meets all; one that is asked for more says when it falls short', () => {
    expect(reservePlan(flows, flows, question({ size: 50 })).level).toBe(1);
    expect(reservePlan(flows, flows, question({ size: 50, rule: 'peak' })).level).toBe(0);
    const short = reservePlan(flows, flows, question({ level: 1 }));
    expect(short.shortIn).toBe(2026);
    expect(short.years.at(-1)).toMatchObject({ draw: 10, reserve: 0, fund: -20, fundWithout: -40 });
    expect(short.paths.at(-1)?.short.value).toBe(1);
  });

  test('is used up when the plan ends, whatever it earns', () => {
    const losses = fc.array(loss, { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(losses, rate, fc.constantFrom('level-share', 'peak'), (flow, earned, rule) => {
        const made = flowsMade(500, [[0, ...flow]]);
        const asked = question({ rule, rate: earned, size: 0.5, until: 2024 + flow.length });
        const { years, shortIn } = reservePlan(made, made, asked);
        expect(Math.abs(years.at(-1)?.reserve ?? 1)).toBeLessThan(1e-6);
        expect(shortIn).toBeNull();
      }),
    );
  });

  test('neither makes nor loses money: where both earn the same, fund and reserve are one fund', () => {
    const small = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(small, { minLength: 3, maxLength: 12 }), rate, (flow, earned) => {
        const made = flowsMade(1000, [[0, ...flow]], { rate: earned });
        const { years } = reservePlan(made, made, question({ size: 100, level: 0.7, until: 2024 + flow.length }));
        const [{ fund = 0 } = {}] = years;
        let together = fund + 100;
        for (const [t, year] of years.entries()) {
          if (t > 0) together = together * (1 + earned) + (flow[t - 1] ?? 0) * (1 + earned / 2);
          expect(year.fund + year.reserve).toBeCloseTo(together, 8);
        }
      }),
    );
  });

  test('a larger reserve meets a larger share and leaves a lower peak', () => {
    fc.assert(
      fc.property(fc.array(loss, { minLength: 4, maxLength: 10 }), fc.tuple(rate, rate), (flow, [earned]) => {
        const made = flowsMade(500, [[0, ...flow]]);
        const level = (size: number, rule: ReserveQuestion['rule']) =>
          reservePlan(made, made, question({ rule, size, rate: earned, until: 2024 + flow.length })).level;
        expect(level(2, 'level-share')).toBeGreaterThan(level(1, 'level-share'));
        expect(level(2, 'peak')).toBeLessThan(level(1, 'peak'));
      }),
    );
  });
});

describe('the settings', () => {
  test('are those of the bundled file', () => {
    const settings = unwrapped(readLiabilitySettings(datasetFile('liabilities.yaml')));
    expect(settings.reserveSize.value).toBe(2_912_802_000_000);
    expect(settings.transferredShare).toMatchObject({ value: 0.1, basis: { kind: 'law' } });
  });

  test('refuse what is beyond its bounds, naming the line', () => {
    const { name, text } = datasetFile('liabilities.yaml');
    const wrong = readLiabilitySettings({ name, text: text.replace('value: 0.1,', 'value: 1.1,') });
    expect(wrong).toMatchObject({
      ok: false,
      failure: { code: 'parameter/invalid-field', file: name, field: 'transferredShare.value', line: 5 },
    });
  });
});
