import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folder, within } from '../support/commandLine';

const sample = path.join(folder, 'portfolio');
const holdings = path.join(sample, 'holdings.csv');
const flows = path.join(sample, 'cash_flows.csv');

const linesPlanted = (...kinds: readonly string[]): string[] =>
  readFileSync(path.join(sample, 'planted.csv'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => kinds.some((kind) => line.startsWith(`${kind},`)))
    .sort();

const asked = async (args: readonly string[]) => {
  const { status, out } = await within(['limits', ...args, '--json']);
  return { status, document: JSON.parse(out) };
};

beforeAll(async () => {
  expect((await within(['limits', '--write-sample', sample, '--seed', '4'])).status).toBe(0);
});

describe('limits', () => {
  test('finds in the written sample what was planted, and nothing else', async () => {
    const { status, document } = await asked([holdings, '--flows', flows]);
    expect(status).toBe(0);
    const planted = linesPlanted('breach', 'stale-price');
    const found = document.limits.flatMap(
      ({ id, breaches }: { id: string; breaches: { from: string; to: string }[] }) =>
        breaches.map(({ from, to }) => `breach,${id},,${from},${to}`),
    );
    const stale = document.stale.map(
      ({ instrument, manager, from, to }: Record<string, string>) =>
        `stale-price,${instrument},${manager},${from},${to}`,
    );
    expect([...found, ...stale].sort()).toEqual(planted);
    expect(document.jumps).toEqual([]);
    const kinds = document.limits.flatMap(({ breaches }: { breaches: { kind: string }[] }) =>
      breaches.map(({ kind }) => kind),
    );
    expect(kinds.sort()).toEqual(['active', 'passive']);
  });

  test('finds the fee that was planted, and ends with status 1', async () => {
    const { status, document } = await asked([holdings, '--flows', flows, '--fees', path.join(sample, 'fees.csv')]);
    expect(status).toBe(1);
    const found = document.fees
      .filter(({ breach }: { breach: boolean }) => breach)
      .map(({ id, manager, from, to }: Record<string, string>) => `fee-above-cap,${id},${manager},${from},${to}`);
    expect(found).toEqual(linesPlanted('fee-above-cap'));
    // 0.56 % a year of his mean net assets against 0.5 %.
    expect(document.fees.find(({ breach }: { breach: boolean }) => breach).rate).toBeCloseTo(0.0056, 6);
    const said = async (language: string) =>
      (await within(['limits', holdings, '--fees', path.join(sample, 'fees.csv'), '--language', language])).out;
    expect(await said('en')).toContain('FEE basic-pension.management-fee, manager-4');
    expect(await said('zh-CN')).toContain('费用 basic-pension.management-fee，manager-4');
  });

  test('says them in both languages', async () => {
    expect((await within(['limits', holdings, '--language', 'en'])).out).toContain('BREACH basic-pension.equity');
    expect((await within(['limits', holdings, '--language', 'zh-CN'])).out).toContain('超限 basic-pension.equity');
  });

  test('marks what was not verified and what is a draft', async () => {
    const { out } = await within(['limits', holdings, '--fund', 'nssf', '--language', 'en']);
    expect(out).toContain('(not verified)');
    expect(out).toContain('(draft)');
  });

  test('ends with status 1 where law is broken on the last day, looked through or not', async () => {
    const file = path.join(folder, 'mixed.csv');
    writeFileSync(
      file,
      'portfolio,date,instrument,asset_class,market_value\np,2024-01-02,m,mixed-fund,20\np,2024-01-02,c,demand-deposit,80\n',
    );
    const parts = path.join(folder, 'parts.csv');
    writeFileSync(parts, 'instrument,asset_class,share\nm,national-project,1\n');
    expect((await asked([file])).status).toBe(0);
    const own = path.join(folder, 'own.yaml');
    writeFileSync(
      own,
      `- id: house.projects
  fund: basic-pension
  title: { zh: 内部限额, en: House limit }
  classes: [national-project]
  per: portfolio
  denominator: net-assets
  side: at-most
  limit: 0.1
  law: { ref: { zh: 内部规定, en: House rule }, from: 2024-01-01, force: in-force }
  status: verified
`,
    );
    const { status, document } = await asked([file, '--composition', parts, '--own', own]);
    expect(status).toBe(1);
    const house = document.lookThrough.find(({ id }: { id: string }) => id === 'house.projects');
    expect(house).toMatchObject({ share: 0.2, breachDays: 1 });
  });

  test.each([
    { text: 'portfolio,date,instrument,asset_class,market_value\np,2024-01-02,a,stocks,1\n', says: 'stock' },
    {
      text: 'portfolio,date,instrument,asset_class,market_value\np,2024-01-02,a,stock,1\nq,2024-01-02,a,stock,1\n',
      says: 'p, q',
    },
    { text: 'portfolio,date,instrument,asset_class\np,2024-01-02,a,stock\n', says: 'market_value' },
  ])('refuses holdings that it cannot read: $says', async ({ text, says }) => {
    const file = path.join(folder, 'wrong.csv');
    writeFileSync(file, text);
    const { status, err } = await within(['limits', file]);
    expect(status).toBe(1);
    expect(err).toContain(says);
  });
});
