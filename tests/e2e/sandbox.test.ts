import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { launch, root, runtimeProgram, temporaryFolder, type Workbench } from './launch';
import { behind } from './wrapper';

const nobody = 65534;

/** Places where another user may read: root's own home, and so its cache, is closed to everybody else. */
async function stage(folder: string): Promise<{ program: string; userData: string; application: string }> {
  const [runtime, application, userData] = ['runtime', 'application', 'profile'].map((name) => path.join(folder, name));
  if (!runtime || !application || !userData) {
    throw new Error('three places were asked for');
  }
  await chmod(folder, 0o755);
  await cp(path.dirname(runtimeProgram()), runtime, { recursive: true });
  for (const part of ['package.json', 'build/app', 'datasets', 'tests/e2e/holdReady.cjs']) {
    await cp(path.join(root, part), path.join(application, part), { recursive: true });
  }
  await mkdir(userData);
  const authority = process.env.XAUTHORITY;
  if (authority) {
    await cp(authority, path.join(userData, 'Xauthority'));
  }
  // The helper that builds the sandbox where the kernel gives users no namespaces of their own.
  await chmod(path.join(runtime, 'chrome-sandbox'), 0o4755);
  spawnSync('chown', ['-R', `${nobody}:${nobody}`, userData]);
  return { program: path.join(runtime, path.basename(runtimeProgram())), userData, application };
}

async function launchAsNobody(folder: string): Promise<Workbench> {
  const { program, userData, application } = await stage(folder);
  const drop = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups`;
  const home = `env HOME='${userData}' XAUTHORITY='${userData}/Xauthority'`;
  return launch({
    program: await behind(`${drop} ${home}`, folder, program),
    folder: application,
    hold: path.join(application, 'tests', 'e2e', 'holdReady.cjs'),
    userData,
    sandbox: true,
  });
}

/** The kernel's own word: 2 means that a filter of system calls is in force. */
async function seccompOfPage({ app }: Workbench): Promise<string | undefined> {
  const pid = await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId());
  return /^Seccomp:\s+(\d)$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
}

test.runIf(process.platform === 'linux')("the page runs in the operating system's sandbox", async () => {
  const folder = await temporaryFolder();
  const workbench = process.getuid?.() === 0 ? await launchAsNobody(folder) : await launch({ sandbox: true });
  const unsandboxed = await workbench.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'));
  const seccomp = await seccompOfPage(workbench);
  const facts = await workbench.page.evaluate(() => window.fundscope.invoke('app.facts', {}));
  await workbench.close();
  await rm(folder, { recursive: true });
  expect(unsandboxed).toBe(false);
  expect(seccomp).toBe('2');
  expect(facts).toMatchObject({ ok: true });
});
