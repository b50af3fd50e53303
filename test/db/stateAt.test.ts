import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { isRebuilt } from '../../db/rebuild';
import { stateAt, type StateRow } from '../../db/stateAt';
import { restore } from '../../db/safety/compose';
import { edit } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { live } from '../support/live';
import { freshPlacesIn, keptAtlas, openKept } from '../support/safety';
import { SAMPLES } from '../support/samples';
import { chanceFrom } from '../support/torture';

const folder = temporaryFolder();

describe('the state at a revision', () => {
  it.each(SAMPLES)('%s is what the account was then, to the last field and stamp', async (sample) => {
    const path = join(folder, `${sample}.atlas`);
    const { atlas, accountId } = await filledAtlas(path, sample);
    const was = live(atlas, accountId, chanceFrom(11), 120);
    expect(was.size).toBeGreaterThan(100);
    for (const [revision, document] of was)
      if (revision % 7 === 1 || revision === atlas.revision())
        expect(atlas.stateAt(accountId, revision), `revision ${revision}`).toEqual(document);
    atlas.close();
    const again = await openAtlas(path);
    expect(again.stateAt(accountId, again.revision())).toEqual(again.document(accountId));
    expect(isRebuilt(again.rebuild())).toBe(true);
    again.close();
  });

  it('has what all accounts share as it was then, whichever account changed it', async () => {
    const { atlas, accountId } = await filledAtlas(join(folder, 'two.atlas'), 'hospital');
    const before = atlas.revision();
    const member = [...atlas.document(accountId).member.values()][0]!;
    const second = atlas.document(accountId);
    atlas.putAccount(SOMEONE, 'other', 'Import', {
      account: { added: [{ ...[...second.account.values()][0]!, id: 'other' }] },
    });
    expect(atlas.stateAt('other', before)).toBeNull();
    const diff = { member: { updated: { [member.id]: { name: [member.name, 'Renamed'] as const } } } };
    atlas.apply(SOMEONE, { accountId: 'other', baseRevision: 0, label: 'Rename', diff });
    expect(atlas.stateAt(accountId, before)?.member.get(member.id)?.name).toBe(member.name);
    expect(atlas.stateAt(accountId, atlas.revision())).toEqual(atlas.document(accountId));
    expect(atlas.stateAt('other', atlas.revision())).toEqual(atlas.document('other'));
    atlas.close();
  });

  it('and who made a change are the same in what comes back from what is kept', async () => {
    const { where, path, safety } = freshPlacesIn(folder)();
    const { atlas, accountId } = await keptAtlas(path, safety);
    const named = { ...SOMEONE, memberId: 'T1' };
    for (const [author, note] of [
      [SOMEONE, 'nobody'],
      [named, 'somebody'],
      [SOMEONE, 'nobody again'],
    ] as const) {
      const diff = edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note }));
      atlas.apply(author, { accountId, baseRevision: 0, label: note, diff });
    }
    const { part } = restore(atlas.vault()!, join(where, 'back.atlas'));
    const back = await openAtlas(part);
    expect(back.momentRows(accountId).map(({ memberId }) => memberId)).toEqual([null, null, 'T1', null]);
    expect(back.stateAt(accountId, 3)).toEqual(atlas.stateAt(accountId, 3));
    expect(isRebuilt(back.rebuild())).toBe(true);
    back.close();
    atlas.close();
    const again = await openKept(path, safety);
    expect(again.broughtBack).toBe(0);
    again.close();
  });

  it('is null before the account was there and after it was deleted', async () => {
    const { atlas, accountId } = await filledAtlas(join(folder, 'gone.atlas'), 'hospital');
    expect(atlas.stateAt(accountId, 0)).toBeNull();
    atlas.removeAccount(SOMEONE, accountId);
    expect(atlas.stateAt(accountId, atlas.revision())).toBeNull();
    expect(atlas.stateAt(accountId, 1)).toBeNull();
    atlas.close();
  });

  it('gives what an older version wrote in the shape of today', async () => {
    const path = join(folder, 'older.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const document = atlas.document(accountId);
    atlas.close();
    const db = connect(path, null, 'read');
    const rows = db.prepare<[], StateRow>('SELECT * FROM "change" ORDER BY "id"').all();
    db.close();
    const people = [...document.person.values()] as unknown as Record<string, unknown>[];
    // Fields nobody filled stand for those an older version did not know.
    const later = Object.keys(people[0]!).filter((field) => people.every((one) => one[field] === null));
    expect(later).not.toEqual([]);
    const older = rows.map((row) => {
      const diff = JSON.parse(row.diff) as { person: { added: Record<string, unknown>[] } };
      for (const person of diff.person.added) {
        for (const field of later) delete person[field];
        person['dropped'] = 'a field of long ago';
      }
      return { ...row, diff: JSON.stringify(diff) };
    });
    expect(stateAt(older, accountId, 1)).toEqual(document);
  });
});
