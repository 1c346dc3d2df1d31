import { describe, expect, test } from 'vitest';
import { document, fundscope, withCommandLine, within } from '../support/commandLine';

withCommandLine();

interface Regions {
  regime: string;
  regions: {
    region: string;
    start: { contributors: number };
    years: Record<string, number>[];
    firstDeficitYear: number | null;
  }[];
  totals: Record<string, number>[];
  inequality: { year: number; reserveMonths: { gini: number } }[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the provinces', () => {
  test('have the promised keys, close and pay one another nothing in all', () => {
    const ran = fundscope(['regions', '--years', '12', '--json']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { regime, regions, totals, inequality } = document<Regions>(ran);
    expect(regime).toBe('national');
    expect(regions).toHaveLength(31);
    expect(totals).toHaveLength(12);
    expect(inequality).toHaveLength(12);
    for (let t = 0; t < 12; t++) {
      const years = regions.map((region) => region.years[t]);
      expect(sum(years.map(({ poolingReceived, poolingPaid }) => poolingReceived - poolingPaid))).toBe(0);
      expect(sum(years.map(({ transfersIn, transfersOut }) => transfersIn - transfersOut))).toBe(0);
      for (const year of years) expect(year.balance).toBeCloseTo(year.income - year.expenditure, 0);
    }
    expect(Math.abs(totals[0].contributorsDrift)).toBeLessThan(0.01);
    expect(inequality[0].reserveMonths.gini).toBeGreaterThan(0.1);
  });

  test('one alone by its code, in words of both languages', async () => {
    const english = await within(['regions', '--years', '2', '--region', '440000', '--regime', 'own']);
    const chinese = await within(['regions', '--years', '2', '--language', 'zh-CN']);
    expect(english).toMatchObject({ status: 0, err: '' });
    expect(english.out).toMatch(/^2025 /m);
    expect(chinese.out).toContain('广东省');
    for (const { out } of [english, chinese]) expect(out).not.toMatch(/cli\.|\{\{|NaN|-0\.0\b/);
  });

  test('a parameter that is set changes them', async () => {
    const paid = async (share: string) => {
      const ran = await within(['regions', '--years', '3', '--set', `pooling.localShare=${share}`, '--json']);
      const { regions } = document<Regions>(ran);
      return sum(regions.map(({ years }) => years[2].poolingPaid));
    };
    expect(await paid('0')).toBeGreaterThan(await paid('0.5'));
  });

  test.each([
    [['--regime', 'alone'], 'own | adjustment | national'],
    [['--region', '440001', '--years', '1'], '440000'],
  ])('%j is refused with what is expected', async (args, says) => {
    const ran = await within(['regions', ...args]);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain(says);
  });
});
