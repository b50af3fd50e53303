import type { WaitingText } from './useTyping';

/** How long a text a field takes, and what waits in it because it is longer. */
export type TextLimit = { readonly longest: number } & Pick<WaitingText, 'text' | 'keep'>;

/** A limit this short is that of a code, which is always as long: counting it says nothing. */
const CODE = 10;
/** From this share of the limit on the characters are counted. */
const NEAR = 0.9;

export const isTooLong = (limit: TextLimit | null, text: string): boolean =>
  limit !== null && text.length > limit.longest;

/** What becomes of a text that is too long: it waits. */
export const waitingIn = (limit: TextLimit | null): WaitingText | undefined =>
  limit === null ? undefined : { text: limit.text, keep: limit.keep, fits: (text) => text.length <= limit.longest };

/** *214 of 200*, once the text comes near a limit; null before. */
export const countWords = (longest: number | null, length: number): string | null =>
  longest === null || longest < CODE || length <= longest * NEAR ? null : `${length} of ${longest}`;

/** Why a text is not saved, and what to do. */
export const tooLongWords = (longest: number, length: number): string =>
  `This is not saved yet: at most ${longest} characters fit here. Shorten it by ${length - longest}.`;
