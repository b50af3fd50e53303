import { defineConfig } from 'vitest/config';

/** A poll waits for what a busy machine does late; one second, the tool's own limit, is not enough for a passphrase and a page. */
const patience = { expect: { poll: { timeout: 15_000 } } };
const times = { testTimeout: 60_000, hookTimeout: 60_000, ...patience };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...times,
          name: 'checks',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/bench/**'],
        },
      },
      // Journeys share the machine's cores with the browsers they drive.
      {
        test: {
          ...patience,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['test/bench/**/*.bench.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
