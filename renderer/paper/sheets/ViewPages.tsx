import type { PdfOptions } from '../../../shared/api/outputs';
import { accountOf, type Document } from '../../../shared/document/document';
import { printedViews } from '../../../shared/document/savedViews';
import { longDate } from '../../../shared/conventions/writeDay';
import { mapRoom } from './MapPage';
import { ViewLegend, ViewMap } from './ViewMap';
import { mapNameOf, viewPicture } from './viewPicture';

type Props = { readonly content: Document; readonly asOf: string; readonly options: PdfOptions };

/** The views that are printed, each on a page of its own. */
export const ViewPages = ({ content, asOf, options }: Props) =>
  printedViews(content).map((view) => {
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
