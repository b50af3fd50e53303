import type { PdfOptions } from '../../../shared/api/outputs';
import { accountOf, type Document } from '../../../shared/document/document';
import { printedViews, sectionOfView } from '../../../shared/analysis/printedViews';
import { isOfMap, type SavedView } from '../../../shared/document/savedViews';
import { longDate } from '../../../shared/conventions/writeDay';
import type { Papers } from '../papers';
import { planView } from '../view';
import { mapRoom } from './mapRooms';
import { OnePage } from './OnePage';
import { ViewLegend, ViewMap } from './ViewMap';
import { mapNameOf, viewPicture } from './viewPicture';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly papers: Papers;
};

/** A view of anything but the map: what its section prints, under its name; nothing where that holds nothing. */
const SectionView = ({ view, content, asOf, papers }: Omit<Props, 'options'> & { readonly view: SavedView }) => {
  const section = sectionOfView(view);
  if (section === 'cover') return <OnePage content={content} asOf={asOf} />;
  const parts = (section === null ? undefined : papers.get(section))?.(planView(content, asOf)) ?? [];
  const heading = `view-${view.id}`;
  return parts.length === 0 ? null : (
    <section className="sheet plan-page" aria-labelledby={heading}>
      <h1 id={heading}>{view.name}</h1>
      {parts.map((part, at) => (
        <div key={`${part.title ?? ''} ${at}`} className="part">
          {part.title === null ? null : <h2>{part.title}</h2>}
          {part.body}
        </div>
      ))}
    </section>
  );
};

/** The views that are printed, each on a page of its own. */
export const ViewPages = ({ content, asOf, options, papers }: Props) =>
  printedViews(content).map((view) => {
    if (!isOfMap(view)) return <SectionView key={view.id} view={view} content={content} asOf={asOf} papers={papers} />;
    const made = viewPicture(content, view, asOf);
    const heading = `view-${view.id}`;
    return (
      <section
        key={view.id}
        className={`sheet map-sheet ${options.mapPaper} ${options.mapDirection}`}
        aria-labelledby={heading}
      >
        <header className="sheet-head">
          <h1 id={heading}>{view.name}</h1>
          <p>
            {[accountOf(content).name, mapNameOf(content, view), `as of ${longDate(asOf)}`].filter(Boolean).join(' · ')}
          </p>
        </header>
        {made === null ? (
          <p>Nobody is on the map yet.</p>
        ) : (
          <>
            <ViewMap view={made} asOf={asOf} room={mapRoom(options)} label={view.name} />
            <ViewLegend view={made} />
          </>
        )}
      </section>
    );
  });
