import type { PdfOptions } from '../../../shared/api/contract';
import type { Document } from '../../../shared/document/document';
import { MapPage } from '../MapPage';
import { OnePage } from '../OnePage';
import { chaptersOf, type Chapter } from './chapters';
import { Contents } from './Contents';
import { Cover } from './Cover';
import { planView } from './view';

type Props = { readonly document: Document; readonly asOf: string; readonly options: PdfOptions; readonly pageOf: Readonly<Record<string, number>> };

const ChapterPages = ({ chapter, isHeaded }: { readonly chapter: Chapter; readonly isHeaded: boolean }) => (
  <section className={isHeaded ? 'chapter plan-page' : 'chapter plan-page continued'} aria-label={`${chapter.number} ${chapter.title}`}>
    {isHeaded ? <h1 id={chapter.id}><b>{chapter.number}</b> {chapter.title}</h1> : null}
    {chapter.parts.map((part) => <div key={part.anchor} className="part">{part.title === null ? null : <h2 id={part.anchor}>{part.title}</h2>}{part.body}</div>)}
  </section>
);

/** The whole plan: cover, contents, and every section that is asked for and holds something. The document is already what its reader may see. */
export const PlanDocument = ({ document, asOf, options, pageOf }: Props) => {
  const chapters = chaptersOf(planView(document, asOf), options);
  return (
    <>
      <Cover view={planView(document, asOf)} />
      <Contents chapters={chapters} pageOf={pageOf} />
      {chapters.map((chapter) => (
        <div key={chapter.id} className="chapter-pages">
          {chapter.sheet === 'onePage' ? <OnePage document={document} asOf={asOf} section={chapter} /> : null}
          {chapter.sheet === 'map' ? <MapPage document={document} asOf={asOf} options={options} section={chapter} /> : null}
          {chapter.parts.length > 0 ? <ChapterPages chapter={chapter} isHeaded={chapter.sheet === null} /> : null}
        </div>
      ))}
    </>
  );
};
