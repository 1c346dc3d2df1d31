import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../shared/text/translator';
import { launch, screenshot, type Workbench } from './launch';
import { examinedInEachLook, inEachLook, looks, named, pointAway, small, soundInEachLook } from './looking';

async function open({ page }: Workbench): Promise<void> {
  await page.waitForSelector('[data-figure=exhaustion]');
  await page.click('[data-screen=calculator]');
  await pointAway(page);
  await page.waitForSelector('[data-figure=pension]');
}

describe('one person, in each language and theme', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await launch({ settings: looks[0], size: small });
    await open(workbench);
  });
  afterAll(() => workbench.close());

  test('is drawn to the end, accessible, within the window', async () => {
    const { page } = workbench;
    await examinedInEachLook(workbench, 'calculator');
    await page.locator('[data-line=total]').last().scrollIntoViewIfNeeded();
    await inEachLook(page, (look) => screenshot(page, named('calculator-end', look)));
  });

  test.each(['account', 'disability', 'increase'] as const)('%s is drawn and accessible', async (part) => {
    const { page } = workbench;
    await page.getByRole('tab', { name: translator(looks[0].language)(`calculator.tab.${part}`) }).click();
    const figure = part === 'disability' ? 'allowance' : part;
    await page.waitForSelector(`[data-figure=${figure}]`);
    await soundInEachLook(page, `calculator-${part}`);
    expect(workbench.complaints).toEqual([]);
  });
});

describe('working with one person', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await launch({ settings: { language: 'en', theme: 'light' }, size: small });
    await open(workbench);
  });
  afterAll(() => workbench.close());

  const field = (name: string) => workbench.page.getByLabel(name, { exact: true });
  const type = async (name: string, text: string): Promise<void> => {
    await field(name).fill(text);
    await field(name).blur();
  };
  const line = (id: string) => workbench.page.locator(`tr[data-line=${id}]`).first().locator('td').nth(2).innerText();

  // Beijing 2025: (12049 + 9639.2)/2 · 30 · 1 % = 3253.23; 139000/139 = 1000; no years before accounts.
  test('the sheet follows what is typed, to the fen', async () => {
    await type('Month of birth: years', '1965');
    await type('Month of birth: months', '10');
    await type('First month of work: years', '1995');
    await type('Month of retirement: years', '2025');
    await type('Month of retirement: months', '10');
    await type('Credited years, deemed ones among them: years', '30');
    await type('Credited years, deemed ones among them: months', '0');
    await type('Deemed years, without contributions: years', '0');
    await type('Deemed years, without contributions: months', '0');
    await type('Average contribution index', '0.8');
    await type('Balance of the individual account, yuan', '139000');
    expect(await line('basic')).toBe('3,253.23 yuan');
    expect(await line('account')).toBe('1,000.00 yuan');
    expect(await line('total')).toBe('4,253.23 yuan');
    expect(await workbench.page.innerText('[data-figure=pension]')).toContain('4,253.23 yuan a month from Oct 2025');
  });

  test('short years and an impossible month are said', async () => {
    const { page } = workbench;
    await type('Credited years, deemed ones among them: years', '14');
    expect(await page.getByText('The minimum years are not met').count()).toBe(1);
    await type('Month of retirement: years', '2022');
    expect(await page.getByText('before the first one that may be chosen').count()).toBe(1);
    await page.getByRole('button', { name: 'Take the statutory month' }).click();
    expect(await page.getByText('before the first one that may be chosen').count()).toBe(0);
  });

  test('a year whose base is not known says so, with the file', async () => {
    const { page } = workbench;
    await type('Month of retirement: years', '2012');
    await page.waitForSelector('[role=alert]');
    expect(await page.innerText('[role=alert]')).toContain('benefit_base.csv');
    await page.getByRole('button', { name: 'Back to the example' }).click();
    await page.waitForSelector('[data-figure=pension]');
  });

  test('an input opens its source in the inspector', async () => {
    const { page } = workbench;
    await page.locator('tr[data-line=indexedWage] button').first().click();
    await page.waitForSelector('aside');
    expect(await page.innerText('aside')).toContain('Benefit base of provinces');
  });

  test('the increase follows the rule that is typed', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: 'Yearly increase' }).click();
    const value = (id: string) => page.locator(`tr[data-line=${id}] td`).nth(2).innerText();
    await type('For everyone', '40');
    expect(await value('increaseFixed')).toBe('40.00 yuan');
    const amount = Number((await value('increase')).replace(/[^0-9.]/g, ''));
    const parts = await Promise.all(['increaseFixed', 'increaseYears', 'increasePension', 'increaseTilt'].map(value));
    expect(parts.reduce((sum, part) => sum + Number(part.replace(/[^0-9.]/g, '')), 0)).toBeCloseTo(amount, 2);
  });

  test('and says what it costs for everyone: of the fixed amount, twelve months of each pensioner', async () => {
    const { page } = workbench;
    const cost = async (): Promise<number> => {
      const words = await page.innerText('[data-figure=increaseOfAll]');
      return Number(words.replace(/^.*costs ([0-9.,]+) billion.*$/, '$1'));
    };
    await page.waitForSelector('[data-figure=increaseOfAll]');
    const before = await cost();
    await type('For everyone', '140');
    await page.waitForFunction(
      (told) => !document.querySelector('[data-figure=increaseOfAll]')?.textContent?.includes(told),
      String(before),
    );
    // 141.96 million persons at the end of 2023 by the official accounts, 100 yuan more.
    expect(Math.abs((await cost()) - before - (141.96e6 * 100 * 12) / 1e9)).toBeLessThanOrEqual(0.1);
    const chart = page.locator('figure', { hasText: 'Mean increase by age' }).locator('.recharts-wrapper');
    await chart.scrollIntoViewIfNeeded();
    await chart.click();
    await page.locator('aside', { hasText: 'Mean increase a month at' }).waitFor();
  });

  test('there is no allowance on the far side of the statutory month', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: 'Unable to work' }).click();
    await type('Month certified as wholly unable to work: years', '2060');
    await page.waitForSelector('text=No allowance');
    await page.getByRole('button', { name: 'A year before the statutory month' }).click();
    await page.getByRole('tab', { name: 'Pension', exact: true }).click();
  });
});
