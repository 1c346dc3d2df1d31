import { defineConfig } from 'vitest/config';

/** The real application under Playwright, one window at a time; started by electron/setup/endToEnd.mjs. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
