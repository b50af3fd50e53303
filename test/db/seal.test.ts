import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type * as Copy from '../../db/copy';
import { connect } from '../../db/connection';
import { codeOf } from '../../db/failures';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

let whenRenaming: ((to: string) => void) | null = null;
vi.mock('../../db/copy', async (original) => {
  const actual = await original<typeof Copy>();
  return {
    ...actual,
    renameOver: (from: string, to: string) => {
      whenRenaming?.(to);
      actual.renameOver(from, to);
    },
  };
});

const folder = temporaryFolder();

describe('an atlas being sealed', () => {
  it.skipIf(process.platform === 'win32')(
    'is locked until the sealed file has its name: who opened the old one meanwhile would write into nothing',
    async () => {
      const { atlas } = await filledAtlas(join(folder, 'a.atlas'), 'hospital');
      const codes: string[] = [];
      whenRenaming = (to) => {
        try {
          connect(to, null, 'write').close();
          codes.push('opened');
        } catch (error) {
          codes.push(codeOf(error));
        }
      };
      await atlas.seal('seven quiet turnips');
      expect(codes).toEqual(['SQLITE_BUSY']);
      expect(atlas.isSealed()).toBe(true);
      atlas.close();
    },
  );

  it('stays as it was, open and editable, when the new file cannot take its name', async () => {
    const path = join(folder, 'b.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    whenRenaming = () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    };
    await expect(atlas.seal('seven quiet turnips')).rejects.toMatchObject({ code: 'readOnly' });
    whenRenaming = null;
    expect(atlas.isSealed()).toBe(false);
    atlas.removeAccount({ windowId: 'w', sessionId: 's' }, accountId);
    expect(atlas.accounts()).toEqual([]);
    atlas.close();
  });
});
