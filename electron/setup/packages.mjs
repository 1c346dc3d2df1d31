import { readFileSync } from 'node:fs';
import { npm, SetupProblem, say } from './command.mjs';
import { inRoot } from './places.mjs';

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
};

/** npm writes node_modules/.package-lock.json last, so an interrupted installation never counts as complete. */
function installedAsLocked() {
  const locked = readPackages(inRoot('package-lock.json'));
  const installed = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (!locked || !installed) {
    return false;
  }
  return Object.entries(locked).every(
    ([place, { version, optional }]) =>
      place === '' || installed[place]?.version === version || (optional && !installed[place]),
  );
}

/** Installs the packages of package-lock.json unless exactly they are there already. */
export async function ensurePackages() {
  if (installedAsLocked()) {
    return;
  }
  say('Installing packages (npm ci) …');
  const { code } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new SetupProblem(
      'npm could not install the packages; its message is above. Check that the npm registry can be reached ' +
        '(npm ping) and that the disk has 1 GB free, then run the command again.',
    );
  }
}
