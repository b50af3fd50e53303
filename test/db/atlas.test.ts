import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlas, openAtlas, type Author } from '../../db/atlas';
import { between } from '../../shared/document/diff';
import { edit } from '../../shared/document/draft';
import { accountOf, emptyDocument, list } from '../../shared/document/document';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { SAMPLES, sampleDocument, sampleFile } from '../support/samples';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const me = { windowId: 'w1', sessionId: 's1' };
const withSample = async (name: 'hospital' | 'industrial', path: string, passphrase?: string) => {
  const { atlas, recoveryCode } = await createAtlas(path, passphrase === undefined ? {} : { passphrase });
  const document = sampleDocument(name);
  const accountId = accountOf(document).id;
  atlas.putAccount(me, accountId, 'Import', between(emptyDocument(), document));
  return { atlas, accountId, recoveryCode };
};

describe('an atlas', () => {
  it.each(SAMPLES)('gives the %s sample back as it was, across a reopening', async (name) => {
    const path = join(folder, `${name}.atlas`);
    const { atlas, accountId } = await withSample(name, path);
    atlas.close();
    const again = await openAtlas(path);
    expect(writeAccountFile(again.document(accountId), '2030-01-01')).toEqual(sampleFile(name));
    expect(statSync(path).size).toBeLessThan(2_000_000);
    again.close();
  });
  it('undoes across a reopening', async () => {
    const path = join(folder, 'undo.atlas');
    const { atlas, accountId } = await withSample('hospital', path);
    const before = atlas.document(accountId);
    const person = list(before, 'person')[0]!;
    atlas.apply(me, {
      accountId,
      baseRevision: 0,
      label: 'Rate',
      diff: edit(before, (draft) => draft.set('person', person.id, { attitude: person.attitude === 2 ? 1 : 2 })),
    });
    atlas.close();
    const again = await openAtlas(path);
    const other = { windowId: 'w1', sessionId: 's2' };
    expect(again.history(other, accountId)).toEqual({ undo: 'Rate', redo: null });
    again.undo(other, accountId);
    expect(again.document(accountId).person.get(person.id)!.attitude).toBe(person.attitude);
    expect(again.history(other, accountId)).toEqual({ undo: null, redo: 'Rate' });
    again.close();
  });
  it('leaves a window that outlived its run its own steps, and those of before it', async () => {
    const path = join(folder, 'outlived.atlas');
    const { atlas, accountId } = await withSample('hospital', path);
    const [one, two] = list(atlas.document(accountId), 'person');
    const rate = (author: Author, label: string, id: string): void => {
      const before = atlas.document(accountId);
      const diff = edit(before, (draft) => draft.set('person', id, { note: label }));
      atlas.apply(author, { accountId, baseRevision: 0, label, diff, editId: `edit of ${label}` });
    };
    rate({ windowId: 'w0', sessionId: 's0' }, 'Long ago', one!.id);
    rate(me, 'Mine', one!.id);
    rate({ windowId: 'w2', sessionId: 's1' }, 'Not mine', two!.id);
    atlas.close();
    const again = await openAtlas(path);
    const outlived: Author = { ...me, sessionId: 's2', earlierSessions: ['s1'] };
    expect(again.history(outlived, accountId).undo).toBe('Mine');
    again.undo(outlived, accountId);
    expect(again.history(outlived, accountId)).toEqual({ undo: 'Long ago', redo: 'Mine' });
    // One that was opened since inherits all of it, as ever.
    expect(again.history({ windowId: 'w3', sessionId: 's2' }, accountId).undo).toBe('Not mine');

    expect(again.editCalled(me, accountId, 'edit of Mine')).toMatchObject({ label: 'Mine' });
    expect(again.editCalled({ ...me, windowId: 'w2' }, accountId, 'edit of Mine')).toBeNull();
    expect(again.editCalled(me, 'another', 'edit of Mine')).toBeNull();
    expect(again.editCalled(me, accountId, 'another')).toBeNull();
    again.close();
  });
  it('is sealed, and opens with its passphrase and its recovery code only', async () => {
    const path = join(folder, 'sealed.atlas');
    const { atlas, recoveryCode } = await withSample('hospital', path, 'correct horse battery');
    atlas.close();
    expect(readFileSync(path).includes('Hospital')).toBe(false);
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'passphraseNeeded' });
    await expect(openAtlas(path, { unlock: { passphrase: 'no' } })).rejects.toMatchObject({ code: 'wrongPassphrase' });
    (await openAtlas(path, { unlock: { passphrase: 'correct horse battery' } })).close();
    const third = await openAtlas(path, { unlock: { recoveryCode: recoveryCode!.toLowerCase() } });
    await third.unseal('correct horse battery');
    expect(third.accounts().length).toBe(1);
    third.close();
    const fourth = await openAtlas(path);
    await fourth.seal('another long passphrase');
    expect(fourth.accounts().length).toBe(1);
    fourth.close();
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'passphraseNeeded' });
  });
});
