import path from 'node:path';
import { defineConfig } from 'vite';
import facts from './package.json' with { type: 'json' };

const root = import.meta.dirname;

/** The command line: one Node module, everything bundled except native modules. */
export default defineConfig({
  ssr: { noExternal: true, external: Object.keys(facts.dependencies) },
  build: {
    ssr: path.join(root, 'electron', 'cli', 'main.ts'),
    outDir: path.join(root, 'build', 'app', 'cli'),
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
});
