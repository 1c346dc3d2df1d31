import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Unsuited } from '../../shared/audit/digits/digitReport';
import { at, document, put, within } from '../support/commandLine';

beforeAll(async () => {
  const made = await within(['sample', '--members', '400', '--seed', '3', '--out', at('pool')]);
  expect(made.status, made.err).toBe(0);
});

const audit = (...args: string[]) => within(['audit', ...args, '--json']);

test('digits of pensions are refused with the reason, in the document and in words', async () => {
  const asked = ['digits', '--data', at('pool'), '--table', 'benefits', '--where', 'benefit_type=pension'];
  const outcome = await audit(...asked);
  expect(outcome.status, outcome.err).toBe(0);
  const { unsuited, fits } = document<{ unsuited: readonly Unsuited[]; fits: unknown }>(outcome);
  expect(fits).toBeNull();
  expect(unsuited.map(({ why }) => why)).toContain('set-by-rule');
  const words = await within(['audit', ...asked, '--language', 'zh-CN']);
  expect(words.out).toContain('由法定公式计算得出');
});

describe('a monetary-unit sample', () => {
  const asked = ['sample', '--data', at('pool'), '--table', 'benefits', '--size', '40', '--seed', '9'];

  test('is drawn, worked through and projected', async () => {
    const drawn = await audit(...asked, '--out', at('work'));
    expect(drawn.status, drawn.err).toBe(0);
    const { interval, items } = document<{ interval: number; items: readonly { book: number; hits: number }[] }>(drawn);
    const open = await audit('evaluate', at('work/sample.csv'));
    expect(open.status).toBe(1);
    expect(open.out).toContain('audited');

    const [head = '', ...lines] = readFileSync(at('work/sample.csv'), 'utf8').trimEnd().split('\r\n');
    const columns = head.replace('\uFEFF', '').split(',');
    expect(columns.slice(0, 4)).toEqual(['stratum', 'book', 'audited', 'hits']);
    // The first amount should not have been paid at all, all others are right.
    const filled = lines.map((line, k) => {
      const [stratum, book, , ...rest] = line.split(',');
      return [stratum, book, k === 0 ? '0' : book, ...rest].join(',');
    });
    writeFileSync(at('work/sample.csv'), [head, ...filled].join('\r\n'));
    const evaluated = await audit('evaluate', at('work/sample.csv'), '--tolerable', '1');
    expect(evaluated.status, evaluated.err).toBe(0);
    const found = document<{
      supported: boolean;
      deviations: number;
      result: { over: { mostLikely: number; upperLimit: number } };
    }>(evaluated);
    expect(found).toMatchObject({ supported: false, deviations: 1 });
    // One whole tainting by each hit; Poisson limits 2.99573 and 4.74386 at 95 %.
    const [first] = items;
    expect(first.book).toBeLessThan(interval);
    expect(found.result.over.mostLikely).toBeCloseTo(first.hits * interval, 1);
    if (first.hits === 1) expect(found.result.over.upperLimit / interval).toBeCloseTo(4.74386, 5);
  });

  test('needs a size, or what makes one', async () => {
    const outcome = await audit('sample', '--data', at('pool'), '--table', 'benefits');
    expect(outcome.status).toBe(2);
    const planned = await audit(...asked.slice(0, 5), '--tolerable', '100000', '--expected', '5000');
    expect(document<{ items: unknown[] }>(planned).items.length).toBeGreaterThan(20);
  });
});

test('risk scores with an answer key say how well they would have told its cases', async () => {
  const outcome = await audit('risk', '--data', at('pool'), '--unit', 'employer', '--key', at('pool/planted.csv'));
  expect(outcome.status, outcome.err).toBe(0);
  const { units, backtest } = document<{
    units: readonly { score: number }[];
    backtest: { units: number; positives: number };
  }>(outcome);
  expect(units.length).toBeGreaterThanOrEqual(20);
  expect(backtest.units).toBe(units.length);
  expect(units.map(({ score }) => score)).toEqual(units.map(({ score }) => score).sort((a, b) => b - a));
});

test.each([
  [['digits', '--data', 'nowhere'], '--table'],
  [['digits', '--table', 'benefits'], '--data'],
  [['digits', '--data', 'pool', '--table', 'benefits', '--where', 'amount'], '--where'],
  [['risk', '--data', 'pool', '--unit', 'county'], '--unit'],
  [['digitz'], 'digits'],
])('wrong use: %s', async (args, named) => {
  const outcome = await within(['audit', ...args]);
  expect(outcome.status).toBe(2);
  expect(outcome.err).toContain(named);
});

test('a model of one’s own is refused with its line', async () => {
  const file = at(put('model.yaml', 'relief: 2\nladder: []\nfactors: []\n'));
  const outcome = await audit('risk', '--data', at('pool'), '--model', file);
  expect(outcome.status).toBe(1);
  expect(document<{ failure: unknown }>(outcome).failure).toMatchObject({ code: 'rule/invalid-field', line: 1 });
});
