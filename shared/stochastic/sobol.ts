import { philox } from '../base/philox';
import { directionSeeds } from './joeKuo';

const bits = 32;

/** v(1), v(2), … of a dimension, each shifted to the top of 32 bits. Source: S. Joe and F. Y. Kuo, ACM TOMS 29 (2003). */
function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(bits);
  const [polynomial, ...initial] = dimension === 0 ? [1] : directionSeeds[dimension - 1];
  const degree = initial.length;
  for (let k = 0; k < bits; k++) {
    if (degree === 0) v[k] = 1 << (bits - 1 - k);
    else if (k < degree) v[k] = initial[k] << (bits - 1 - k);
    else {
      let value = v[k - degree] ^ (v[k - degree] >>> degree);
      for (let j = 1; j < degree; j++) if ((polynomial >>> (degree - j)) & 1) value ^= v[k - j];
      v[k] = value;
    }
  }
  return v;
}

const directions = Array.from({ length: directionSeeds.length + 1 }, (_, dimension) => directionsOf(dimension));

export const sobolDimensions = directions.length;

/** Coordinate of point `index` as a fraction of 2³², in the order of Gray's code. */
export function sobolWord(index: number, dimension: number): number {
  const v = directions[dimension];
  let word = 0;
  for (let left = index ^ (index >>> 1), k = 0; left !== 0; left >>>= 1, k++) if (left & 1) word ^= v[k];
  return word >>> 0;
}

function reversed(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}

/**
 * Owen's nested scrambling by a hash: each bit is flipped or not by the bits above it alone, so that points stay as
 * evenly spread as they were. Source: B. Burley, Practical hash-based Owen scrambling, JCGT 9(4) 2020.
 */
export function scrambled(word: number, seed: number): number {
  let x = (reversed(word) + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reversed(x);
}

/** Which scrambling: none shares anything with another. */
export interface Scrambling {
  readonly seed: number;
  readonly replicate: number;
}

/** Sets Sobol's numbers apart from those of the random streams. */
const purpose = 50;

/** Coordinate of a point above 0 and below 1; it depends on seed, replicate, index and dimension alone. */
export function sobolUniform({ seed, replicate }: Scrambling, index: number, dimension: number): number {
  const key = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0] as const;
  const [hash] = philox([dimension, 0, replicate, purpose], key);
  return (scrambled(sobolWord(index, dimension), hash) + 0.5) / 2 ** bits;
}
