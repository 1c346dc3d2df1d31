const multiplierA = 0xd2511f53;
const multiplierB = 0xcd9e8d57;
const keyStepA = 0x9e3779b9;
const keyStepB = 0xbb67ae85;
const rounds = 10;

/** Upper 32 bits of the product of two 32-bit integers without a sign. */
function highProduct(a: number, b: number): number {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0;
  const low = (Math.imul(aLow, bHigh) + (middle & 0xffff)) | 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (low >>> 16)) | 0;
}

/** Four unsigned 32-bit integers. */
export type Block = readonly [number, number, number, number];

/**
 * Philox 4×32 with ten rounds: a block of random bits that depends on the counter and the key alone, so that any part
 * of a stream can be computed anywhere, in any order, with the same bits. Source: Salmon, Moraes, Dror and Shaw,
 * "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011). Whole numbers keep their signs until the end: engines hold
 * those in a register, and numbers from 2³¹ on in none.
 */
export function philox(counter: Block, key: readonly [number, number]): Block {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < rounds; round++) {
    const [highA, lowA] = [highProduct(multiplierA, c0), Math.imul(multiplierA, c0)];
    const [highB, lowB] = [highProduct(multiplierB, c2), Math.imul(multiplierB, c2)];
    c0 = highB ^ c1 ^ k0;
    c1 = lowB;
    c2 = highA ^ c3 ^ k1;
    c3 = lowA;
    k0 = (k0 + keyStepA) | 0;
    k1 = (k1 + keyStepB) | 0;
  }
  return [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0];
}
