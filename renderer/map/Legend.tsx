import { useMemo } from 'react';
import { drawnSeats, holderOf } from '../../shared/document/people';
import { find } from '../../shared/document/document';
import { attitudeSign, attitudeTone, attitudeWord } from '../../shared/model/words';
import { currentDocument, useDocument } from '../state/documentStore';
import { LINE_WORDS, type LineKind, type LineSwitches } from './lines';

const LINK_KINDS: readonly LineKind[] = ['influences', 'mentor', 'ally', 'conflict'];

/** What the colours and lines on screen mean, and only those. */
export const Legend = ({ show }: { readonly show: LineSwitches }) => {
  const person = useDocument((state) => state.document.person);
  const holding = useDocument((state) => state.document.holding);
  const link = useDocument((state) => state.document.link);
  const seat = useDocument((state) => state.document.seat);
  const { attitudes, kinds } = useMemo(() => {
    const document = currentDocument();
    const found = new Set(drawnSeats(document).map((one) => find(document, 'person', holderOf(document, one.id))?.attitude ?? null));
    const links = new Set<LineKind>([...document.link.values()].map((one) => one.type));
    if ([...document.seat.values()].some((one) => one.dottedLineToIds.length > 0)) links.add('dotted');
    return { attitudes: [2, 1, 0, -1, -2, null].filter((attitude) => found.has(attitude)), kinds: [...LINK_KINDS, 'dotted' as const].filter((kind) => links.has(kind)) };
  }, [person, holding, link, seat]);
  if (attitudes.length === 0) return null;
  return (
    <div className="legend" role="note" aria-label="Legend">
      <ul className="legend-attitudes">
        {attitudes.map((attitude) => (
          <li key={String(attitude)}><span className={`sign ${attitudeTone(attitude)}`} aria-hidden="true">{attitudeSign(attitude)}</span>{attitudeWord(attitude)}</li>
        ))}
      </ul>
      {kinds.some((kind) => show[kind]) ? (
        <ul className="legend-lines">
          {kinds.filter((kind) => show[kind]).map((kind) => (
            <li key={kind}>
              <svg width="30" height="10" aria-hidden="true" className={`link-${kind}`}>
                {kind === 'conflict' ? <path d="M1 5 l4 -3 l4 6 l4 -6 l4 6 l4 -6 l4 6 l3 -3" /> : kind === 'ally' ? <path d="M1 3.5 h28 M1 6.5 h28" />
                  : kind === 'dotted' ? <path d="M2 5h.01M8 5h.01M14 5h.01M20 5h.01M26 5h.01" className="line-dotted" /> : <><path d="M1 5 h22" strokeWidth="1.8" /><path d="M29 5 l-8 -3.5 v7 z" className="link-head" /></>}
              </svg>
              {LINE_WORDS[kind]}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
