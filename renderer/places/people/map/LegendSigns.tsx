import { Clock, Link2 } from 'lucide-react';
import { cardMarks } from '../../../../shared/analysis/cardMarks';
import { shownOn } from '../../../../shared/document/maps';
import { holderOf } from '../../../../shared/document/occupancy';
import { useAsOf, useIsHiding } from '../../../state/records';
import { useShownDocument, useShownMap } from '../../../state/shownMap';
import { useIsSized } from './useIsSized';
import { said } from '../../../../shared/packs/spoken';

type Signs = { readonly hasLapsed: boolean; readonly isJoined: boolean; readonly isSized: boolean };

/** Which signs on the cards want a word: only those that are on screen. */
export const useLegendSigns = (): Signs => {
  const content = useShownDocument();
  const map = useShownMap();
  const asOf = useAsOf();
  const isHiding = useIsHiding();
  const isSized = useIsSized();
  if (isHiding) return { hasLapsed: false, isJoined: false, isSized: false };
  const marks = cardMarks(content, asOf);
  const letters = shownOn(content, map).seats.map((seat) => marks.get(holderOf(content, seat.id) ?? '') ?? '');
  return {
    hasLapsed: letters.some((one) => one.includes('l')),
    isJoined: letters.some((one) => one.includes('o')),
    isSized,
  };
};

/** What the signs on the cards mean, as entries of the legend. */
export const LegendSigns = ({ hasLapsed, isJoined, isSized }: Signs) => (
  <>
    {hasLapsed ? (
      <li>
        <Clock size={13} className="mark lapsed" aria-hidden="true" />
        Contact lapsed
      </li>
    ) : null}
    {isJoined ? (
      <li>
        <Link2 size={13} className="mark" aria-hidden="true" />
        In another account too
      </li>
    ) : null}
    {isSized ? (
      <li>
        <svg width="30" height="12" aria-hidden="true" className="legend-sizes">
          <rect x="0.5" y="3" width="11" height="6" rx="1.5" />
          <rect x="14.5" y="0.5" width="15" height="11" rx="1.5" />
        </svg>
        {said('Larger: more {names.influence}; ? {unknown.notRated}')}
      </li>
    ) : null}
  </>
);
