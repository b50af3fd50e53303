import { useCallback, useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import { seatsAround } from '../../shared/analysis/around';
import { lensMarks, type Lens, type LensMark } from '../../shared/analysis/lenses';
import { matchingSeats, filterCount, type PeopleFilter } from '../../shared/analysis/peopleFilter';
import { hides, viewerOf } from '../../shared/audience/viewer';
import type { Document } from '../../shared/document/document';
import { shownOn } from '../../shared/document/maps';
import { holderOf } from '../../shared/document/occupancy';
import { drawnSeats } from '../../shared/document/people';
import { currentDocument } from './documentStore';
import { asOfOf } from './records';
import { remember, session, setSession, useSession, type Session } from './session';
import { shownDocument, useShown, useShownDocument, useShownMap } from './shownMap';

const NO_MARKS: ReadonlyMap<string, LensMark> = new Map();

/** The marks of everybody under the lens that is on; none while opinions are hidden. */
export const marksNow = (content: Document, lens: Lens): ReadonlyMap<string, LensMark> =>
  content.account.size === 0 || hides(viewerOf(content), 'opinion')
    ? NO_MARKS
    : lensMarks(lens, content, asOfOf(content));

/** One person's mark; drawn again only when it changes. */
export const useLensMark = (personId: string | undefined): LensMark | undefined => {
  const lens = useSession((state) => state.lens);
  // Marks are worked out for everybody at once: one that says what it said is the one before.
  return useShown(
    useShallow((content: Document) => (personId === undefined ? undefined : marksNow(content, lens).get(personId))),
  );
};

/** The seats the filter asks for; null where it asks for nothing. */
export const seatsAsked = (content: Document, filter: PeopleFilter | null): ReadonlySet<string> | null =>
  filter === null || content.account.size === 0 ? null : matchingSeats(filter, content, asOfOf(content));

const isOut = (
  { marks, focus }: Pick<Session, 'marks' | 'focus'>,
  seatId: string,
  mark: LensMark | undefined,
): boolean =>
  (marks.length > 0 && mark !== undefined && !marks.includes(mark.key)) || (focus !== null && !focus.seats.has(seatId));

/** Whether somebody on the map is in full colour now: neither marks nor focus nor filter let them step back. */
export const isInColour = (content: Document, seatId: string): boolean => {
  const now = session();
  const mark = marksNow(content, now.lens).get(holderOf(content, seatId) ?? '');
  return !isOut(now, seatId, mark) && seatsAsked(content, now.filter)?.has(seatId) !== false;
};

/** Whether a person is faded by the marks of the legend, by the focus or by the filter. */
export const useIsFaded = (seatId: string, mark: LensMark | undefined): boolean => {
  const isOutside = useSession((state) => isOut(state, seatId, mark));
  const filter = useSession((state) => state.filter);
  const isUnasked = useUnasked(seatId, filter);
  return isOutside || isUnasked;
};

const useUnasked = (seatId: string, filter: PeopleFilter | null): boolean =>
  useShown(useCallback((content: Document) => !(seatsAsked(content, filter)?.has(seatId) ?? true), [filter, seatId]));

/** Whether the filter leaves somebody out. */
export const useIsUnasked = (seatId: string): boolean =>
  useUnasked(
    seatId,
    useSession((state) => state.filter),
  );

/** The same for whoever draws everybody at once. */
export const isFadedNow = (seatId: string, mark: LensMark | undefined): boolean =>
  isOut(session(), seatId, mark) || !(seatsAsked(shownDocument(), session().filter)?.has(seatId) ?? true);

export const setFilter = (filter: PeopleFilter | null): void =>
  setSession({ filter: filter === null || filterCount(filter) === 0 ? null : filter });

/** How many of those on screen the filter leaves in full colour. */
export const useAsked = (): { readonly asked: number; readonly all: number } => {
  const content = useShownDocument();
  const filter = useSession((state) => state.filter);
  const map = useShownMap();
  const onMap = useSession((state) => state.place === 'map' && state.view === 'map');
  return useMemo(() => {
    const shown = onMap ? shownOn(content, map) : null;
    const seats = shown ? shown.seats.filter((seat) => !shown.context.has(seat.id)) : drawnSeats(content);
    const asked = seatsAsked(content, filter);
    return {
      asked: asked === null ? seats.length : seats.filter((seat) => asked.has(seat.id)).length,
      all: seats.length,
    };
  }, [content, filter, map, onMap]);
};

export const setLens = (lens: Lens): void => {
  setSession({ lens, marks: [] });
  remember('lens', lens);
};

/** Shows only people with these marks in full colour; none means everybody. */
export const toggleMark = (key: string): void => {
  const { marks } = session();
  setSession({ marks: marks.includes(key) ? marks.filter((one) => one !== key) : [...marks, key] });
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
