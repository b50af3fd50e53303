import { afterEach, expect, it, vi } from 'vitest';
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

afterEach(() => {
  vi.useRealTimers();
});

it('the copy of every five minutes waits for a pause in the work, and not for ever', async () => {
  vi.useFakeTimers();
  let revision = 1;
  const made: number[] = [];
  const atlas = {
    readOnly: null,
    vault: () => null,
    revision: () => revision,
    keepingTrouble: () => null,
    backUp: () => {
      made.push(revision);
      return Promise.resolve({ backups: [], isNew: true });
    },
  } as unknown as Atlas;
  const copies = copiesOf(atlas, { limit: () => LIMIT } as unknown as Safety);
  const typed = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      revision += 1;
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  await vi.advanceTimersByTimeAsync(299_000);
  expect(made).toEqual([1]);
  // Somebody types over the fifth minute and pauses after some seconds.
  await typed(6);
  expect(made).toEqual([1]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(made).toEqual([1, 7]);
  await vi.advanceTimersByTimeAsync(285_000);
  expect(made).toEqual([1, 7]);
  // Who never pauses gets their copy all the same.
  await typed(50);
  expect(made).toHaveLength(3);
  copies.close();
});

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
