import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leave, run, SetupProblem, say } from './command.mjs';
import { buildKernel } from './kernel.mjs';
import { ensurePackages } from './packages.mjs';
import { cliEntry, inRoot, mainEntry, root } from './places.mjs';

const lock = inRoot('build', 'lock');

const parts = {
  window: {
    sources: ['electron', 'kernel', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'],
    output: mainEntry,
    command: [inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
  },
  cli: {
    sources: ['electron', 'kernel', 'shared', 'electron.vite.cli.config.ts', 'package-lock.json'],
    output: cliEntry,
    command: [
      inRoot('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      ...['--config', 'electron.vite.cli.config.ts', '--logLevel', 'warn'],
    ],
  },
};

function* filesUnder(place) {
  if (!existsSync(place)) {
    return;
  }
  for (const entry of readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(place, entry.name);
    if (!entry.isDirectory()) {
      yield full;
    } else if (full !== inRoot('electron', 'setup')) {
      yield* filesUnder(full);
    }
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const place = inRoot(source);
    for (const file of path.extname(place) ? [place] : filesUnder(place)) {
      hash.update(path.relative(root, file)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

const stampOf = (name) => inRoot('build', `${name}.built`);

const isCurrent = (name, print) =>
  existsSync(parts[name].output) && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === print;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Two commands may be started at once; neither may write the output that the other writes or packs. */
export async function locked(work) {
  mkdirSync(inRoot('build'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (owner && !isAlive(owner)) {
        rmSync(lock, { force: true });
      }
      await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function buildPart(name) {
  const print = fingerprint(parts[name].sources);
  if (isCurrent(name, print)) {
    return;
  }
  say(`Building the ${name === 'cli' ? 'command line' : 'application'} …`);
  rmSync(stampOf(name), { force: true });
  await buildKernel();
  const { code, text } = await run(process.execPath, parts[name].command, {
    output: 'keep',
    env: { ELECTRON_MAJOR_VER: '33', NODE_ENV: 'production' },
  });
  if (code !== 0) {
    throw new SetupProblem(`The build failed:\n${text}`);
  }
  writeFileSync(stampOf(name), print);
}

/** Builds what is named ('window', 'cli'), unless its sources are the ones it was last built from. */
export async function build(names = ['window', 'cli']) {
  if (names.every((name) => isCurrent(name, fingerprint(parts[name].sources)))) {
    return;
  }
  await locked(async () => {
    for (const name of names) {
      await buildPart(name);
    }
  });
}

if (process.argv[1] === import.meta.filename) {
  const only = process.argv.indexOf('--only');
  ensurePackages()
    .then(() => build(only === -1 ? undefined : process.argv[only + 1]?.split(',')))
    .catch(leave);
}
