import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, document, withCommandLine, within } from '../support/commandLine';

withCommandLine();

const put = (content: unknown): string => {
  const file = at('rule.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

const rule = {
  fixed: 26,
  perYear: [
    { above: 0, amount: 1 },
    { above: 15, amount: 1.5 },
  ],
  perYearMinimum: 15,
  ofPension: 0.006,
  byAge: [
    { from: 70, amount: 25 },
    { from: 75, amount: 35 },
    { from: 80, amount: 50 },
  ],
};

describe('increase', () => {
  interface Study {
    year: number;
    all: { persons: number; total: number; fixed: number };
    ages: { age: number; persons: number; tilt: number }[];
  }

  test('adds up the increase of everyone, tilts from the ages that the rule names on', async () => {
    const { year, all, ages } = document<Study>(await within(['increase', put(rule), '--json']));
    expect(year).toBe(2024);
    expect(Math.abs(all.fixed / (26 * 12 * all.persons) - 1)).toBeLessThan(1e-12);
    const tilts = ages.map(({ age, persons, tilt }) => [age, Number((tilt / persons / 12).toFixed(9))]);
    expect(tilts).toEqual(ages.map(({ age }) => [age, age >= 80 ? 50 : age >= 75 ? 35 : age >= 70 ? 25 : 0]));
  });

  test('says it in both languages', async () => {
    const english = await within(['increase', put(rule)]);
    expect(english.out).toMatch(/In 2024 the rule costs .* yuan, \d\.\d\d% of all pensions/);
    const chinese = await within(['increase', put(rule), '--language', 'zh-CN']);
    expect(chinese.out).toMatch(/2024 年按此办法调整需支出.*亿元，/);
  });

  test.each([
    [
      'bands that do not rise',
      {
        perYear: [
          { above: 15, amount: 1 },
          { above: 0, amount: 1 },
        ],
      },
      'perYear',
    ],
    ['an unknown field', { fixd: 20 }, ''],
    ['a share above one', { ofPension: 6 }, 'ofPension'],
  ])('refuses %s', async (_, content, field) => {
    const refused = await within(['increase', put(content), '--json']);
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.out).failure).toMatchObject({ code: 'parameter/invalid-field', field });
  });
});
