import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folderBelow = (parent: string): string => {
  const folder = realpathSync(mkdtempSync(join(parent, 'account-atlas-test-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A folder of its own for a test file, gone when the file is done. */
export const temporaryFolder = (): string => folderBelow(tmpdir());

const MEMORY = '/dev/shm';
/**
 * The same in memory where the system has such a place: for tests that write many files, and play the disk themselves.
 */
export const folderInMemory = (): string => folderBelow(existsSync(MEMORY) ? MEMORY : tmpdir());
