import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests of functions and rules leave nothing behind, so that files share the modules that they load. */
const shared = 'tests/{golden,invariants,independent,audit,investment,house}/**/*.test.ts';
const apart = 'tests/integration/**/*.test';

/** Tests without a window: plain ones in Node, those of components (.tsx) over a DOM. */
export default defineConfig({
  plugins: [react()],
  test: {
    // A guard against tests that hang, never a measure of speed: a machine may be busy, each flush to a slow disk can take
    // tenths of a second. No test sets a shorter one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: 'electron/setup/kernel.mjs',
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'shared', include: [shared], isolate: false } },
      { extends: true, test: { name: 'apart', include: [`${apart}.ts`] } },
      { extends: true, test: { name: 'dom', include: [`${apart}.tsx`], environment: 'happy-dom' } },
    ],
  },
});
