import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import facts from '../../package.json' with { type: 'json' };
import { root } from './launch';

/** The real application around a page of a test's own: what the app's adapters do can be asked there directly. */
export async function applicationAround(page: string, folder: string): Promise<void> {
  const built = path.join(folder, 'build', 'app');
  await mkdir(built, { recursive: true });
  for (const part of ['main', 'preload']) {
    await cp(path.join(root, 'build', 'app', part), path.join(built, part), { recursive: true });
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.join(import.meta.dirname, page),
    build: { outDir: path.join(built, 'renderer'), target: 'chrome130', assetsInlineLimit: 0 },
  });
  const { name, productName, version, type, main } = facts;
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, productName, version, type, main }));
}
