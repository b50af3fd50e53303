/** Control and bidirectional-override characters have no place in text that is shown; line breaks and tabs stay. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as it is kept: without characters that are not seen and could make it read as another, and with a mark in place
 * of half a character. Letters of every script, joiners of emoji and of letters, tabs and line breaks stay.
 */
export const seen = (text: string): string => text.replace(UNSEEN, '').replace(HALF, '\ufffd');

/**
 * A value with every text in it as it is kept; lists and records through and through, the same value where nothing is
 * left out.
 */
export const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return seen(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const kept = list.map(cleaned);
    return kept.every((one, at) => one === list[at]) ? list : kept;
  }
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [key, inner, cleaned(inner)] as const);
  return entries.every(([, inner, kept]) => inner === kept)
    ? value
    : Object.fromEntries(entries.map(([key, , kept]) => [key, kept]));
};
