import { fitText } from './fitText';

/** A text in lines of a width, broken between words and inside those that are too long. Nothing is left out. */
export const wrapText = (text: string, width: number, size: number, weight = 400): readonly string[] => {
  const fits = (line: string): boolean => fitText(line, width, size, weight) === line;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line)) {
      const cut = Math.max(1, fitText(line, width, size, weight).length - 1);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return line === '' ? lines : [...lines, line];
};
