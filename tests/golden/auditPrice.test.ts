import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { confirmedShare } from '../../shared/audit/price/confirmedShare';
import { readLeakProfiles } from '../../shared/audit/price/leakProfiles';
import { fundLife, presentValueOf } from '../../shared/audit/price/priceMeasures';
import { priceOf } from '../../shared/audit/price/priceOf';
import { type PriceProjector, scenarioProjector } from '../../shared/audit/price/priceQuestion';
import { readScenario } from '../../shared/parameters/readScenario';
import { scenarioText } from '../../shared/parameters/writeScenario';
import { emptyLedger } from '../../shared/pension/ledger';
import { rebookFund } from '../../shared/projection/rebookFund';
import { bundledBase, bundledParameters, bundledScenario, scenarioFiles, unwrapped } from '../support/bundled';
import { bundledProfiles, leakFacts, leakGroup, priceQuestion } from '../support/leaks';

const scenario = bundledScenario('current-law');
let projector: PriceProjector;
beforeAll(async () => {
  projector = unwrapped(scenarioProjector(await bundledBase(), bundledParameters(), scenario));
});

/** Three years: 100 in hand, 50 in and 90 out a year, 2 % on what is held at mid-year. */
function smallFund() {
  const fund = emptyLedger(3);
  fund.income.contributions.fill(50);
  fund.expenditure.basic.fill(90);
  fund.opening[0] = 100;
  return rebookFund(fund, new Float64Array(3).fill(0.02), []);
}

describe('a fund of three years, by hand', () => {
  // 100 − 40 + 0.02 · (100 − 20) = 61.6; 61.6 − 40 + 0.02 · 41.6 = 22.432; 22.432 − 40 + 0.02 · 2.432 = −17.51936.
  test('without findings', () => {
    const fund = smallFund();
    [61.6, 22.432, -17.51936].forEach((closing, t) => {
      expect(fund.closing[t]).toBeCloseTo(closing, 10);
    });
    expect(fundLife(fund)).toBeCloseTo(2 + 22.432 / (22.432 + 17.51936), 10);
  });

  // 10 back in the second year, 6 a year no longer paid from then on:
  // 61.6 − 40 + 16 + 0.02 · (61.6 − 12) = 38.592; 38.592 − 34 + 0.02 · (38.592 − 17) = 5.02384: not empty any more.
  test('with 10 recovered and a leak of 6 stopped in the second year', () => {
    const fundReturn = new Float64Array(3).fill(0.02);
    const after = rebookFund(smallFund(), fundReturn, [
      { item: 'income.other', yuan: Float64Array.of(0, 10, 0) },
      { item: 'expenditure.basic', yuan: Float64Array.of(0, -6, -6) },
    ]);
    [61.6, 38.592, 5.02384].forEach((closing, t) => {
      expect(after.closing[t]).toBeCloseTo(closing, 10);
    });
    expect(fundLife(after)).toBeNull();
  });

  // 16/√1.0201 + 6/(1.0201 · √1.0201), i = 2.01 %, so that half a year is exactly 1.01.
  test('is worth 21.6650 at the start of the second year', () => {
    const gain = { recovered: 10, leak: Float64Array.of(0, 6, 6) };
    const ground = { fundReturn: new Float64Array(3).fill(0.0201), from: 1 };
    const projection = { fund: smallFund() } as never;
    expect(presentValueOf({ ...ground, projection }, gain)).toBeCloseTo(16 / 1.01 + 6 / 1.01 ** 3, 10);
  });
});

describe('a leak', () => {
  // Nobody has ended in 24 months: λ = ½ ÷ 24 a month. 1,000 a month go on with the increases of pensions since 2024.
  test('that nobody has noticed goes on with the increases, and yet ends some day', () => {
    const facts = leakFacts([leakGroup({ amount: 24_000, monthly: 1000, months: 24 })]);
    const price = unwrapped(priceOf(projector, priceQuestion(facts)));
    const { adjustment } = projector.inputs;
    const running = (Math.exp(-12 / 48) + Math.exp(-24 / 48)) / 2;
    expect(price.years[2]).toMatchObject({ year: 2026, recovered: 24_000 });
    expect(price.years[2].leak).toBeCloseTo(12_000 * (1 + adjustment[2]) * (1 + adjustment[3]) * running, 6);
    expect(price.years[1].leak).toBe(0);
    expect(price.years[40].leak).toBeLessThan(price.years[2].leak / 100);
  });

  // Two ended in 40 months of all: λ = 2½ ÷ 40 = 0.0625 a month, s = e^−0.75 a year. In 2026, the second year after the
  // facts, there is s at its start and s² at its end.
  test('ends by itself at the pace of the data', () => {
    const facts = leakFacts([
      leakGroup({ monthly: 1000, months: 20 }),
      leakGroup({ isGoingOn: false, findings: 2, months: 20 }),
    ]);
    const price = unwrapped(priceOf(projector, priceQuestion(facts)));
    const { adjustment } = projector.inputs;
    const running = (Math.exp(-0.75) + Math.exp(-1.5)) / 2;
    expect(price.rules[0].line.pace).toBeCloseTo(0.0625, 12);
    expect(price.years[2].leak).toBeCloseTo(12_000 * (1 + adjustment[2]) * (1 + adjustment[3]) * running, 6);
  });

  test('of the living ends with them, too', () => {
    const one = leakGroup({
      rule: 'benefit.duplicate-payment',
      birthYear: 1940,
      post: 'men',
      monthly: 1000,
      months: 600,
    });
    const [noticed, mortal] = [{ ...one, rule: 'benefit.after-death' }, one].map(
      (group) => unwrapped(priceOf(projector, priceQuestion(leakFacts([group])))).years,
    );
    expect(mortal[2].leak).toBeLessThan(noticed[2].leak);
    expect(mortal[30].leak).toBeLessThan(noticed[30].leak / 50);
  });

  test('for life ends with the last age; one that stops at retirement has ended by then', () => {
    const born = { birthYear: 1970, post: 'men', monthly: 1000 } as const;
    const life = leakFacts([leakGroup({ ...born, rule: 'benefit.too-few-months' })]);
    const work = leakFacts([leakGroup({ ...born, rule: 'benefit.early-retirement' })]);
    const [lives, works] = [life, work].map((facts) => unwrapped(priceOf(projector, priceQuestion(facts))).years);
    // Men born in July 1970 reach 60 in July 2030, the 67th month of the ladder: ⌊66/4⌋ + 1 = 17 months later, 12/2031.
    const leakIn = (years: typeof lives, year: number) => years.find((one) => one.year === year)?.leak ?? Number.NaN;
    expect(leakIn(works, 2031)).toBeCloseTo((leakIn(lives, 2031) * 11) / 12, 6);
    expect(leakIn(works, 2032)).toBe(0);
    expect(leakIn(lives, 2032)).toBeGreaterThan(0);
    expect(leakIn(lives, 2080)).toBeLessThan(leakIn(lives, 2040) / 100);
  });

  // 16 % of the employer beside 8 % of one's own: two thirds are the pool's.
  test('of contributions counts with the pool’s part', () => {
    const facts = leakFacts([leakGroup({ rule: 'contribution.arrears', amount: 2400 })]);
    const price = unwrapped(priceOf(projector, priceQuestion(facts)));
    expect(price.rules[0].recovered).toBeCloseTo(1600, 8);
    expect(price.cashChanges.map(({ item }) => item)).toEqual(['income.contributions']);
  });
});

describe('the whole fund', () => {
  test('leaks as the pool does: yuan grow by the fund’s benefits over the pool’s', () => {
    const facts = leakFacts([leakGroup({ amount: 1000 })], { benefits: 5e9 });
    const { fund } = unwrapped(projector.run([])).projection;
    const price = unwrapped(priceOf(projector, priceQuestion(facts, { scope: 'wholeFund' })));
    expect(price.scales.benefits.factor).toBeCloseTo(fund.totalExpenditure[0] / 5e9, 6);
    expect(price.rules[0].recovered).toBeCloseTo((1000 * fund.totalExpenditure[0]) / 5e9, 4);
    const stated = unwrapped(
      priceOf(projector, priceQuestion(facts, { scope: 'wholeFund', shares: { benefits: 0.04 } })),
    );
    expect(stated.rules[0].recovered).toBeCloseTo(25_000, 6);
  });

  test('is refused where the pool’s share is not known', () => {
    const facts = leakFacts([leakGroup({ amount: 1000 })], { benefits: 0 });
    const price = priceOf(projector, priceQuestion(facts, { scope: 'wholeFund' }));
    expect(price).toMatchObject({ ok: false, failure: { code: 'price/no-share' } });
  });
});

// Beta(3.5, 1.5) after three confirmed and one dismissed; its mean is 0.7.
test('open findings count with the share confirmed so far', () => {
  const rule = 'death.two-funeral-grants';
  const facts = leakFacts([
    leakGroup({ rule, findings: 3, amount: 300 }),
    leakGroup({ rule, decided: 'dismissed', amount: 999 }),
    leakGroup({ rule, decided: 'open', findings: 10, amount: 1000, squares: 100_000 }),
  ]);
  expect(confirmedShare(3, 1, 0.9)).toMatchObject({ alpha: 3.5, beta: 1.5, mean: 0.7 });
  const [confirmed, expected, found] = (['confirmed', 'expected', 'found'] as const).map(
    (counting) => unwrapped(priceOf(projector, priceQuestion(facts, { counting, draws: 400 }))).measures[0],
  );
  expect(confirmed).toMatchObject({ id: 'recovered', value: 300, low: 300, high: 300 });
  expect(expected.value).toBeCloseTo(1000, 8);
  expect(expected.low).toBeLessThan(800);
  expect(expected.high).toBeGreaterThan(1100);
  expect(found).toMatchObject({ value: 1300, low: 1300, high: 1300 });
});

test('a price is a scenario that a file can state and that gives the same run, bit for bit', async () => {
  const facts = leakFacts([leakGroup({ amount: 1e11, monthly: 1e9 })]);
  const { cashChanges, after } = unwrapped(priceOf(projector, priceQuestion(facts)));
  const stated = { ...scenario, id: 'leaks-stopped', parent: scenario.id, cashChanges };
  const text = scenarioText(stated, scenario);
  const read = unwrapped(readScenario({ name: 'own.yaml', text }, scenarioFiles()));
  expect(read).toEqual(stated);
  const again = unwrapped(scenarioProjector(await bundledBase(), bundledParameters(), read));
  expect(unwrapped(again.run([])).outlook.summary).toEqual(after);
});

test.each([
  { text: '- rules: [a]\n  recovers: income.other\n  leak: null\n', code: 'parameter/invalid-field' },
  {
    text: '- &x { rules: [a], recovers: null, leak: null, why: { zh: 甲, en: A } }\n- *x\n',
    code: 'parameter/duplicate',
  },
  { text: '- [', code: 'parameter/not-yaml' },
])('profiles that are wrong are refused: $code', ({ text, code }) => {
  expect(readLeakProfiles({ name: 'leaks.yaml', text })).toMatchObject({ ok: false, failure: { code } });
  expect(bundledProfiles().size).toBeGreaterThan(20);
});

test('profiles name rules that there are', () => {
  const bundled = readdirSync('datasets/rules').map((name) => name.replace(/\.yaml$/, ''));
  for (const rule of bundledProfiles().keys()) expect(bundled).toContain(rule);
});
