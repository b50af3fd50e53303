import { beforeAll, describe, expect, it, vi } from 'vitest';

/*
 * Every command with keys, on every keyboard people here have: it can be pressed, the overview says how, and what AltGr
 * types goes to whoever is typing.
 */

/** What the third level types on the keyboards that have one, by the places of the keys. */
const THIRD_LEVEL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  german: {
    KeyQ: '@',
    KeyE: '€',
    Digit7: '{',
    Digit8: '[',
    Digit9: ']',
    Digit0: '}',
    Minus: '\\',
    BracketRight: '~',
    IntlBackslash: '|',
    KeyM: 'µ',
    Digit2: '²',
    Digit3: '³',
  },
  french: {
    Digit2: '~',
    Digit3: '#',
    Digit4: '{',
    Digit5: '[',
    Digit6: '|',
    Digit7: '`',
    Digit8: '\\',
    Digit9: '^',
    Digit0: '@',
    Minus: ']',
    Equal: '}',
    KeyE: '€',
  },
  polish: {
    KeyA: 'ą',
    KeyC: 'ć',
    KeyE: 'ę',
    KeyL: 'ł',
    KeyN: 'ń',
    KeyO: 'ó',
    KeyS: 'ś',
    KeyX: 'ź',
    KeyZ: 'ż',
    KeyU: '€',
  },
  spanish: {
    Digit1: '|',
    Digit2: '@',
    Digit3: '#',
    Digit4: '~',
    KeyE: '€',
    BracketLeft: '[',
    BracketRight: ']',
    Quote: '{',
    Backslash: '}',
    Backquote: '\\',
  },
  russian: { Digit8: '₽' },
};

const loading = async (platform: string) => {
  vi.resetModules();
  vi.stubGlobal('navigator', { ...navigator, platform, language: 'en-GB' });
  const [layouts, words, typed, keys, commands, support, session] = await Promise.all([
    import('../../../renderer/state/keyboardLayouts'),
    import('../../../renderer/state/keyWords'),
    import('../../../renderer/state/typedKey'),
    import('../../../renderer/commands/keys'),
    import('../../../shared/commands'),
    import('../../support/pageHost'),
    import('../../../renderer/state/session'),
  ]);
  const own = layouts.KEYBOARD_LAYOUTS.filter(({ isOfMac }) => isOfMac === platform.startsWith('Mac'));
  return { own, ...words, ...typed, ...keys, ...commands, ...support, ...session };
};
type Loaded = Awaited<ReturnType<typeof loading>>;
const loaded = new Map<string, Promise<Loaded>>();
const load = (platform: string): Promise<Loaded> => {
  const there = loaded.get(platform) ?? loading(platform);
  loaded.set(platform, there);
  return there;
};
type Layout = Loaded['own'][number];

const PLATFORMS = ['Win32', 'MacIntel'] as const;

/** What a press is taken for: what it types, what lies there elsewhere, and digits that need Shift. */
const meanings = ({ pressed, pressedAtPlace, digitWithoutShift }: Loaded, press: Parameters<Loaded['pressed']>[0]) => ({
  first: pressed(press),
  else: [pressedAtPlace(press), digitWithoutShift(press)].filter((one) => one !== null),
});

describe.each(PLATFORMS)('on keyboards of %s', (platform) => {
  let page: Loaded;
  beforeAll(async () => {
    page = await load(platform);
  });
  const withKeys = () => page.COMMAND_IDS.filter((id) => page.keysOf(id).length > 0);
  const isReached = (layout: Layout, keys: string): boolean =>
    keys.split(/ (?=.)/).every((one) => page.wayTo(layout, one) !== null);

  it('every command with keys can be pressed', () => {
    for (const layout of page.own)
      for (const id of withKeys()) {
        const isThere = page.keysOf(id).some((keys) => isReached(layout, keys));
        expect(isThere, `${layout.name}: ${page.COMMANDS[id].label}`).toBe(true);
        expect(page.keysShown(id, layout), `${layout.name}: ${page.COMMANDS[id].label}`).not.toEqual([]);
      }
  });

  it('a press means what the overview says, and nothing else', () => {
    for (const layout of page.own) {
      for (const id of withKeys())
        for (const keys of page.keysOf(id).filter((one) => !one.includes(' '))) {
          const way = page.wayTo(layout, keys);
          if (way === null || way === 'named') continue;
          const { first, else: others } = meanings(page, page.pressOf(layout, way, keys.includes('Ctrl+')));
          const said = `${layout.name}: ${page.COMMANDS[id].label}, ${keys}`;
          if (first === keys) continue;
          // It is found by its place: then what it types is no command.
          expect(others, said).toContain(keys);
          const taken = page.COMMAND_IDS.flatMap((one) => page.keysOf(one)).filter((one) => one === first);
          expect(taken, said).toEqual([]);
        }
    }
  });

  it('no two commands lie on one combination', () => {
    for (const layout of page.own)
      for (const needsPerson of [true, false]) {
        const by = new Map<string, string>();
        for (const id of withKeys().filter((one) => (page.COMMANDS[one].needs === 'person') === needsPerson))
          for (const words of page.keysShown(id, layout)) {
            expect(by.get(words) ?? id, `${layout.name}: ${words}`).toBe(id);
            by.set(words, id);
          }
      }
  });
});

describe('what the third level types', () => {
  it.each([true, false])('reaches a field, whether the system says AltGr (%s) or Ctrl and Alt', async (isSaid) => {
    const page = await load('Win32');
    page.startPageHost();
    page.setSession({ place: 'map', selection: ['one'] });
    for (const layout of page.own)
      for (const [code, key] of Object.entries(THIRD_LEVEL[layout.id] ?? {})) {
        const press = {
          key,
          code,
          ctrlKey: true,
          altKey: true,
          shiftKey: false,
          metaKey: false,
          target: new page.FakeInput('typed', 'typed'),
          defaultPrevented: false,
          preventDefault: vi.fn(),
          stopImmediatePropagation: vi.fn(),
          getModifierState: (name: string) => isSaid && name === 'AltGraph',
        };
        const said = `${layout.name}: ${key}`;
        expect(page.pressed(press), said).toBe(key);
        page.onUrgentKey(press as unknown as KeyboardEvent);
        page.onWindowKey(press as unknown as KeyboardEvent);
        expect(press.preventDefault, said).not.toHaveBeenCalled();
        expect(press.stopImmediatePropagation, said).not.toHaveBeenCalled();
      }
  });

  it('is no reason to leave Ctrl and Alt with a letter to anybody else', async () => {
    const { pressed } = await load('Win32');
    const both = { ctrlKey: true, altKey: true, shiftKey: false, metaKey: false };
    expect(pressed({ ...both, key: 'a', code: 'KeyA' })).toBe('Ctrl+Alt+A');
    expect(pressed({ ...both, key: '-', code: 'Minus' })).toBe('Ctrl+Alt+-');
  });
});

describe('names of keys', () => {
  const shown = async (platform: string, layoutId: string, id: string): Promise<readonly string[]> => {
    const { own, keysShown } = await load(platform);
    return keysShown(id as Parameters<typeof keysShown>[0], own.find((one) => one.id === layoutId) ?? null);
  };
  it.each([
    ['Win32', 'us', 'view.panel', ['Ctrl + \\', 'Ctrl + B']],
    ['Win32', 'german', 'view.panel', ['Ctrl + #', 'Ctrl + B']],
    ['Win32', 'french', 'view.zoomOut', ['Ctrl + )']],
    ['Win32', 'french', 'view.panel', ['Ctrl + *', 'Ctrl + B']],
    ['Win32', 'french', 'view.settings', ['Ctrl + ,']],
    ['Win32', 'french', 'person.influence1', ['1']],
    ['Win32', 'russian', 'edit.undo', ['Ctrl + Я']],
    ['Win32', 'russian', 'person.reportTo', ['ь']],
    ['Win32', 'russian', 'person.attitudeMost', ['Ю']],
    ['Win32', 'russian', 'person.relationship3', ['к 3']],
    ['MacIntel', 'macUs', 'edit.undo', ['⌘Z']],
    ['MacIntel', 'macUs', 'person.rename', ['fn F2']],
    ['MacIntel', 'macUs', 'person.delete', ['fn ⌫', '⌫']],
  ])('on %s, keyboard %s, %s', async (platform, layoutId, id, words) => {
    expect(await shown(platform, layoutId, id)).toEqual(words);
  });

  it('are learned as somebody types, and begun anew where the keyboard changed', async () => {
    const page = await loading('Win32');
    const { keyboardNow, learnKey } = await import('../../../renderer/state/keyboard');
    const type = (layoutId: string, codes: readonly string[]): void => {
      const layout = page.own.find((one) => one.id === layoutId);
      for (const code of codes)
        learnKey({
          key: layout?.plain.get(code) ?? '',
          code,
          ctrlKey: false,
          altKey: false,
          metaKey: false,
          shiftKey: false,
        });
    };
    const some = ['KeyQ', 'KeyA', 'KeyS', 'KeyZ', 'KeyY', 'KeyM', 'Semicolon'];
    expect(keyboardNow()).toBeNull();
    type('french', some);
    expect(keyboardNow()?.id).toBe('french');
    type('german', some);
    expect(keyboardNow()?.id).toBe('german');
    type('russian', some);
    expect(keyboardNow()?.id).toBe('russian');
  });
});
