import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasDisplay, isRoot, onPath, run, SetupProblem, say } from './command.mjs';

/** Debian packages whose dependencies cover everything Electron links or loads. */
const electronPackages = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];
const displayTools = { Xvfb: 'xvfb', 'xvfb-run': 'xvfb', xauth: 'xauth' };
/** What reads back the files that we write, in tests without a window. */
const readers = {
  soffice: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
  pdftotext: 'poppler-utils',
};
const testTools = { ...readers, strace: 'strace' };

async function lacksLibraries({ program }) {
  const { text } = await run('ldd', [program], { output: 'keep' });
  if (text.includes('not found')) {
    return true;
  }
  // GTK is loaded at run time, so ldd on Electron does not show it.
  const ldconfig = onPath('ldconfig') ?? ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync);
  return ldconfig ? !(await run(ldconfig, ['-p'], { output: 'keep' })).text.includes('libgtk-3.so.0') : false;
}

const packagesFor = (tools) => Object.keys(tools).flatMap((tool) => (onPath(tool) ? [] : tools[tool]));

async function missingPackages(runtime, purpose) {
  const needed = (await lacksLibraries(runtime)) ? [...electronPackages] : [];
  if (purpose === 'test' || !hasDisplay()) {
    needed.push(...packagesFor(displayTools));
  }
  if (purpose === 'test') {
    needed.push(...packagesFor(testTools));
  }
  return [...new Set(needed)];
}

/** Newer Debian and Ubuntu renamed some libraries (libasound2t64); take the name that this system knows. */
async function asNamedHere(name) {
  const { code } = await run('apt-cache', ['show', '--quiet=2', `${name}t64`], { output: 'keep' });
  return code === 0 ? `${name}t64` : name;
}

async function installWithApt(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing system packages: ${names.join(' ')} …`);
  const update = await run('apt-get', ['update', '--quiet=2'], { output: 'keep', env });
  const known = await Promise.all(names.map(asNamedHere));
  const install = await run('apt-get', ['install', '--yes', '--quiet=2', '--no-install-recommends', ...known], {
    output: 'keep',
    env,
  });
  if (install.code !== 0) {
    throw new SetupProblem(`apt-get could not install ${known.join(' ')}:\n${update.text}\n${install.text}`);
  }
}

function refuse(names) {
  const how = onPath('apt-get')
    ? `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`
    : `  (Debian names) ${names.join(' ')}: install their counterparts with this system's package manager`;
  throw new SetupProblem(`System packages are missing. Install them, then run the command again:\n${how}`);
}

/** Installed where we may (root with apt), named in one command where we may not. */
async function ensure(missing) {
  if (missing.length === 0) {
    return;
  }
  if (!isRoot() || !onPath('apt-get')) {
    refuse(missing);
  }
  await installWithApt(missing);
}

/** Linux only: what Electron, a virtual display and the tests need from the system. `purpose` is 'run' or 'test'. */
export async function ensureSystemLibraries(runtime, purpose) {
  if (process.platform === 'linux') {
    await ensure(await missingPackages(runtime, purpose));
  }
}

/** Linux only: what the tests without a window need from the system. */
export async function ensureReaders() {
  if (process.platform === 'linux') {
    await ensure(packagesFor(readers));
  }
}

/** Puts a virtual screen in front of a command; `-a` takes a free display number, so several may run at once. */
export const onVirtualDisplay = (program, args) => [
  'xvfb-run',
  ['-a', '-s', '-screen 0 2560x1600x24', path.normalize(program), ...args],
];
