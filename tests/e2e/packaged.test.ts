import { spawn } from 'node:child_process';
import { access, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root, temporaryFolder } from './launch';

const folder = path.join(root, 'release', 'linux-unpacked');
const program = path.join(folder, 'fundscope');

interface Target {
  readonly url: string;
  readonly title: string;
  readonly webSocketDebuggerUrl: string;
}

let userData: string;
let end: () => Promise<unknown>;
let port: number;

async function portOf(profile: string): Promise<number> {
  const file = path.join(profile, 'DevToolsActivePort');
  await vi.waitFor(() => access(file), { timeout: 30_000 });
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}

async function targets(): Promise<Target[]> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`);
  return (await response.json()) as Target[];
}

/** Evaluates in the page over the debugging protocol: the release fuses leave Playwright no way in. */
async function inPage(expression: string): Promise<unknown> {
  const [target] = await targets();
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((open) => socket.addEventListener('open', open));
  const answer = new Promise<{ result: { result: { value: unknown } } }>((resolve) =>
    socket.addEventListener('message', ({ data }) => resolve(JSON.parse(String(data)))),
  );
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const { result } = await answer;
  socket.close();
  return result.result.value;
}

describe.runIf(process.platform === 'linux')('the packaged application', () => {
  beforeAll(async () => {
    userData = await temporaryFolder();
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [...sandbox, '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${userData}`];
    const child = spawn(program, args, { stdio: 'ignore' });
    const ended = new Promise((done) => child.on('close', done));
    end = () => {
      child.kill();
      return ended;
    };
    port = await portOf(userData);
  });
  afterAll(async () => {
    await end();
    await rm(userData, { recursive: true, force: true });
  });

  test('opens its window', async () => {
    await expect
      .poll(async () => (await targets()).map(({ url }) => url), { timeout: 30_000 })
      .toEqual(['app://bundle/index.html']);
    await expect
      .poll(() => inPage('document.querySelectorAll("#root > :not(style)").length'), { timeout: 30_000 })
      .toBeGreaterThan(0);
  });

  test('knows that it is packaged and carries its data files', async () => {
    expect(await inPage('window.fundscope.invoke("app.facts", {}).then((facts) => facts.value.packaged)')).toBe(true);
    expect(await inPage('fetch("app://bundle/datasets/sources.md").then((response) => response.status)')).toBe(200);
  });

  test('takes neither Node code from its environment nor an application other than its own', async () => {
    const fuses = await getCurrentFuseWire(program);
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
    await expect(access(path.join(folder, 'resources', 'default_app.asar'))).rejects.toThrow('ENOENT');
  });
});
