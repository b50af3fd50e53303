import { defineConfig } from 'vitest/config';

const times = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...times, name: 'checks', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: ['test/e2e/**', 'test/bench/**'] } },
      // Journeys share the machine's cores with the browsers they drive, so they wait longer for what they look for.
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], expect: { poll: { timeout: 15_000 } }, testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false } },
      { test: { name: 'bench', include: ['test/bench/**/*.bench.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false } },
    ],
  },
});
