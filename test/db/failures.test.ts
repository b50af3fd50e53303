import { describe, expect, it } from 'vitest';
import { failureOf, type Doing } from '../../db/failures';

const raised = (code: string): Error => Object.assign(new Error('disk image'), { code });

describe('what a disk refuses', () => {
  it.each([
    ['EDQUOT', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['SQLITE_FULL', 'diskFull'],
    ['EFBIG', 'diskFailed'],
    ['ESTALE', 'diskFailed'],
    ['EIO', 'diskFailed'],
    ['SQLITE_IOERR', 'diskFailed'],
    ['SQLITE_IOERR_WRITE', 'diskFailed'],
    ['SQLITE_IOERR_FSYNC', 'diskFailed'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_CORRUPTFS', 'damaged'],
    ['SQLITE_READONLY_DBMOVED', 'fileGone'],
    ['EACCES', 'readOnly'],
    ['EROFS', 'readOnly'],
    ['ENAMETOOLONG', 'invalidInput'],
    ['EISDIR', 'invalidInput'],
  ])('%s is called %s', (code, expected) => {
    expect(failureOf(raised(code), null, 'edit').code).toBe(expected);
  });

  it.each(['open', 'copy', 'seal'] as const satisfies readonly Doing[])(
    'while it was to %s is not said of the last edit',
    (doing) => {
      for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'EIO', 'SQLITE_IOERR_WRITE']) {
        expect(failureOf(raised(code), null, doing).message).not.toContain('last edit');
      }
    },
  );

  it.each([
    ['EACCES', 'open', /does not let the app open this file/],
    ['EACCES', 'copy', /Your atlas is unchanged\. Choose another folder/],
    ['EACCES', 'seal', /beside the atlas, and nothing can be written there/],
    ['SQLITE_READONLY', 'edit', /can read and export it/],
    ['ENOENT', 'copy', /Nothing was written; your atlas is unchanged/],
    ['SQLITE_CORRUPT', 'open', /It was not changed/],
    ['SQLITE_CORRUPT', 'edit', /last edit is not saved; it stays on screen\. Save the atlas elsewhere/],
    ['SQLITE_CORRUPT', 'copy', /no whole copy of it could be made/],
  ] as const)('%s while it was to %s is said as it is', (code, doing, words) => {
    expect(failureOf(raised(code), null, doing).message).toMatch(words);
  });

  it('while an edit is written says that the edit is on screen, and where else it can be saved', () => {
    for (const code of ['ENOSPC', 'EIO', 'SQLITE_IOERR_WRITE']) {
      const { message } = failureOf(raised(code), null, 'edit');
      expect(message).toContain('stays on screen');
      expect(message).toContain('save the atlas elsewhere');
    }
  });
});
