import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const folders = 'tests/{golden,invariants,independent,audit,house,integration}';

/** Tests without a window: plain ones in Node, those of components (.tsx) over a DOM. */
export default defineConfig({
  plugins: [react()],
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'node', include: [`${folders}/**/*.test.ts`] } },
      { extends: true, test: { name: 'dom', include: [`${folders}/**/*.test.tsx`], environment: 'happy-dom' } },
    ],
  },
});
