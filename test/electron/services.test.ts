import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS, type Output } from '../../shared/api/contract';
import { edit } from '../../shared/document/draft';
import { emptyDocument, type Document } from '../../shared/document/document';
import { filledAtlas } from '../support/atlases';
import { startDesk, type TestWindow } from '../support/desk';

const documentOf = ({ records }: Output<'account.open'>): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, list]) => [kind, new Map(list.map((record) => [record.id, record]))]),
    ),
  }) as Document;
const withSample = async (window: TestWindow, sample: 'hospital' | 'industrial' = 'hospital') => {
  const atlas = await window.call('atlas.openSample', { sample, startOver: false });
  const accountId = atlas.accounts[0]!.id;
  const opened = await window.call('account.open', { accountId });
  return { atlas, accountId, document: documentOf(opened), revision: opened.revision };
};
const note = (document: Document, words: string) =>
  edit(document, (draft) => draft.set('person', 'H01', { note: words }));
const GOOD = 'seven quiet turnips under glass';

describe('an app that starts', () => {
  it('shows its samples, no atlas and default settings, and remembers settings', async () => {
    const desk = startDesk();
    const started = await desk.open().call('app.start', null);
    expect(started).toMatchObject({
      version: '1.2.3',
      atlas: null,
      recent: [],
      settings: { theme: 'system', page: {} },
    });
    expect(started.samples.map((one) => one.sample).toSorted()).toEqual(['hospital', 'industrial']);
    await desk.open().call('settings.set', { theme: 'dark', page: { panel: 300 } });
    await desk.open().call('settings.set', { page: { zoom: 1 } });
    expect((await desk.open().call('app.start', null)).settings).toEqual({
      theme: 'dark',
      page: { panel: 300, zoom: 1 },
    });
    writeFileSync(join(desk.dataFolder, 'settings.json'), '{ half');
    expect((await desk.open().call('app.start', null)).settings).toEqual({ theme: 'system', page: {} });
  });
});

describe('an atlas', () => {
  it('is created, listed as recent, closed, opened from the list and forgotten', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { atlas, recoveryCode } = await window.call('atlas.create', {
      file: await window.choose('newAtlas', join(desk.folder, 'Mine')),
    });
    expect(atlas).toMatchObject({
      name: 'Mine',
      folder: desk.folder,
      sealed: false,
      readOnly: null,
      sample: null,
      accounts: [],
    });
    expect(recoveryCode).toBe(null);
    const { accountId } = await window.call('account.create', { name: 'Acme', currency: 'eur' });
    await window.call('atlas.close', null);
    expect(await window.reply('account.open', { accountId })).toMatchObject({ ok: false, error: { code: 'noAtlas' } });
    const { recent } = await window.call('app.start', null);
    expect(recent).toMatchObject([{ name: 'Mine', sealed: false, missing: false }]);
    expect(JSON.stringify(recent)).not.toContain('Mine.atlas');
    expect((await window.call('atlas.open', { recentId: recent[0]!.recentId })).accounts).toMatchObject([
      { id: accountId, name: 'Acme', people: 0 },
    ]);
    expect(await window.call('recent.forget', { recentId: recent[0]!.recentId })).toEqual([]);
  });

  it('is sealed, asks for the passphrase with the same choice of file, and is unsealed', async () => {
    const desk = startDesk();
    const window = desk.open();
    const path = join(desk.folder, 'sealed.atlas');
    const choice = await window.choose('newAtlas', path);
    expect(await window.reply('atlas.create', { file: choice, passphrase: 'password1' })).toMatchObject({
      ok: false,
      error: { code: 'weakPassphrase' },
    });
    const { recoveryCode } = await window.call('atlas.create', { file: choice, passphrase: GOOD });
    await window.call('atlas.close', null);
    const file = await window.choose('openAtlas', path);
    expect(await window.reply('atlas.open', { file })).toMatchObject({
      ok: false,
      error: { code: 'passphraseNeeded' },
    });
    expect(await window.reply('atlas.open', { file, passphrase: 'wrong' })).toMatchObject({
      ok: false,
      error: { code: 'wrongPassphrase' },
    });
    expect((await window.call('atlas.open', { file, passphrase: GOOD })).sealed).toBe(true);
    expect(await window.reply('atlas.open', { file, passphrase: GOOD })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
    const changed = await window.call('atlas.changePassphrase', { passphrase: GOOD, next: `${GOOD} again` });
    expect(changed.recoveryCode).not.toBe(recoveryCode);
    expect(await window.reply('atlas.unseal', { passphrase: GOOD })).toMatchObject({
      ok: false,
      error: { code: 'wrongPassphrase' },
    });
    expect((await window.call('atlas.unseal', { passphrase: `${GOOD} again` })).sealed).toBe(false);
    const sealed = await window.call('atlas.seal', { passphrase: GOOD });
    await window.call('atlas.close', null);
    const again = await window.choose('openAtlas', path);
    expect((await window.call('atlas.open', { file: again, recoveryCode: sealed.recoveryCode })).sealed).toBe(true);
  });

  it('that is sealed and open in one window still asks another window for the passphrase', async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const path = join(desk.folder, 'sealed.atlas');
    await one.call('atlas.create', { file: await one.choose('newAtlas', path), passphrase: GOOD });
    const file = await two.choose('openAtlas', path);
    expect(await two.reply('atlas.open', { file })).toMatchObject({ ok: false, error: { code: 'passphraseNeeded' } });
    expect((await two.call('atlas.open', { file, passphrase: GOOD })).name).toBe('sealed');
  });

  it('stays open and whole when another one cannot be opened', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId } = await withSample(window);
    writeFileSync(join(desk.folder, 'no.atlas'), 'no atlas at all'.repeat(100));
    expect(
      await window.reply('atlas.open', { file: await window.choose('openAtlas', join(desk.folder, 'no.atlas')) }),
    ).toMatchObject({ ok: false, error: { code: 'notAnAtlas' } });
    expect((await window.call('account.open', { accountId })).accountId).toBe(accountId);
  });

  it('never takes the place of a file, and a copy never that of an open one', async () => {
    const desk = startDesk();
    const window = desk.open();
    writeFileSync(join(desk.folder, 'there.atlas'), 'something');
    expect(
      await window.reply('atlas.create', { file: await window.choose('newAtlas', join(desk.folder, 'there.atlas')) }),
    ).toMatchObject({ ok: false, error: { code: 'fileExists' } });
    expect(readFileSync(join(desk.folder, 'there.atlas'), 'utf8')).toBe('something');
    await window.call('atlas.create', { file: await window.choose('newAtlas', join(desk.folder, 'mine.atlas')) });
    expect(
      await window.reply('atlas.saveCopy', { file: await window.choose('saveCopy', join(desk.folder, 'mine.atlas')) }),
    ).toMatchObject({ ok: false, error: { code: 'fileExists' } });
    expect(
      await window.call('atlas.saveCopy', { file: await window.choose('saveCopy', join(desk.folder, 'copy')) }),
    ).toEqual({ name: 'copy.atlas' });
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a sample', () => {
  it('is a working copy that keeps its edits until it is started over', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId, document } = await withSample(window);
    await window.call('document.apply', { accountId, baseRevision: 1, label: 'Note', diff: note(document, 'kept') });
    await window.call('atlas.close', null);
    expect((await withSample(window)).document.person.get('H01')?.note).toBe('kept');
    const fresh = await window.call('atlas.openSample', { sample: 'hospital', startOver: true });
    expect(fresh.sample).toBe('hospital');
    expect((await withSample(window)).document.person.get('H01')?.note).not.toBe('kept');
    // An atlas that is there, and that a name leads to as a way.
    const elsewhere = await filledAtlas(join(desk.folder, 'other.atlas'), 'hospital');
    elsewhere.atlas.close();
    for (const sample of ['../../files/other', join('..', 'samples', 'hospital')])
      expect(await window.reply('atlas.openSample', { sample, startOver: false })).toMatchObject({
        ok: false,
        error: { code: 'notFound' },
      });
    expect(await window.reply('atlas.openSample', { sample: '../../etc', startOver: true })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
    expect((await window.call('app.start', null)).recent).toEqual([]);
  });
});

describe('two windows on one atlas', () => {
  it("hear each other's changes, undo their own, and the last to close closes the file", async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const { accountId, document } = await withSample(one);
    await withSample(two);
    const applied = await one.call('document.apply', {
      accountId,
      baseRevision: 1,
      label: 'Note',
      diff: note(document, 'from one'),
    });
    expect(two.heard.at(-1)).toMatchObject({
      event: 'document.changed',
      value: { accountId, revision: applied.revision, label: 'Note', history: { undo: null } },
    });
    expect(one.heard).toEqual([]);
    expect(applied.history).toEqual({ undo: 'Note', redo: null });
    expect(await two.reply('history.undo', { accountId })).toMatchObject({
      ok: false,
      error: { code: 'nothingToUndo' },
    });
    const stale = await two.reply('document.apply', {
      accountId,
      baseRevision: 1,
      label: 'Mine',
      diff: note(document, 'from two'),
    });
    expect(stale).toMatchObject({ ok: false, error: { code: 'conflict', details: { changes: [{ label: 'Note' }] } } });
    const back = await one.call('history.undo', { accountId });
    expect(two.heard.at(-1)?.value).toMatchObject({ diff: back.diff });
    await one.call('history.redo', { accountId });
    expect((await one.call('history.moments', { accountId })).map((entry) => entry.kind)).toEqual([
      'edit',
      'edit',
      'undo',
      'redo',
    ]);
    await desk.host.closeWindow(one.id);
    expect((await two.call('account.open', { accountId })).revision).toBe(4);
  });

  it('tells of a long change only when asked, and never of one of another account', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId, document, revision } = await withSample(window);
    const diff = edit(document, (draft) => {
      for (let at = 0; at < 300; at += 1) draft.add('risk', { title: `Risk ${at}` });
    });
    await window.call('document.apply', { accountId, baseRevision: revision, label: 'Import risks', diff });
    const last = (await window.call('history.moments', { accountId })).at(-1);
    expect(last).toMatchObject({ label: 'Import risks', touches: [] });
    const asked = { accountId, revision: last?.revision ?? 0 };
    const { says } = await window.call('history.step', asked);
    expect(says[0]).toBe('Risk added: Risk 0');
    expect(says.at(-1)).toMatch(/^and 2\d\d more$/);
    expect(await window.reply('history.step', { ...asked, accountId: 'somebody else' })).toMatchObject({ ok: false });
  });

  it('on different accounts hear only what both show', async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const { accountId, document } = await withSample(one);
    await withSample(two);
    const other = await two.call('account.create', { name: 'Other', currency: 'EUR' });
    await two.call('account.open', { accountId: other.accountId });
    two.heard.length = 0;
    await one.call('document.apply', { accountId, baseRevision: 1, label: 'Note', diff: note(document, 'only here') });
    expect(two.heard).toEqual([]);
    await one.call('document.apply', {
      accountId,
      baseRevision: 1,
      label: 'Offering',
      diff: edit(document, (draft) => draft.add('offering', { id: 'new', name: 'New' })),
    });
    expect(two.heard).toMatchObject([
      { event: 'document.changed', value: { accountId: null, diff: { offering: { added: [{ id: 'new' }] } } } },
    ]);
  });
});

describe('a passphrase', () => {
  it('is judged', async () => {
    const window = startDesk().open();
    expect(await window.call('passphrase.strength', { passphrase: '' })).toMatchObject({ score: 0, enough: false });
    expect(await window.call('passphrase.strength', { passphrase: 'password' })).toMatchObject({
      enough: false,
      advice: expect.any(String) as string,
    });
    expect(await window.call('passphrase.strength', { passphrase: GOOD })).toMatchObject({
      enough: true,
      advice: null,
    });
  });
});

describe('malformed calls', () => {
  it('have no effect and get an envelope, whatever they are', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId, revision } = await withSample(window);
    const method = fc.oneof(
      fc.constantFrom(...Object.keys(METHODS).filter((name) => name !== 'atlas.close')),
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString'),
    );
    const input = fc.oneof(
      fc.jsonValue(),
      fc.record({
        accountId: fc.constant(accountId),
        baseRevision: fc.jsonValue(),
        label: fc.jsonValue(),
        diff: fc.jsonValue(),
        file: fc.jsonValue(),
        extra: fc.jsonValue(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(method, input, async (name, value) => {
        const reply = await desk.host.dispatch(window.id, name, value);
        expect(typeof reply.ok).toBe('boolean');
        if (!reply.ok) expect(reply.error.code).not.toBe('internal');
      }),
      { numRuns: 1500 },
    );
    expect((await window.call('account.open', { accountId })).revision).toBe(revision);
  });
});
