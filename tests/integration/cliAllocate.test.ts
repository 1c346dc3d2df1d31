import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, within } from '../support/commandLine';

function written(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Two years of months in which shares swing about 1 %, bonds about 0.4 %, and deposits earn 0.1 %. */
const months = Array.from({ length: 24 }, (_, k) => {
  const month = `${2022 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-28`;
  return `${month},0.001,${(0.004 + 0.003 * Math.sin(k)).toFixed(6)},${(0.01 + 0.04 * Math.cos(2.3 * k)).toFixed(6)}`;
});
const header = 'date,demand-deposit,treasury,stock';
const file = written('classes.csv', [header, ...months]);

describe('allocate', () => {
  test('ends at the legal limits: 5 % liquid, 30 % shares', async () => {
    const { status, out } = await within(['allocate', file, '--points', '5', '--json']);
    const { frontier, highestSharpe } = JSON.parse(out);
    expect(status).toBe(0);
    expect(frontier).toHaveLength(5);
    expect(frontier[4].weights.stock).toBeCloseTo(0.3, 6);
    expect(frontier[4].weights['demand-deposit']).toBeCloseTo(0.05, 6);
    expect(frontier[4].binding).toEqual(['basic-pension.liquid', 'basic-pension.equity']);
    expect(highestSharpe.risk).toBeGreaterThan(0);
  });

  test('is told in both languages', async () => {
    expect((await within(['allocate', file, '--language', 'en'])).out).toContain('held back by');
    expect((await within(['allocate', file, '--language', 'zh-CN'])).out).toContain('起约束作用的限制');
  });

  test('says that no weights keep the limits where there are none', async () => {
    const shares = written('shares.csv', ['date,stock', ...months.map((line) => line.replace(/,[^,]*,[^,]*,/, ','))]);
    const { status, out } = await within(['allocate', shares, '--language', 'en']);
    expect(status).toBe(1);
    expect(out).toContain('basic-pension.equity');
  });

  test.each([
    { lines: ['date,stocks', '2024-01-31,0.1'], says: 'stock' },
    { lines: ['date,stock', '2024-01-31,0.1'], says: '12' },
    { lines: ['date', '2024-01-31'], says: 'treasury' },
  ])('refuses $lines', async ({ lines, says }) => {
    const { status, err } = await within(['allocate', written('wrong.csv', lines)]);
    expect(status).toBe(1);
    expect(err).toContain(says);
  });
});
