import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import { openWorkCopy } from '../../electron/workspace/workCopy';
import { bundleScript } from '../support/bundleScript';
import { newFolder, value } from '../support/workspaces';

/** FUNDSCOPE_KILLS=200 makes it the full number; less by default, so that everybody runs it. */
const kills = Number(process.env.FUNDSCOPE_KILLS ?? 30);
const rowsOfBatch = 500;

let script = { program: '', folder: '' };
beforeAll(async () => {
  script = await bundleScript('restlessWorkspace');
});
afterAll(() => rm(script.folder, { recursive: true, force: true }));

/** A seeded stream of fractions (mulberry32), so that a failing moment can be looked for again. */
function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface State {
  readonly revision: number;
  readonly batches: number;
  readonly saves: number;
}

/** When a process is killed: so many milliseconds after so many words; without words, after its start. */
interface Moment {
  readonly words: number;
  readonly delay: number;
}

/** Starts the restless process, kills it at its moment and gives its last word. */
async function killed(args: readonly string[], { words, delay }: Moment): Promise<State | null> {
  const child = spawn(process.execPath, [script.program, ...args]);
  let heard = '';
  let complaint = '';
  let isDue = false;
  const killLater = (): void => {
    if (isDue || heard.split('\n').length - 1 < words) return;
    isDue = true;
    setTimeout(() => child.kill('SIGKILL'), delay);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    killLater();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  killLater();
  const signal = await new Promise((done) => child.on('close', (_code, by) => done(by)));
  expect(complaint).toBe('');
  expect(signal).toBe('SIGKILL');
  const last = heard.split('\n').at(-2);
  return last === undefined ? null : JSON.parse(last);
}

/** What is in the workspace now: counted in the tables themselves, not read from what the document says of them. */
async function found(folder: string, state: string, passphrase: string): Promise<State & { journal: number }> {
  const request = { folder, passphrase: passphrase === '' ? null : passphrase, state: stateFolder(state) };
  const workspace = value(await openWorkspace(request));
  expect(workspace.readOnly).toBeNull();
  expect(workspace.notAsSeen).toBe(false);
  const copy = value(await openWorkCopy(workspace));
  let batches = 0;
  if (workspace.tables !== null) {
    const instance = await DuckDBInstance.create(copy.file, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const sums = `SELECT split_part(employer_id, '-', 1)::INTEGER AS batch, count(*)::INTEGER AS rows,
        count(DISTINCT employer_id)::INTEGER AS different, (SELECT count(*) FROM rejected_rows r
          WHERE r.import_id = min(e.source_id))::INTEGER AS rejected,
        (SELECT sum(rows) FROM imports i WHERE i.source_id = min(e.source_id))::INTEGER AS said
      FROM employers e GROUP BY batch ORDER BY batch`;
    const rows = (await connection.runAndReadAll(sums)).getRowObjectsJS();
    connection.closeSync();
    instance.closeSync();
    const whole = { rows: rowsOfBatch, different: rowsOfBatch, rejected: 1, said: rowsOfBatch };
    expect(rows).toEqual(rows.map((_, index) => ({ batch: index + 1, ...whole })));
    batches = rows.length;
  }
  await copy.remove();
  const { revision, settings } = workspace.document;
  expect(batches).toBe(Number(settings.batches ?? 0));
  const journal = workspace.entries().length;
  await workspace.close();
  return { revision, batches, saves: Number(settings.saves ?? 0), journal };
}

describe.each([
  { name: 'a workspace', passphrase: '', share: 0.85 },
  { name: 'an encrypted workspace', passphrase: 'four words in a row', share: 0.15 },
])('$name', ({ passphrase, share }) => {
  const count = Math.round(kills * share);
  test(`killed at ${count} random moments opens with all that was acknowledged and nothing in between`, async () => {
    const site = await newFolder();
    const [folder, state] = [path.join(site, 'workspace'), path.join(site, 'state')];
    const next = fractions(20_260_301);
    let before: State = { revision: 0, batches: 0, saves: 0 };
    for (let kill = 0; kill < count; kill++) {
      // Every fourth dies while it starts, opens and recovers; the others in the middle of some change.
      const words = kill % 4 === 3 ? 0 : 1 + Math.floor(next() * 5);
      const moment = { words, delay: next() * (words === 0 ? 900 : 250) };
      const told = (await killed([folder, state, passphrase], moment)) ?? before;
      if (told.revision === 0) continue;
      const now = await found(folder, state, passphrase);
      expect([told.revision, told.revision + 1], `kill ${kill}`).toContain(now.revision);
      expect(now.journal).toBe(now.revision);
      const done = now.batches + now.saves - told.batches - told.saves;
      expect(done, `kill ${kill}`).toBeLessThanOrEqual(now.revision - told.revision);
      expect(done).toBeGreaterThanOrEqual(0);
      before = now;
    }
    // The processes did work: changes of every kind were under way when they died.
    expect(before.batches).toBeGreaterThan(count / 5);
    expect(before.saves).toBeGreaterThan(count / 5);
    expect((await readdir(folder)).sort().filter((name) => name !== 'seal.json')).toEqual([
      'journal.jsonl',
      'tables.duckdb',
      'workspace.json',
    ]);
    expect(await readdir(path.join(state, 'work'))).toEqual([]);
    await rm(site, { recursive: true });
  }, 1_800_000);
});
