import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inGb18030, withCheckDigit, workbook } from '../support/agencyFiles';
import { launch, temporaryFolder, type Workbench } from './launch';
import { isSound, looks, openWithTables, saved, small, soundInEachLook } from './looking';

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Sixty insured people of 示例市; four rows that no check lets pass, and one way to write a sex that nobody knows. */
function membersFile(): Uint8Array {
  const lines = Array.from({ length: 60 }, (_, at) => {
    const month = pad((at % 12) + 1, 2);
    const isMan = at % 2 === 0;
    const number = withCheckDigit(`1101051970${month}15${pad(at * 2 + (isMan ? 1 : 0), 3)}`);
    return [`M${pad(at, 5)}`, number, '张三', isMan ? '男' : '女', `1970年${Number(month)}月15日`, '110000'];
  });
  lines[3]?.splice(1, 1, `${lines[3][1]?.slice(0, 17)}${lines[3][1]?.endsWith('1') ? '2' : '1'}`);
  lines[7]?.splice(4, 1, '1970-02-30');
  lines[11]?.splice(0, 1, '');
  lines[20]?.splice(0, 1, 'M00019');
  lines[30]?.splice(3, 1, '甲');
  const text = [['个人编号', '身份证号', '姓名', '性别', '出生日期', '行政区划代码'], ...lines];
  return inGb18030(text.map((cells) => `${cells.join(',')}\r\n`).join(''));
}

const contributionsFile = (): Uint8Array =>
  workbook('缴费', [
    ['个人编号', '险种', '缴费年月', '行政区划代码', '缴费基数', '单位缴费'],
    ...Array.from({ length: 12 }, (_, at) => [
      ...['M00001', '企业职工基本养老保险', `2024${pad(at + 1, 2)}`, '110000', 8000 + at, 1280],
    ]),
    ['M99999', '企业职工基本养老保险', '202401', '110000', 8000, 1280],
  ]);

/** Files dropped on the window, as the system hands them over. */
const drop = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, [...bytes]] as const,
  );

describe('files of two agencies', () => {
  let userData: string;
  let folder: string;
  let workbench: Workbench;
  beforeAll(async () => {
    userData = await temporaryFolder();
    folder = await temporaryFolder();
    workbench = await launch({ userData, settings: looks[0], size: small });
    await openWithTables(workbench.page, 'data');
  });
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true });
    await rm(folder, { recursive: true });
  });

  test('the empty screen says what to do first', async () => {
    const { page } = workbench;
    await page.waitForSelector('[data-action=load-sample]');
    await soundInEachLook(page, 'data-empty');
  });

  test('a dropped CSV is recognised, its unknown code is mapped and its first rows are checked', async () => {
    const { page } = workbench;
    await drop(page, '参保人员_2024Q4.csv', membersFile());
    await page.waitForSelector('[data-trial]');
    expect(await page.locator('select').first().inputValue()).toBe('gb18030');
    expect(await page.locator('[data-field=table]').inputValue()).toBe('members');
    const code = page.locator('select:has(option[value=F])');
    await code.selectOption('M');
    await page.waitForFunction(() => document.querySelectorAll('tr[data-rejected]').length === 4);
    await soundInEachLook(page, 'data-mapping');
  });

  test('it is loaded: rows read are loaded or rejected, each with its reason', async () => {
    const { page } = workbench;
    await page.fill('[data-total=rows]', '61');
    await page.click('[data-action=import-table]');
    await page.waitForSelector('[data-result=done]');
    const counts = await page.textContent('[data-result=done]');
    expect(counts?.match(/\d+/g)).toEqual(['60', '56', '4']);
    const reasons = await page
      .locator('[data-reason]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.reason));
    expect(reasons.sort()).toEqual(['duplicate-key', 'id-check-digit', 'no-such-day', 'required']);
    await soundInEachLook(page, 'data-result');
  });

  test('an Excel sheet chosen in the dialog is held against it', async () => {
    const { page } = workbench;
    const file = path.join(folder, '缴费明细.xlsx');
    await writeFile(file, contributionsFile());
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+Shift+I')]);
    await chooser.setFiles(file);
    await page.locator('button[data-fate=waiting]').click();
    await page.waitForSelector('[data-trial]');
    await page.click('[data-action=import-table]');
    await page.waitForSelector('[data-reason=unknown-reference]');
    expect((await page.textContent('[data-result=done]'))?.match(/\d+/g)).toEqual(['13', '12', '1']);
  });

  test('the table has its rows, masked, its profile and its rejected rows', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+T');
    await page.click('[data-table=members]');
    await page.waitForSelector('td:has-text("M00005")');
    const row = await page.locator('tr:has(td:text-is("M00005"))').locator('td').allTextContents();
    expect(row[1]).toMatch(/^[0-9a-f]{3}\*+[0-9a-f]{4}$/);
    await soundInEachLook(page, 'data-rows');
    await page.click('label:has-text("概况")');
    await page.waitForSelector('[data-profile]');
    await soundInEachLook(page, 'data-profile');
    await page.click('label:has-text("拒收行")');
    await page.waitForSelector('[role=gridcell]');
    await isSound(page);
    await page.click('[data-screen=data]');
    await page.click('label:has-text("导入") >> nth=0');
  });

  test('the notebook answers a question and refuses to change anything', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+Q');
    await page.click('[data-action=add-cell]');
    const sql = page.locator('section textarea').first();
    await sql.fill('SELECT sex, count(*) AS people FROM members GROUP BY sex ORDER BY sex');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[role=gridcell]');
    expect(await page.locator('[role=gridcell]').allTextContents()).toEqual(['F', '27', 'M', '29']);
    await soundInEachLook(page, 'data-notebook');
    await sql.fill('DELETE FROM members');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[role=alert]');
    await sql.fill('SELECT count(*) AS people FROM members');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[role=gridcell]');
    expect(await page.locator('[role=gridcell]').allTextContents()).toEqual(['56']);
    await page.click('label:has-text("导入") >> nth=0');
  });

  test('an import is taken back, and what is left is there when the app opens again', async () => {
    await workbench.page.click('[data-action=undo-import]');
    await workbench.page.waitForSelector('[data-result=undone]');
    await saved(workbench.page);
    await workbench.close();
    workbench = await launch({ userData, settings: looks[0] });
    const { page } = workbench;
    await openWithTables(page, 'data');
    // The next quarter's file of the same form: the mapping is remembered, with the code that was mapped by hand.
    await drop(page, '参保人员_2025Q1.csv', membersFile());
    await page.waitForSelector('[data-recalled]');
    await page.waitForSelector('[data-trial]');
    await page.click('[data-action=import-table]');
    // The same bytes were loaded before.
    await page.waitForSelector('[role=alert]');
    await soundInEachLook(page, 'data-again');
  });
});
