import { expect, test } from 'vitest';
import { brent } from '../../shared/base/brent';
import { nearest } from '../../shared/base/nearest';

test.each([
  { name: 'x² − 2', f: (x: number) => x * x - 2, low: 0, high: 2, root: Math.SQRT2 },
  { name: 'eˣ − 5', f: (x: number) => Math.exp(x) - 5, low: -3, high: 5, root: Math.log(5) },
  { name: 'a kink', f: (x: number) => Math.max(0, x - 0.3) - 0.01, low: 0, high: 10, root: 0.31 },
])('root of $name', ({ f, low, high, root }) => {
  expect(brent(f, low, high)).toBeCloseTo(root, 14);
});

test('no change of sign, no root', () => expect(brent((x) => x * x + 1, -1, 1)).toBeNull());

test('a smooth root takes a dozen evaluations, not the fifty of halving', () => {
  let evaluations = 0;
  brent(
    (x) => {
      evaluations++;
      return Math.cos(x) - x;
    },
    0,
    1,
  );
  expect(evaluations).toBeLessThan(15);
});

test('the nearest name is the one fewest letters away', () => {
  expect(nearest('Retirement.menage', ['retirement.menAge', 'retirement.lateShare'])).toBe('retirement.menAge');
  expect(nearest('anything', [])).toBe('');
});
