import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { list } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { openAtlas } from '../../db/atlas';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { startDesk, type Desk, type TestWindow } from '../support/desk';
import { temporaryFolder } from '../support/folders';
import { sampleDocument } from '../support/samples';

const PASSPHRASE = 'violet harbour tuba ninety';
const TYPED = 'Zephyrine said in the lift';

/** A window whose page answers as it should, with what is being typed in it. */
const answering = (desk: Desk, inHand: string | null = null, unsaved: string | null = null): TestWindow => {
  const window = desk.open();
  desk.host.listen(window.id, (event, value) => {
    window.heard.push({ event: event as never, value: value as never });
    if (event === 'lock.asked') void window.call('lock.ready', { unsaved, inHand });
  });
  return window;
};
const openIn = async (desk: Desk, window: TestWindow, path: string) =>
  window.call('atlas.open', { file: await window.choose('openAtlas', path), passphrase: PASSPHRASE });
const sealed = { path: join(temporaryFolder(), 'Sealed.atlas'), accountId: '' };
beforeAll(async () => {
  const { atlas, accountId } = await filledAtlas(sealed.path, 'hospital', PASSPHRASE);
  atlas.close();
  sealed.accountId = accountId;
});
/** A copy of one that was sealed once: to make a key takes long, as it should. */
const sealedAt = async (desk: Desk, name = 'Sealed.atlas') => {
  const path = join(desk.folder, name);
  copyFileSync(sealed.path, path);
  return { path, accountId: sealed.accountId };
};
const lockedIn = async (window: TestWindow) => (await window.call('app.start', null)).locked;
const heard = (window: TestWindow, event: string) => window.heard.filter((one) => one.event === event);

describe('a sealed atlas that is locked', () => {
  it('is closed in all its windows at once, and opens again with its passphrase and what was being typed', async () => {
    const desk = startDesk();
    const { path, accountId } = await sealedAt(desk);
    const [one, two] = [answering(desk, TYPED), answering(desk)];
    await openIn(desk, one, path);
    await openIn(desk, two, path);
    await one.call('atlas.lock', null);
    for (const window of [one, two]) {
      expect(heard(window, 'atlas.locked')).toMatchObject([{ value: { name: 'Sealed' } }]);
      expect(await lockedIn(window)).toMatchObject({ name: 'Sealed' });
      expect(await window.reply('account.open', { accountId })).toMatchObject({ error: { code: 'noAtlas' } });
      expect(await window.reply('lock.inHand', null)).toMatchObject({ error: { code: 'noAtlas' } });
    }
    // The file is free: another program opens it.
    (await openAtlas(path, { unlock: { passphrase: PASSPHRASE } })).close();

    const wrong = await one.reply('atlas.open', { locked: true, passphrase: 'violet harbour tuba eighty' });
    expect(wrong).toMatchObject({
      error: { code: 'wrongPassphrase', message: expect.stringContaining('does not open this atlas') },
    });
    expect(await one.call('atlas.open', { locked: true, passphrase: PASSPHRASE })).toMatchObject({ name: 'Sealed' });
    expect(await one.call('lock.inHand', null)).toEqual({ inHand: TYPED });
    expect(await one.call('lock.inHand', null)).toEqual({ inHand: null });
    expect(await lockedIn(one)).toBeNull();
    // Each window is opened by who sits at it.
    expect(await lockedIn(two)).not.toBeNull();
    expect(await two.reply('atlas.open', { locked: true })).toMatchObject({ error: { code: 'passphraseNeeded' } });
  });

  it('stays open, and says why, while something on screen is saved nowhere', async () => {
    const desk = startDesk();
    const { path, accountId } = await sealedAt(desk);
    const [one, two] = [answering(desk), answering(desk, null, 'The disk is full.')];
    await openIn(desk, one, path);
    await openIn(desk, two, path);
    expect(await one.reply('atlas.lock', null)).toMatchObject({
      error: { code: 'refused', message: 'The atlas was not locked, so that nothing is lost. The disk is full.' },
    });
    expect((await one.call('account.open', { accountId })).accountId).toBe(accountId);
    await desk.host.lockSealed();
    expect(heard(one, 'atlas.changed').at(-1)).toMatchObject({ value: { message: /The disk is full/ } });
    expect(await lockedIn(one)).toBeNull();
  });

  it('does not wait for a page that hangs, and keeps what that page cannot write out of the file', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const desk = startDesk();
      const { path } = await sealedAt(desk);
      const window = desk.open();
      await openIn(desk, window, path);
      const locking = window.call('atlas.lock', null);
      await vi.waitFor(() => expect(heard(window, 'lock.asked')).toHaveLength(1));
      vi.advanceTimersByTime(3_000);
      await locking;
      expect(await lockedIn(window)).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives what was typed to no other atlas, and follows no name that is gone', async () => {
    const desk = startDesk();
    const { path } = await sealedAt(desk);
    const other = join(desk.folder, 'Other.atlas');
    (await filledAtlas(other, 'hospital')).atlas.close();
    const window = answering(desk, TYPED);
    await openIn(desk, window, path);
    await window.call('atlas.lock', null);
    renameSync(path, join(desk.folder, 'Moved.atlas'));
    expect(await window.reply('atlas.open', { locked: true, passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'atlasLost' },
    });
    // The same atlas under its new name still gets it.
    await openIn(desk, window, join(desk.folder, 'Moved.atlas'));
    await window.call('atlas.lock', null);
    await openIn(desk, window, other);
    expect(await window.call('lock.inHand', null)).toEqual({ inHand: null });
    // It waits for its own.
    await openIn(desk, window, join(desk.folder, 'Moved.atlas'));
    expect(await window.call('lock.inHand', null)).toEqual({ inHand: TYPED });
  });
});

describe('an atlas that is not sealed', () => {
  it('is not locked, which is said, and a sleeping computer leaves it open', async () => {
    const desk = startDesk();
    const window = answering(desk);
    const { accounts } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    expect(await window.reply('atlas.lock', null)).toMatchObject({
      error: { code: 'notSealed', message: expect.stringContaining('Only a sealed atlas can be locked') },
    });
    await desk.host.lockSealed();
    expect((await window.call('account.open', { accountId: accounts[0]!.id })).accountId).toBe(accounts[0]!.id);
    expect(heard(window, 'lock.asked')).toEqual([]);
  });
});

describe('an atlas nobody works in', () => {
  it('is locked once all its windows are idle', async () => {
    const desk = startDesk();
    const { path } = await sealedAt(desk);
    const [one, two] = [answering(desk), answering(desk)];
    await openIn(desk, one, path);
    await openIn(desk, two, path);
    await one.call('window.activity', { is: 'idle' });
    await two.call('window.activity', { is: 'active' });
    expect(await lockedIn(one)).toBeNull();
    await two.call('window.activity', { is: 'idle' });
    await vi.waitFor(async () => expect(await lockedIn(one)).not.toBeNull());
    expect(await lockedIn(two)).not.toBeNull();
  });
  it('stays open while a window holds it, also when the lid is closed', async () => {
    const desk = startDesk();
    const { path } = await sealedAt(desk);
    const [one, two] = [answering(desk), answering(desk)];
    await openIn(desk, one, path);
    await openIn(desk, two, path);
    await one.call('window.activity', { is: 'held' });
    await two.call('window.activity', { is: 'idle' });
    await desk.host.lockSealed();
    expect(await lockedIn(one)).toBeNull();
    await one.call('window.activity', { is: 'active' });
    await desk.host.lockSealed();
    expect(await lockedIn(one)).not.toBeNull();
  });
  it('behind a browser is locked when the computer has slept', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
    try {
      const desk = startDesk();
      const { path } = await sealedAt(desk);
      const window = answering(desk);
      await openIn(desk, window, path);
      vi.advanceTimersByTime(5_000);
      expect(await lockedIn(window)).toBeNull();
      vi.setSystemTime(Date.now() + 8 * 3_600_000);
      vi.advanceTimersByTime(1_000);
      await vi.waitFor(async () => expect(await lockedIn(window)).not.toBeNull());
    } finally {
      vi.useRealTimers();
    }
  });
});

it('leaves nothing of the document in the memory of the host', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  const canary = 'Quillwater Zephyrine';
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.set('person', list(draft.current(), 'person')[0]!.id, { name: canary });
  });
  const file = join(folder, 'Sealed.atlas');
  const { atlas, accountId } = await filledAtlas(file, document, PASSPHRASE);
  atlas.close();
  const child = startChild(await bundledChild('lockAndLook'), { file, folder, passphrase: PASSPHRASE, accountId });
  await child.line((line) => line === 'done');
  const holds = (picture: string): boolean => readFileSync(join(folder, picture)).includes(canary);
  expect(existsSync(join(folder, 'locked.heapsnapshot'))).toBe(true);
  expect(holds('open.heapsnapshot')).toBe(true);
  expect(holds('locked.heapsnapshot')).toBe(false);
});
