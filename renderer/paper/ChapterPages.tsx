import type { PrintedChapter } from './chapters';

/** A section with its pieces, under its number. */
export const ChapterPages = ({ chapter }: { readonly chapter: PrintedChapter }) => (
  <section className="chapter plan-page" aria-labelledby={chapter.id}>
    <h1 id={chapter.id}>
      <b>{chapter.number}</b> {chapter.title}
    </h1>
    {chapter.parts.map((part) => (
      <div key={part.anchor} className="part">
        {part.title === null ? null : <h2 id={part.anchor}>{part.title}</h2>}
        {part.body}
      </div>
    ))}
  </section>
);
