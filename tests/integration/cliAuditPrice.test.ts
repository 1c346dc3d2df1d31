import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { document, fundscope, withCommandLine } from '../support/commandLine';

withCommandLine();

interface Priced {
  readonly scenario: string;
  readonly counting: string;
  readonly measures: readonly { id: string; value: number | null; low: number | null; high: number | null }[];
  readonly rules: readonly { rule: string; open: number; recovered: number; steps: readonly { formula: string }[] }[];
  readonly after: { readonly actuarialBalance: number; readonly exhaustionYear: number | null };
  readonly steps: readonly { id: string; formula: string; value: number | null }[];
  readonly cashChanges: readonly object[];
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fundscope-price-'));
  expect(fundscope(['sample', '--members', '3000', '--seed', '7', '--out', folder]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = ['--rules', 'benefit.after-death,benefit.shared-payee-account,contribution.arrears', '--draws', '100'];
const price = (...options: string[]) => fundscope(['audit', 'price', '--data', folder, ...asked, ...options]);

describe('the price of findings', { timeout: 240_000 }, () => {
  test('gives every figure with its formula, and a scenario whose own run is the one that was priced', () => {
    const options = ['--scope', 'wholeFund', '--counting', 'found', '--json'];
    const priced = document<Priced>(price(...options));
    expect(priced).toMatchObject({ scenario: 'current-law', counting: 'found' });
    expect(priced.measures.map(({ id }) => id)).toEqual([
      'recovered',
      'leakFirstYear',
      'presentValue',
      'reserveMonths',
      'fundMonths',
      'payroll',
    ]);
    for (const { id, value, low, high } of priced.measures) {
      // In a sample of this size nobody may be paid after death in the last month.
      if (id !== 'leakFirstYear') expect(value, id).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(high ?? Number.NaN);
    }
    for (const { steps } of priced.rules) for (const { formula } of steps) expect(formula).not.toBe('');
    const file = path.join(folder, 'leaks-stopped.yaml');
    const title = { zh: '堵住流失', en: 'Leaks stopped' };
    const { cashChanges } = priced;
    writeFileSync(file, stringify({ id: 'leaks-stopped', title, parent: 'current-law', cashChanges }));
    const run = document<{ summary: Priced['after'] }>(fundscope(['project', '--scenario', file, '--json']));
    expect(run.summary.actuarialBalance).toBe(priced.after.actuarialBalance);
    expect(run.summary.exhaustionYear).toBe(priced.after.exhaustionYear);
  });

  test('that nobody has confirmed is nothing where only confirmed findings count', () => {
    const priced = document<Priced>(price('--counting', 'confirmed', '--json'));
    expect(priced.measures.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(priced.cashChanges).toEqual([]);
  });

  test('speaks both languages and refuses shares that are none', () => {
    expect(price('--language', 'zh-CN').out).toMatch(/一次性追回[\s\S]*benefit\.after-death/);
    expect(price('--share', 'benefits=3')).toMatchObject({ status: 2 });
    expect(fundscope(['audit', 'price'])).toMatchObject({ status: 2 });
  });
});
