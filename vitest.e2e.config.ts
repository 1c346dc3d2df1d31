import { defineConfig } from 'vitest/config';

/** The real application under Playwright, one window at a time; started by electron/setup/endToEnd.mjs. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
