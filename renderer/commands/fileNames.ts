/** A name that can be a file's on any system; `otherwise` where nothing is left of it. */
export const safeName = (name: string, otherwise: string): string =>
  name
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, 80) || otherwise;
