import type { PdfOptions } from '../../shared/api/outputs';
import type { Document } from '../../shared/document/document';
import { MapPage } from './sheets/MapPage';
import { mapTitle } from './sheets/MapSheet';
import { OnePage } from './sheets/OnePage';
import { chaptersOf, MAP_ANCHOR, type Chapter } from './chapters';
import { ChapterPages } from './ChapterPages';
import { Contents } from './Contents';
import type { Piece } from './piece';
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
  readonly papers: Papers;
};

const ChapterSheets = ({ chapter, content, asOf, options }: Omit<Props, 'papers'> & { readonly chapter: Chapter }) => (
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
            : { id: MAP_ANCHOR, number: null, title: mapTitle(content, options) }
        }
      />
    ) : null}
  </>
);

/**
 * The whole plan: cover, contents, and every section that is asked for and holds something. The document is already
 * what its reader may see.
 */
export const planPieces = ({ content, asOf, options, papers }: Props): readonly Piece[] => {
  const view = planView(content, asOf);
  const isForCustomer = view.viewer.audience === 'customer';
  const chapters = isForCustomer ? customerChapters(view, options) : chaptersOf(view, options, papers);
  return [
    ...(options.hasCover
      ? [
          {
            key: 'plan',
            title: 'Cover',
            sheets: isForCustomer ? (
              <CustomerCover view={view} options={options} />
            ) : (
              <CoverSheet view={view} options={options} />
            ),
          },
        ]
      : []),
    ...(options.hasCover && !isForCustomer && chapters.length > 0
      ? [{ key: 'opening', title: 'In short', sheets: <OpeningSheet view={view} /> }]
      : []),
    ...(chapters.length > 0 ? [{ key: 'contents', title: 'Contents', sheets: <Contents chapters={chapters} /> }] : []),
    ...chapters.map((chapter) => ({
      key: chapter.id,
      title: chapter.title,
      ...(chapter.sheets.length > 0
        ? {}
        : { head: { anchor: chapter.id, words: `${chapter.number} ${chapter.title}` } }),
      sheets:
        chapter.sheets.length > 0 ? (
          <ChapterSheets chapter={chapter} content={content} asOf={asOf} options={options} />
        ) : (
          <ChapterPages chapter={chapter} />
        ),
    })),
  ];
};
