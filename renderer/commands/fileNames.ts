/** A name that can be a file's on any system; `otherwise` where nothing is left of it. */
export const safeName = (name: string, otherwise: string): string =>
  name
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, 80) || otherwise;

/** What the pattern of file names can hold, in braces. */
export const FILE_NAME_WORDS = ['account', 'composition', 'audience', 'version', 'period', 'date'] as const;
type FileNameWord = (typeof FILE_NAME_WORDS)[number];

/** A file name after a pattern, without an ending. What is not known leaves no gap behind. */
export const nameAfter = (
  pattern: string,
  known: Readonly<Record<FileNameWord, string | null>>,
  otherwise: string,
): string => {
  const filled = pattern.replace(/\{(\w+)\}/g, (written, word: string) =>
    (FILE_NAME_WORDS as readonly string[]).includes(word) ? (known[word as FileNameWord] ?? '') : written,
  );
  return safeName(filled.replace(/\s+/g, ' '), otherwise);
};
