import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, document, put, root, withCommandLine, within } from '../support/commandLine';

withCommandLine();

describe('law on a day', () => {
  interface Law {
    day: string;
    parameters: { id: string; value: number | null; pastStated: boolean; enactedLater: boolean; basis: unknown }[];
    acts: { id: string; published: string }[];
  }
  const on = async (day: string) => document<Law>(await within(['law', '--on', day, '--json']));

  test('changes with the day', async () => {
    const [before, after] = [await on('2019-04-30'), await on('2019-05-01')];
    const rate = ({ parameters }: Law) => parameters.find(({ id }) => id === 'contribution.employerRate')?.value;
    expect([rate(before), rate(after)]).toEqual([0.19, 0.16]);
    expect(after.acts.at(-1)).toMatchObject({ id: 'guobanfa-2019-13', published: '2019-04-01' });
  });

  test('is said in words, in both languages', async () => {
    const english = await within(['law', '--on', '2024-06-30']);
    expect(english.out).toMatch(/Employer contribution rate +0\.16 +ratio +2019-05-01 +Guobanfa \(2019\) No\. 13/);
    const chinese = await within(['law', '--on', '2024-06-30', '--language', 'zh-CN']);
    expect(chinese.out).toMatch(/单位缴费比例 +0\.16 .*国办发〔2019〕13号/);
  });

  test.each(['2024-02-30', '30.6.2024', 'today'])('%s is no day', async (day) => {
    expect(await within(['law', '--on', day])).toMatchObject({ status: 2, out: '' });
  });
});

describe('two scenarios', () => {
  interface Compared {
    before: string;
    after: string;
    runs: number;
    differences: { parameters: { id: string; firstYear: number }[] };
    measures: {
      kind: string;
      change: number;
      inOrder: { step: string; change: number }[];
      shapley: { id: string; step: string; change: number }[];
    }[];
  }
  const sum = (parts: { change: number }[]) => parts.reduce((total, { change }) => total + change, 0);

  test('their differences, and what each does to three measures', async () => {
    const { before, after, runs, differences, measures } = document<Compared>(
      await within(['compare', 'current-law', 'indexation-40-60', '--json']),
    );
    expect({ before, after, runs }).toEqual({ before: 'current-law', after: 'indexation-40-60', runs: 4 });
    expect(differences.parameters.map(({ id, firstYear }) => [id, firstYear])).toEqual([
      ['benefit.indexationCpi', 2027],
      ['benefit.indexationWage', 2027],
    ]);
    expect(measures.map(({ kind }) => kind)).toEqual(['actuarialBalance', 'exhaustion', 'closing']);
    for (const { change, inOrder, shapley } of measures) {
      expect(inOrder.map(({ step }) => step)).toEqual(['data', 'assumptions', 'law', 'method', 'period']);
      expect(sum(inOrder) / change).toBeCloseTo(1, 9);
      expect(sum(shapley) / change).toBeCloseTo(1, 9);
    }
  });

  test('amended figures and law of another folder are told apart', async () => {
    const copy = at('amended');
    cpSync(path.join(root, 'datasets'), copy, { recursive: true });
    const amend = (name: string, from: RegExp, to: string) => {
      const file = path.join(copy, name);
      const text = readFileSync(file, 'utf8');
      expect(text).toMatch(from);
      writeFileSync(file, text.replace(from, to));
    };
    amend('tables/statistics.csv', /^(pension_employee,CN,2024,income,)75/m, '$185');
    amend('parameters/fund.yaml', /value: 0\.21\b/, 'value: 0.2');
    const args = ['compare', 'current-law', 'current-law', '--from-datasets', copy, '--measure', 'actuarialBalance'];
    const { measures } = document<Compared>(await within([...args, '--json']));
    expect(measures[0].shapley.map(({ id, step }) => [id, step])).toEqual([
      ['data', 'data'],
      ['fund.subsidyShare', 'law'],
    ]);
    // The amended folder comes first: going back to the bundled one takes income away and gives subsidy.
    expect(measures[0].shapley[0].change).toBeLessThan(0);
    expect(measures[0].shapley[1].change).toBeGreaterThan(0);
  });

  test('a file of one’s own that builds on a bundled scenario', async () => {
    const file = put('own.yaml', 'id: own\ntitle: { zh: 自备, en: Own }\nparent: current-law\nfertility: high\n');
    const ran = await within(['compare', 'current-law', at(file), '--measure', 'exhaustion']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('Current law → Own (2 projections)');
    expect(ran.out).toMatch(/Fertility +assumptions +\d/);
  });

  test.each([
    { args: ['current-law'], status: 2, says: 'A B' },
    { args: ['current-law', 'retirement-66'], status: 1, says: 'retirement-65' },
    { args: ['current-law', 'fertility-low', '--measure', 'fund'], status: 2, says: 'closing' },
    { args: ['current-law', 'fertility-low', '--year', '2150'], status: 1, says: '2150' },
  ])('$args is refused with $says', async ({ args, status, says }) => {
    const ran = await within(['compare', ...args]);
    expect(ran).toMatchObject({ status, out: '' });
    expect(ran.err).toContain(says);
  });
});

test('a projection tells which parameters it holds level', async () => {
  interface Projected {
    heldLevel: { id: string; since: number; years: number; lastStated: string; value: number }[];
  }
  const { heldLevel } = document<Projected>(await within(['project', '--years', '20', '--json']));
  expect(heldLevel.find(({ id }) => id === 'retirement.minimumYears')).toMatchObject({
    since: 2040,
    years: 4,
    lastStated: '2039-01-01',
    value: 20,
  });
  expect(heldLevel.some(({ id }) => id === 'economy.wageGrowth')).toBe(false);
});
