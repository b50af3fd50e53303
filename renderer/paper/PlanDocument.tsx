import type { PdfOptions } from '../../shared/api/outputs';
import type { Document } from '../../shared/document/document';
import { MapPage, mapTitle } from './sheets/MapPage';
import { OnePage } from './sheets/OnePage';
import { chaptersOf, MAP_ANCHOR, type Chapter } from './chapters';
import { Contents } from './Contents';
import { CustomerCover } from './customer/CustomerCover';
import { customerChapters } from './customer/customerChapters';
import { CoverSheet } from './CoverSheet';
import { OpeningSheet } from './OpeningSheet';
import type { Papers } from './papers';
import { planView } from './view';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly pageOf: Readonly<Record<string, number>>;
  readonly papers: Papers;
};

const ChapterPages = ({ chapter }: { readonly chapter: Chapter }) => (
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

const ChapterSheets = ({
  chapter,
  content,
  asOf,
  options,
}: Omit<Props, 'pageOf' | 'papers'> & { readonly chapter: Chapter }) => (
  <>
    {chapter.sheets.includes('onePage') ? <OnePage content={content} asOf={asOf} section={chapter} /> : null}
    {chapter.sheets.includes('map') ? (
      <MapPage
        content={content}
        asOf={asOf}
        options={options}
        heading={
          chapter.sheets.length === 1
            ? { id: chapter.id, number: chapter.number, title: chapter.title }
            : { id: MAP_ANCHOR, number: null, title: mapTitle(content) }
        }
      />
    ) : null}
  </>
);

/**
 * The whole plan: cover, contents, and every section that is asked for and holds something. The document is already
 * what its reader may see.
 */
export const PlanDocument = ({ content, asOf, options, pageOf, papers }: Props) => {
  const view = planView(content, asOf);
  const isForCustomer = view.viewer.audience === 'customer';
  const chapters = isForCustomer ? customerChapters(view, options) : chaptersOf(view, options, papers);
  return (
    <>
      {isForCustomer ? <CustomerCover view={view} /> : <CoverSheet view={view} />}
      {isForCustomer || chapters.length === 0 ? null : <OpeningSheet view={view} />}
      {chapters.length > 0 ? <Contents chapters={chapters} pageOf={pageOf} /> : null}
      {chapters.map((chapter) =>
        chapter.sheets.length > 0 ? (
          <ChapterSheets key={chapter.id} chapter={chapter} content={content} asOf={asOf} options={options} />
        ) : (
          <ChapterPages key={chapter.id} chapter={chapter} />
        ),
      )}
    </>
  );
};
