import { createContext, use } from 'react';
import type { PrintedChapter } from './chapters';

/**
 * On which page each heading stands, by its id, as an earlier printing showed. It changes while everything else that is
 * drawn stays.
 */
export const PagesOfHeadings = createContext<Readonly<Record<string, number>>>({});

const Line = ({
  anchor,
  words,
  page,
  number,
}: {
  readonly anchor: string;
  readonly words: string;
  readonly page: number | undefined;
  readonly number?: number;
}) => (
  <a href={`#${anchor}`} className="contents-line">
    {number === undefined ? null : <b>{number}</b>}
    <span>{words}</span>
    <i aria-hidden="true" />
    <em>{page ?? ''}</em>
  </a>
);

/**
 * What is in the plan and on which page. The pages come from an earlier printing; their room is kept, so that they
 * change nothing.
 */
export const Contents = ({ chapters }: { readonly chapters: readonly PrintedChapter[] }) => {
  const pageOf = use(PagesOfHeadings);
  return (
    <section className="sheet plan-page contents-sheet" aria-labelledby="contents">
      <h1 id="contents">Contents</h1>
      <nav className="contents" aria-labelledby="contents">
        {chapters.map((chapter) => (
          <div key={chapter.id} className="contents-chapter">
            <Line anchor={chapter.id} words={chapter.title} page={pageOf[chapter.id]} number={chapter.number} />
            {chapter.parts.map((part) =>
              part.title === null ? null : (
                <Line key={part.anchor} anchor={part.anchor} words={part.title} page={pageOf[part.anchor]} />
              ),
            )}
          </div>
        ))}
      </nav>
    </section>
  );
};
