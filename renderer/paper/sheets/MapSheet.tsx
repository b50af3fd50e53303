import { useContext, type ReactNode } from 'react';
import { printedMap, subjectOfMap } from '../../../shared/analysis/printedMaps';
import type { LensMark } from '../../../shared/analysis/lenses';
import type { PdfOptions } from '../../../shared/api/outputs';
import { shows, viewerOf } from '../../../shared/audience/viewer';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, type Document } from '../../../shared/document/document';
import { notesOn } from '../../../shared/document/mapNotes';
import { accountMap } from '../../../shared/document/maps';
import { shapingBy } from '../../../shared/document/mapShape';
import { wallPhotoOf } from '../../../shared/document/wallPhoto';
import { wholeOf, type Box } from '../../../shared/layout/bounds';
import { cardBox, chartCards, layChart, pinsOf, type Chart } from '../../../shared/layout/chart';
import { notePlaces } from '../../../shared/layout/notePlaces';
import type { Page } from '../../../shared/layout/shape';
import type { MapRecord } from '../../../shared/model';
import type { MapPaper } from '../../../shared/model/compositionShape';
import { MapLegend } from './MapLegend';
import { LARGEST } from './mapRooms';
import { mapSizeIn, MapSvg, type MapPicture, type MapSize } from './MapSvg';
import { NotesSvg } from './NotesSvg';
import { viewPicture } from './viewPicture';
import { WallPicture } from './wallPicture';

/** Without what is thought of people the map is an organisation chart, and says nothing of who decides. */
const isPlain = (content: Document): boolean => !shows(viewerOf(content), 'person', 'attitude');
/** What the map on paper is called: by its own name where another than that of the whole account is printed. */
export const mapTitle = (content: Document, options?: Pick<PdfOptions, 'mapOf' | 'mapView'>): string =>
  (options === undefined ? null : printedMap(content, options)?.name) ??
  (isPlain(content) ? 'The organisation' : 'Who decides');

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

/** What is drawn of a map: its chart, as its own opportunity sees its people. */
type Drawn = {
  readonly content: Document;
  readonly map: MapRecord | undefined;
  readonly chart: Chart;
  readonly isSized: boolean;
  /** What is in the picture, and how; undefined: all of the chart in its usual looks. */
  readonly picture: MapPicture | undefined;
  /** What its colours mean; null: what people think. */
  readonly lens: readonly LensMark[] | null;
};

const drawnOf = (
  content: Document,
  asOf: string,
  options: Pick<PdfOptions, 'mapOf' | 'mapView'>,
  page: Page,
  isOnWall: (map: MapRecord | undefined) => boolean,
): Drawn | null => {
  const asked = printedMap(content, options);
  if (asked === null) {
    const map = accountMap(content);
    return {
      content,
      map,
      chart: mapChart(content, page, isOnWall(map)),
      isSized: map?.sizedByInfluence === true,
      picture: undefined,
      lens: null,
    };
  }
  const { view, map } = asked;
  const made = viewPicture(content, view, asOf, map, isOnWall(map) ? undefined : page);
  return made && { ...made, map, lens: made.picture.marks === null ? null : made.legend };
};

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly heading: { readonly id: string; readonly number: number | null; readonly title: string };
  /** The paper the drawing is as large as. */
  readonly paper: MapPaper;
  readonly room: Page;
  /** It stands on another sheet already, with its heading. */
  readonly isRepeated?: boolean;
};

type PlacedProps = {
  readonly drawn: Drawn;
  readonly asOf: string;
  readonly size: MapSize;
  readonly box: Box;
  readonly under: ReactNode;
  readonly children: ReactNode;
};

const PlacedMap = ({ drawn: { content, chart, isSized, picture }, asOf, size, box, under, children }: PlacedProps) => (
  <MapSvg
    content={content}
    chart={chart}
    box={box}
    size={size}
    label={`Map of ${chart.cards.length} people`}
    asOf={asOf}
    isSized={isSized}
    {...(picture === undefined ? {} : { picture: { ...picture, part: box } })}
    under={under}
  >
    {children}
  </MapSvg>
);

/** What stands on a sheet of the map: its heading, the drawing as large as the paper allows, and its legend. */
export const MapSheet = ({ content: whole, asOf, options, heading, paper, room, isRepeated = false }: Props) => {
  const image = useContext(WallPicture);
  const photoUnder = (map: MapRecord | undefined) =>
    options.wallPhoto && image !== null ? wallPhotoOf(whole, map?.id) : undefined;
  const most = LARGEST[paper];
  const page = { width: room.width / most, height: room.height / most };
  const drawn = drawnOf(whole, asOf, options, page, (map) => photoUnder(map) !== undefined);
  const photo = drawn === null ? undefined : photoUnder(drawn.map);
  const notes = options.mapNotes && drawn !== null ? notesOn(whole, drawn.map?.id, null) : [];
  const cards = drawn?.chart.cards.flatMap(({ id }) => cardBox(drawn.chart.positions, id) ?? []) ?? [];
  const places = notePlaces(notes, cards, true);
  const own = drawn?.picture?.part ?? drawn?.chart.box ?? null;
  const box = wholeOf([...(own ? [own] : []), ...places.values(), ...(photo ? [photo] : [])]);
  const size = box ? mapSizeIn(box, room, most) : null;
  const words = (
    <>
      {heading.number === null ? null : <b>{heading.number}</b>} {heading.title}
    </>
  );
  const subject = drawn === null ? null : subjectOfMap(whole, drawn.map);
  const about = subject === heading.title ? null : (subject ?? (isPlain(whole) ? null : 'whole account'));
  return (
    <>
      <header className="sheet-head">
        {isRepeated ? <p className="repeated-head">{words}</p> : <h1 id={heading.id}>{words}</h1>}
        <p>{[accountOf(whole).name, about, `as of ${longDate(asOf)}`].filter(Boolean).join(' · ')}</p>
      </header>
      {drawn && size && box ? (
        <PlacedMap
          drawn={drawn}
          asOf={asOf}
          size={size}
          box={box}
          under={
            photo && image !== null ? (
              <image
                href={image}
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
          <NotesSvg content={whole} notes={notes} places={places} />
        </PlacedMap>
      ) : (
        <p>Nobody is on the map yet.</p>
      )}
      {isPlain(whole) || drawn === null ? null : (
        <MapLegend
          content={drawn.content}
          asOf={asOf}
          far={size?.far ?? false}
          isSized={drawn.isSized}
          seatIds={new Set(drawn.chart.cards.map(({ id }) => id))}
          lens={drawn.lens}
          draws={drawn.picture?.draws}
        />
      )}
    </>
  );
};
