/** Which key was meant, on any keyboard: the character it types, and where that tells nothing the place it has. */

import { isMac } from './platform';

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

/** What some of them type with Shift, where the letters of another script lie on the same keys. */
const SHIFTED_MARKS: Readonly<Record<string, string>> = { Period: '>', Comma: '<' };

/** What the key at this place types on a Latin keyboard without Shift; null for a key that types nothing there. */
const atPlace = (code: string): string | null => {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  return digitAtPlace(code) ?? MARKS[code] ?? null;
};
export const digitAtPlace = (code: string): string | null => (/^Digit\d$/.test(code) ? code.slice(5) : null);

const isLatin = (key: string): boolean => !/^\p{L}$/u.test(key) || /^\p{Script=Latin}$/u.test(key);
const isForeignDigit = (key: string): boolean => /^\p{Nd}$/u.test(key) && !/^\d$/.test(key);

/** Ctrl and Alt together are AltGr on many systems, and not all of them say so: they typed a character of its own. */
const isTypedByBoth = ({ key, code, ctrlKey, altKey, metaKey }: KeyPress): boolean =>
  !isMac &&
  ctrlKey &&
  altKey &&
  !metaKey &&
  [...key].length === 1 &&
  !/^[a-z0-9 ]$/i.test(key) &&
  atPlace(code) !== key;

/** The third level of a keyboard is held: what it types is a character, and the keys behind it are no Ctrl and Alt. */
export const isThirdLevel = (event: KeyPress): boolean =>
  event.getModifierState?.('AltGraph') === true || isTypedByBoth(event);

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
  const atLatin = (shiftKey ? SHIFTED_MARKS[code] : undefined) ?? place;
  const isForeign = (!isLatin(key) || isForeignDigit(key)) && !isThirdLevel(event);
  const meant = isForeign && atLatin !== null ? atLatin : key;
  if (!/^\p{L}$/u.test(meant)) return meant;
  return shiftKey ? meant.toUpperCase() : meant.toLowerCase();
};

/** A key press as the command table writes it: `Ctrl+Shift+Z`, `r`, `?`. */
export const pressed = (event: KeyPress): string => {
  const parts: string[] = [];
  const isPlain = isThirdLevel(event);
  if ((isMac ? event.metaKey : event.ctrlKey) && !isPlain) parts.push('Ctrl');
  if (event.altKey && !isPlain) parts.push('Alt');
  const typed = typedKey(event);
  const key = typed === ' ' ? 'Space' : typed;
  const isNamed = key.length > 1;
  // The Shift that makes another character of a key is part of that character.
  const isLetter = /^\p{L}$/u.test(key);
  if (event.shiftKey && (isNamed || (parts.length > 0 && isLetter))) parts.push('Shift');
  parts.push(isLetter && parts.length > 0 ? key.toUpperCase() : key);
  return parts.join('+');
};

/**
 * What the same press would be on a Latin keyboard, where it is Ctrl with a key of a mark: what this keyboard types
 * there may be a mark that means nothing, while its own minus or backslash cannot be typed with Ctrl. Null otherwise.
 */
export const pressedAtPlace = (event: KeyPress): string | null => {
  const isStrong = isMac ? event.metaKey : event.ctrlKey;
  const mark = MARKS[event.code];
  if (!isStrong || event.altKey || event.shiftKey || isThirdLevel(event) || mark === undefined) return null;
  return `Ctrl+${mark}`;
};

/** The digit on a key of a keyboard that types digits with Shift only, where what it types says nothing. */
export const digitWithoutShift = (event: KeyPress): string | null =>
  event.shiftKey || event.ctrlKey || event.metaKey || event.altKey ? null : digitAtPlace(event.code);
