import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type * as Connection from '../../db/connection';
import { openAtlas } from '../../db/atlas';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

let refused: string | null = null;
vi.mock('../../db/connection', async (original) => {
  const actual = await original<typeof Connection>();
  return {
    ...actual,
    connect: (...given: Parameters<typeof actual.connect>) => {
      if (refused !== null && given[2] === 'write')
        throw Object.assign(new Error('attempt to write a readonly database'), { code: refused });
      return actual.connect(...given);
    },
  };
});

const folder = temporaryFolder();

describe('a file of which only trying tells that it may not be written', () => {
  it.each(['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EACCES'])('is open for reading: %s', async (code) => {
    const path = join(folder, `${code}.atlas`);
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.close();
    refused = code;
    try {
      const shown = await openAtlas(path);
      expect(shown.readOnly).toContain('cannot be written here');
      expect(shown.document(accountId).person.size).toBeGreaterThan(10);
      shown.close();
    } finally {
      refused = null;
    }
  });
});
