import { createPublicKey, verify } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { engineVersion } from '../../shared/base/engineVersion';
import { jsonBytes, manifestName } from '../../shared/evidence/manifest';
import { openBundle } from '../../shared/evidence/openBundle';
import { packBundle } from '../../shared/evidence/packBundle';
import type { ReportDocument } from '../../shared/report/document';
import { unwrapped } from '../support/bundled';
import { at, document, fundscope, root, withCommandLine, within } from '../support/commandLine';

withCommandLine();

/** What `verify-bundle --json` answers, as far as it is read here. */
interface Answer {
  readonly matches: boolean;
  readonly values: number;
  readonly signer: string | null;
  readonly first: {
    readonly part: string;
    readonly at: string;
    readonly stored: unknown;
    readonly here: unknown;
  } | null;
  readonly causes: readonly string[];
  readonly otherInputs: readonly string[];
  readonly notRecomputed: readonly string[];
}

const verified = async (file: string, ...options: readonly string[]): Promise<{ status: number | null } & Answer> => {
  const outcome = await within(['verify-bundle', file, '--json', ...options]);
  return { status: outcome.status, ...document<Answer>(outcome) };
};

const partsOf = (file: string): Readonly<Record<string, Uint8Array>> => unzipSync(readFileSync(file));
const jsonIn = <T>(file: string, name: string): T =>
  JSON.parse(Buffer.from(partsOf(file)[name] ?? []).toString('utf8'));

const plain = at('plain.zip');
const whole = at('whole.zip');
const key = at('office.pem');

beforeAll(async () => {
  expect(await within(['bundle', '--make-key', key])).toMatchObject({ status: 0 });
  const reform = ['--scenario', 'retirement-65', '--set', 'contribution.employerRate=0.18'];
  expect(await within(['bundle', '--out', plain])).toMatchObject({ status: 0 });
  expect(await within(['bundle', '--out', whole, ...reform, '--with-data', '--sign', key])).toMatchObject({
    status: 0,
  });
});

describe('an evidence bundle', () => {
  test('matches on the machine that made it', async () => {
    const answer = await verified(plain);
    expect(answer).toMatchObject({ status: 0, matches: true, signer: null, first: null, notRecomputed: [] });
    // 75 years of 46 cells in the results alone.
    expect(answer.values).toBeGreaterThan(75 * 46);
  });

  test('holds a simulation with its seed, which is drawn again', async () => {
    await within(['bundle', '--out', at('paths.zip'), '--paths', '32', '--seed', '7']);
    expect(jsonIn(at('paths.zip'), 'simulation.json')).toMatchObject({ paths: 32, seed: 7 });
    const answer = await verified(at('paths.zip'));
    expect(answer).toMatchObject({ status: 0, matches: true });
    expect(answer.values).toBeGreaterThan((await verified(plain)).values + 1000);
  });

  test('is the same file when it is made again', async () => {
    await within(['bundle', '--out', at('again.zip')]);
    expect(Buffer.compare(readFileSync(plain), readFileSync(at('again.zip')))).toBe(0);
  });

  test('holds the report whose figures are cells of its results', () => {
    const cells = jsonIn<Record<string, number>>(plain, 'results.json');
    const { data } = jsonIn<ReportDocument>(plain, 'report.json');
    for (const cell of data.rows.flat()) {
      if (typeof cell !== 'string' && 'cell' in cell) expect(cells[cell.cell]).toBe(cell.value);
    }
  });

  test('holds law with its status, the hash of every input, and no table unless asked', () => {
    const parameters = jsonIn<{ id: string; values: { basis: { kind: string; status?: string } }[] }[]>(
      plain,
      'parameters.json',
    );
    const rate = parameters.find(({ id }) => id === 'contribution.employerRate');
    expect(rate?.values.every(({ basis }) => basis.kind === 'law' && basis.status !== undefined)).toBe(true);
    const inputs = jsonIn<Record<string, string>>(plain, 'inputs.json');
    expect(inputs['tables/population.csv']).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(partsOf(plain)).filter((name) => name.startsWith('tables/'))).toEqual([]);
    expect(Object.keys(partsOf(whole)).filter((name) => name.startsWith('tables/')).length).toBeGreaterThan(10);
  });

  test('with its data is verified by the built program, copied, elsewhere and without the original files', () => {
    mkdirSync(at('elsewhere/empty'), { recursive: true });
    copyFileSync(whole, at('elsewhere/copy.zip'));
    const before = readdirSync(at('elsewhere'), { recursive: true });
    const ran = fundscope(['verify-bundle', 'elsewhere/copy.zip', '--datasets', at('elsewhere/empty'), '--json']);
    expect(ran.status).toBe(0);
    expect(document<Answer>(ran)).toMatchObject({ matches: true, otherInputs: [] });
    expect(readdirSync(at('elsewhere'), { recursive: true })).toEqual(before);
  });
});

describe('results that are not what this machine works out', () => {
  async function forged(
    file: string,
    change: (cells: Record<string, number>) => void,
    engine: string,
  ): Promise<string> {
    const { entries } = unwrapped(await openBundle(file, readFileSync(file)));
    const cells = jsonIn<Record<string, number>>(file, 'results.json');
    change(cells);
    const forgery = packBundle(new Map([...entries, ['results.json', jsonBytes(cells)]]), engine, null);
    writeFileSync(at('forged.zip'), forgery.bytes);
    return at('forged.zip');
  }
  const raise = (cells: Record<string, number>): void => {
    cells['years.2044.closing'] += 1e9;
  };

  test('are named by their cell, and no honest cause is left', async () => {
    const answer = await verified(await forged(whole, raise, engineVersion));
    expect(answer).toMatchObject({ status: 1, matches: false, causes: ['neither'] });
    expect(answer.first).toMatchObject({ part: 'results.json', at: 'years.2044.closing' });
    expect(Number(answer.first?.stored) - Number(answer.first?.here)).toBeCloseTo(1e9, 0);
  });

  test('may come from another engine', async () => {
    expect(await verified(await forged(whole, raise, '0.1.9'))).toMatchObject({ status: 1, causes: ['engine'] });
    const said = await within(['verify-bundle', at('forged.zip')]);
    expect(said.out).toContain('years.2044.closing');
    expect(said.out).toContain('0.1.9');
  });

  test('may come from other data, which are named', async () => {
    cpSync(path.join(root, 'datasets'), at('datasets'), { recursive: true });
    const file = at('datasets/tables/population.csv');
    const text = readFileSync(file, 'utf8');
    // One person more at one age.
    const line = /^CN,2024,M,30,.*$/m.exec(text)?.[0] ?? '';
    const more = line.replace(
      /^(CN,2024,M,30,)(\d+)/,
      (_, head: string, persons: string) => head + (Number(persons) + 1000),
    );
    expect(more).not.toBe(line);
    writeFileSync(file, text.replace(line, more));
    const answer = await verified(plain, '--datasets', at('datasets'));
    expect(answer).toMatchObject({ status: 1, causes: ['inputs'], otherInputs: ['tables/population.csv'] });
    expect(await verified(whole, '--datasets', at('datasets'))).toMatchObject({ status: 0, matches: true });
  });

  test('are not looked for where a byte was changed: the entry is named', async () => {
    const bytes = readFileSync(whole);
    const where = bytes.lastIndexOf('"years.2044.closing"');
    bytes[where + '"years.2044.closing": '.length + 2] ^= 1;
    writeFileSync(at('changed.zip'), bytes);
    const ran = await within(['verify-bundle', at('changed.zip'), '--json']);
    expect(ran.status).toBe(1);
    const { failure } = document<{ failure: { code: string; part: string } }>(ran);
    expect(failure).toMatchObject({ code: 'evidence/damaged', part: 'results.json' });
  });
});

describe('a signature', () => {
  test('is by a key that only its owner can read, and holds', async () => {
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const answer = await verified(whole, '--key', `${key}.pub`);
    expect(answer.status).toBe(0);
    expect(answer.signer).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is one of the bytes of the manifest that Ed25519 of another program would verify', () => {
    const { signature } = jsonIn<{ signature: string }>(whole, 'signature.json');
    const manifest = partsOf(whole)[manifestName] ?? new Uint8Array();
    const pem = createPublicKey(readFileSync(`${key}.pub`));
    expect(verify(null, manifest, pem, Buffer.from(signature, 'base64'))).toBe(true);
    expect(verify(null, manifest.slice(1), pem, Buffer.from(signature, 'base64'))).toBe(false);
  });

  test('by another key, or none, is not the one asked for', async () => {
    await within(['bundle', '--make-key', at('other.pem')]);
    for (const file of [plain, whole]) {
      const ran = await within(['verify-bundle', file, '--key', at('other.pem.pub'), '--json']);
      expect(ran.status).toBe(1);
      expect(document(ran)).toMatchObject({ failure: { code: 'evidence/not-signed' } });
    }
  });

  test('that was taken from another bundle does not hold', async () => {
    const { entries, signature } = unwrapped(await openBundle(whole, readFileSync(whole)));
    if (signature === null) throw new Error('not signed');
    const other = packBundle(new Map([...entries, ['more.json', jsonBytes({})]]), engineVersion, () => signature);
    writeFileSync(at('lifted.zip'), other.bytes);
    const ran = await within(['verify-bundle', at('lifted.zip'), '--json']);
    expect(document(ran)).toMatchObject({ failure: { code: 'evidence/wrong-signature' } });
  });

  test('is not made with what is no key, and no key is overwritten', async () => {
    const noKey = await within(['bundle', '--out', at('x.zip'), '--sign', plain, '--json']);
    expect(document(noKey)).toMatchObject({ failure: { code: 'evidence/not-a-key' } });
    const before = readFileSync(key, 'utf8');
    expect(await within(['bundle', '--make-key', key, '--json'])).toMatchObject({ status: 1 });
    expect(readFileSync(key, 'utf8')).toBe(before);
  });
});

describe('a bundle with an audit', () => {
  const file = at('audit.zip');
  beforeAll(async () => {
    await within(['sample', '--out', at('province'), '--members', '200']);
    expect(await within(['bundle', '--out', file, '--audit', at('province')])).toMatchObject({ status: 0 });
  });

  test('holds the rules with their SQL and what each came to, and no one’s data', () => {
    const outcomes = jsonIn<{ id: string; status: string; count?: number }[]>(file, 'audit.json');
    const names = Object.keys(partsOf(file));
    for (const { id } of outcomes) expect(names).toContain(`rules/${id}.yaml`);
    expect(Buffer.from(partsOf(file)['rules/benefit.after-death.yaml'] ?? []).toString()).toMatch(/SELECT/i);
    expect(outcomes.some(({ count }) => (count ?? 0) > 0)).toBe(true);
    const members = readFileSync(at('province/members.csv'), 'utf8').split('\n');
    const person = members[1]?.split(',')[0] ?? '';
    expect(person.length).toBeGreaterThan(5);
    expect(readFileSync(file).includes(person)).toBe(false);
  });

  test('is audited again where the folder is named', async () => {
    expect(await verified(file)).toMatchObject({ status: 0, notRecomputed: ['audit.json'] });
    expect(await verified(file, '--audit', at('province'))).toMatchObject({ status: 0, notRecomputed: [] });
  });
});
