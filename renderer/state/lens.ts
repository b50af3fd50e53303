import { useCallback, useMemo } from 'react';
import { seatsAround } from '../../shared/analysis/around';
import { lensMarks, type Lens, type LensMark } from '../../shared/analysis/lenses';
import { matchingSeats, wishCount, type PeopleWish } from '../../shared/analysis/peopleFilter';
import type { Document } from '../../shared/document/document';
import { shownOn } from '../../shared/document/maps';
import { drawnSeats } from '../../shared/document/people';
import { currentDocument } from './documentStore';
import { asOfOf } from './records';
import { remember, session, setSession, useSession, type Session } from './session';
import { shownDocument, useShown, useShownDocument, useShownMap } from './shownMap';

/** The marks of everybody under the lens that is on. */
export const marksNow = (document: Document, lens: Lens): ReadonlyMap<string, LensMark> =>
  document.account.size === 0 ? new Map() : lensMarks(lens, document, asOfOf(document));

/** One person's mark; drawn again only when it changes. */
export const useLensMark = (personId: string | undefined): LensMark | undefined => {
  const lens = useSession((state) => state.lens);
  return useShown(
    useCallback(
      (document: Document) => (personId === undefined ? undefined : marksNow(document, lens).get(personId)),
      [lens, personId],
    ),
  );
};

/** The seats the filter asks for; null where it asks for nothing. */
export const seatsAsked = (document: Document, wish: PeopleWish | null): ReadonlySet<string> | null =>
  wish === null || document.account.size === 0 ? null : matchingSeats(wish, document, asOfOf(document));

const isOut = (
  { filter, focus }: Pick<Session, 'filter' | 'focus'>,
  seatId: string,
  mark: LensMark | undefined,
): boolean =>
  (filter.length > 0 && mark !== undefined && !filter.includes(mark.key)) ||
  (focus !== null && !focus.seats.has(seatId));

/** Whether a person is faded by the marks of the legend, by the focus or by the filter. */
export const useIsFaded = (seatId: string, mark: LensMark | undefined): boolean => {
  const isOutside = useSession((state) => isOut(state, seatId, mark));
  const wish = useSession((state) => state.wish);
  const isUnasked = useUnasked(seatId, wish);
  return isOutside || isUnasked;
};

const useUnasked = (seatId: string, wish: PeopleWish | null): boolean =>
  useShown(useCallback((document: Document) => !(seatsAsked(document, wish)?.has(seatId) ?? true), [wish, seatId]));

/** Whether the filter leaves somebody out. */
export const useIsUnasked = (seatId: string): boolean =>
  useUnasked(
    seatId,
    useSession((state) => state.wish),
  );

/** The same for whoever draws everybody at once. */
export const isFadedNow = (seatId: string, mark: LensMark | undefined): boolean =>
  isOut(session(), seatId, mark) || !(seatsAsked(shownDocument(), session().wish)?.has(seatId) ?? true);

export const setWish = (wish: PeopleWish | null): void =>
  setSession({ wish: wish === null || wishCount(wish) === 0 ? null : wish });

/** How many of those on screen the filter leaves in full colour. */
export const useAsked = (): { readonly asked: number; readonly all: number } => {
  const document = useShownDocument();
  const wish = useSession((state) => state.wish);
  const map = useShownMap();
  const onMap = useSession((state) => state.place === 'map' && state.view === 'map');
  return useMemo(() => {
    const shown = onMap ? shownOn(document, map) : null;
    const seats = shown ? shown.seats.filter((seat) => !shown.context.has(seat.id)) : drawnSeats(document);
    const asked = seatsAsked(document, wish);
    return {
      asked: asked === null ? seats.length : seats.filter((seat) => asked.has(seat.id)).length,
      all: seats.length,
    };
  }, [document, wish, map, onMap]);
};

export const setLens = (lens: Lens): void => {
  setSession({ lens, filter: [] });
  remember('lens', lens);
};

/** Shows only people with these marks in full colour; none means everybody. */
export const toggleFilter = (key: string): void => {
  const { filter } = session();
  setSession({ filter: filter.includes(key) ? filter.filter((one) => one !== key) : [...filter, key] });
};

/** One step around the chosen person, then two, then everybody again. */
export const stepFocus = (): void => {
  const { focus, selection } = session();
  const seatId = selection.at(-1);
  if (seatId === undefined) {
    setSession({ focus: null });
    return;
  }
  const steps = focus === null || focus.seatId !== seatId ? 1 : focus.steps === 1 ? 2 : 0;
  setSession({ focus: steps === 0 ? null : { seatId, steps, seats: seatsAround(currentDocument(), seatId, steps) } });
};

/** Folds the branch below a card to a count, or opens it. */
export const toggleCollapsed = (): void => {
  const { collapsed, selection } = session();
  const next = new Set(collapsed);
  for (const seatId of selection)
    if (next.has(seatId)) next.delete(seatId);
    else next.add(seatId);
  setSession({ collapsed: next });
};
