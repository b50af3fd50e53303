import { beforeEach, describe, expect, it } from 'vitest';
import { onCardKey, onWindowKey } from '../../../renderer/commands/keys';
import { pressed } from '../../../renderer/state/typedKey';
import { keyWords } from '../../../renderer/state/keyWords';
import { closeAccount, currentDocument, openAccount } from '../../../renderer/state/documentStore';
import { dismissAll, useMessages } from '../../../renderer/state/messages';
import { openDialog, resetSession, session, setSession } from '../../../renderer/state/session';
import { COMMANDS, COMMAND_IDS, keysOf } from '../../../shared/commands';
import { accountWith } from '../../support/people';
import { atlasNamed, FakeInput, handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const account = accountWith([{ id: 'boss' }, { id: 'one', reportsToId: 'boss' }]);

/** A press as the browser tells of it; says whether the page took it. */
class Press {
  readonly key: string;
  readonly code: string;
  readonly isComposing = false;
  readonly keyCode = 0;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey = false;
  readonly target: unknown;
  defaultPrevented = false;
  constructor(keys: string, target: unknown = null, code = '') {
    this.code = code;
    const parts = keys.split(/\+(?!$)/);
    this.key = parts.at(-1) ?? '';
    this.ctrlKey = parts.includes('Ctrl');
    this.altKey = parts.includes('Alt');
    this.shiftKey = parts.includes('Shift');
    this.target = target;
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
const eventOf = (press: Press): KeyboardEvent => press as unknown as KeyboardEvent;
const pressInWindow = (keys: string, target?: unknown): boolean => {
  const press = new Press(keys, target);
  onWindowKey(eventOf(press));
  return press.defaultPrevented;
};
const pressOnCard = (keys: string): boolean => onCardKey(eventOf(new Press(keys)));
const person = (id: string) => currentDocument().person.get(id);

beforeEach(async () => {
  host.answers['account.open'] = () => handedOut(account);
  host.answers['document.apply'] = () => ({ revision: 2, at: '', history: { undo: 'Edit', redo: null } });
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas', { atlas: atlasNamed('One', ['A']), place: 'map' });
  setSession({ selection: ['one'] });
  host.asked.splice(0);
});

describe('a key press', () => {
  it.each([
    ['Ctrl+Shift+z', 'Ctrl+Shift+Z'],
    ['Ctrl+k', 'Ctrl+K'],
    ['Shift+Tab', 'Shift+Tab'],
    // The shift that makes the character is part of it.
    ['Shift+?', '?'],
    ['Shift+B', 'B'],
    [' ', 'Space'],
    ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp'],
    ['r', 'r'],
  ])('%s is written %s in the table of commands', (keys, written) => {
    expect(pressed(eventOf(new Press(keys)))).toBe(written);
  });

  it.each([
    ['a Russian one', 'Ctrl+я', 'KeyZ', 'Ctrl+Z'],
    ['a Russian one with Shift', 'Ctrl+Shift+Я', 'KeyZ', 'Ctrl+Shift+Z'],
    ['a Russian one on a card', 'в', 'KeyD', 'd'],
    ['a Russian one at a mark', 'ю', 'Period', '.'],
    ['a Persian one', '۴', 'Digit4', '4'],
    ['a French one, which types digits with Shift', 'Ctrl+&', 'Digit1', 'Ctrl+1'],
    ['a French one, which types minus by the key of six', 'Ctrl+-', 'Digit6', 'Ctrl+6'],
    ['a French one with Shift', 'Ctrl+Shift+4', 'Digit4', 'Ctrl+4'],
    ['a German one', 'Ctrl++', 'BracketRight', 'Ctrl++'],
    ['a number pad', 'Ctrl++', 'NumpadAdd', 'Ctrl++'],
    ['a number pad', 'Ctrl+-', 'NumpadSubtract', 'Ctrl+-'],
    ['an American one', 'Ctrl+Shift++', 'Equal', 'Ctrl++'],
    ['a German one with Shift', 'Ctrl+Shift+=', 'Digit0', 'Ctrl+='],
    ['one with Caps Lock on', 'Ctrl+Z', 'KeyZ', 'Ctrl+Z'],
    ['one with Caps Lock on, on a card', 'D', 'KeyD', 'd'],
    ['one with Caps Lock and Shift', 'Shift+b', 'KeyB', 'B'],
    ['one that begins an accent', 'Ctrl+Dead', 'KeyE', 'Ctrl+E'],
    ['one of another Latin order', 'Ctrl+z', 'KeyY', 'Ctrl+Z'],
  ])('on %s, %s by the key %s, is %s', (_keyboard, keys, code, written) => {
    expect(pressed(eventOf(new Press(keys, null, code)))).toBe(written);
  });

  it('is named as the keyboard has it', () => {
    expect(keyWords('Ctrl+Shift+Z')).toBe('Ctrl + Shift + Z');
    expect(keyWords('Alt+ArrowUp')).toBe('Alt + ↑');
    expect(keyWords('+')).toBe('+');
    expect(keyWords('Ctrl++')).toBe('Ctrl + +');
    expect(keyWords()).toBe('');
  });
});

describe('the keys of the commands', () => {
  it.each([
    ['on a card', true],
    ['elsewhere', false],
  ])('%s are given to one command each', (_where, isOnCard) => {
    const keys = COMMAND_IDS.filter((id) => (COMMANDS[id].needs === 'person') === isOnCard).flatMap(keysOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('keys of the window', () => {
  it('run their command', () => {
    expect(pressInWindow('Ctrl+4')).toBe(true);
    expect(session().place).toBe('plan');
    expect(pressInWindow('Ctrl+k')).toBe(true);
    expect(session().dialog).toEqual({ name: 'palette' });
  });

  it('wait while a dialog is open, and are left to whoever took them', () => {
    openDialog('palette');
    expect(pressInWindow('Ctrl+4')).toBe(false);
    setSession({ dialog: null });
    const taken = new Press('Ctrl+4');
    taken.preventDefault();
    onWindowKey(eventOf(taken));
    expect(session().place).toBe('map');
  });

  it('leave a field its own undo as long as there is typing to take back', async () => {
    pressOnCard('4');
    await expect.poll(() => host.inputs('document.apply')).toHaveLength(1);
    expect(pressInWindow('Ctrl+z', new FakeInput('typed', 'before'))).toBe(false);
    expect(pressInWindow('Ctrl+z', new FakeInput('same', 'same'))).toBe(true);
    await expect.poll(() => host.inputs('history.undo')).toHaveLength(1);
  });

  it('choose the text of a field, and everybody elsewhere', () => {
    expect(pressInWindow('Ctrl+a', new FakeInput('text'))).toBe(false);
    expect(session().selection).toEqual(['one']);
    expect(pressInWindow('Ctrl+a')).toBe(true);
    expect([...session().selection].toSorted()).toEqual(['boss', 'one']);
  });

  it('know the other way to do again', async () => {
    expect(pressInWindow('Ctrl+y')).toBe(true);
    expect(pressInWindow('Ctrl+q')).toBe(false);
  });
});

describe('a question mark', () => {
  const told = () => useMessages.getState().messages.map(({ text }) => text);
  beforeEach(() => dismissAll());

  it.each([
    [
      'attitude',
      ['+'],
      ['?'],
      /^Attitude of Person one: not known now\. Ctrl \+ Z brings “Supporter” back; F1 shows the keys\.$/,
    ],
    [
      'relationship',
      ['r', '2'],
      ['r', '?'],
      /^Relationship of Person one: not known now\. .* brings “.+” back; F1 shows/,
    ],
    ['influence', ['4'], ['6'], /^Influence of Person one: not rated now\. .* brings “.+” back; F1 shows/],
  ] as const)('that forgets the %s says so, and how it comes back', (field, rate, forget, words) => {
    for (const keys of rate) pressOnCard(keys);
    expect(person('one')?.[field]).not.toBeNull();
    expect(told()).toEqual([]);
    for (const keys of forget) pressOnCard(keys);
    expect(person('one')?.[field]).toBeNull();
    expect(told()).toEqual([expect.stringMatching(words)]);
    expect(session().dialog).toBeNull();
    // The next edit makes it untrue.
    pressOnCard('d');
    expect(told()).toEqual([]);
  });

  it('counts several people, and names no value where they had different ones', () => {
    pressOnCard('+');
    setSession({ selection: ['boss'] });
    pressOnCard('-');
    setSession({ selection: ['boss', 'one'] });
    pressOnCard('?');
    expect(told()).toEqual([expect.stringMatching(/^Attitude of 2 people: .* brings what was known back;/)]);
  });

  it.each([
    ['the attitude', ['?']],
    ['the relationship', ['r', '?']],
  ])('shows the keys where %s was not known', (_, keys) => {
    for (const one of keys) expect(pressOnCard(one)).toBe(true);
    expect(session().dialog).toEqual({ name: 'shortcuts' });
    expect(told()).toEqual([]);
    expect(host.inputs('document.apply')).toEqual([]);
  });

  it('shows the keys where nobody is chosen, and is typed in a field', () => {
    setSession({ selection: [] });
    expect(pressOnCard('?')).toBe(false);
    expect(pressInWindow('?', new FakeInput('why'))).toBe(false);
    expect(session().dialog).toBeNull();
    expect(pressInWindow('?')).toBe(true);
    expect(session().dialog).toEqual({ name: 'shortcuts' });
  });
});

describe('keys on a card', () => {
  it('rate, and take two keys for the relationship', () => {
    expect(pressOnCard('5')).toBe(true);
    expect(person('one')?.influence).toBe(5);
    expect(pressOnCard('r')).toBe(true);
    expect(pressOnCard('3')).toBe(true);
    expect(person('one')).toMatchObject({ influence: 5, relationship: 3 });
    // What does not go on after r means what it means by itself.
    expect(pressOnCard('r')).toBe(true);
    expect(pressOnCard('d')).toBe(true);
    expect(person('one')?.buyingRoles).toEqual(['decider']);
  });

  it('take the same key with and without shift for one step up', () => {
    pressOnCard('+');
    pressOnCard('=');
    expect(person('one')?.attitude).toBe(2);
    pressOnCard('-');
    expect(person('one')?.attitude).toBe(1);
  });

  it('delete with either key', () => {
    expect(pressOnCard('Backspace')).toBe(true);
    expect(person('one')).toBeUndefined();
  });

  it('are those of the table too on a keyboard that types digits with Shift only', () => {
    const press = new Press("'", null, 'Digit4');
    expect(onCardKey(eventOf(press))).toBe(true);
    expect(person('one')?.influence).toBe(4);
    // What such a key types comes first.
    expect(onCardKey(eventOf(new Press('-', null, 'Digit6')))).toBe(true);
    expect(person('one')).toMatchObject({ influence: 4, attitude: -1 });
  });

  it('mean nothing where nobody is chosen, and unknown ones go on', () => {
    expect(pressOnCard('z')).toBe(false);
    setSession({ selection: [] });
    expect(pressOnCard('5')).toBe(false);
    expect(person('one')?.influence).toBeNull();
  });
});
