import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import facts from './package.json' with { type: 'json' };

const root = import.meta.dirname;
const native = ['electron', ...Object.keys(facts.dependencies)];

/** Node 20 and Chromium 130 are the oldest that any supported runtime carries. */
const hostTarget = 'node20';
const windowTarget = 'chrome130';

/** The notices that the licences of the bundled packages ask for; electron-builder puts them beside the program. */
const notices = { fileName: 'third-party-licences.md' };

export default defineConfig({
  main: {
    build: {
      outDir: 'build/app/main',
      target: hostTarget,
      externalizeDeps: false,
      license: notices,
      rolldownOptions: {
        input: path.join(root, 'electron', 'main.ts'),
        external: native,
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'build/app/preload',
      target: hostTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: path.join(root, 'electron', 'preload.ts'),
        external: ['electron'],
        // A sandboxed preload script can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: path.join(root, 'build', 'app', 'renderer'),
      emptyOutDir: true,
      target: windowTarget,
      // Everything is a file of its own under app://: nothing is inlined as data: that the CSP would refuse.
      assetsInlineLimit: 0,
      minify: true,
      license: notices,
      rolldownOptions: {
        // Named, not listed: a list would be joined to electron-vite's own (empty) default.
        input: { index: path.join(root, 'renderer', 'index.html'), print: path.join(root, 'renderer', 'print.html') },
      },
    },
  },
});
