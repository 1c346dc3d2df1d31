import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Makes one module of a script of this folder, which a plain Node can run as a process of its own. */
export async function bundleScript(name: string): Promise<{ readonly program: string; readonly folder: string }> {
  const folder = path.join(root, 'build/tests', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@duckdb/node-api'] },
    build: { ssr: path.join(import.meta.dirname, `${name}.ts`), outDir: folder, target: 'node20', minify: false },
  });
  return { program: path.join(folder, `${name}.js`), folder };
}
