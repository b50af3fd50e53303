/** Words that the places above the accounts share. */

/** *Alder, Birch and Cedar*. */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The names of those whose currency nobody entered a rate of. */
export const withoutRate = (rows: readonly { readonly name: string; readonly lacksRate: boolean }[]): string[] =>
  rows.filter(({ lacksRate }) => lacksRate).map(({ name }) => name);

/** Whose money stands in no sum, named; null where all of it does. */
export const withoutRateWords = (names: readonly string[]): string | null =>
  names.length === 0 ? null : `Without a rate, and in no sum: ${together(names)}.`;
