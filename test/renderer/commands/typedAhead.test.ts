import { beforeEach, expect, it, vi } from 'vitest';
import { dropTypedAhead, onTypedAhead, typedAhead } from '../../../renderer/commands/typedAhead';
import { resetSession, setSession } from '../../../renderer/state/session';

const finished = vi.hoisted(() => vi.fn<(seatId: string, line: string) => void>());
vi.mock('../../../renderer/commands/peopleCommands', () => ({ finishNaming: finished }));
vi.stubGlobal('HTMLElement', class {});

/** Whether a key typed outside any field was taken for the name. */
const type = (key: string, held: { readonly ctrlKey?: boolean } = {}): boolean => {
  let isTaken = false;
  onTypedAhead({
    key,
    target: null,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    preventDefault: () => (isTaken = true),
    stopImmediatePropagation: () => undefined,
    ...held,
  } as unknown as KeyboardEvent);
  return isTaken;
};
beforeEach(() => {
  resetSession('atlas');
  dropTypedAhead();
});

it('keeps letters for the name of a card whose field is on its way, until they stand there', () => {
  setSession({ naming: 'one' });
  for (const key of ['Ö', 'x', 'Backspace', 'd', ' ']) expect(type(key), key).toBe(true);
  expect(typedAhead('one')).toBe('Öd ');
  dropTypedAhead();
  expect(typedAhead('one')).toBe('');
});

it('gives no letter to another card, and takes none where nobody is named or a command is meant', () => {
  expect(type('a')).toBe(false);
  setSession({ naming: 'one' });
  expect(type('z', { ctrlKey: true })).toBe(false);
  expect(type('Enter')).toBe(false);
  type('a');
  setSession({ naming: 'two' });
  type('b');
  expect(typedAhead('one')).toBe('');
  expect(typedAhead('two')).toBe('b');
});

it('ends a name that was typed whole before its field was there', () => {
  setSession({ naming: 'one' });
  expect(type('Enter')).toBe(false);
  for (const key of 'Jo, Buyer') type(key);
  expect(type('Enter')).toBe(true);
  expect(finished.mock.calls).toEqual([['one', 'Jo, Buyer']]);
  expect(typedAhead('one')).toBe('');
});
