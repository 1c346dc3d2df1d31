import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, within } from '../support/commandLine';

const header = 'date,segment,portfolio_weight,benchmark_weight,portfolio_return,benchmark_return';
/** Two quarters of C. Bacon (2008), exhibit 8. */
const quarters = [
  '2024-03-31,UK,0.4,0.4,0.2,0.1',
  '2024-03-31,Japan,0.3,0.2,-0.05,-0.04',
  '2024-03-31,US,0.3,0.4,0.06,0.08',
  '2024-06-30,UK,0.7,0.4,-0.05,-0.07',
  '2024-06-30,Japan,0.2,0.3,0.03,0.04',
  '2024-06-30,US,0.1,0.3,-0.05,-0.1',
];

function written(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('attribution', () => {
  const file = written('quarters.csv', [header, ...quarters]);

  test.each(['carino', 'menchero', 'grap', 'frongello'])('linked by %s it leaves nothing over', async (linking) => {
    const { status, out } = await within(['attribution', file, '--linking', linking, '--json']);
    const document = JSON.parse(out);
    expect(status).toBe(0);
    expect(document.portfolio).toBeCloseTo(1.083 * 0.966 - 1, 12);
    expect(document.benchmark).toBeCloseTo(1.064 * 0.954 - 1, 12);
    expect(Math.abs(document.residual)).toBeLessThan(1e-14);
    expect(document.segments.map(({ segment }: { segment: string }) => segment)).toEqual(['UK', 'Japan', 'US']);
  });

  test('of one period gives the published effects, with interaction in selection', async () => {
    const one = written('quarter.csv', [header, ...quarters.slice(0, 3)]);
    const { out } = await within(['attribution', one, '--merge-interaction', '--json']);
    const { segments } = JSON.parse(out);
    const of = (name: string) => segments.map((each: Record<string, number>) => Number(each[name]?.toFixed(6)));
    expect(of('allocation')).toEqual([0, -0.0104, -0.0016]);
    expect(of('selection')).toEqual([0.04, -0.003, -0.006]);
    expect(of('interaction')).toEqual([0, 0, 0]);
  });

  test('is told in both languages', async () => {
    expect((await within(['attribution', file, '--language', 'en'])).out).toContain('allocation');
    expect((await within(['attribution', file, '--language', 'zh-CN'])).out).toContain('配置效应');
  });

  test.each([
    { lines: [header, '2024-03-31,UK,0.4,1,0.2,0.1'], says: 'portfolio_weight' },
    { lines: [header, '2024-03-31,UK,1,1,0.2,0.1', '2024-03-31,UK,1,1,0.2,0.1'], says: 'UK' },
    { lines: ['date,segment', '2024-03-31,UK'], says: 'portfolio_weight' },
  ])('refuses $lines', async ({ lines, says }) => {
    const { status, err } = await within(['attribution', written('wrong.csv', lines)]);
    expect(status).toBe(1);
    expect(err).toContain(says);
  });

  test('ranks managers', async () => {
    const lines = [0.01, -0.01, 0.02].flatMap((value, k) => [
      `a,2024-0${k + 1}-28,${value + 0.004 + k / 1000},${value}`,
      `b,2024-0${k + 1}-28,${value - 0.002 * k},${value}`,
    ]);
    const managers = written('managers.csv', ['manager,date,return,benchmark', ...lines]);
    const { out } = await within(['attribution', '--managers', managers, '--json']);
    const [first, second] = JSON.parse(out).managers;
    expect([first.manager, second.manager]).toEqual(['a', 'b']);
    expect(first.holm).toBeCloseTo(2 * first.chance, 12);
  });
});
