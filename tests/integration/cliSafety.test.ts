import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folder, within } from '../support/commandLine';

const sample = path.join(folder, 'safe-portfolio');
const inSample = (name: string): string => path.join(sample, name);
const written = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

const placed = ['--placements', inSample('placements.csv')];
const paid = ['--payments', inSample('payments.csv')];
const booked = ['--interest', inSample('interest.csv')];
const asked = async (args: readonly string[]) => {
  const { status, out } = await within(['safety', inSample('holdings.csv'), ...args, '--json']);
  return { status, document: JSON.parse(out) };
};

beforeAll(async () => {
  expect((await within(['limits', '--write-sample', sample])).status).toBe(0);
});

describe('safety', () => {
  test('finds the interest that was planted and the stale price, and no gap', async () => {
    const { status, document } = await asked([...placed, ...paid, ...booked]);
    expect(status).toBe(1);
    expect(document.interest.gaps).toMatchObject([
      { placement: 'deposit-4', until: '2024-08-15', difference: -306250 },
    ]);
    expect(document.stale).toMatchObject([{ instrument: 'manager-3-shares' }]);
    expect(document).toMatchObject({ date: '2024-12-13', unknownMonths: 0, ladder: { firstGap: null, overdue: [] } });
    expect(document.ladder.months).toHaveLength(24);
  });

  test('is content where the interest is there, or nothing is known of it', async () => {
    const whole = `${readFileSync(inSample('interest.csv'), 'utf8')}deposit-4,2024-08-16,306250\n`;
    expect((await asked([...placed, ...paid, '--interest', written('whole.csv', whole)])).status).toBe(0);
    const { status, document } = await asked([...placed, ...paid]);
    expect([status, document.interest]).toEqual([0, null]);
  });

  test('finds a month without money and principal that has not come back', async () => {
    const high = readFileSync(inSample('payments.csv'), 'utf8').replace(/,\d+,/g, ',90000000,');
    const broke = await asked([...placed, '--payments', written('high.csv', high)]);
    expect([broke.status, broke.document.ladder.firstGap]).toEqual([1, '2025-02']);
    const late = readFileSync(inSample('placements.csv'), 'utf8').replace(',2024-12-02\n', ',\n');
    const waiting = await asked(['--placements', written('late.csv', late), ...paid]);
    expect([waiting.status, waiting.document.ladder.overdue]).toMatchObject([1, [{ id: 'credit-3' }]]);
  });

  test('takes the payments of a projection, a twelfth of each year', async () => {
    const projected = JSON.parse((await within(['project', '--years', '2', '--json'])).out);
    const { document } = await asked([...placed, '--scenario', 'current-law', '--years', '2']);
    const [month] = document.ladder.months;
    const year = projected.years.find((each: { year: number }) => String(each.year) === month.month.slice(0, 4));
    expect(month.payments).toBeCloseTo(year.expenditure / 12, 0);
  });

  test('counts idle money by the terms that are asked for', async () => {
    const bundled = (await asked([...placed, ...paid])).document;
    const doubled = (await asked([...placed, ...paid, '--better', '0.0185'])).document;
    // 1.85 % − 0.35 % is twice 1.1 % − 0.35 %.
    expect(doubled.idle.cost).toBeCloseTo(2 * bundled.idle.cost, 2);
    const none = (await asked([...placed, ...paid, '--buffer', '24'])).document;
    expect(none.idle).toMatchObject({ mean: 0, cost: 0 });
  });

  test('ends with status 1 where one bank has more than a limit of one’s own', async () => {
    const own = written(
      'bank.yaml',
      `- id: house.bank
  fund: basic-pension
  title: { zh: 单家银行限额, en: One bank }
  classes: [demand-deposit, term-deposit]
  per: debtor
  denominator: counted
  side: at-most
  limit: 0.3
  law: { ref: { zh: 内部规定, en: House rule }, from: 2024-01-01, force: in-force }
  status: verified
`,
    );
    const { status, document } = await asked([...placed, ...paid, '--own', own]);
    expect(status).toBe(1);
    expect(document.debtorLimits).toMatchObject([{ id: 'house.bank', debtor: 'bank-1', breach: true }]);
  });

  test('says it in both languages', async () => {
    const said = async (language: string) =>
      (await within(['safety', inSample('holdings.csv'), ...placed, ...paid, ...booked, '--language', language])).out;
    expect(await said('en')).toContain(
      'INTEREST deposit-4, bank-3: 2024-05-15 to 2024-08-15, due 306250.00, booked 0.00',
    );
    expect(await said('zh-CN')).toContain(
      '利息 deposit-4，bank-3：2024-05-15至2024-08-15，应收306250.00元，入账0.00元',
    );
  });

  test.each([
    { args: [...paid], says: '--placements' },
    { args: [...placed], says: '--payments' },
    { args: [...placed, ...paid, '--buffer', '99'], says: '0 … 24' },
    { args: ['--placements', '/nowhere.csv', ...paid], says: 'nowhere.csv' },
  ])('refuses what is not enough or out of bounds: $says', async ({ args, says }) => {
    const { status, err } = await within(['safety', inSample('holdings.csv'), ...args]);
    expect(status).not.toBe(0);
    expect(err).toContain(says);
  });
});
