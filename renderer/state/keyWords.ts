/** Keys in words, as they stand on the keyboard in use. */
import { COMMAND_IDS, keysOf, type CommandId } from '../../shared/commands';
import { derived } from '../../shared/document/derived';
import { keyboardNow } from './keyboard';
import type { KeyboardLayout } from './keyboardLayouts';
import { isMac } from './platform';
import { pressed, pressedAtPlace, type KeyPress } from './typedKey';

/** One way to press something: which key, with what. */
export type Way = {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
};

const NAMED = /^(?:Tab|Enter|Escape|Space|Delete|Backspace|Page(?:Up|Down)|Home|End|F\d+|Arrow\w+)$/;

/** A press of this keyboard as the browser tells of it. */
export const pressOf = (layout: KeyboardLayout, { code, key, shift }: Way, isStrong: boolean): KeyPress => ({
  key: layout.dead.includes(key) ? 'Dead' : key,
  code,
  shiftKey: shift,
  altKey: false,
  ctrlKey: isStrong && !isMac,
  metaKey: isStrong && isMac,
});

const waysOf = (layout: KeyboardLayout): readonly Way[] =>
  [false, true].flatMap((shift) =>
    [...(shift ? layout.shifted : layout.plain)].map(([code, key]): Way => ({ code, key, shift })),
  );

/**
 * How something of the command table is pressed on a keyboard: a key that types it comes before one that lies where it
 * is typed elsewhere. Null where the keyboard has no key for it, `named` where every keyboard has it.
 */
export const wayTo = (layout: KeyboardLayout, keys: string): Way | 'named' | null => {
  const parts = keys.split(/\+(?!$)/);
  const last = parts.at(-1) ?? '';
  if (NAMED.test(last) || parts.includes('Alt')) return 'named';
  const isStrong = parts.includes('Ctrl');
  const ways = waysOf(layout);
  const means = (way: Way): boolean => pressed(pressOf(layout, way, isStrong)) === keys;
  const atPlace = (way: Way): boolean => pressedAtPlace(pressOf(layout, way, isStrong)) === keys;
  const types = (way: Way): boolean => way.key.toLowerCase() === last.toLowerCase();
  return (
    ways.find((way) => means(way) && types(way)) ??
    ways.find((way) => means(way) && !way.shift) ??
    (isStrong ? ways.find(atPlace) : undefined) ??
    ways.find(means) ??
    null
  );
};

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
/** What a Mac writes for keys beside the characters. Its laptops lack two of them, and F keys are something else there. */
const ON_MAC: readonly (readonly [RegExp, string])[] = [
  [/Ctrl\+/, '⌘'],
  [/Alt\+/, '⌥'],
  [/Shift\+/, '⇧'],
  [/\bBackspace\b/, '⌫'],
  [/\bDelete\b/, 'fn ⌫'],
  [/\bF(\d+)\b/, 'fn F$1'],
];

const written = (keys: string): string => {
  const arrows = keys.replace(/Arrow\w+/, (name) => ARROWS[name] ?? name);
  return isMac
    ? ON_MAC.reduce((words, [from, to]) => words.replace(from, to), arrows)
    : arrows.split(/\+(?!$)/).join(' + ');
};

/** What was looked for on a keyboard: every hint of a key asks, whenever its button is drawn. */
const lookedFor = derived((_: KeyboardLayout) => new Map<string, string | null>());

/** The keys with the character that stands on the key, where the keyboard has another one there; null for no key. */
const onKeyboard = (layout: KeyboardLayout, keys: string): string | null => {
  const known = lookedFor(layout);
  const before = known.get(keys);
  if (before !== undefined) return before;
  const shown = searchedOn(layout, keys);
  known.set(keys, shown);
  return shown;
};

const searchedOn = (layout: KeyboardLayout, keys: string): string | null => {
  const [first, second] = keys.split(' ');
  if (second !== undefined && first !== undefined) {
    const [one, two] = [onKeyboard(layout, first), onKeyboard(layout, second)];
    return one === null || two === null ? null : `${one} ${two}`;
  }
  const way = wayTo(layout, keys);
  if (way === null) return layout.shifted.size === 0 ? keys : null;
  if (way === 'named') return keys;
  const parts = keys.split(/\+(?!$)/);
  const last = parts.at(-1) ?? '';
  // A digit is found by the place of its key, which bears it, whatever it types.
  if (way.key.toLowerCase() === last.toLowerCase() || /^\d$/.test(last)) return keys;
  const shown = parts.length > 1 ? way.key.toUpperCase() : way.key;
  const hasShift = way.shift && parts.length > 1 && !parts.includes('Shift');
  return [...parts.slice(0, -1), ...(hasShift ? ['Shift'] : []), shown].join('+');
};

/** Every way to press a command on the keyboard in use, in words. */
export const keysShown = (id: CommandId, layout = keyboardNow()): readonly string[] => [
  ...new Set(
    keysOf(id).flatMap((keys) => {
      const shown = layout === null ? keys : onKeyboard(layout, keys);
      return shown === null ? [] : [written(shown)];
    }),
  ),
];

/** Keys as the reader's keyboard names them; another way to the same command where it has no key for this one. */
export const keyWords = (given = ''): string => {
  const layout = keyboardNow();
  if (layout === null || given === '') return written(given);
  const own = onKeyboard(layout, given);
  if (own !== null) return written(own);
  const id = COMMAND_IDS.find((one) => keysOf(one).includes(given));
  return (id === undefined ? undefined : keysShown(id, layout)[0]) ?? written(given);
};
