import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../renderer/commands/handlers';
import { finishNaming } from '../../../renderer/commands/peopleCommands';
import { nextCard, onSettingKey, setCardAt, startSettingCards } from '../../../renderer/commands/wallCards';
import {
  adjustWallPhoto,
  fadeWallPhoto,
  moveWallPhoto,
  sizedBox,
  toggleWallPhoto,
} from '../../../renderer/commands/wallCommands';
import { toggleHiding } from '../../../renderer/commands/hidingCommands';
import { closeAccount, currentDocument, openAccount, setHiding } from '../../../renderer/state/documentStore';
import { resetSession, select, session, setSession } from '../../../renderer/state/session';
import { wallPhotoHere } from '../../../renderer/state/wallPhoto';
import { find, list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { draftMap } from '../../../shared/document/maps';
import { setWallPhoto } from '../../../shared/document/wallPhoto';
import { CARD } from '../../../shared/layout/chart';
import { accountWith } from '../../support/people';
import { handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const PHOTO = { attachmentId: 'a', originalId: 'a', x: 100, y: 50, width: 600, height: 400, fade: 40 };
const account = edited(accountWith([{ id: 'boss' }, { id: 'one' }, { id: 'two' }]), (draft) => {
  for (const id of ['one', 'two']) draft.set('seat', id, { unplaced: true });
  setWallPhoto(draft, draftMap(draft, null).id, PHOTO);
});

const labels = () => host.inputs('document.apply').map(({ label }) => label);
const groups = () => host.inputs('document.apply').map(({ group }) => group);
const pinOf = (seatId: string) => list(currentDocument(), 'placement').find((one) => one.seatId === seatId);
const middleOf = (seatId: string) => {
  const pin = pinOf(seatId);
  return pin && { x: pin.x + CARD.width / 2, y: pin.y + CARD.height / 2, pinned: pin.pinned };
};
const key = (name: string, shiftKey = false): boolean =>
  onSettingKey({ key: name, shiftKey, ctrlKey: false, metaKey: false, altKey: false } as KeyboardEvent);

let revision = 1;
beforeEach(async () => {
  revision = 1;
  host.answers['account.open'] = () => handedOut(account);
  host.answers['document.apply'] = (input) => {
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  setHiding(false);
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas');
  setSession({ place: 'map', view: 'map' });
  host.asked.splice(0);
});

describe('cards set on a photo of the wall', () => {
  it('are those of the tray in their order, pinned with their middle where they were set, each a step of its own', () => {
    startSettingCards();
    expect(nextCard(session())).toBe('one');
    setCardAt({ x: 300, y: 200 });
    expect(middleOf('one')).toEqual({ x: 300, y: 200, pinned: true });
    expect(find(currentDocument(), 'seat', 'one')?.unplaced).toBe(false);
    expect(nextCard(session())).toBe('two');
    setCardAt({ x: 500, y: 200 });
    expect(middleOf('two')).toEqual({ x: 500, y: 200, pinned: true });
    expect(nextCard(session())).toBeNull();
  });
  it('are the chosen one before those who wait, and new ones with a name where nobody does', () => {
    startSettingCards();
    select(['boss']);
    setCardAt({ x: 200, y: 100 });
    expect(middleOf('boss')).toMatchObject({ x: 200, y: 100 });
    key('n');
    setCardAt({ x: 400, y: 300 });
    const added = session().naming ?? '';
    expect(middleOf(added)).toMatchObject({ x: 400, y: 300 });
    finishNaming(added, 'Ada New');
    // The card that was just set is not the next one again.
    key('n');
    expect(nextCard(session())).toBe('one');
    expect(list(currentDocument(), 'person').map(({ name }) => name)).toContain('Ada New');
  });
  it('go by key: arrows move the marker, Enter sets and goes on beside, Escape ends', () => {
    startSettingCards();
    const first = { x: PHOTO.x + CARD.width / 2 + 28, y: PHOTO.y + CARD.height / 2 + 28 };
    key('ArrowRight');
    key('ArrowDown', true);
    key('Enter');
    expect(middleOf('one')).toMatchObject({ x: first.x + 16, y: first.y + 96 });
    key('Enter');
    expect(middleOf('two')).toMatchObject({ x: first.x + 16 + CARD.width + 28, y: first.y + 96 });
    expect(key('Escape')).toBe(true);
    expect(session().wall).toBeNull();
    expect(key('Enter')).toBe(false);
  });
  it('are not set in a layout whose places say something', () => {
    setSession({ layout: 'network' });
    startSettingCards();
    expect(session().wall).toBeNull();
  });
});

describe('a photo of the wall', () => {
  it('is moved, sized and faded in steps with names; presses in a row are one', async () => {
    adjustWallPhoto();
    moveWallPhoto(wallPhotoHere()!, 120, 50);
    moveWallPhoto(wallPhotoHere()!, 140, 50);
    fadeWallPhoto(wallPhotoHere()!, 140);
    expect(wallPhotoHere()).toMatchObject({ x: 140, y: 50, fade: 100 });
    await expect.poll(labels).toHaveLength(3);
    expect(labels()).toEqual([
      'Move the photo of the wall',
      'Move the photo of the wall',
      'Fade the photo of the wall',
    ]);
    expect(new Set(groups()).size).toBe(2);
  });
  it('keeps its shape as it is sized, and the place it is sized from', () => {
    const box = sizedBox(PHOTO, 1.5, { x: 1, y: 1 });
    expect(box.width / box.height).toBeCloseTo(1.5, 6);
    expect([box.x + box.width, box.y + box.height]).toEqual([PHOTO.x + PHOTO.width, PHOTO.y + PHOTO.height]);
    expect(Math.min(sizedBox(PHOTO, 0, { x: 0, y: 0 }).height)).toBe(60);
  });
  it('is hidden and shown by key, and not there at all while notes are hidden', () => {
    toggleWallPhoto();
    expect(wallPhotoHere()?.isOff).toBe(true);
    run('wall.cards');
    expect([wallPhotoHere()?.isOff, session().wall?.mode]).toEqual([false, 'set']);
    toggleHiding();
    expect([wallPhotoHere(), session().wall]).toEqual([undefined, null]);
    run('wall.adjust');
    expect(session().wall).toBeNull();
  });
});
