import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../shared/base/sha256';
import { compareDocuments, sameWithin } from '../../shared/evidence/compareDocuments';
import { digestLine, digestName, type Entries, jsonBytes, manifestName } from '../../shared/evidence/manifest';
import { openBundle } from '../../shared/evidence/openBundle';
import { packBundle, zipped } from '../../shared/evidence/packBundle';
import { otherNames, verdictOf } from '../../shared/evidence/verdict';
import { readScenarios } from '../../shared/parameters/readScenario';
import { completed, readStated } from '../../shared/parameters/statedScenario';
import { readCell } from '../../shared/report/cells';
import { resultCells } from '../../shared/report/resultCells';
import { scenarioFiles, unwrapped } from '../support/bundled';
import { emptied, sampleInput, sampleRun, sound } from '../support/reportSample';

const entries: Entries = new Map([
  ['results.json', strToU8('{"years.2044.closing":-12.5}\n')],
  ['law/rates.yaml', strToU8('- id: a\n')],
]);
const packed = packBundle(entries, '1.2.3', null);

describe('a bundle that is opened again', () => {
  test('holds the same entries, listed with sizes and hashes', async () => {
    const bundle = unwrapped(await openBundle('a.zip', packed.bytes));
    expect(bundle.signature).toBeNull();
    expect(bundle.entries).toEqual(entries);
    expect(bundle.digest).toBe(packed.digest);
    // Hashes by Python's hashlib.
    expect(bundle.manifest).toEqual({
      kind: 'fundscope-evidence',
      format: 1,
      engineVersion: '1.2.3',
      entries: [
        {
          name: 'law/rates.yaml',
          bytes: 8,
          sha256: 'eb34dca8eefce05829d22a2fcb065cfe4ded67dac7fd42874c983dd64ceca39b',
        },
        { name: 'results.json', bytes: 29, sha256: 'e343585aebbe0a26c830439cccd39cc3a1e311c115d1fd6848ff4c514d261148' },
      ],
    });
  });

  test('is the same file whatever the order in which its entries came', () => {
    const turned = packBundle(new Map([...entries].reverse()), '1.2.3', null);
    expect(Buffer.compare(packed.bytes, turned.bytes)).toBe(0);
  });

  test('is refused after any one byte was changed', async () => {
    for (let at = 0; at < packed.bytes.length; at++) {
      const changed = packed.bytes.slice();
      changed[at] ^= 1 << (at % 8);
      expect(await openBundle('a.zip', changed), `byte ${at}`).toMatchObject({ ok: false });
    }
  });

  test('is refused when it was cut short or made longer', async () => {
    for (let length = 0; length < packed.bytes.length; length++) {
      expect(await openBundle('a.zip', packed.bytes.slice(0, length)), `${length} bytes`).toMatchObject({ ok: false });
    }
    expect(await openBundle('a.zip', new Uint8Array([...packed.bytes, 0]))).toMatchObject({ ok: false });
  });
});

describe('a bundle is refused, and the entry named, when', () => {
  const parts = unzipSync(packed.bytes);
  const opened = (changed: Iterable<readonly [string, Uint8Array]>) => openBundle('a.zip', zipped(changed));
  const without = (name: string) => Object.entries(parts).filter(([each]) => each !== name);
  const damaged = (part: string, damage: string) => ({
    ok: false,
    failure: { code: 'evidence/damaged', file: 'a.zip', part, damage },
  });

  test.each([
    [
      'an entry was changed',
      { ...parts, 'results.json': strToU8('{"years.2044.closing":+12.5}\n') },
      'results.json',
      'changed',
    ],
    ['the manifest was changed', { ...parts, [manifestName]: strToU8('{}') }, manifestName, 'changed'],
    ['one was added', { ...parts, 'more.json': strToU8('{}') }, 'more.json', 'unlisted'],
    ['one would lie outside', { ...parts, '../more.json': strToU8('{}') }, '../more.json', 'bad-name'],
    ['one would lie at the root', { ...parts, '/etc/more': strToU8('{}') }, '/etc/more', 'bad-name'],
    ['one would lie on a drive', { ...parts, 'C:\\more': strToU8('{}') }, 'C:\\more', 'bad-name'],
    ['one leads out within its name', { ...parts, 'a/../../more': strToU8('{}') }, 'a/../../more', 'bad-name'],
  ])('%s', async (_, changed, part, damage) => {
    expect(await opened(Object.entries(changed))).toEqual(damaged(part, damage));
  });

  test.each([['results.json'], [manifestName]])('%s is not there', async (name) => {
    expect(await opened(without(name))).toEqual(damaged(name, 'missing'));
  });

  test('its manifest has another digest beside it, or none', async () => {
    const other = { ...parts, [digestName]: digestLine(strToU8('{}')) };
    expect(await opened(Object.entries(other))).toEqual(damaged(manifestName, 'changed'));
    expect(await opened(without(digestName))).toEqual(damaged(manifestName, 'changed'));
  });

  test('an entry is there twice', async () => {
    const twice = Buffer.from(zipped([...Object.entries(parts), ['results.jsox', strToU8('{}')]]));
    const name = Buffer.from('results.jsox');
    for (let at = twice.indexOf(name); at !== -1; at = twice.indexOf(name)) twice.write('results.json', at);
    expect(await openBundle('a.zip', twice)).toEqual(damaged('results.json', 'twice'));
  });

  test('it is compressed: a bomb is never unpacked', async () => {
    const bomb = zipSync({ ...parts, 'zeros.bin': [new Uint8Array(1 << 26), { level: 9 }] }, { level: 0 });
    expect(bomb.length).toBeLessThan(1 << 17);
    expect(await openBundle('a.zip', bomb)).toEqual(damaged('zeros.bin', 'packed'));
  });

  test('it was packed by a newer program', async () => {
    const manifest = jsonBytes({ ...JSON.parse(strFromU8(parts[manifestName])), format: 2 });
    const newer = { ...parts, [manifestName]: manifest, [digestName]: digestLine(manifest) };
    expect(await opened(Object.entries(newer))).toMatchObject({
      failure: { code: 'evidence/newer-format', found: 2, known: 1 },
    });
  });

  test('bytes that no hash covers were changed, such as the date of an entry', async () => {
    const dated = packed.bytes.slice();
    // The date of the first entry: bytes 12 and 13 of its head (APPNOTE 4.3.7).
    dated[12] ^= 1;
    expect(await openBundle('a.zip', dated)).toEqual(damaged('ZIP', 'form'));
  });

  test('it is no archive at all', async () => {
    expect(await openBundle('a.zip', strToU8('养老金'))).toMatchObject({ failure: { code: 'reading/damaged' } });
  });
});

describe('the cells of a run', () => {
  const input = { ...sampleInput(emptied, 'en'), baseline: sampleRun(sound) };
  const cells = Object.entries(resultCells(input.run, input.baseline));

  test('each hold the number that a report reads under their name', () => {
    expect(cells.length).toBeGreaterThan(2 * 75 * 40);
    for (const [cell, value] of cells) if (value !== null) expect(readCell(input, cell), cell).toBe(value);
  });

  test('are null where the run has no such number', () => {
    // The fund of the second run never runs out.
    const empty = cells.filter(([, value]) => value === null).map(([cell]) => cell);
    expect(empty).toContain('baseline.summary.exhaustionYear');
    expect(empty.every((cell) => cell.includes('summary.'))).toBe(true);
  });
});

test('a stored scenario is read back with the hash that the run recorded', () => {
  for (const scenario of unwrapped(readScenarios(scenarioFiles()))) {
    const text = JSON.stringify(scenario);
    const again = unwrapped(completed(unwrapped(readStated({ name: 'scenario.json', text })), null));
    expect(sha256Of(JSON.stringify(again)), scenario.id).toBe(sha256Of(text));
  }
});

describe('stored results beside those worked out again', () => {
  const stored = { a: 1, b: { c: [2, 'x', null] }, d: 4e12 };

  test('are the same', () => {
    const same = compareDocuments('results.json', stored, structuredClone(stored));
    expect(same).toMatchObject({ values: 5, rounding: 0, differences: [] });
  });

  test('are the same where a number is as far off as rounding may take it, and the distance is told', () => {
    const near = compareDocuments('results.json', stored, { ...stored, d: 4e12 * (1 + sameWithin / 2) });
    expect(near.differences).toEqual([]);
    expect(near.rounding).toBeCloseTo(sameWithin / 2, 15);
    const far = compareDocuments('results.json', stored, { ...stored, d: 4e12 * (1 + 3 * sameWithin) });
    expect(far.differences.map(({ at }) => at)).toEqual(['d']);
  });

  test.each([
    [{ ...stored, a: -1 }, 'a', 1, -1],
    [{ ...stored, a: '1' }, 'a', 1, '1'],
    [{ ...stored, a: null }, 'a', 1, null],
    [{ ...stored, b: { c: [2, 'y', null] } }, 'b.c.1', 'x', 'y'],
    [{ ...stored, b: { c: [2, 'x', null, 7] } }, 'b.c.3', undefined, 7],
    [{ a: 1, b: stored.b }, 'd', 4e12, undefined],
  ])('differ: %j', (here, at, was, is) => {
    const { differences } = compareDocuments('results.json', stored, here);
    expect(differences).toEqual([{ part: 'results.json', at, stored: was, here: is }]);
  });

  const differing = compareDocuments('results.json', stored, { ...stored, a: 2 });
  const matching = compareDocuments('report.json', stored, stored);
  const same = { stored: '0.2.0', here: '0.2.0' };

  test.each([
    [{ stored: '0.1.0', here: '0.2.0' }, [], ['engine']],
    [same, ['tables/population.csv'], ['inputs']],
    [{ stored: '0.1.0', here: '0.2.0' }, ['tables/population.csv'], ['engine', 'inputs']],
    [same, [], ['neither']],
  ])('differ likely because of %j, %j', (engines, otherInputs, causes) => {
    const verdict = verdictOf([matching, differing], { engines, otherInputs });
    expect(verdict).toMatchObject({ matches: false, values: 10, differences: 1, first: { at: 'a' }, causes });
  });

  test('match whatever the engine when no value differs', () => {
    const verdict = verdictOf([matching], { engines: { stored: '0.1.0', here: '0.2.0' }, otherInputs: [] });
    expect(verdict).toMatchObject({ matches: true, first: null, causes: [] });
  });

  test('rest on other inputs where a hash differs or stands on one side only', () => {
    expect(otherNames({ a: '1', b: '2', c: '3' }, { a: '1', b: '9', d: '4' })).toEqual(['b', 'c', 'd']);
  });
});
