import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { signerOf } from '../../electron/signature';
import { bundleMethods, type CheckedBundle } from '../../renderer/engine/bundleMethods';
import { engineVersion } from '../../shared/base/engineVersion';
import { jsonBytes, type Signature } from '../../shared/evidence/manifest';
import { openBundle } from '../../shared/evidence/openBundle';
import { packBundle } from '../../shared/evidence/packBundle';
import { bundledBase, bundledParameters, bundledScenario, parameterFiles, unwrapped } from '../support/bundled';

const methods = bundleMethods();
const scenario = bundledScenario('retirement-65');
const compared = bundledScenario('current-law');
let bytes: Uint8Array<ArrayBuffer>;

const fileOf = (content: Uint8Array): File => new File([new Uint8Array(content)], 'evidence.zip');

async function verified(file: File): Promise<CheckedBundle> {
  expect(unwrapped(await methods.open(file))).toBeNull();
  return unwrapped(await methods.verify(null));
}

/** The bundle with other entries, or signed. */
async function packed(change: Readonly<Record<string, unknown>>, by: Parameters<typeof packBundle>[2] = null) {
  const { entries } = unwrapped(await openBundle('evidence.zip', bytes));
  const changed = Object.entries(change).map(([name, value]) => [name, jsonBytes(value)] as const);
  return fileOf(packBundle(new Map([...entries, ...changed]), engineVersion, by).bytes);
}

beforeAll(async () => {
  await methods.start({ base: await bundledBase(), parameters: bundledParameters(), law: parameterFiles() });
  const question = { scenario, compared, language: 'en', day: '2026-11-22' } as const;
  bytes = new Uint8Array(unwrapped(await methods.make({ question, withData: false })).bytes);
});

describe('a bundle that the window made', () => {
  test('matches when it is worked out again', async () => {
    const { verified: answer, signed } = await verified(fileOf(bytes));
    expect(answer).toMatchObject({ file: 'evidence.zip', signer: null, left: [], otherInputs: [] });
    expect(answer.verdict).toMatchObject({ matches: true, differences: 0, rounding: 0 });
    // 75 years of 46 cells for each of the two scenarios.
    expect(answer.verdict.values).toBeGreaterThan(2 * 75 * 46);
    expect(signed).toBeNull();
  });

  test('is refused when any byte is another, and nothing of it is left to be worked out', async () => {
    const damaged = new Uint8Array(bytes);
    damaged[Math.floor(damaged.length / 2)] ^= 1;
    expect(await methods.open(fileOf(damaged))).toMatchObject({ ok: false, failure: { code: 'evidence/damaged' } });
    await expect(methods.verify(null)).rejects.toThrow('No evidence bundle is open');
  });

  test('packed again with another result differs in its cell', async () => {
    const { entries } = unwrapped(await openBundle('evidence.zip', bytes));
    const results = JSON.parse(new TextDecoder().decode(entries.get('results.json')));
    const file = await packed({ 'results.json': { ...results, 'years.2044.closing': 1 } });
    const { verdict } = (await verified(file)).verified;
    expect(verdict).toMatchObject({ matches: false, differences: 1, first: { at: 'years.2044.closing', stored: 1 } });
  });

  test('names the parts that only the command line works out again', async () => {
    const question = {
      ...{ kind: 'committee', language: 'en', day: '2026-11-22' },
      ...{ simulation: { paths: 32, seed: 7 }, audit: { asOf: '2026-01-01', files: {} } },
    };
    const { left } = (await verified(await packed({ 'question.json': question }))).verified;
    expect(left).toEqual(['simulation.json', 'audit.json']);
  });

  test('gives its signature to be held against the key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const by = (manifest: Uint8Array): Signature => ({
      algorithm: 'Ed25519',
      publicKey: spki,
      signature: sign(null, manifest, privateKey).toString('base64'),
    });
    const { signed } = await verified(await packed({}, by));
    if (signed === null) throw new Error('The bundle is not signed');
    expect(signerOf(signed.signature, signed.manifest)).toMatch(/^[0-9a-f]{64}$/);
    expect(signerOf(signed.signature, signed.manifest.subarray(1))).toBeNull();
    expect(signerOf({ ...signed.signature, publicKey: 'AAAA' }, signed.manifest)).toBeNull();
  });
});
