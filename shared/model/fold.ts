/** A text for finding and sorting: without case and accents. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether two names are the same but for case, accents and spaces. Nothing is no name. */
export const isSameName = (a: string, b: string): boolean => {
  const plain = (name: string) => fold(name).replace(/\s+/g, '');
  return plain(a) !== '' && plain(a) === plain(b);
};

/** Whether every word of a query occurs in a text. An empty query lets everything through. */
export const hasWords = (text: string, query: string): boolean => {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};
