import { readdirSync, statSync } from 'node:fs';
import { build } from './build.mjs';
import { leave, SetupProblem, say } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { isReleaseRuntime, pack } from './packing.mjs';
import { inRoot } from './places.mjs';
import { ensureRuntime, releaseVersion } from './runtime.mjs';

/** Made where no further download is needed; AppImage's runtime comes from its project's release host. */
const usualTargets = { linux: ['dir', 'tar.gz', 'deb'], darwin: ['dmg'], win32: ['nsis'] }[process.platform];

function refuseForRelease(runtime) {
  throw new SetupProblem(
    `A release carries Electron ${releaseVersion()}, but the runtime here is ${runtime.version}. Run this where ` +
      "Electron's release host can be reached, or set ELECTRON_MIRROR. Without --release, packages for trial are " +
      'made and named as such.',
  );
}

function warnOfTrial({ version }) {
  say(
    `Packing with Electron ${version} in place of ${releaseVersion()}: for trial only, and named so. Do not publish.`,
  );
}

async function packAll(args) {
  const release = args.includes('--release');
  const targets = args.filter((argument) => argument !== '--release');
  await ensurePackages();
  const runtime = await ensureRuntime();
  if (!isReleaseRuntime(runtime)) {
    release ? refuseForRelease(runtime) : warnOfTrial(runtime);
  }
  await build(['window']);
  await pack(runtime, targets.length > 0 ? targets : usualTargets);
  for (const name of readdirSync(inRoot('release')).filter((entry) => entry.startsWith('Fundscope-'))) {
    say(`release/${name}  ${(statSync(inRoot('release', name)).size / 1e6).toFixed(1)} MB`);
  }
}

packAll(process.argv.slice(2)).catch(leave);
