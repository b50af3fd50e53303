import type { Document } from '../../../shared/document/document';
import type { LensMark } from '../../../shared/analysis/lenses';
import { holderOf } from '../../../shared/document/occupancy';
import { drawnSeats } from '../../../shared/document/people';
import { find } from '../../../shared/document/document';
import { wiresOf } from '../../../shared/layout/routing/chartRoutes';
import { cardMarks } from '../../../shared/analysis/cardMarks';
import { ClockSvg } from './CardSvg';
import {
  attitudeSign,
  attitudeTone,
  attitudeWord,
  ROLE_LETTERS,
  ROLE_WORDS,
  withinSentence,
} from '../../../shared/model/words';
import { LineSamples } from './LineSamples';
import { wordFor } from '../../../shared/packs/spoken';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly far: boolean;
  readonly isSized: boolean;
  /** The seats on the map; without them all that are drawn. */
  readonly seatIds?: ReadonlySet<string>;
  /** What its colours mean where they are not those of the attitude. */
  readonly lens?: readonly LensMark[] | null;
  readonly draws?: ((kind: string) => boolean) | undefined;
};

/** What colours, signs, letters and lines of a printed map mean: only those on it. */
export const MapLegend = ({ content, asOf, far, isSized, seatIds, lens = null, draws = () => true }: Props) => {
  const seats = drawnSeats(content).filter(({ id }) => seatIds?.has(id) !== false);
  const people = seats.flatMap((seat) => find(content, 'person', holderOf(content, seat.id)) ?? []);
  const attitudes = [2, 1, 0, -1, -2, null].filter(
    (attitude) => lens === null && people.some((person) => person.attitude === attitude),
  );
  const unrated = people.some((person) => person.influence === null && person.status !== 'vacant');
  const roles = [...new Set(people.flatMap((person) => person.buyingRoles))];
  const { link, seat, holding, person } = content;
  const kinds = new Set(
    wiresOf(link, seat, holding, person)
      .filter(({ from, to }) => seatIds === undefined || (seatIds.has(from) && seatIds.has(to)))
      .map((wire) => wire.kind)
      .filter(draws),
  );
  const marks = cardMarks(content, asOf);
  const hasLapsed = people.some(({ id }) => marks.get(id)?.includes('l') === true);
  return (
    <div className="map-legend">
      {attitudes.map((attitude) => (
        <span key={String(attitude)}>
          <i className={`sign ${attitudeTone(attitude)}`}>{attitudeSign(attitude)}</i>
          {attitudeWord(attitude)}
        </span>
      ))}
      {(lens ?? []).map((mark) => (
        <span key={mark.key}>
          <i className={`sign ${mark.tone}`} data-lens="">
            {mark.sign}
          </i>
          {mark.label}
        </span>
      ))}
      {far ? null : (
        <>
          <span>
            <i className="legend-dots">●●●●●</i>
            {withinSentence(wordFor('names', 'influence'))} 1 to 5
          </span>
          <span>
            <svg width="14" height="14" viewBox="-14 -14 28 28" aria-hidden="true">
              <circle r="11" className="svg-ring-on" />
            </svg>
            {withinSentence(wordFor('names', 'relationship'))}, owner inside
          </span>
          <span>
            <svg width="14" height="14" viewBox="-14 -14 28 28" aria-hidden="true">
              <circle r="11" className="svg-ring-alert" />
            </svg>
            nobody owns the contact
          </span>
          {hasLapsed ? (
            <span>
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                <ClockSvg x={0} y={0} />
              </svg>
              contact lapsed
            </span>
          ) : null}
        </>
      )}
      {isSized ? (
        <span>
          <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
            <rect x="0.5" y="3" width="11" height="6" rx="1.5" className="svg-card-body" />
            <rect x="14.5" y="1" width="15" height="10" rx="1.5" className="svg-card-body" />
          </svg>
          larger: more {withinSentence(wordFor('names', 'influence'))}
          {unrated ? `; ? ${withinSentence(wordFor('unknown', 'notRated'))}` : ''}
        </span>
      ) : null}
      <LineSamples kinds={kinds} />
      {seats.some((seat) => seat.outside) ? (
        <span>
          <svg width="24" height="14" viewBox="0 0 24 14" aria-hidden="true">
            <rect x="1" y="1" width="22" height="12" rx="4" className="svg-outside" />
            <rect x="4" y="4" width="16" height="6" rx="2" className="svg-card-body" />
          </svg>
          from outside
        </span>
      ) : null}
      {(far ? [] : roles).map((role) => (
        <span key={role}>
          <b>{ROLE_LETTERS[role]}</b> {withinSentence(ROLE_WORDS[role])}
        </span>
      ))}
    </div>
  );
};
