import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, document, folder, fundscope, root, withCommandLine, within } from '../support/commandLine';

withCommandLine();

describe('a projection', () => {
  interface Projected {
    scenario: string;
    inputs: Record<string, string>;
    years: Record<string, number>[];
    summary: Record<string, unknown>;
  }
  const keys = ['year', 'population', 'contributors', 'pensioners', 'income', 'expenditure', 'balance', 'closing'];
  const ratios = ['fundRatio', 'costRate', 'dependency', 'replacementRate'];

  test('has the promised keys, and its fund is opening plus income less expenditure', () => {
    const ran = fundscope(['project', '--json']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { scenario, inputs, years, summary } = document<Projected>(ran);
    expect(scenario).toBe('current-law');
    expect(years).toHaveLength(75);
    expect(years[0]).toMatchObject({ year: 2024 });
    for (const key of [...keys, ...ratios]) expect(years.every((year) => Number.isFinite(year[key]))).toBe(true);
    for (let t = 1; t < years.length; t++) {
      const gap = years[t].closing - years[t - 1].closing - years[t].balance;
      expect(Math.abs(gap)).toBeLessThan(1e-6 * Math.abs(years[t].expenditure));
    }
    expect(Object.values(inputs).every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(summary).toHaveProperty('firstDeficitYear');
    expect(summary).toHaveProperty('exhaustionYear');
    expect(summary).toHaveProperty('actuarialBalance');
  });

  test('a higher employer rate brings more income, and more only from the year after the start', async () => {
    const years = async (args: readonly string[]) =>
      document<Projected>(await within(['project', '--years', '10', '--json', ...args])).years;
    const [law, more] = [await years([]), await years(['--set', 'contribution.employerRate=0.2'])];
    expect(more[0].income).toBe(law[0].income);
    for (let t = 1; t < 10; t++) expect(more[t].income).toBeGreaterThan(law[t].income);
  });

  test('keeps its document where --out says', () => {
    const ran = fundscope(['project', '--years', '2', '--json', '--out', 'kept/here']);
    expect(JSON.parse(readFileSync(path.join(folder, 'kept/here/project.json'), 'utf8'))).toEqual(document(ran));
  });

  test.each([
    { args: ['--scenario', 'curent-law'], status: 1, says: 'current-law' },
    { args: ['--set', 'contribution.employerRat=0.2'], status: 1, says: 'contribution.employerRate' },
    { args: ['--set', 'contribution.employerRate=16'], status: 2, says: 'contribution.employerRate=16' },
    { args: ['--start', '1950'], status: 1, says: '1950' },
    { args: ['--years', 'many'], status: 2, says: '--years' },
  ])('$args is refused with $says', async ({ args, status, says }) => {
    const ran = await within(['project', ...args]);
    expect(ran).toMatchObject({ status, out: '' });
    expect(ran.err).toContain(says);
  });

  test('a damaged data file is named with line and column, by option and by environment', () => {
    const copy = path.join(folder, 'datasets');
    cpSync(path.join(root, 'datasets'), copy, { recursive: true });
    const file = path.join(copy, 'tables/population.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(CN,1990,M,3,)[^,]*/m, '$1many'));
    for (const ran of [
      fundscope(['project', '--datasets', copy]),
      fundscope(['project'], { FUNDSCOPE_DATASETS: copy, LANG: 'en' }),
    ]) {
      expect(ran).toMatchObject({ status: 1, out: '' });
      expect(ran.err).toMatch(/tables\/population\.csv, line \d+.*value.*many/);
    }
  });

  test('a folder without data files', async () => {
    mkdirSync(at('empty'), { recursive: true });
    const ran = await within(['project', '--datasets', at('empty')]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('parameters');
  });
});
