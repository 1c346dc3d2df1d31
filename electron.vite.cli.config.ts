import path from 'node:path';
import { defineConfig } from 'vite';
import facts from './package.json' with { type: 'json' };

const root = import.meta.dirname;

/** The command line and the thread that projects paths for it; everything bundled except native modules. */
export default defineConfig({
  ssr: { noExternal: true, external: Object.keys(facts.dependencies) },
  build: {
    ssr: true,
    outDir: path.join(root, 'build', 'app', 'cli'),
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: path.join(root, 'electron', 'cli', 'main.ts'),
        pathThread: path.join(root, 'electron', 'cli', 'simulating', 'pathThread.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
