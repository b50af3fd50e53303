import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { accountText } from '../../electron/services/accountFiles';
import { edit, type Draft } from '../../shared/document/draft';
import { documentAt, filledAtlas, SOMEONE } from '../support/atlases';
import { startDesk, type TestWindow } from '../support/desk';

const editing = async (path: string, work: (draft: Draft) => void, passphrase?: string): Promise<void> => {
  const atlas = await openAtlas(path, passphrase === undefined ? {} : { unlock: { passphrase } });
  const accountId = atlas.accounts()[0]!.id;
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Edit', diff: edit(atlas.document(accountId), work) });
  atlas.close();
};
const GOOD = 'seven quiet turnips under glass';
/** An open atlas with a copy beside it that somebody went on with. */
const started = async (copyName: string, passphrase?: string) => {
  const desk = startDesk();
  const [mine, theirs] = [join(desk.folder, 'Mine.atlas'), join(desk.folder, copyName)];
  const { atlas, accountId } = await filledAtlas(mine, 'hospital', passphrase);
  atlas.close();
  copyFileSync(mine, theirs);
  await editing(mine, (draft) => draft.set('person', 'H01', { note: 'a secret of ours' }), passphrase);
  await editing(
    theirs,
    (draft) => draft.set('person', 'H01', { note: 'a secret of theirs', email: 'a@b.example' }),
    passphrase,
  );
  const window = desk.open();
  const file = await window.choose('openAtlas', mine);
  await window.call('atlas.open', { file, ...(passphrase === undefined ? {} : { passphrase }) });
  await window.call('account.open', { accountId });
  return { desk, window, mine, theirs, accountId };
};
const chosen = (window: TestWindow, path: string) => window.choose('mergeCopy', path);
const refused = async (window: TestWindow, method: string, input: unknown) => {
  const reply = await window.reply(method, input);
  if (reply.ok) throw new Error('It was not refused.');
  return reply.error;
};

describe('a window that merges a copy', () => {
  it('is asked, writes one change, tells the other windows, and its undo takes it back', async () => {
    const { desk, window, theirs, accountId } = await started('Other.atlas');
    const other = desk.open();
    const again = await other.choose('openAtlas', join(desk.folder, 'Mine.atlas'));
    await other.call('atlas.open', { file: again });
    await other.call('account.open', { accountId });
    const state = await window.call('merge.start', { accountId, file: await chosen(window, theirs) });
    expect(state).toMatchObject({
      copyName: 'Other',
      compared: expect.stringContaining('as their histories say') as string,
      questions: [{ title: 'Maren Aldous: note', mine: { words: 'a secret of ours' }, given: null }],
      taken: ['Maren Aldous, e-mail: nothing → “a@b.example”'],
    });
    const [question] = state.questions;
    expect(await refused(window, 'merge.finish', { merge: state.merge, answers: {} })).toMatchObject({
      code: 'refused',
    });
    const answers = { [question!.question]: 'both' as const };
    const looked = await window.call('merge.look', { merge: state.merge, answers });
    expect(looked.questions[0]!.given).toBe('both');
    const { changed, reportId } = await window.call('merge.finish', { merge: state.merge, answers });
    expect(changed).toMatchObject({ label: 'Merge Other', history: { undo: 'Merge Other' } });
    expect(other.heard.map(({ event }) => event)).toContain('document.changed');
    const { records } = await window.call('account.open', { accountId });
    expect(records['copyMerge']!.map(({ id }) => id)).toEqual([reportId]);
    expect(await refused(window, 'merge.look', { merge: state.merge, answers })).toMatchObject({ code: 'notFound' });
    // There is a copy of the atlas as it was before.
    const kept = await window.call('safety.state', null);
    expect(kept.copies.map(({ revision }) => revision)).toContain(changed!.revision - 1);
    await window.call('history.undo', { accountId });
    const back = await window.call('account.open', { accountId });
    expect(back.records['copyMerge'] ?? []).toEqual([]);
    expect(back.records['person']!.find(({ id }) => id === 'H01')).toMatchObject({ note: 'a secret of ours' });
  });

  it('gives nothing away while opinions are hidden in it', async () => {
    const { window, theirs, accountId } = await started('Other.atlas');
    const file = await chosen(window, theirs);
    const state = await window.call('merge.start', { accountId, file });
    await window.call('window.hides', { hides: true });
    for (const reply of [
      await refused(window, 'merge.start', { accountId, file }),
      await refused(window, 'merge.look', { merge: state.merge, answers: {} }),
      await refused(window, 'merge.finish', { merge: state.merge, answers: {} }),
    ]) {
      expect(reply.message).toContain('Opinions are hidden');
      expect(JSON.stringify(reply)).not.toContain('secret');
    }
    await window.call('window.hides', { hides: false });
    expect((await window.call('merge.look', { merge: state.merge, answers: {} })).questions).toHaveLength(1);
  });

  it('asks for the passphrase of a sealed copy, and lets go of it when the atlas is closed', async () => {
    const { desk, window, theirs, accountId } = await started('Sealed.atlas', GOOD);
    const file = await chosen(window, theirs);
    expect(await refused(window, 'merge.start', { accountId, file })).toMatchObject({ code: 'passphraseNeeded' });
    const state = await window.call('merge.start', { accountId, file, passphrase: GOOD });
    expect(state.questions).toHaveLength(1);
    await window.call('atlas.close', null);
    expect(await refused(window, 'merge.look', { merge: state.merge, answers: {} })).toMatchObject({
      code: 'notFound',
    });
    // The file is free again: it opens by itself, for writing.
    const other = desk.open();
    const opened = await other.call('atlas.open', { file: await other.choose('openAtlas', theirs), passphrase: GOOD });
    expect(opened.readOnly).toBeNull();
  });

  it('takes a copy a service set aside, one that another window has open, and not the open file itself', async () => {
    const { desk, window, mine, theirs, accountId } = await started('Mine (conflicted copy).atlas');
    const { conflicts } = await window.call('atlas.surroundings', null);
    expect(conflicts).toHaveLength(1);
    const { conflict } = conflicts[0]!;
    expect((await window.call('merge.start', { accountId, conflict })).questions).toHaveLength(1);
    await window.call('merge.drop', null);
    const other = desk.open();
    await other.call('atlas.open', { file: await other.choose('openAtlas', theirs) });
    expect(
      (await window.call('merge.start', { accountId, file: await chosen(window, theirs) })).questions,
    ).toHaveLength(1);
    await window.call('merge.drop', null);
    expect((await other.call('account.open', { accountId })).accountId).toBe(accountId);
    expect(await refused(window, 'merge.start', { accountId, file: await chosen(window, mine) })).toMatchObject({
      message: expect.stringContaining('the file that is open here') as string,
    });
  });

  it('offers it for an account file that is here already, which comes in beside it when that is wished', async () => {
    const { desk, window, theirs, accountId } = await started('Other.atlas');
    const path = join(desk.folder, 'back.json');
    writeFileSync(path, accountText(await documentAt(theirs)));
    const file = await window.choose('importAccount', path);
    expect(await refused(window, 'account.import', { file })).toMatchObject({
      code: 'accountExists',
      details: { accountId, name: 'Carrowmere Hospitals Group', isArchived: false },
    });
    const state = await window.call('merge.start', { accountId, file, purpose: 'importAccount' });
    expect(state.compared).toContain('dates of its records');
    expect(state.questions.map(({ title }) => title)).toEqual(['Maren Aldous: note']);
    await window.call('merge.drop', null);
    const beside = await window.call('account.import', { file, asOwn: true });
    expect(beside.accountId).not.toBe(accountId);
    expect(beside.atlas.accounts).toHaveLength(2);
  });
});
