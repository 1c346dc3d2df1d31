import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, within } from '../support/commandLine';

function written(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const values = written('values.csv', [
  'date,value,flow',
  '2023-12-31,1000,0',
  '2024-01-31,1610,600',
  '2024-02-29,1500,0',
  '2024-03-31,1216,-300',
]);

const asked = async (args: readonly string[]) => {
  const { status, out } = await within([...args, '--json']);
  return { status, document: JSON.parse(out) };
};

describe('returns', () => {
  test('of values with flows: the worked example', async () => {
    const { status, document } = await asked(['returns', values, '--periods', '12']);
    expect(status).toBe(0);
    // 1010/1000 · 1500/1610 · 1516/1500 − 1.
    expect(document.timeWeighted).toBeCloseTo((1.01 * 1500 * 1516) / (1610 * 1500) - 1, 12);
    // (1216 − 1000 − 300) / (1000 + 600·60/91).
    expect(document.modifiedDietz).toBeCloseTo(-84 / (1000 + (600 * 60) / 91), 12);
    expect(document.moneyWeightedRates).toEqual([document.moneyWeighted]);
    expect(document.moneyWeighted).toBeLessThan(0);
    expect(document.maxDrawdown).toMatchObject({ peak: '2024-01-31', trough: '2024-02-29', recovery: null });
    expect(document.maxDrawdown.value).toBeCloseTo(1500 / 1610 - 1, 12);
    expect(document.undefined.beta).toBe('no-benchmark');
    expect(document.window).toEqual({ from: '2024-01-31', to: '2024-03-31', count: 3 });
    expect(document.calendar).toHaveLength(1);
  });

  test('with a flow at the start of the day', async () => {
    const { document } = await asked(['returns', values, '--periods', '12', '--flows', 'start']);
    expect(document.timeWeighted).toBeCloseTo((1610 / 1600) * (1500 / 1610) * (1216 / 1200) - 1, 12);
  });

  test('against a benchmark and a risk-free rate, in words of either language', async () => {
    const fund = written('fund.csv', ['date,return', '2024-01-31,0.02', '2024-02-29,-0.01', '2024-03-31,0.03']);
    const index = written('index.csv', ['date,return', '2024-01-31,0.01', '2024-02-29,-0.02', '2024-03-31,0.015']);
    const args = ['returns', fund, '--benchmark', index, '--periods', '12', '--risk-free', '0.02'];
    const { document } = await asked(args);
    const rate = 1.02 ** (1 / 12) - 1;
    const excess = [0.02 - rate, -0.01 - rate, 0.03 - rate];
    const centre = (0.04 / 3 - rate) as number;
    const spread = Math.sqrt(excess.reduce((sum, value) => sum + (value - centre) ** 2, 0) / 2);
    expect(document.sharpe).toBeCloseTo((centre / spread) * Math.sqrt(12), 12);
    expect(document.beta).not.toBeNull();
    expect(document.moneyWeighted).toBeNull();
    expect(document.undefined.moneyWeighted).toBe('no-flows');
    expect((await within([...args, '--language', 'zh-CN'])).out).toContain('夏普比率');
    expect((await within([...args, '--language', 'en'])).out).toContain('Sharpe ratio');
  });

  test('two rates are both given and none is chosen', async () => {
    const file = written('double.csv', [
      'date,value,flow',
      '2022-01-01,100,0',
      '2023-01-01,20,-240',
      '2024-01-01,-143,0',
    ]);
    const { document } = await asked(['returns', file, '--periods', '1']);
    expect(document.moneyWeightedRates).toHaveLength(2);
    expect(document.moneyWeighted).toBeNull();
    expect(document.undefined.moneyWeighted).toBe('several-rates');
  });

  test.each([
    { lines: ['date,return', '2024-01-31,abc'], says: 'abc' },
    { lines: ['date,return', '2024-01-31,0.1', '2024-01-30,0.1'], says: '2024-01-30' },
  ])('refuses $lines', async ({ lines, says }) => {
    const { status, err } = await within(['returns', written('bad.csv', lines)]);
    expect(status).toBe(1);
    expect(err).toContain(says);
  });
});
