import { describe, expect, test } from 'vitest';
import { leadingComponents, principalComponents } from '../../shared/stochastic/shocks';
import { scrambled, sobolDimensions, sobolUniform, sobolWord } from '../../shared/stochastic/sobol';

describe('Sobol points', () => {
  // The first points of new-joe-kuo-6 in five dimensions, as sobol.cc of S. Joe and F. Y. Kuo prints them.
  const published = [
    [0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375],
    [0.875, 0.875, 0.125, 0.375, 0.875],
    [0.625, 0.125, 0.875, 0.625, 0.625],
    [0.125, 0.625, 0.375, 0.125, 0.125],
  ];
  test.each(published.map((point, index) => ({ index, point })))('point $index is as published', ({ index, point }) => {
    expect(point.map((_, dimension) => sobolWord(index, dimension) / 2 ** 32)).toEqual(point);
  });

  // scipy 1.17.1: qmc.Sobol(128, scramble=False, bits=32).random(1024)[1000, dimension]·2³².
  test.each([
    [3, 2_906_652_672],
    [40, 3_921_674_240],
    [77, 2_294_284_288],
    [127, 2_336_227_328],
  ])('coordinate %i of point 1000 is that of another program', (dimension, word) => {
    expect(sobolWord(1000, dimension)).toBe(word);
  });

  test('scrambled, each coordinate still falls once into each of the intervals of equal length', () => {
    for (let dimension = 0; dimension < sobolDimensions; dimension++) {
      const cells = Array.from({ length: 256 }, (_, index) =>
        Math.floor(256 * sobolUniform({ seed: 5, replicate: 3 }, index, dimension)),
      );
      expect(new Set(cells).size).toBe(256);
    }
  });

  test('scrambled, the first two coordinates still fall once into each box of 2⁻ᵏ by 2⁻⁽⁸⁻ᵏ⁾', () => {
    for (let k = 0; k <= 8; k++) {
      const boxes = Array.from({ length: 256 }, (_, index) => {
        const [x, y] = [0, 1].map((dimension) => sobolUniform({ seed: 9, replicate: 0 }, index, dimension));
        return `${Math.floor(x * 2 ** k)},${Math.floor(y * 2 ** (8 - k))}`;
      });
      expect(new Set(boxes).size).toBe(256);
    }
  });

  test('a bit is flipped by the bits above it alone, and differently by another seed', () => {
    for (const seed of [1, 77, 0xfffffff0]) {
      const [one, other] = [scrambled(0x12345678, seed), scrambled(0x12345679, seed)];
      expect(one ^ other).toBe(1);
    }
    expect(scrambled(0x12345678, 1)).not.toBe(scrambled(0x12345678, 2));
  });
});

describe('the error of an integral in ten dimensions', () => {
  // ∫ Π (1 + (x_j − ½)/j²) = 1; its root mean square error over 30 seeds.
  const integrand = (uniform: (dimension: number) => number): number =>
    Array.from({ length: 10 }, (_, j) => 1 + (uniform(j) - 0.5) / (j + 1) ** 2).reduce((product, x) => product * x, 1);
  const error = (count: number): number => {
    const errors = Array.from({ length: 30 }, (_, replicate) => {
      let sum = 0;
      for (let n = 0; n < count; n++) sum += integrand((j) => sobolUniform({ seed: 1, replicate }, n, j));
      return sum / count - 1;
    });
    return Math.sqrt(errors.reduce((sum, value) => sum + value * value, 0) / errors.length);
  };
  /** √(variance/n): Π (1 + 1/(12 j⁴)) − 1 is the variance of one draw. */
  const plainError = (count: number): number => {
    const second = Array.from({ length: 10 }, (_, j) => 1 + 1 / (12 * (j + 1) ** 4));
    return Math.sqrt((second.reduce((product, x) => product * x, 1) - 1) / count);
  };

  test('falls nearly as 1/n, not as 1/√n', () => {
    expect(error(1024)).toBeLessThan(error(64) / 10);
    expect(error(1024)).toBeLessThan(plainError(1024) / 20);
  });
});

describe('principal components of a random walk', () => {
  test('are orthonormal', () => {
    const all = principalComponents(12, 12);
    for (const [i, one] of all.entries()) {
      for (const [j, other] of all.entries()) {
        const product = one.reduce((sum, value, t) => sum + value * (other[t] ?? 0), 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 13);
      }
    }
  });

  test('the leading ones bear 97 % of the variance of a walk of 75 years, summed over the years', () => {
    const walks = principalComponents(75, leadingComponents).map((increments) => {
      let level = 0;
      return increments.reduce((sum, step) => {
        level += step;
        return sum + level ** 2;
      }, 0);
    });
    // Σt = 75·76/2 is the whole.
    expect(walks.reduce((sum, value) => sum + value, 0) / ((75 * 76) / 2)).toBeCloseTo(0.975, 2);
  });
});
