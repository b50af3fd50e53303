import { expect, it } from 'vitest';
import type { Atlas } from '../../db/atlas';
import type { Copied } from '../../db/safety/compose';
import { copiesOf, type Safety } from '../../electron/services/safety';

const LIMIT = 1_000_000;

/** An atlas whose copies take as many bytes as given, and what stands in the way of keeping edits twice. */
const copiesWith = (bytes: number, trouble: () => string | null) => {
  const backups = [{ name: 'one', at: '', revision: 1, reason: 'working', bytes }] as unknown as Copied['backups'];
  const atlas = {
    readOnly: null,
    vault: () => null,
    revision: () => 1,
    keepingTrouble: trouble,
    backUp: () => Promise.resolve({ backups, isNew: true }),
  } as unknown as Atlas;
  return copiesOf(atlas, { limit: () => LIMIT } as unknown as Safety);
};

it('says once that copies have nearly filled the room they may take', async () => {
  const copies = copiesWith(LIMIT * 0.9, () => null);
  expect(copies.untold()).toBeNull();
  await copies.make('working');
  expect(copies.untold()).toContain('nearly filled the room');
  await copies.make('working');
  expect(copies.untold()).toBeNull();
  copies.close();
});

it('says nothing of room while there is enough', async () => {
  const copies = copiesWith(LIMIT * 0.5, () => null);
  await copies.make('working');
  expect(copies.untold()).toBeNull();
  copies.close();
});

it('says once, also in the middle of work, that edits can no longer be kept twice', () => {
  let trouble: string | null = null;
  const copies = copiesWith(0, () => trouble);
  expect(copies.untold()).toBeNull();
  trouble = 'The folder cannot be written.';
  expect(copies.untold()).toBe(trouble);
  expect(copies.untold()).toBeNull();
  copies.close();
});
