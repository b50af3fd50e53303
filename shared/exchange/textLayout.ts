/** How a plain text is laid out. */

const WIDTH = 100;

/** Text broken at words into lines of at most `WIDTH`, each indented. */
export const wrapped = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(/\s+/)) {
        if (line !== '' && `${line} ${word}`.length > WIDTH - indent.length) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].map((one) => `${indent}${one}`).join('\n');
    })
    .join('\n');

/** A chapter with its heading underlined. */
export const chapterText = (heading: string, parts: readonly string[]): string =>
  `${heading}\n${'-'.repeat(heading.length)}\n\n${parts.join('\n\n')}`;
