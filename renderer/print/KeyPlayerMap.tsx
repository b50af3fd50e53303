import { find, type Document } from '../../shared/document/document';
import { displayName, type Stakeholder } from '../../shared/document/stakeholder';
import { attitudeSign, attitudeTone, initials } from '../../shared/model/words';
import { elbows } from '../../shared/layout/elbows';
import type { Card } from '../../shared/layout/forest';
import { tidy } from '../../shared/layout/tidy';
import { bounds } from '../../shared/layout/bounds';
import { fitText } from './fitText';

const SIZE = { width: 150, height: 46 } as const;
const GAPS = { gapX: 12, gapY: 24 } as const;
const MOST = 12;

/** The nearest manager who is on this map too, so that the lines of the few shown people join. */
const managerAmong = (one: Stakeholder, all: ReadonlyMap<string, Stakeholder>, shown: ReadonlySet<string>): string | null => {
  const seen = new Set<string>([one.id]);
  for (let at = one.reportsToId; at !== null && !seen.has(at); at = all.get(at)?.reportsToId ?? null) {
    if (shown.has(at)) return at;
    seen.add(at);
  }
  return null;
};

/** A small map of the key players only: at most twelve, by influence, then id (3.4). */
export const KeyPlayerMap = ({ document, players }: { readonly document: Document; readonly players: readonly Stakeholder[] }) => {
  const shown = players.toSorted((a, b) => (b.influence ?? 0) - (a.influence ?? 0) || (a.id < b.id ? -1 : 1)).slice(0, MOST);
  if (shown.length === 0) return <p>No key player is known yet.</p>;
  const ids = new Set(shown.map((one) => one.id));
  const all = new Map(players.map((one) => [one.id, one]));
  const cards = shown.toSorted((a, b) => a.ordinal - b.ordinal).map((one): Card => ({ id: one.id, parentId: managerAmong(one, all, ids), ...SIZE }));
  const positions = tidy(cards, { direction: 'down', stackLeaves: true, aspect: 2, ...GAPS });
  const box = bounds(cards, positions);
  if (!box) return null;
  const lines = elbows(cards, positions, { direction: 'down', ...GAPS, radius: 5 });
  return (
    <>
      <svg className="player-map" viewBox={`${box.x - 6} ${box.y - 10} ${box.width + 12} ${box.height + 16}`} role="img" aria-label={`Map of ${shown.length} key players`} preserveAspectRatio="xMinYMin meet">
        <path d={lines.map((line) => line.path).join('')} className="line-reporting" />
        {shown.map((one) => {
          const corner = positions.get(one.id)!;
          const owner = find(document, 'member', one.contactOwnerId);
          const tone = attitudeTone(one.attitude);
          return (
            <g key={one.id} transform={`translate(${corner.x} ${corner.y})`} className={`svg-card ${tone} ${owner ? '' : 'unowned'}`}>
              <rect {...SIZE} rx="5" className="svg-card-body" />
              <rect width="6" height={SIZE.height} rx="2.5" className="svg-edge" {...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {})} />
              <text x="13" y="19" fontSize="13" className="svg-name">{fitText(displayName(one), 108, 13, 600)}</text>
              <text x="13" y="34" fontSize="10.5" className={owner ? 'svg-job' : 'svg-alert'}>{fitText(owner ? one.title ?? '' : `${one.title ?? ''} · nobody owns`, 104, 10.5)}</text>
              <text x={SIZE.width - 7} y="18" fontSize="13" textAnchor="end" className="svg-attitude">{attitudeSign(one.attitude)}</text>
              <g transform={`translate(${SIZE.width - 9} 31)`}>{[3, 2, 1, 0].map((dot, at) => <circle key={dot} cx={-at * 6.5} r="2.3" className={one.relationship !== null && dot < one.relationship ? 'svg-dot-on' : 'svg-dot'} />)}</g>
              {owner ? <text x={SIZE.width - 6} y="43" fontSize="7.5" textAnchor="end" className="svg-owner">{initials(owner.name)}</text> : null}
            </g>
          );
        })}
      </svg>
      {players.length > MOST ? <p className="more-rows">+ {players.length - MOST} more key players</p> : null}
    </>
  );
};
