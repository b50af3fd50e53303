import { shows, viewerOf } from '../../../shared/audience/viewer';
import { accountMap } from '../../../shared/document/maps';
import { find, type Document } from '../../../shared/document/document';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { MapLegend } from '../sheets/MapLegend';
import { mapChart, mapTitle } from '../sheets/MapSheet';
import { MapSvg } from '../sheets/MapSvg';
import { cardLabel, PersonFacts } from './PersonFacts';

/** A screen with room beside the contents: branches are laid out for it. */
const SCREEN = { width: 880, height: 700 } as const;

type Props = { readonly content: Document; readonly asOf: string; readonly id: string; readonly number: number | null };

/**
 * The map of the account to look into: it can be zoomed and moved, and whoever is pointed at, or reached by the arrow
 * keys, is described beside it. Without the script of the page it is a drawing, with everybody described below.
 */
export const LiveMap = ({ content, asOf, id, number }: Props) => {
  const chart = mapChart(content, SCREEN);
  const { box } = chart;
  if (!box) return null;
  const isSized = accountMap(content)?.sizedByInfluence === true;
  const people = stakeholderById(content);
  // Ids may be made of the names of whoever they were given to.
  const places = new Map(chart.cards.map((card, at) => [card.id, at]));
  const seated = [...people.values()].flatMap((one) => {
    const at = one.seatId === null ? undefined : places.get(one.seatId);
    return at === undefined ? [] : [{ one, at }];
  });
  const seatOf = new Map(seated.map(({ one, at }) => [one.id, at]));
  const isPlain = !shows(viewerOf(content), 'person', 'attitude');
  return (
    <section className="map-part" aria-labelledby={id}>
      <h1 id={id}>
        {number === null ? null : <b>{number}</b>} {mapTitle(content)}
      </h1>
      <div className="map-tools" hidden>
        <button type="button" data-zoom="in">
          Zoom in
        </button>
        <button type="button" data-zoom="out">
          Zoom out
        </button>
        <button type="button" data-zoom="fit">
          Whole map
        </button>
        <p>
          Drag to move, Ctrl and the wheel to zoom. With the keyboard: arrows go from person to person, + and − zoom, 0
          shows the whole map.
        </p>
      </div>
      <div className="map-field">
        <div className="map-stage">
          <MapSvg
            content={content}
            chart={chart}
            box={box}
            size={{ width: box.width, height: box.height, far: false }}
            label={`Map of ${chart.cards.length} people`}
            asOf={asOf}
            isSized={isSized}
            around={(personId, card) => {
              const one = people.get(personId);
              return (
                <g
                  key={personId}
                  className="live-card"
                  role="button"
                  aria-pressed="false"
                  tabIndex={-1}
                  data-person={seatOf.get(personId)}
                  aria-label={one ? cardLabel(content, one) : ''}
                >
                  {card}
                </g>
              );
            }}
          />
        </div>
        <div className="map-facts" aria-live="polite">
          <p className="map-hint" hidden>
            Point at somebody, or go there with the keyboard, to see who it is.
          </p>
          {seated
            .toSorted((a, b) => a.at - b.at)
            .map(({ one, at }) => (
              <PersonFacts
                key={one.id}
                number={at}
                content={content}
                one={one}
                manager={people.get(one.reportsToId ?? '')}
                owner={find(content, 'member', one.contactOwnerId)?.name ?? null}
              />
            ))}
        </div>
      </div>
      {isPlain ? null : <MapLegend content={content} asOf={asOf} far={false} isSized={isSized} />}
    </section>
  );
};
