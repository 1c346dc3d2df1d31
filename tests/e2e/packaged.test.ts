import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DebuggingPipe } from './debuggingPipe';
import { patience, root, temporaryFolder } from './launch';

const folder = path.join(root, 'release', 'linux-unpacked');
const program = path.join(folder, 'fundscope');

describe.runIf(process.platform === 'linux')('the packaged application', () => {
  let userData: string;
  let packaged: DebuggingPipe;

  beforeAll(async () => {
    await access(program);
    userData = await temporaryFolder();
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    packaged = new DebuggingPipe(program, [...sandbox, '--disable-gpu', `--user-data-dir=${userData}`]);
  });
  afterAll(async () => {
    await packaged.end();
    await rm(userData, { recursive: true, force: true });
  });

  test('opens its window and draws', async () => {
    const urls = async () => (await packaged.pages()).map(({ url }) => url);
    await expect.poll(urls, { timeout: patience }).toEqual(['app://bundle/index.html']);
    const drawn = () => packaged.evaluate('document.querySelectorAll("#root > :not(style)").length');
    await expect.poll(drawn, { timeout: patience }).toBeGreaterThan(0);
  });

  test('knows that it is packaged and carries its data files', async () => {
    expect(await packaged.evaluate('fundscope.invoke("app.facts", {}).then(({ value }) => value.packaged)')).toBe(true);
    expect(await packaged.evaluate('fetch("app://bundle/datasets/sources.md").then(({ status }) => status)')).toBe(200);
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
