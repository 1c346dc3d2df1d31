import { expect, test } from 'vitest';
import { fundscope } from '../support/commandLine';

interface Region {
  readonly region: string;
  readonly exhaustion: readonly { readonly year: number; readonly value: number; readonly standardError: number }[];
}

const asked = ['simulate', '--paths', '32', '--years', '3', '--seed', '5', '--json'];
const regionsOf = (regime: string, workers: string): readonly Region[] => {
  const { status, out } = fundscope([...asked, '--regions', regime, '--workers', workers]);
  expect(status).toBe(0);
  return JSON.parse(out).regions;
};

test('chances of the provinces are the same on one and on two threads, and never fall', () => {
  const one = regionsOf('own', '1');
  expect(regionsOf('own', '2')).toEqual(one);
  expect(one).toHaveLength(31);
  for (const { exhaustion } of one) {
    const values = exhaustion.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values).toHaveLength(3);
  }
});

test('a way of pooling that there is not is refused', () => {
  const { status, err } = fundscope([...asked.slice(0, -1), '--regions', 'everywhere']);
  expect(status).toBe(2);
  expect(err).toContain('own');
});
