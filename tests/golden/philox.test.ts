import { describe, expect, it } from 'vitest';
import { type Block, philox } from '../../shared/base/philox';
import { RandomStream } from '../../shared/base/randomStream';

const hex = (block: Block): string => block.map((word) => word.toString(16).padStart(8, '0')).join(' ');

/** Known answers for philox4x32-10 of the Random123 library, kat_vectors. */
describe('philox', () => {
  it.each([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ] as const)('gives the published block', (counter, key, expected) => {
    expect(hex(philox(counter, key))).toBe(expected);
  });
});

describe('a random stream', () => {
  const drawn = (seed: number, id: number, count: number): number[] => {
    const stream = new RandomStream(seed, id);
    return Array.from({ length: count }, () => stream.uniform());
  };

  it('gives the same numbers whatever other streams do', () => {
    const one = new RandomStream(7, 1);
    const other = new RandomStream(7, 2);
    const mixed = Array.from({ length: 50 }, () => {
      other.uniform();
      return one.uniform();
    });
    expect(mixed).toEqual(drawn(7, 1, 50));
  });

  it('has the moments of its distributions', () => {
    const stream = new RandomStream(20260101, 3);
    const count = 100_000;
    const uniform = Array.from({ length: count }, () => stream.uniform());
    const normal = Array.from({ length: count }, () => stream.normal());
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / count;
    // Five standard errors of each mean: √(1/12/n), √(1/n), √(2/n).
    expect(Math.abs(mean(uniform) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(mean(normal))).toBeLessThan(5 * Math.sqrt(1 / count));
    expect(Math.abs(mean(normal.map((value) => value ** 2)) - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
  });

  it('draws whole numbers within their bounds and reaches both', () => {
    const stream = new RandomStream(1, 1);
    const numbers = Array.from({ length: 2000 }, () => stream.integer(3, 7));
    expect([...new Set(numbers)].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it('draws by weight', () => {
    const stream = new RandomStream(1, 2);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 30_000; draw++) counts[stream.weighted([1, 0, 2])] += 1;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[2] / counts[0] - 2)).toBeLessThan(0.15);
  });
});
