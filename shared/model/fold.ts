/** A text for finding and sorting: without case and accents. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether every word of a query occurs in a text. An empty query lets everything through. */
export const hasWords = (text: string, query: string): boolean => {
  const folded = fold(text);
  return fold(query).split(/\s+/).every((word) => folded.includes(word));
};
