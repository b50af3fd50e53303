import { defineConfig } from 'vitest/config';

/** Journeys in a real browser on the built page; one after the other, they share two cores. */
export default defineConfig({
  test: { include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false },
});
