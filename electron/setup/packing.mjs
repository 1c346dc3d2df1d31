import { chmod } from 'node:fs/promises';
import { locked } from './build.mjs';
import { run, SetupProblem } from './command.mjs';
import { inRoot } from './places.mjs';
import { releaseVersion } from './runtime.mjs';

const sevenZip = {
  linux: () => inRoot('node_modules', '7zip-bin', 'linux', process.arch, '7za'),
  darwin: () => inRoot('node_modules', '7zip-bin', 'mac', process.arch, '7za'),
  win32: () => inRoot('node_modules', '7zip-bin', 'win', process.arch, '7za.exe'),
}[process.platform];

const platformFlag = { linux: '--linux', darwin: '--mac', win32: '--win' }[process.platform];

export const isReleaseRuntime = ({ version }) => version === releaseVersion();

/** Packages made with any other Electron than the released one say so in their name. */
const artifactName = (runtime) => {
  const mark = isReleaseRuntime(runtime) ? '' : `-dev${runtime.version.split('.')[0]}`;
  return `\${productName}-\${version}${mark}-\${os}-\${arch}.\${ext}`;
};

/** Runs electron-builder for the named targets of this platform with the given runtime. */
export async function pack(runtime, targets, output = 'show') {
  // npm drops the executable bit of this one.
  await chmod(sevenZip(), 0o755);
  const script = inRoot('node_modules', 'electron-builder', 'cli.js');
  const config = [
    `-c.electronDist=${runtime.directory}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.artifactName=${artifactName(runtime)}`,
  ];
  const env = {
    ELECTRON_BUILDER_7ZIP_PATH: sevenZip(),
    ...(process.platform === 'linux' && { CUSTOM_FPM_PATH: inRoot('electron', 'setup', 'fpm-deb.mjs') }),
  };
  const args = [script, platformFlag, ...targets, '--publish', 'never', ...config];
  const { code, text } = await locked(() => run(process.execPath, args, { output, env }));
  if (code !== 0) {
    throw new SetupProblem(`electron-builder failed.\n${text}`);
  }
}

/** The unpacked application alone, as the tests start it: release/linux-unpacked. */
export const packFolder = (runtime) => pack(runtime, ['dir'], 'keep');
