import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, document, withCommandLine, within } from '../support/commandLine';

withCommandLine();

const put = (name: string, content: unknown): string => {
  const file = at(name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const person = {
  region: '110000',
  post: 'men',
  birth: '1965-10',
  startedWork: '1995-11',
  retirement: '2025-12',
  creditedMonths: 360,
  averageIndex: 0.8,
  accountBalance: 139_000,
};

describe('award', () => {
  // Beijing 2025: (12049 + 9639.2)/2 · 30 · 1 % = 3253.23; 139000/139 at 60 years 2 months = 1000.
  test('gives the sheet of one person to the fen', async () => {
    interface Award {
      chosen: { sheet: { total: number; basic: number } };
      disability: null;
    }
    const reply = document<Award>(await within(['award', put('person.json', person), '--json']));
    expect(reply.chosen.sheet.basic).toBe(3253.23);
    expect(reply.disability).toBeNull();
    const words = await within(['award', at('person.json')]);
    expect(words.out).toMatch(/Basic pension +3253\.23/);
  });

  test('adds the allowance of one who can no longer work', async () => {
    interface Award {
      chosen: { sheet: { total: number } };
      disability: { allowance: { article: number; monthly: number }; steps: { id: string; value: number }[] };
    }
    // 60 in October 2030 and later by the ladder: March 2026 lies more than five years before the statutory month.
    const younger = { ...person, birth: '1970-10', retirement: null, disabledIn: '2026-03', creditedMonths: 420 };
    const { disability } = document<Award>(await within(['award', put('younger.json', younger), '--json']));
    expect(disability.allowance.article).toBe(4);
    const [toGo, missing, allowance] = disability.steps;
    expect(toGo?.value).toBeGreaterThan(60);
    expect(missing?.value).toBe(0);
    expect(allowance?.value).toBe(disability.allowance.monthly);
  });

  test.each([
    ['an unknown post', { ...person, post: 'pilot' }, 'post'],
    ['no month', { ...person, birth: '1965-13' }, 'birth'],
    ['what is no JSON', 'birth: 1965', ''],
  ])('refuses %s', async (_, content, field) => {
    const refused = await within(['award', put('bad.json', content), '--json']);
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.out).failure).toMatchObject({ code: 'parameter/invalid-field', field });
  });

  test('names the nearest province for one that is not there', async () => {
    const refused = await within(['award', put('far.json', { ...person, region: '110001' }), '--json']);
    expect(refused.status).toBe(2);
    expect(JSON.parse(refused.out).failure).toMatchObject({ option: 'region', expected: '110000' });
  });
});

describe('career', () => {
  // Rates announced: 8.31 % in 2016, 7.12 % in 2017. 400 · 12 + 400 · 6.5 · 8.31 % = 5016.06;
  // 5016.06 · 1.0712 + 2400 + 400 · 21/12 · 7.12 % = 7823.04.
  test('rolls the account at the announced rates', async () => {
    const entries = [
      { year: 2016, months: 12, monthlyBase: 5000, averageWage: 4000 },
      { year: 2017, firstMonth: 7, months: 6, monthlyBase: 5000, averageWage: 5000 },
    ];
    interface Career {
      closing: number;
      averageIndex: number;
      paidMonths: number;
    }
    const reply = document<Career>(await within(['career', put('career.json', { entries }), '--json']));
    expect(reply.closing).toBeCloseTo(7823.043472, 6);
    expect(reply.averageIndex).toBeCloseTo(21 / 18, 12);
    expect(reply.paidMonths).toBe(18);
    const words = await within(['career', at('career.json'), '--language', 'zh-CN']);
    expect(words.out).toContain('7823.04');
  });
});
