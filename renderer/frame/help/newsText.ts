/** What is new, read from the text that goes with the source: versions, their chapters, and what stands in them. */
export type NewsPiece = { readonly text: string; readonly form: 'plain' | 'emphasis' | 'keys' };
export type NewsChapter = {
  /** Empty where a version begins without one. */
  readonly title: string;
  readonly lines: readonly { readonly isPoint: boolean; readonly pieces: readonly NewsPiece[] }[];
};
export type NewsVersion = { readonly version: string; readonly chapters: readonly NewsChapter[] };

/** `*Words of the app*` and `what is typed` within a line. */
export const piecesOf = (line: string): readonly NewsPiece[] =>
  line
    .split(/(\*[^*\s][^*]*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): NewsPiece => {
      if (part.length > 2 && part.startsWith('*') && part.endsWith('*'))
        return { text: part.slice(1, -1), form: 'emphasis' };
      if (part.length > 2 && part.startsWith('`')) return { text: part.slice(1, -1), form: 'keys' };
      return { text: part, form: 'plain' };
    });

const CHAPTER = /^\*\*(.+?)\.?\*\*\s*(.*)$/;

/** What one version brings: its text without the heading. */
const chaptersOf = (text: string): readonly NewsChapter[] => {
  const chapters: { title: string; lines: { isPoint: boolean; text: string }[] }[] = [{ title: '', lines: [] }];
  let isOpen = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const chapter = chapters.at(-1);
    const heading = CHAPTER.exec(line);
    const last = chapter?.lines.at(-1);
    if (line === '') isOpen = false;
    else if (heading) {
      const [, title = '', rest = ''] = heading;
      chapters.push({ title, lines: rest === '' ? [] : [{ isPoint: false, text: rest }] });
      isOpen = rest !== '';
    } else if (line.startsWith('- ')) {
      chapter?.lines.push({ isPoint: true, text: line.slice(2) });
      isOpen = true;
    } else if (isOpen && last !== undefined) last.text += ` ${line}`;
    else {
      chapter?.lines.push({ isPoint: false, text: line });
      isOpen = true;
    }
  }
  return chapters
    .filter(({ title, lines }) => title !== '' || lines.length > 0)
    .map(({ title, lines }) => ({
      title,
      lines: lines.map(({ isPoint, text: words }) => ({ isPoint, pieces: piecesOf(words) })),
    }));
};

/** All versions, the newest first. */
export const newsOf = (text: string): readonly NewsVersion[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { version: part.slice(0, end).trim(), chapters: chaptersOf(part.slice(end + 1)) };
    });
