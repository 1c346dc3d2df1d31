import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gathered } from '../../electron/workspace/durable';
import { SealBroken, seal, unseal } from '../../electron/workspace/seal/sealStream';
import fc from '../support/fastCheck';

const key = Buffer.alloc(32, 7);
const chunk = 65_536;
const header = 48;
const sealedChunk = chunk + 16;

const sealed = (content: Uint8Array, label = 'a'): Promise<Buffer> => gathered(seal([content], key, label));
const opened = (content: Uint8Array, label = 'a', by: Buffer = key): Promise<Buffer> =>
  gathered(unseal([content], by, label));

/** What is wrong with sealed bytes; 'nothing' where they open. */
const troubleOf = (content: Uint8Array, label?: string, by?: Buffer): Promise<string> =>
  opened(content, label, by).then(
    () => 'nothing',
    (error) => (error instanceof SealBroken ? error.trouble : `threw ${error}`),
  );

const sizes = fc.constantFrom(0, 1, 15, 16, 17, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 5);
const content = sizes.map((size) => randomBytes(size));
const runs = { numRuns: 60 };

describe('sealed content', () => {
  test('opens as it was, however its bytes arrive', () =>
    fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 100_000 }), async (clear, size) => {
        const whole = await sealed(clear);
        const parts = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          whole.subarray(index * size, (index + 1) * size),
        );
        expect((await gathered(unseal(parts, key, 'a'))).equals(clear)).toBe(true);
      }),
      runs,
    ));

  test('never looks the same twice and shows nothing of what is in it', async () => {
    const clear = Buffer.from('110101199003078515'.repeat(50));
    const [one, other] = [await sealed(clear), await sealed(clear)];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('1101011990')).toBe(false);
  });

  test('with one bit changed anywhere is refused', () =>
    fc.assert(
      fc.asyncProperty(content, fc.nat(), fc.integer({ min: 0, max: 7 }), async (clear, where, bit) => {
        const broken = Buffer.from(await sealed(clear));
        const at = where % broken.length;
        broken[at] ^= 1 << bit;
        expect(await troubleOf(broken)).not.toBe('nothing');
      }),
      { numRuns: 150 },
    ));

  test('cut off anywhere is refused, and beyond its head said to be cut off', () =>
    fc.assert(
      fc.asyncProperty(content, fc.nat(), async (clear, where) => {
        const whole = await sealed(clear);
        const length = where % whole.length;
        expect(await troubleOf(whole.subarray(0, length))).toBe(length < 8 ? 'not-sealed' : 'truncated');
      }),
      { numRuns: 150 },
    ));

  test.each([
    { what: 'swapped', order: [1, 0, 2, 3] },
    { what: 'left out', order: [0, 2, 3] },
    { what: 'doubled', order: [0, 0, 1, 2, 3] },
    { what: 'ended early', order: [0, 1, 2] },
  ])('with chunks $what is refused as out of order', async ({ order }) => {
    const whole = await sealed(randomBytes(3 * chunk + 9));
    const chunks = [0, 1, 2, 3].map((index) =>
      whole.subarray(header + index * sealedChunk, Math.min(header + (index + 1) * sealedChunk, whole.length - 8)),
    );
    const moved = Buffer.concat([
      whole.subarray(0, header),
      ...order.map((index) => chunks[index]),
      whole.subarray(whole.length - 8),
    ]);
    expect(await troubleOf(moved)).toBe('reordered');
  });

  test('with bytes added is refused', async () => {
    const whole = await sealed(randomBytes(100));
    expect(await troubleOf(Buffer.concat([whole, Buffer.from('x')]))).not.toBe('nothing');
    expect(await troubleOf(Buffer.concat([whole, whole]))).not.toBe('nothing');
  });

  test('opens under no other key and no other name', async () => {
    const whole = await sealed(randomBytes(1000));
    expect(await troubleOf(whole, 'b')).toBe('changed');
    expect(await troubleOf(whole, 'a', Buffer.alloc(32, 8))).toBe('changed');
  });

  test('gives out nothing of a chunk that was changed', async () => {
    const broken = Buffer.from(await sealed(randomBytes(2 * chunk)));
    broken[header + sealedChunk + 5] ^= 1;
    let given = 0;
    await expect(
      (async () => {
        for await (const part of unseal([broken], key, 'a')) given += part.length;
      })(),
    ).rejects.toThrow(SealBroken);
    expect(given).toBe(chunk);
  });
});
