/** Which key was meant, on any keyboard: the character it types, and where that tells nothing the place it has. */

/** What `typedKey` reads of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly getModifierState?: (modifier: string) => boolean;
};

/** Until an input method has its word, its keys are its own; some browsers say so only by this number. */
const INPUT_METHOD = 229;
export const isComposing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  // No other property tells of the key that takes a conversion in every browser.
  // oxlint-disable-next-line typescript/no-deprecated
  event.isComposing || event.keyCode === INPUT_METHOD;

/** What stands on the keys of a Latin keyboard beside letters and digits. */
const MARKS: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  Backslash: '\\',
  Period: '.',
  Comma: ',',
  Slash: '/',
};

/** What the key at this place types on a Latin keyboard without Shift; null for a key that types nothing there. */
const atPlace = (code: string): string | null => {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  return digitAtPlace(code) ?? MARKS[code] ?? null;
};
export const digitAtPlace = (code: string): string | null => (/^Digit\d$/.test(code) ? code.slice(5) : null);

const isLatin = (key: string): boolean => !/^\p{L}$/u.test(key) || /^\p{Script=Latin}$/u.test(key);
const isForeignDigit = (key: string): boolean => /^\p{Nd}$/u.test(key) && !/^\d$/.test(key);

/** The third level of a keyboard is held: what it types is a character, and the keys behind it are no Ctrl and Alt. */
export const isThirdLevel = (event: KeyPress): boolean => event.getModifierState?.('AltGraph') === true;

/**
 * The key as the table of commands writes it. Letters are small without Shift and capital with it, whatever Caps Lock
 * says; with Ctrl, digits go by their place, since some keyboards type them with Shift only.
 */
export const typedKey = (event: KeyPress): string => {
  const { key, code, shiftKey } = event;
  const isStrong = (event.ctrlKey || event.metaKey) && !isThirdLevel(event);
  const place = atPlace(code);
  if (key === 'Dead' || key === 'Unidentified') return isStrong && place !== null ? place : key;
  if ([...key].length > 1) return key;
  if (isStrong && !shiftKey && !event.altKey) {
    const digit = digitAtPlace(code);
    if (digit !== null) return digit;
  }
  const meant = (!isLatin(key) || isForeignDigit(key)) && place !== null ? place : key;
  if (!/^\p{L}$/u.test(meant)) return meant;
  return shiftKey ? meant.toUpperCase() : meant.toLowerCase();
};
