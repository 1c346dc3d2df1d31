import { describe, expect, test } from 'vitest';
import { expectedShares } from '../../shared/audit/digits/benford';
import { digitFit } from '../../shared/audit/digits/conformity';
import { backtest } from '../../shared/audit/risk/backtest';
import { readRiskModel } from '../../shared/audit/risk/riskModel';
import { scaled, scoreUnits } from '../../shared/audit/risk/riskScore';
import { evaluateSample } from '../../shared/audit/sampling/evaluateSample';
import { allocate, differenceEstimate, stratifiedSize } from '../../shared/audit/sampling/strata';
import { unwrapped } from '../support/bundled';

const evenly = (n: number) => new Map(expectedShares('firstTwo').map(({ digits, share }) => [digits, n * share]));

describe('digit tests', () => {
  // Barney & Schulzke, Journal of Forensic Accounting Research 1 (2016): about 1/√(158.8·n) for first-two digits.
  test.each([1000, 10_000, 200_000])('the deviation that chance gives %i amounts', (n) => {
    const { deviationByChance, deviation, excessDeviation } = digitFit('firstTwo', evenly(n));
    expect(deviationByChance * Math.sqrt(158.8 * n)).toBeCloseTo(1, 2);
    expect(excessDeviation).toBeCloseTo(deviation - deviationByChance, 15);
  });

  test('chi-square says when it has too little or too much to go by', () => {
    // χ²₀.₉₅(89) = 112.02: below n = 112.02 / 0.09 = 1,245 even w = 0.3 stays unseen.
    expect(digitFit('firstTwo', evenly(1200)).power).toBe('too-weak');
    expect(digitFit('firstTwo', evenly(1300)).power).toBe('fit');
    // One part in 20 of group 10 moved to 99 among a million: χ² = 2,070²·(1/41,393 + 1/4,365) = 1,085, w = 0.033.
    const moved = evenly(1_000_000);
    const shift = 0.05 * (moved.get(10) ?? 0);
    moved.set(10, (moved.get(10) ?? 0) - shift).set(99, (moved.get(99) ?? 0) + shift);
    const fit = digitFit('firstTwo', moved);
    expect(fit.chiSquare).toBeCloseTo(1084.9, 0);
    expect(fit.power).toBe('too-strong');
    expect(fit.conformity).toBe('close');
    expect(fit.spikes).toEqual([99]);
  });
});

describe('stratified samples', () => {
  const strata = [
    { id: 'small', count: 1000, bookValue: 1e5, deviation: 50 },
    { id: 'large', count: 100, bookValue: 2e5, deviation: 1000 },
  ];

  test('size and Neyman’s allocation by hand', () => {
    // ΣNS = 150,000; ΣNS² = 2.5e6 + 1e8 = 1.025e8; V = (19,600/1.959964)² = 1.00004e8; 2.25e10 / 2.025e8 = 111.1.
    expect(stratifiedSize(strata, 0.95, 19_600)).toBe(112);
    // 50,000 : 100,000 of 90 are 30 and 60; of 300 the large would get 200, so all 100, and the small what is left.
    expect(allocate(strata, 90, 'neyman')).toEqual([30, 60]);
    expect(allocate(strata, 300, 'neyman')).toEqual([200, 100]);
    expect(allocate(strata, 110, 'count')).toEqual([100, 10]);
    expect(allocate(strata, 30, 'value')).toEqual([10, 20]);
  });

  test('a population that was looked at whole leaves nothing uncertain', () => {
    const items = [
      { book: 100, audited: 80 },
      { book: 50, audited: 50 },
    ];
    const found = differenceEstimate([{ id: '', count: 2, bookValue: 150, items }], 0.95);
    expect(found).toMatchObject({ estimate: 20, standardError: 0, lower: 20, upper: 20, faulty: 1 });
  });

  test('an interval by Student’s t with the freedom of Satterthwaite', () => {
    // d = 0, 0, 3, 9: mean 3, s² = 18; N = 100, n = 4: V = 100·96·18/4 = 43,200; t₀.₉₇₅(3) = 3.182446.
    const items = [10, 10, 10, 10].map((book, k) => ({ book, audited: book - [0, 0, 3, 9][k] }));
    const found = differenceEstimate([{ id: '', count: 100, bookValue: 1000, items }], 0.95);
    expect(found.estimate).toBe(300);
    expect(found.freedom).toBeCloseTo(3, 12);
    expect(found.upper).toBeCloseTo(300 + 3.182446 * Math.sqrt(43_200), 3);
  });

  test('a conclusion rests on the limit, not on the estimate', () => {
    const asked = { method: 'attribute', size: 60, confidence: 0.95, population: null, tolerableRate: 0.05 } as const;
    expect(evaluateSample({ ...asked, deviations: 0 }).supported).toBe(true);
    // One of 60 is 1.7 %, its limit 7.7 % (AICPA, table A-3).
    expect(evaluateSample({ ...asked, deviations: 1 }).supported).toBe(false);
    expect(evaluateSample({ ...asked, deviations: 1, tolerableRate: null }).supported).toBeNull();
  });
});

const modelText = `
relief: 0.5
ladder:
  - { id: calm, from: 0, label: { zh: 平, en: calm }, response: { zh: 看, en: look } }
  - { id: alarm, from: 20, label: { zh: 警, en: alarm }, response: { zh: 查, en: go } }
factors:
  - { id: employer.late, unit: employer, side: probability, label: { zh: 迟, en: late }, why: { zh: 迟, en: late }, weight: 3,
      scale: { low: 0, high: 0.1, form: linear }, needs: { contributions: [employer_id] }, sql: SELECT 1 }
  - { id: employer.gap, unit: employer, side: probability, label: { zh: 缺, en: gap }, why: { zh: 缺, en: gap }, weight: 1,
      scale: { low: 0, high: 1, form: linear }, needs: { contributions: [employer_id] }, sql: SELECT 1 }
  - { id: employer.money, unit: employer, side: impact, label: { zh: 钱, en: money }, why: { zh: 钱, en: money }, weight: 1,
      scale: { low: 100, high: 10000, form: log }, needs: { contributions: [employer_id] }, sql: SELECT 1 }
  - { id: employer.old, unit: employer, side: mitigant, label: { zh: 老, en: old }, why: { zh: 老, en: old }, weight: 1,
      scale: { low: 0, high: 10, form: linear }, needs: { contributions: [employer_id] }, sql: SELECT 1 }
`;

describe('risk scores', () => {
  const model = unwrapped(readRiskModel({ name: 'own.yaml', text: modelText }));
  const valued = (values: Record<string, Record<string, number>>) =>
    model.factors.map((factor) => ({ factor, values: new Map(Object.entries(values[factor.id] ?? {})) }));

  test('by hand: probability less what mitigates it, times impact', () => {
    const found = valued({
      'employer.late': { A: 0.05, B: 0.2 },
      'employer.gap': { A: 1 },
      'employer.money': { A: 1000, B: 10000 },
      'employer.old': { A: 10 },
    });
    const [first, second] = scoreUnits(model, 'employer', found);
    // B: (3·1 + 1·0)/4 = 0.75, impact 1, nothing mitigates: 75.
    expect(first).toMatchObject({ unit: 'B', score: 75, probability: 0.75, impact: 1, mitigant: 0, step: 'alarm' });
    // A: (3·0.5 + 1·1)/4 = 0.625; log₁₀(1000/100)/2 = 0.5; 1 − 0.5·1 = 0.5: 100·0.625·0.5·0.5 = 15.625.
    expect(second).toMatchObject({ unit: 'A', step: 'calm', mitigant: 1 });
    expect(second.score).toBeCloseTo(15.625, 12);
    expect(second.factors.find(({ factor }) => factor === 'employer.late')?.contribution).toBeCloseTo(0.375, 12);
  });

  test('a scale is flat outside its ends', () => {
    const [late, , money] = model.factors;
    expect([scaled(late, -1), scaled(late, 0.1), scaled(late, 9)]).toEqual([0, 1, 1]);
    expect([scaled(money, 100), scaled(money, 1000), scaled(money, 1e6)]).toEqual([0, 0.5, 1]);
  });

  test.each([
    { from: 'weight: 3', to: 'weight: 11', field: 'factors.0.weight', line: 7 },
    { from: 'employer.gap', to: 'employer.late', code: 'rule/duplicate', line: 9 },
    { from: '[employer_id]', to: '[employer_idd]', code: 'rule/unknown-name', line: 8 },
    { from: 'from: 20', to: 'from: 0', code: 'rule/invalid-field', line: 5 },
  ])('a model with $to is refused with its line', ({ from, to, line, ...facts }) => {
    expect(modelText).toContain(from);
    const read = readRiskModel({ name: 'own.yaml', text: modelText.replace(from, to) });
    expect(read).toMatchObject({ ok: false, failure: { file: 'own.yaml', line, ...facts } });
  });

  test('the area under the curve by hand', () => {
    const scores = [9, 8, 8, 5, 1].map((score, at) => ({ unit: 'abcde'[at], score }));
    // Bad a and c against b, d, e: 3 + (½ + 2) of 6 pairs.
    const found = backtest(scores, new Set(['a', 'c']));
    expect(found.area).toBeCloseTo(5.5 / 6, 12);
    expect(found.lifts.find(({ share }) => share === 0.2)).toEqual({ share: 0.2, found: 0.5, lift: 2.5 });
    expect(backtest(scores, new Set())).toMatchObject({ area: null, standardError: null, lifts: [] });
  });
});
