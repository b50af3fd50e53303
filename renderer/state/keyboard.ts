/**
 * Which keyboard is in use: the one chosen in the settings, else what the browser says of it, else what was typed so
 * far. It is asked for names of keys alone; what a key does is always found by what it types.
 */
import { create } from 'zustand';
import { derived } from '../../shared/document/derived';
import { KEYBOARD_LAYOUTS, type KeyboardLayout } from './keyboardLayouts';
import { isMac } from './platform';
import { remember, session, useSession } from './session';
import { isThirdLevel, type KeyPress } from './typedKey';

const SETTING = 'keyboard';
/** So few keys lie alike on many keyboards. */
const FEWEST_SEEN = 6;

/** What the keys type without Shift, by their places, as far as it was seen. */
const useSeen = create<{ readonly plain: ReadonlyMap<string, string> }>(() => ({ plain: new Map() }));

export const OWN_LAYOUTS: readonly KeyboardLayout[] = KEYBOARD_LAYOUTS.filter(({ isOfMac }) => isOfMac === isMac);

const layoutOf = (id: unknown): KeyboardLayout | null => OWN_LAYOUTS.find((one) => one.id === id) ?? null;

/** The known keyboard that types all that was seen; one of its own where none does. */
const found = derived((plain: ReadonlyMap<string, string>): KeyboardLayout | null => {
  if (plain.size < FEWEST_SEEN) return null;
  const fits = (layout: KeyboardLayout): boolean =>
    [...plain].every(([code, key]) => !layout.plain.has(code) || layout.plain.get(code) === key);
  return OWN_LAYOUTS.find(fits) ?? { id: 'seen', name: 'another', isOfMac: isMac, plain, shifted: new Map(), dead: '' };
});

export const keyboardNow = (): KeyboardLayout | null =>
  layoutOf(session().settings.page[SETTING]) ?? found(useSeen.getState().plain);
/** The keyboard that was found, whatever is chosen. */
export const useFoundKeyboard = (): KeyboardLayout | null => found(useSeen((state) => state.plain));
export const useChosenKeyboard = (): KeyboardLayout | null =>
  layoutOf(useSession((state) => state.settings.page[SETTING]));
/** Draws anew what names keys when another keyboard is in use. */
export const useKeyboard = (): KeyboardLayout | null => {
  const there = useFoundKeyboard();
  return useChosenKeyboard() ?? there;
};
/** Chooses a keyboard by its id; null leaves it to the computer. Kept on this computer. */
export const chooseKeyboard = (id: string | null): void => remember(SETTING, id);

/** What a press tells of the keyboard. Another keyboard than before is begun anew. */
export const learnKey = (event: KeyPress): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isThirdLevel(event)) return;
  if (event.code === '' || event.code.startsWith('Numpad') || [...event.key].length !== 1 || event.key === ' ') return;
  const { plain } = useSeen.getState();
  const key = event.key.toLowerCase();
  const before = plain.get(event.code);
  if (before === key) return;
  useSeen.setState({ plain: new Map(before === undefined ? [...plain, [event.code, key]] : [[event.code, key]]) });
};

type WithKeyboard = { readonly keyboard?: { readonly getLayoutMap?: () => Promise<Iterable<[string, string]>> } };

/** What the browser says stands on the keys; nothing where it does not say. */
const ask = async (): Promise<void> => {
  const map = await (navigator as WithKeyboard).keyboard?.getLayoutMap?.().catch(() => null);
  if (map === null || map === undefined) return;
  const plain = new Map([...map].map(([code, key]) => [code, key.toLowerCase()]));
  if (plain.size >= FEWEST_SEEN) useSeen.setState({ plain });
};

/** Follows the keyboard as it changes. Returns the way to stop. */
export const followKeyboard = (): (() => void) => {
  const again = (): void => void ask();
  again();
  window.addEventListener('focus', again);
  window.addEventListener('keydown', learnKey, true);
  return () => {
    window.removeEventListener('focus', again);
    window.removeEventListener('keydown', learnKey, true);
  };
};
