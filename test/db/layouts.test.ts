import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { edit, newId } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const LAYOUT = { place: ' down', kept: '{"shapeMark":"","corners":{}}' };

describe('where the cards of a map stand', () => {
  it('is kept in the file, in no history, and goes with its account alone', async () => {
    const path = join(folder, 'two.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const otherId = newId();
    const other = edit(atlas.atlasDocument(), (draft) => draft.add('account', { id: otherId, name: 'Other' }));
    atlas.putAccount(SOMEONE, otherId, 'New account', other);
    const revision = atlas.revision();
    atlas.keepLayout(accountId, { ...LAYOUT, kept: 'first' });
    atlas.keepLayout(accountId, LAYOUT);
    atlas.keepLayout(accountId, { ...LAYOUT, place: 'of a unit down' });
    atlas.keepLayout(otherId, LAYOUT);
    expect(atlas.revision()).toBe(revision);
    // What is kept is the app's own work, and no other program's: what follows is an edit as any.
    atlas.keepLayout(accountId, { ...LAYOUT, kept: 'x'.repeat(50_000) });
    expect([atlas.look(), atlas.trouble()]).toEqual([false, null]);
    const diff = edit(atlas.document(accountId), (draft) => draft.set('account', accountId, { name: 'Renamed' }));
    atlas.keepLayout(accountId, LAYOUT);
    atlas.apply(SOMEONE, { accountId, baseRevision: revision, label: 'Rename', diff });
    expect(atlas.trouble()).toBeNull();
    atlas.close();

    const again = await openAtlas(path);
    expect(again.layouts(accountId)).toEqual([LAYOUT, { ...LAYOUT, place: 'of a unit down' }]);
    expect(again.check()).toEqual([]);
    again.removeAccount(SOMEONE, accountId);
    expect(again.layouts(accountId)).toEqual([]);
    expect(again.layouts(otherId)).toEqual([LAYOUT]);
    again.keepLayout(accountId, LAYOUT);
    expect(again.layouts(accountId)).toEqual([]);
    again.close();
  });

  it('goes along with a copy, and with an account that is handed over', async () => {
    const { atlas, accountId } = await filledAtlas(join(folder, 'given.atlas'), 'hospital');
    atlas.keepLayout(accountId, LAYOUT);
    const copy = join(folder, 'copy.atlas');
    atlas.copyTo(copy);
    const passphrase = 'marble otter seven lanterns below';
    const own = join(folder, 'own.atlas');
    await atlas.handOver(accountId, own, { withHistory: false, passphrase });
    atlas.close();
    for (const [path, unlock] of [[copy], [own, { passphrase }]] as const) {
      const there = await openAtlas(path, unlock === undefined ? {} : { unlock });
      expect(there.layouts(accountId)).toEqual([LAYOUT]);
      there.close();
    }
  });
});
