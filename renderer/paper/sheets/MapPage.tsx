import type { PdfOptions } from '../../../shared/api/outputs';
import type { Document } from '../../../shared/document/document';
import { nearestTiling, OVERLAP_MM } from '../../../shared/layout/poster';
import { TILES, type Poster } from '../../../shared/model/compositionShape';
import { mapRoom, MM_PER_PX, POSTER_MARGINS, roomOf, sheetIn, TILE_MARGINS } from './mapRooms';
import { MapSheet, mapTitle } from './MapSheet';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly heading?: { readonly id: string; readonly number: number | null; readonly title: string };
};

/** The map on sheets that overlap, with marks where they are cut. */
const MapPoster = ({ poster, ...sheet }: Required<Props> & { readonly poster: Poster }) => {
  const { mapPaper, mapDirection } = sheet.options;
  const wanted = sheetIn(poster, mapDirection, POSTER_MARGINS);
  const lain = (direction: PdfOptions['mapDirection']) => ({
    direction,
    sheet: sheetIn(mapPaper, direction, TILE_MARGINS),
  });
  const {
    direction,
    sheet: window,
    tiling: drawing,
  } = nearestTiling(wanted, [lain(mapDirection), lain(mapDirection === 'landscape' ? 'portrait' : 'landscape')]);
  const { rows, columns, tiles } = drawing;
  const whole = roomOf(poster, mapDirection);
  // Heading and legend take as much as on one page of that size.
  const room = {
    width: whole.width + (drawing.width - wanted.width) / MM_PER_PX,
    height: whole.height + (drawing.height - wanted.height) / MM_PER_PX,
  };
  return (
    <>
      {tiles.map((tile, at) => (
        <section
          key={`${tile.row} ${tile.column}`}
          className={`sheet poster-tile ${mapPaper} ${direction}`}
          aria-hidden={at > 0}
          aria-label={at > 0 ? undefined : `Map as a poster of ${rows} by ${columns} sheets`}
        >
          <div className="poster-window" style={{ width: `${window.width}mm`, height: `${window.height}mm` }}>
            <div
              className={`poster ${poster}`}
              style={{
                width: `${drawing.width}mm`,
                height: `${drawing.height}mm`,
                left: `${-tile.x}mm`,
                top: `${-tile.y}mm`,
                // Heading and legend stand on one sheet each, whatever is cut.
                ['--one-sheet' as string]: `${window.width - OVERLAP_MM}mm`,
              }}
            >
              <MapSheet {...sheet} paper={poster} room={room} isRepeated={at > 0} />
            </div>
            {tile.column < columns ? (
              <i className="cut-mark upright" style={{ left: `${window.width - OVERLAP_MM}mm` }} />
            ) : null}
            {tile.row < rows ? (
              <i className="cut-mark lying" style={{ top: `${window.height - OVERLAP_MM}mm` }} />
            ) : null}
          </div>
          <p className="poster-place">
            Row {tile.row} of {rows}, sheet {tile.column} of {columns}.{' '}
            {tile.column < columns || tile.row < rows ? 'Cut at the dashes and glue the next sheet below.' : ''}
          </p>
        </section>
      ))}
    </>
  );
};

/** The map on one page, as large as the paper allows, or as a poster. */
export const MapPage = ({
  content,
  asOf,
  options,
  heading = { id: 'map-heading', number: null, title: mapTitle(content, options) },
}: Props) =>
  options.mapPoster !== null && TILES.includes(options.mapPaper) ? (
    <MapPoster content={content} asOf={asOf} options={options} heading={heading} poster={options.mapPoster} />
  ) : (
    <section className={`sheet map-sheet ${options.mapPaper} ${options.mapDirection}`} aria-labelledby={heading.id}>
      <MapSheet
        content={content}
        asOf={asOf}
        options={options}
        heading={heading}
        paper={options.mapPaper}
        room={mapRoom(options)}
      />
    </section>
  );
