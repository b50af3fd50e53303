import type { ViewPicture } from './viewPicture';
import { LineSamples } from './LineSamples';
import { MapSvg } from './MapSvg';
import { wiresOf } from '../../../shared/layout/routing/chartRoutes';

type Room = { readonly width: number; readonly height: number };
/** Cards never grow beyond this. */
const MOST_SCALE = 1.9;
/** Below this scale names alone can be read. */
const FAR_BELOW = 0.5;

/** The picture of a view, as large as its room allows. */
export const ViewMap = ({
  view: { content, chart, part, picture, isSized, people },
  asOf,
  room,
  label,
  farBelow = FAR_BELOW,
}: {
  readonly view: ViewPicture;
  readonly asOf: string;
  readonly room: Room;
  readonly label: string;
  /** The scale below which cards show names alone, in larger letters. */
  readonly farBelow?: number;
}) => {
  const scale = Math.min(room.width / part.width, room.height / part.height, MOST_SCALE);
  return (
    <MapSvg
      content={content}
      chart={chart}
      box={part}
      size={{ width: part.width * scale, height: part.height * scale, far: scale < farBelow }}
      label={`${label}: ${people} people`}
      asOf={asOf}
      isSized={isSized}
      picture={picture}
    />
  );
};

/** What the colours and lines of a view mean. */
export const ViewLegend = ({ view: { content, picture, legend } }: { readonly view: ViewPicture }) => {
  const { link, seat, holding, person } = content;
  const kinds = new Set(
    wiresOf(link, seat, holding, person)
      .map(({ kind }) => kind)
      .filter(picture.draws),
  );
  return (
    <div className="map-legend">
      {legend.map((mark) => (
        <span key={mark.key}>
          <i className={`sign ${mark.tone}`} data-lens={picture.marks === null ? undefined : ''}>
            {mark.sign}
          </i>
          {mark.label}
        </span>
      ))}
      <LineSamples kinds={kinds} />
    </div>
  );
};
