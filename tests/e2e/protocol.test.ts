import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Workbench } from './launch';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await launch();
});
afterAll(() => workbench.close());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly length: number;
}

const ask = (url: string, init: { method?: string; range?: string } = {}): Promise<Answer | 'failed'> =>
  workbench.page.evaluate(
    async ([target, { method, range }]) => {
      try {
        const headers: Record<string, string> = range ? { Range: range } : {};
        const response = await fetch(target, { method: method ?? 'GET', headers });
        const { byteLength } = await response.arrayBuffer();
        return { status: response.status, headers: Object.fromEntries(response.headers), length: byteLength };
      } catch {
        return 'failed' as const;
      }
    },
    [url, init] as const,
  );

const file = 'app://bundle/datasets/sources.md';

describe('app://bundle', () => {
  test('serves a data file with the headers of isolation', async () => {
    expect(await ask(file)).toMatchObject({
      status: 200,
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      },
    });
  });

  test.each([
    { range: 'bytes=0-9', length: 10 },
    { range: 'bytes=5-5', length: 1 },
    { range: 'bytes=-7', length: 7 },
  ])('answers $range with $length bytes', async ({ range, length }) => {
    expect(await ask(file, { range })).toMatchObject({ status: 206, length });
  });

  test('says where a range lies and refuses one outside the file', async () => {
    const whole = await ask(file);
    const size = whole === 'failed' ? 0 : whole.length;
    expect(size).toBeGreaterThan(0);
    expect(await ask(file, { range: 'bytes=2-' })).toMatchObject({
      status: 206,
      length: size - 2,
      headers: { 'content-range': `bytes 2-${size - 1}/${size}` },
    });
    expect(await ask(file, { range: `bytes=${size}-` })).toMatchObject({ status: 416 });
  });

  test.each([
    'app://bundle/datasets/..%2fpackage.json',
    'app://bundle/..%2f..%2f..%2fpackage.json',
    'app://bundle/datasets/%2e%2e%5cpackage.json',
    'app://bundle/datasets/%00',
    'app://bundle/datasets/',
    'app://bundle/%E0%A4%A',
    'app://bundle/nothing-here.js',
  ])('%s is not found', async (url) => {
    expect(await ask(url)).toMatchObject({ status: 404, length: 0 });
  });

  test('only reading is possible, and only this host exists', async () => {
    expect(await ask(file, { method: 'POST' })).toMatchObject({ status: 405 });
    expect(await ask('app://elsewhere/index.html')).toBe('failed');
  });

  test('each page has a nonce of its own', async () => {
    const nonces = await workbench.page.evaluate(async () => {
      const page = async () => (await fetch('app://bundle/index.html')).headers.get('content-security-policy');
      return [await page(), await page()].map((policy) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]);
    });
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});
