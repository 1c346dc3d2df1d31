import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const folders = 'tests/{golden,invariants,independent,audit,investment,house,integration}';

/** Tests without a window: plain ones in Node, those of components (.tsx) over a DOM. */
export default defineConfig({
  plugins: [react()],
  test: {
    // A guard against tests that hang, never a measure of speed: a machine may be busy, each flush to a slow disk can take
    // tenths of a second. No test sets a shorter one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: 'electron/setup/kernel.mjs',
    projects: [
      { extends: true, test: { name: 'node', include: [`${folders}/**/*.test.ts`] } },
      { extends: true, test: { name: 'dom', include: [`${folders}/**/*.test.tsx`], environment: 'happy-dom' } },
    ],
  },
});
