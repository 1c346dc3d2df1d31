import { rm } from 'node:fs/promises';
import path from 'node:path';

/** A runtime made for development carries a starter for any folder; a package must start itself only. */
export default async function afterPack({ appOutDir, packager }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
