import { defineConfig } from 'vitest/config';

/**
 * A poll waits for what a busy machine does late; one second, the tool's own limit, is not enough for a passphrase and
 * a page.
 */
const patience = { expect: { poll: { timeout: 15_000 } } };
const isTorture = process.env['ACCOUNT_ATLAS_TORTURE'] === '1';
const times = { testTimeout: isTorture ? 7_200_000 : 120_000, hookTimeout: 60_000, ...patience };
const journeys = { ...patience, testTimeout: 120_000, hookTimeout: 60_000 };

/** Rules that need neither a file nor a process: what a change of them breaks is known within a minute. */
const RULES = ['test/shared/**/*.test.ts', 'test/rooms.test.ts', 'test/words.test.ts', 'test/db/schema.test.ts'];
/** Journeys that count packets, kill browsers or read the list of processes: nothing else may run beside them. */
const ALONE = ['door', 'nothingLeft', 'offline'].map((name) => `test/e2e/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      // Rules keep nothing, so their files share the modules they load; to load them anew takes as long as the tests.
      { test: { ...times, name: 'rules', include: RULES, maxWorkers: 2, isolate: false } },
      // The page keeps its state in modules: every file needs them for itself.
      { test: { ...times, name: 'page', include: ['test/renderer/**/*.test.{ts,tsx}'], maxWorkers: 2 } },
      {
        test: {
          ...times,
          name: 'store',
          include: ['test/db/**/*.test.ts', 'test/electron/**/*.test.ts', 'test/hosts/**/*.test.ts'],
          exclude: RULES,
          // The tool leaves one core free, and these wait for the disk about as long as they work.
          maxWorkers: 2,
        },
      },
      // Two at a time: a journey waits for its browser about as long as it works. Each of the two processes goes on to
      // the next journey with the browsers and the code it has loaded; apps, folders and windows are made anew.
      {
        test: {
          ...journeys,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          isolate: false,
        },
      },
      { test: { ...journeys, name: 'alone', include: ALONE, fileParallelism: false } },
      { test: { ...journeys, name: 'long', include: ['test/long/**/*.test.ts'], fileParallelism: false } },
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
