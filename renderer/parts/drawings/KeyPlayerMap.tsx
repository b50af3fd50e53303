import { find, type Document } from '../../../shared/document/document';
import { displayName, knownName } from '../../../shared/document/personName';
import { stakeholderById, type Stakeholder } from '../../../shared/document/stakeholder';
import { attitudeSign, attitudeTone, moreOf, relationshipWord, withinSentence } from '../../../shared/model/words';
import { initials, rowName } from '../../../shared/model/shortNames';
import { elbows } from '../../../shared/layout/elbows';
import type { Card } from '../../../shared/layout/forest';
import { tidy } from '../../../shared/layout/tidy';
import { bounds } from '../../../shared/layout/bounds';
import { wordFor } from '../../../shared/packs/spoken';
import { fitText } from './fitText';
import { textWidth } from './textWidth';

const SIZE = { width: 124, height: 42 } as const;
const GAPS = { gapX: 10, gapY: 24 } as const;
const NAME = 14.5;
/** Where a name begins, what lies between it and the sign, and beside the sign. */
const ROOM = { left: 12, between: 5, right: 5 } as const;

/** The nearest manager who is on this map too, so that the lines of the few shown people join. */
const managerAmong = (
  one: Stakeholder,
  all: ReadonlyMap<string, Stakeholder>,
  shown: ReadonlySet<string>,
): string | null => {
  const seen = new Set<string>([one.id]);
  for (let at = one.reportsToId; at !== null && !seen.has(at); at = all.get(at)?.reportsToId ?? null) {
    if (shown.has(at)) return at;
    seen.add(at);
  }
  return null;
};

const shortName = (one: Stakeholder): string => {
  const name = knownName(one);
  return name === null ? displayName(one) : rowName(name);
};

/** A small map of the key players only. */
export const KeyPlayerMap = ({
  content,
  players: shown,
  more,
}: {
  readonly content: Document;
  readonly players: readonly Stakeholder[];
  readonly more: number;
}) => {
  if (shown.length === 0) return <p>No key player is known yet.</p>;
  const ids = new Set(shown.map((one) => one.id));
  const all = stakeholderById(content);
  const cards = shown
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((one): Card => ({ id: one.id, parentId: managerAmong(one, all, ids), ...SIZE }));
  const positions = tidy(cards, { direction: 'down', stackLeaves: true, aspect: 1.35, ...GAPS });
  const box = bounds(cards, positions);
  if (!box) return null;
  const lines = elbows(cards, positions, { direction: 'down', ...GAPS, radius: 5 });
  // Lines to lower shelves run outside the cards.
  const left = Math.min(
    box.x,
    ...lines.flatMap((line) => line.lines.flatMap((points) => points.map((point) => point.x))),
  );
  return (
    <>
      <svg
        className="player-map"
        viewBox={`${left - 2} ${box.y - 4} ${box.x + box.width - left + 4} ${box.height + 8}`}
        role="img"
        aria-label={`Map of ${shown.length} key players`}
        preserveAspectRatio="xMinYMin meet"
      >
        <path d={lines.map((line) => line.path).join('')} className="line-reporting" />
        {shown.map((one) => {
          const corner = positions.get(one.id)!;
          const owner = find(content, 'member', one.contactOwnerId);
          const tone = attitudeTone(one.attitude);
          const sign = attitudeSign(one.attitude);
          const room = SIZE.width - ROOM.left - ROOM.between - textWidth(sign, 600) * NAME - ROOM.right;
          return (
            <g
              key={one.id}
              transform={`translate(${corner.x} ${corner.y})`}
              className={`svg-card ${tone} ${owner ? '' : 'unowned'}`}
            >
              <rect {...SIZE} rx="5" className="svg-card-body" />
              <rect
                width="6"
                height={SIZE.height}
                rx="2.5"
                className="svg-edge"
                {...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {})}
              />
              <text x={ROOM.left} y="18" fontSize={NAME} className="svg-name">
                {fitText(shortName(one), room, NAME, 600)}
              </text>
              <text x={SIZE.width - ROOM.right} y="18" fontSize={NAME} textAnchor="end" className="svg-attitude">
                {sign}
              </text>
              <g transform="translate(15.5 31)">
                {[0, 1, 2, 3].map((dot) => (
                  <circle
                    key={dot}
                    cx={dot * 8.5}
                    r="3"
                    className={one.relationship !== null && dot < one.relationship ? 'svg-dot-on' : 'svg-dot'}
                  />
                ))}
              </g>
              <text
                x={SIZE.width - 5}
                y="35.5"
                fontSize="13"
                textAnchor="end"
                className={owner ? 'svg-owner' : 'svg-alert'}
              >
                {owner ? initials(owner.name) : 'no owner'}
              </text>
            </g>
          );
        })}
      </svg>
      {/* On the large map dots are influence. */}
      {shown.some((one) => one.relationship !== null) ? (
        <span className="player-map-key" aria-hidden="true">
          <svg viewBox="-4 -4 34 8">
            {[0, 1, 2, 3].map((dot) => (
              <circle key={dot} cx={dot * 8.5} r="3" className={dot < 3 ? 'svg-dot-on' : 'svg-dot'} />
            ))}
          </svg>
          {wordFor('names', 'relationship')}, {withinSentence(relationshipWord(0))} to{' '}
          {withinSentence(relationshipWord(4))}
        </span>
      ) : null}
      {more > 0 ? <p className="more-rows">{moreOf(more, 'key players')}</p> : null}
    </>
  );
};
