/** Text for the margin boxes of a page, quoted for CSS. */
export const quoted = (text: string): string =>
  `"${text.replace(/["\\\n]/g, (mark) => `\\${mark === '\n' ? 'a ' : mark}`)}"`;
