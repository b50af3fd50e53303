import { useContext } from 'react';
import type { PdfOptions } from '../../../shared/api/outputs';
import { shows, viewerOf } from '../../../shared/audience/viewer';
import { accountOf, type Document } from '../../../shared/document/document';
import { shapingBy } from '../../../shared/document/mapShape';
import { accountMap } from '../../../shared/document/maps';
import { wholeOf } from '../../../shared/layout/bounds';
import { notePlaces } from '../../../shared/layout/notePlaces';
import { notesOn } from '../../../shared/document/mapNotes';
import { cardBox, chartCards, layChart, pinsOf, type Chart } from '../../../shared/layout/chart';
import type { Page } from '../../../shared/layout/shape';
import { OVERLAP_MM, tilesOf } from '../../../shared/layout/poster';
import { PAPER_SIDES, TILES, type MapPaper, type Poster } from '../../../shared/model/compositionShape';
import { longDate } from '../../../shared/conventions/writeDay';
import { wallPhotoOf } from '../../../shared/document/wallPhoto';
import { WallPicture } from './wallPicture';
import { NotesSvg } from './NotesSvg';
import { MapLegend } from './MapLegend';
import { mapSizeIn, MapSvg } from './MapSvg';

/** Room for the drawing on each paper, in millimetres, within margins, heading and legend. */
const ROOM: Readonly<Record<`${MapPaper} ${PdfOptions['mapDirection']}`, Page>> = {
  'A4 landscape': { width: 273, height: 160 },
  'A4 portrait': { width: 188, height: 240 },
  'Letter landscape': { width: 255, height: 165 },
  'Letter portrait': { width: 193, height: 222 },
  'A3 landscape': { width: 396, height: 246 },
  'A3 portrait': { width: 273, height: 366 },
  'A2 landscape': { width: 570, height: 357 },
  'A2 portrait': { width: 396, height: 523 },
  'A1 landscape': { width: 816, height: 514 },
  'A1 portrait': { width: 569, height: 754 },
  'A0 landscape': { width: 1163, height: 736 },
  'A0 portrait': { width: 815, height: 1074 },
};
const MM_PER_PX = 25.4 / 96;
/** How much larger than on a desk cards may be: paper for a wall is read from farther away. */
const LARGEST: Readonly<Record<MapPaper, number>> = { A4: 1, Letter: 1, A3: 1, A2: 1.4, A1: 2, A0: 2.8 };

/** Room for a drawing on a sheet of the map, in CSS pixels. */
export const mapRoom = ({ mapPaper, mapDirection }: PdfOptions): Page => roomOf(mapPaper, mapDirection);
const roomOf = (paper: MapPaper, direction: PdfOptions['mapDirection']): Page => {
  const { width, height } = ROOM[`${paper} ${direction}`];
  return { width: width / MM_PER_PX, height: height / MM_PER_PX };
};

/** What margins take of a paper, across and down, in millimetres. */
type Margins = readonly [across: number, down: number];
const POSTER_MARGINS: Margins = [24, 25];
const TILE_MARGINS: Margins = [16, 20];
const sheetIn = (paper: MapPaper, direction: PdfOptions['mapDirection'], [across, down]: Margins): Page => {
  const [short, long] = PAPER_SIDES[paper];
  return direction === 'landscape'
    ? { width: long - across, height: short - down }
    : { width: short - across, height: long - down };
};

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly heading?: { readonly id: string; readonly number: number | null; readonly title: string };
};

/** Without what is thought of people the map is an organisation chart, and says nothing of who decides. */
const isPlain = (content: Document): boolean => !shows(viewerOf(content), 'person', 'attitude');
export const mapTitle = (content: Document): string => (isPlain(content) ? 'The organisation' : 'Who decides');

/**
 * The chart as large as the sheet allows: shaped for it, unless somebody shaped the map for paper. Cards that were put
 * somewhere by hand were put among the others as they stand on screen, so then it is printed as it is there; and so it is
 * on a photo of the wall.
 */
export const mapChart = (content: Document, sheet: Page, isOnWall = false): Chart => {
  const pins = pinsOf(content);
  const kept = accountMap(content)?.shape ?? null;
  const isAsOnScreen = pins.size > 0 || isOnWall;
  const isKept = kept !== null && (isAsOnScreen || kept.madeFor === 'paper');
  const shaping = isKept ? shapingBy(kept) : isAsOnScreen ? {} : { page: sheet };
  return layChart(chartCards(content), pins, undefined, 'down', shaping);
};

type SheetProps = Required<Props> & {
  /** The paper the drawing is as large as. */
  readonly paper: MapPaper;
  readonly room: Page;
  /** It stands on another sheet already, with its heading. */
  readonly isRepeated?: boolean;
};

/** What stands on a sheet of the map: its heading, the drawing as large as the paper allows, and its legend. */
const MapSheet = ({ content, asOf, options, heading, paper, room, isRepeated = false }: SheetProps) => {
  const picture = useContext(WallPicture);
  const photo = options.wallPhoto && picture !== null ? wallPhotoOf(content, accountMap(content)?.id) : undefined;
  const most = LARGEST[paper];
  const chart = mapChart(content, { width: room.width / most, height: room.height / most }, photo !== undefined);
  const isSized = accountMap(content)?.sizedByInfluence === true;
  const notes = options.mapNotes ? notesOn(content, accountMap(content)?.id, null) : [];
  const places = notePlaces(
    notes,
    chart.cards.flatMap(({ id }) => cardBox(chart.positions, id) ?? []),
    true,
  );
  const box = wholeOf([...(chart.box ? [chart.box] : []), ...places.values(), ...(photo ? [photo] : [])]);
  const size = box ? mapSizeIn(box, room, most) : null;
  const words = (
    <>
      {heading.number === null ? null : <b>{heading.number}</b>} {heading.title}
    </>
  );
  return (
    <>
      <header className="sheet-head">
        {isRepeated ? <p className="repeated-head">{words}</p> : <h1 id={heading.id}>{words}</h1>}
        <p>
          {accountOf(content).name} {isPlain(content) ? '' : '· whole account '}· as of {longDate(asOf)}
        </p>
      </header>
      {size && box ? (
        <MapSvg
          content={content}
          chart={chart}
          box={box}
          size={size}
          label={`Map of ${chart.cards.length} people`}
          asOf={asOf}
          isSized={isSized}
          under={
            photo && picture !== null ? (
              <image
                href={picture}
                x={photo.x}
                y={photo.y}
                width={photo.width}
                height={photo.height}
                preserveAspectRatio="none"
                opacity={1 - photo.fade / 100}
              />
            ) : undefined
          }
        >
          <NotesSvg content={content} notes={notes} places={places} />
        </MapSvg>
      ) : (
        <p>Nobody is on the map yet.</p>
      )}
      {isPlain(content) ? null : <MapLegend content={content} asOf={asOf} far={size?.far ?? false} isSized={isSized} />}
    </>
  );
};

/** The map on sheets that overlap, with marks where they are cut. */
const MapPoster = ({ poster, ...sheet }: Required<Props> & { readonly poster: Poster }) => {
  const { mapPaper, mapDirection } = sheet.options;
  const wanted = sheetIn(poster, mapDirection, POSTER_MARGINS);
  const window = sheetIn(mapPaper, mapDirection, TILE_MARGINS);
  const drawing = tilesOf(wanted, window);
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
          className={`sheet poster-tile ${mapPaper} ${mapDirection}`}
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

/** The whole map on one page, as large as the paper allows, or as a poster. */
export const MapPage = ({
  content,
  asOf,
  options,
  heading = { id: 'map-heading', number: null, title: mapTitle(content) },
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
